from __future__ import annotations

import pickle
import re

import pytest

from alternat.spec.diagnostics import CODES, LIMIT, Diagnosis, Diagnostic, SpecError, shown


def test_prints_place_code_fault_and_advice_on_one_line() -> None:
    one = Diagnostic("specs/a.yaml", 41, 7, "unknown-key", "unknown key 'lange'", "delete it")
    assert str(one) == "specs/a.yaml:41:7: unknown-key: unknown key 'lange'; delete it"


def test_error_sorts_by_place_and_says_each_fault_once() -> None:
    late = Diagnostic("a.yaml", 10, 1, "tab", "x", "y")
    early = Diagnostic("a.yaml", 9, 30, "tag", "x", "y")
    error = SpecError([late, early, late])
    assert error.diagnostics == (early, late)
    assert str(error) == f"{early}\n{late}"


def test_error_survives_a_process_boundary() -> None:
    error = SpecError([Diagnostic("a.yaml", 1, 1, "tab", "x", "y")])
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes
    assert again.diagnostics == error.diagnostics


def test_diagnosis_keeps_the_first_hundred_and_counts_the_rest() -> None:
    diagnosis = Diagnosis("a.yaml")
    for line in range(1, LIMIT + 8):
        diagnosis.add((line, 1), "tab", "a tab", "write spaces")
    diagnosis.leave_out(3)
    error = SpecError(diagnosis.diagnostics)
    assert len(error.diagnostics) == LIMIT + 1
    assert error.diagnostics[-1].code == "too-many"
    assert error.diagnostics[-1].message == "10 more faults in this file"


def test_diagnosis_without_fault_is_empty() -> None:
    assert Diagnosis("a.yaml").diagnostics == ()


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_kebab_case_and_explained(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)
    assert CODES[code]


def test_shown_is_short_and_printable() -> None:
    assert shown("اتفاقية") == "'اتفاقية'"
    assert shown("a\nb\u202ec") == "'a\\u000Ab\\u202Ec'"
    assert len(shown("x" * 10_000)) == 62

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alternat.languages.letters import placed_runs, runs_of_letters

LETTERS = re.compile(r"[^\W\d_]+")
TEXTS = ["", "l’Accord no 2026_14", "UM6P et CO2, m²", "سنة 2026 والمادة٣أ", "a_b__c", "½ é œ ـ"]


def compared(text: str) -> None:
    assert runs_of_letters(text) == LETTERS.findall(text)
    placed = [(run[0], *run.span()) for run in placed_runs(text)]
    assert placed == [(run[0], *run.span()) for run in LETTERS.finditer(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_runs_are_those_that_the_slower_pattern_finds(text: str) -> None:
    compared(text)


@given(st.text())
def test_runs_of_any_text(text: str) -> None:
    compared(text)


@given(st.text(alphabet="aé_3٣²½ـب ’-"))
def test_runs_among_digits_and_signs(text: str) -> None:
    compared(text)

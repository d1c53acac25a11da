from __future__ import annotations

from datetime import date

import pytest
from tests.cases import ACCORD, CALL, DECLARATION, DELETE, MOU, REAL, THREE, case

from alternat.review.formalities import RULES, Step, checklist

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


def steps(agreement: str, edits: dict[str, object] | None = None) -> dict[str, Step]:
    one = case(agreement, edits)
    return {step.kind: step for step in checklist(one.dossier, one.trip)}


@pytest.mark.parametrize(
    ("agreement", "kinds"),
    [
        (ACCORD, "FR-1 FR-2 MA-1 MA-2 T-1 S-1 S-2 P-1 P-2 P-3 A-1"),
        (DECLARATION, "FR-1 FR-2 T-1 S-1 S-2 P-1 P-2 P-3 A-1"),
        (MOU, "FR-1 FR-2 FR-3 T-1 S-1 S-2 P-1 P-2 P-3 A-1"),
        (CALL, "U-1 U-2 T-1 S-1 S-2 A-1"),
    ],
)
def test_the_checklist_follows_the_parties(agreement: str, kinds: str) -> None:
    assert list(steps(agreement)) == kinds.split()


def test_each_party_has_its_own() -> None:
    one = case(THREE)
    mine = [step for step in checklist(one.dossier, one.trip) if step.kind == "FR-2"]
    assert [step.party for step in mine] == ["region-val-azur", "region-plaine-doree"]
    assert [step.due for step in mine] == [date(2026, 3, 30), date(2026, 3, 31)]


def test_due_dates() -> None:
    call = steps(CALL)
    assert call["U-1"].due == date(2026, 2, 28)
    assert call["U-2"].due == call["S-2"].due == date(2026, 3, 31)
    assert call["A-1"].due is None
    three = steps(THREE)
    assert (three["S-1"].due, three["S-2"].due) == (date(2026, 3, 30), date(2026, 4, 1))


def test_the_ceremony_gives_the_day_that_the_closing_lacks() -> None:
    found = steps(CALL, {"agreement:closing.places_dates.0.date": UNKNOWN})
    assert found["U-1"].due == date(2026, 2, 28)


def test_the_spec_may_give_another_due_date() -> None:
    found = steps(CALL, {"agreement:formalities.0.due": "2026-02-20"})
    assert found["U-1"].due == date(2026, 2, 20)


def test_one_language_needs_no_translation() -> None:
    languages = {"list": ["fr"], "authentic": ["fr"]}
    found = steps(CALL, {"agreement:languages": languages, "agreement:formalities.2": DELETE})
    assert "T-1" not in found


def test_states() -> None:
    reason = {"fr": "délégation du conseil", "ar": "تفويض من المجلس"}
    found = steps(CALL, {"agreement:formalities.1": {"kind": "U-2", "not_applicable": reason}})
    assert found["U-1"].state == "done"
    assert found["U-2"].state == "not_applicable"
    assert found["S-1"].state == "todo"
    assert not found["S-1"].overdue(date(2026, 3, 31))
    assert found["S-1"].overdue(date(2026, 4, 1))
    assert not found["A-1"].overdue(date(2030, 1, 1))


def test_what_the_spec_records_besides_is_listed_too() -> None:
    more = {"kind": "FR-1", "done_on": "2026-01-05", "evidence": "note"}
    found = steps(CALL, {"agreement:formalities": [more]})
    assert found["FR-1"].state == "done"
    assert list(found)[-1] == "FR-1"


def test_nothing_is_known_of_a_day() -> None:
    one = case("upcite-um6p-mobility-2025", workspace=REAL)
    assert all(step.due is None for step in checklist(one.dossier, one.trip))


def test_the_rules_cover_every_kind() -> None:
    from typing import get_args

    from alternat.spec.schema import FormalityKind

    assert [rule.kind for rule in RULES] == [
        *("FR-1", "FR-2", "FR-3", "MA-1", "MA-2", "U-1", "U-2"),
        *("T-1", "S-1", "S-2", "P-1", "P-2", "P-3", "A-1"),
    ]
    assert {rule.kind for rule in RULES} == set(get_args(FormalityKind))

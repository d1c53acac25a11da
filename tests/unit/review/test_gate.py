from __future__ import annotations

from collections import Counter

import pytest
from tests.cases import ACCORD, ALL, CALL, case

from alternat.review.check import NEVER_WAIVED
from alternat.review.finding import blocks
from alternat.review.gate import CHECKS, review

WAIVER = {"reason": {"fr": "convenu", "ar": "متفق عليه"}, "by": "A. B.", "on": "2026-03-17"}
UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


def test_each_number_belongs_to_one_check() -> None:
    assert [
        number for number, times in Counter(one.number for one in CHECKS).items() if times > 1
    ] == []


@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_raise_no_alarm(agreement: str) -> None:
    # 17 asks for approvals, which these cases are read without.
    found = [one for one in review(case(agreement)) if one.severity != "I" and one.check != 17]
    assert [(one.check, one.path, one.message.en) for one in found] == []


def test_a_waived_finding_stays_visible_and_no_longer_blocks() -> None:
    edits = {"agreement:parties.0.authority": {"kind": "unknown", "todo": {"fr": "x", "ar": "ب"}}}
    assert blocks(one for one in review(case(ACCORD, edits)) if one.check == 35)
    waived: dict[str, object] = {**edits, "agreement:waivers": [{"check": "35", **WAIVER}]}
    [finding] = [one for one in review(case(ACCORD, waived)) if one.check == 35]
    assert finding.waiver is not None
    assert not finding.blocks


@pytest.mark.parametrize("number", sorted(NEVER_WAIVED))
def test_101_some_checks_can_never_be_waived(number: int) -> None:
    edits: dict[str, object] = {
        "agreement:clauses.committee.frequency": UNKNOWN,
        "agreement:waivers": [{"check": str(number), **WAIVER}],
    }
    findings = review(case(ACCORD, edits))
    assert all(one.waiver is None for one in findings)
    [finding] = [one for one in findings if one.check == 101]
    assert finding.severity == "B"


def test_101_a_waiver_must_cover_something() -> None:
    edits = {"agreement:waivers": [{"check": "35", **WAIVER}]}
    [finding] = [one for one in review(case(ACCORD, edits)) if one.check == 101]
    assert finding.severity == "W"
    assert not blocks([finding])


def test_99_facts_nobody_confirmed() -> None:
    edits = {"agreement:closing.places_dates.0.date": {"value": "2026-04-02", "source": "press"}}
    [finding] = [one for one in review(case(ACCORD, edits)) if one.check == 99]
    assert finding.path == ("closing", "places_dates", 0, "date")
    confirmed = {"by": "A. B.", "on": "2026-03-01", "evidence": "lettre"}
    fact = {"value": "2026-04-02", "source": "press", "confirmed": confirmed}
    sure = {"agreement:closing.places_dates.0.date": fact}
    assert not [one for one in review(case(ACCORD, sure)) if one.check == 99]


def test_100_questions_await_an_answer() -> None:
    question = {"id": "who", "text": {"fr": "Qui signe ?", "ar": "من يوقع؟"}}
    edits = {"agreement:questions": [question]}
    [finding] = [one for one in review(case(CALL, edits)) if one.check == 100]
    assert finding.path == ("questions", 0)

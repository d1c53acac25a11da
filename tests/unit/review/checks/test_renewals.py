from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DELETE, RENEWAL, found

PRIOR = "agreement:prior_agreement"
UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
WHY = {"fr": "Qui succède à la première Partie ?", "ar": "من يخلف الطرف الأول؟"}
ANSWER = {"text": {"fr": "La Région.", "ar": "الجهة."}, "by": "A. B.", "on": "2026-03-09"}


@pytest.mark.parametrize("number", range(41, 46))
@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


def test_41_the_parties_of_the_first_act() -> None:
    [finding] = found(41, RENEWAL, {f"{PRIOR}.parties_then": DELETE})
    assert finding.severity == "B"


def test_41_the_first_act_comes_first() -> None:
    [finding] = found(41, RENEWAL, {f"{PRIOR}.signed_on": "2026-06-01"})
    assert finding.path == ("prior_agreement", "signed_on")
    assert found(41, RENEWAL, {f"{PRIOR}.signed_on": UNKNOWN}) == []


def test_41_only_renewals() -> None:
    assert found(41, ACCORD) == []


def test_42_the_clause_says_another_route() -> None:
    edits = {"agreement:clauses.kept_changed.variant": "replacement"}
    [finding] = found(42, RENEWAL, edits)
    assert finding.article == "kept_changed"
    assert found(42, RENEWAL, {f"{PRIOR}.relation.mode": UNKNOWN}) == []


def test_42_the_new_period_starts_before_the_end_and_nothing_is_said() -> None:
    reason = {"fr": "inutile", "ar": "غير ضروري"}
    edits: dict[str, Any] = {
        "agreement:clauses.kept_changed.omit": {"reason": reason, "by": "A. B.", "on": "2026-03-01"}
    }
    assert found(42, RENEWAL, edits) == []  # the new period follows the first
    edits["agreement:term.start"] = "2026-05-01"
    [finding] = found(42, RENEWAL, edits)
    assert finding.path == ("term", "start")


def test_42_an_extension_that_extends_nothing() -> None:
    [finding] = found(42, RENEWAL, {f"{PRIOR}.duration.n": "10"})
    assert finding.path == ("term", "end")
    assert finding.severity == "B"


def test_42_a_programme_outlives_its_accord() -> None:
    [finding] = found(42, RENEWAL, {f"{PRIOR}.relation.mode": "programme"})
    assert (finding.severity, finding.path) == ("W", ("term", "end"))


def test_43_an_expired_act_is_not_extended() -> None:
    [finding] = found(43, RENEWAL, {f"{PRIOR}.duration.n": "4"})
    assert finding.severity == "B"
    edits = {f"{PRIOR}.duration.n": "4", f"{PRIOR}.relation.mode": "replacement"}
    assert found(43, RENEWAL, edits) == []


def test_43_an_amendment_may_have_extended_it_before() -> None:
    amendment = {"fr": "l’avenant du 3 mai 2024", "ar": "الملحق المؤرخ في 3 ماي 2024"}
    edits = {f"{PRIOR}.duration.n": "4", f"{PRIOR}.amendments": [amendment]}
    [finding] = found(43, RENEWAL, edits)
    assert finding.severity == "W"


def test_44_other_parties() -> None:
    edits = {f"{PRIOR}.parties_then": ["region-plaine-doree", "region-oued-nour"]}
    findings = found(44, RENEWAL, edits)
    assert [one.severity for one in findings] == ["W", "W"]
    question = {"id": "succession", "text": WHY, "settles": ["44"], "answer": ANSWER}
    assert found(44, RENEWAL, {**edits, "agreement:questions": [question]}) == []


def test_44_the_signatories_of_then() -> None:
    [finding] = found(44, RENEWAL, {f"{PRIOR}.signatories_then": DELETE})
    assert finding.path == ("prior_agreement", "signatories_then")
    assert found(44, RENEWAL, {f"{PRIOR}.signatories_then": ["maxime-ancien"]})
    assert found(44, RENEWAL, {f"{PRIOR}.signatories_then": UNKNOWN}) == []


@pytest.mark.parametrize(
    ("start", "days"), [("2026-07-01", "30 jours"), ("2026-05-22", "10 jours")]
)
def test_45_gap_and_overlap(start: str, days: str) -> None:
    [finding] = found(45, RENEWAL, {"agreement:term.start": start})
    assert finding.severity == "W"
    assert days in finding.message.fr


def test_45_a_month_off_in_the_first_act() -> None:
    [finding] = found(45, RENEWAL, {f"{PRIOR}.signed_on": "2021-07-01"})
    assert "30 jours" in finding.message.fr


def test_45_a_programme_runs_under_the_first_act() -> None:
    edits = {"agreement:term.start": "2026-05-01", f"{PRIOR}.relation.mode": "programme"}
    assert found(45, RENEWAL, edits) == []

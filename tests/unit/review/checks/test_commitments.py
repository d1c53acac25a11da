from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, CALL, DELETE, GRANT, RENEWAL, case, found

from alternat.review.checks import commitments

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
SCHEDULE = "agreement:commitments.0.schedule"


def part(percent: str | None = None, amount: dict[str, str] | None = None) -> dict[str, object]:
    """An instalment: a share in hundredths, or an amount."""
    measure = {"percent": percent} if percent else {"amount": amount}
    return {"when": {"fr": "à la signature", "ar": "عند التوقيع"}, **measure}


@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str) -> None:
    one = case(agreement)
    assert [finding for check in commitments.CHECKS for finding in check.findings(one)] == []


@pytest.mark.parametrize(
    ("where", "value"), [("commitments.1.amount.value", "10000"), ("commitments.1", DELETE)]
)
def test_53_commitments_make_up_the_total(where: str, value: object) -> None:
    [finding] = found(53, ACCORD, {f"agreement:{where}": value})
    assert finding.path == ("clauses", "financial", "total")
    assert finding.severity == "B"
    assert "300" in finding.message.fr


def test_53_what_is_given_in_kind_may_be_left_out_of_the_total() -> None:
    in_kind = {"agreement:commitments.1.nature": "in_kind"}
    assert found(53, ACCORD, in_kind) == []
    total = {"agreement:clauses.financial.total.value": "200000"}
    assert found(53, ACCORD, {**in_kind, **total}) == []
    assert found(53, ACCORD, {"agreement:commitments.1.amount": UNKNOWN}) == []


def test_53_a_schedule_makes_up_its_commitment() -> None:
    euros, dirhams = ({"value": "120000", "currency": code} for code in ("EUR", "MAD"))
    assert found(53, ACCORD, {SCHEDULE: [part("40"), part("60")]}) == []
    [finding] = found(53, ACCORD, {SCHEDULE: [part("40"), part("50")]})
    assert finding.path == ("commitments", 0, "schedule")
    assert found(53, ACCORD, {SCHEDULE: [part("40"), part(amount=euros)]}) == []
    assert found(53, ACCORD, {SCHEDULE: [part(amount=euros)]})
    assert found(53, ACCORD, {SCHEDULE: [part(amount=dirhams)]}) == []


def test_53_large_and_fine_sums_are_told() -> None:
    large = {"value": "999999999", "currency": "EUR"}
    assert found(53, ACCORD, {"agreement:commitments.0.amount": large})
    fine = {"value": "0.01", "currency": "EUR"}
    edits = {"agreement:commitments.0.amount": fine, SCHEDULE: [part("33")]}
    assert len(found(53, ACCORD, edits)) == 2


@pytest.mark.parametrize(
    "edit",
    [
        {"agreement:clauses.grant_terms.monthly.value": "7000"},
        {"agreement:clauses.grant_terms.duration.n": "35"},
        {"agreement:clauses.grant_terms.grants": "2"},
        {"agreement:commitments.1.amount.value": "9000"},
        {"agreement:clauses.grant_terms.other_duration.n": "5"},
    ],
)
def test_53_months_make_up_the_grant(edit: dict[str, str]) -> None:
    assert {one.path for one in found(53, GRANT, edit)} == {("clauses", "grant_terms", "monthly")}


def test_53_the_travel_of_a_grant_may_be_committed_or_not() -> None:
    assert found(53, GRANT, {"agreement:commitments.4": DELETE}) == []
    assert found(53, GRANT, {"agreement:clauses.grant_terms.monthly": UNKNOWN}) == []


def test_54_each_commitment_has_its_vote() -> None:
    [finding] = found(54, ACCORD, {"agreement:commitments.1.vote_ref": DELETE})
    assert (finding.path, finding.severity) == (("commitments", 1), "W")
    assert found(54, ACCORD, {"agreement:commitments.1.vote_ref": UNKNOWN}) == []


def test_54_the_vote_is_that_of_the_payer() -> None:
    [finding] = found(54, RENEWAL, {"agreement:commitments.0.vote_ref": "14-2026"})
    assert finding.path == ("commitments", 0, "vote_ref")
    assert "Jbel-Sahab" in finding.message.fr
    assert found(54, RENEWAL, {"agreement:commitments.0.vote_ref": "BP 2026-3"}) == []


@pytest.mark.parametrize(
    ("agreement", "year"), [(RENEWAL, "2025"), (RENEWAL, "2030"), (ACCORD, "2062")]
)
def test_54_the_year_lies_within_the_period(agreement: str, year: str) -> None:
    [finding] = found(54, agreement, {"agreement:commitments.0.year": year})
    assert finding.path == ("commitments", 0, "year")


def test_54_an_amount_of_a_clause_is_broken_down() -> None:
    [finding] = found(54, ACCORD, {"agreement:commitments": []})
    assert finding.path == ("clauses", "financial", "total")
    found_in_call = found(54, CALL, {"agreement:commitments": []})
    assert [one.path for one in found_in_call] == [("clauses", "call_rules", "ceiling")]

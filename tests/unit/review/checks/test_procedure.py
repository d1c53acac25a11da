from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import ACCORD, ALL, CALL, DELETE, MOBILITY, MOU, REAL, THREE, case, found

from alternat.review.checks.procedure import formalities_are_done
from alternat.review.signings import Signed

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
REASON = {"fr": "sans objet ici", "ar": "لا محل له هنا"}


@pytest.mark.parametrize("number", [47, 70])
@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


def test_47_no_receipt() -> None:
    [finding] = found(47, CALL, {"agreement:formalities.0": DELETE})
    assert (finding.severity, finding.path) == ("B", ("formalities",))


@pytest.mark.parametrize(("day", "late"), [("2026-02-28", 0), ("2026-03-01", 1)])
def test_47_a_month_before_the_signature(day: str, late: int) -> None:
    findings = found(47, CALL, {"agreement:formalities.0.done_on": day})
    assert len(findings) == late
    assert [one.path for one in findings] == [("formalities", 0)] * late


def test_47_only_french_universities() -> None:
    assert found(47, ACCORD) == []


@pytest.mark.parametrize("agreement", ["upcite-um6p-joint-call-2025", "upcite-um6p-mobility-2025"])
def test_47_one_finding_on_a_real_university_act(agreement: str) -> None:
    assert len(found(47, agreement, workspace=REAL)) == 1


def test_70_each_missing_formality_with_its_due_date() -> None:
    findings = found(70, ACCORD, {"agreement:formalities": []})
    assert [one.severity for one in findings] == ["B"] * 5
    codes = [one.message.en.split(": ")[1].split(",")[0] for one in findings]
    assert codes == ["FR-1", "FR-2", "MA-1", "MA-2", "T-1"]
    assert "2026-04-02" in findings[0].message.en


def test_70_one_party_of_two_lacks_it() -> None:
    [finding] = found(70, THREE, {"agreement:formalities.2": DELETE})
    assert "Région Val-d’Azur" in finding.message.fr


def test_70_a_reason_suffices() -> None:
    edits = {"agreement:formalities.3": {"kind": "MA-2", "not_applicable": REASON}}
    assert found(70, ACCORD, edits) == []


def test_70_the_delegation_has_its_order() -> None:
    [finding] = found(70, MOU, {"agreement:formalities.2": DELETE})
    assert "FR-3" in finding.message.fr


def test_70_done_too_late_or_before_the_vote() -> None:
    [finding] = found(70, ACCORD, {"agreement:formalities.3.done_on": "2026-04-12"})
    assert finding.path == ("formalities", 3)
    [finding] = found(70, ACCORD, {"agreement:formalities.2.done_on": "2026-03-02"})
    assert finding.path == ("formalities", 2)


def test_70_is_silent_where_3_35_or_47_speaks() -> None:
    unknown = {"kind": "unknown", "todo": {"fr": "x", "ar": "ب"}}
    edits = {
        "agreement:formalities.1": DELETE,
        "agreement:parties.0.authority": unknown,
    }
    assert found(70, ACCORD, edits) == []
    edits = {
        "agreement:formalities.2": DELETE,
        "agreement:parties.1.authority.number": UNKNOWN,
    }
    assert found(70, ACCORD, edits) == []
    assert found(70, MOBILITY, {"agreement:formalities.0": DELETE}) == []


def test_70_no_vote_is_needed() -> None:
    edits = {
        "agreement:formalities.1": DELETE,
        "agreement:parties.0.authority": {"kind": "none", "reason": REASON},
    }
    assert found(70, ACCORD, edits) == []


def test_70_after_the_signature_the_rest_is_due() -> None:
    signed = replace(case(CALL), signed=Signed())
    kinds = [one.message.en.split(": ")[1][:3] for one in formalities_are_done.findings(signed)]
    assert kinds == ["S-1", "S-2", "A-1"]

"""Those who act, against the journey: check 94."""

from __future__ import annotations

from tests.cases import ACCORD, MOU, found, replaced


def test_94_a_delegate_acts_for_his_own_house() -> None:
    person = "agreement:parties.0.signatories.0.delegation.person"
    [flaw] = found(94, MOU, {person: "dominique-specimen"})
    assert flaw.path[-2:] == ("delegation", "person")
    assert not found(94, MOU)


def test_94_a_function_agrees_with_the_person() -> None:
    edits = {"trip:delegation.1.office.ar": replaced("رئيس المجلس", "رئيسة المجلس")}
    assert found(94, ACCORD, edits)[0].path[0] == "trip"

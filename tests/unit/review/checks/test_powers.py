from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOU, RENEWAL, THREE, case, found

from alternat.review.checks import powers

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str) -> None:
    one = case(agreement)
    assert [finding for check in powers.CHECKS for finding in check.findings(one)] == []


def test_34_the_vote_comes_first() -> None:
    vote = "agreement:parties.1.authority.date"
    [finding] = found(34, ACCORD, {vote: "2026-04-03"})
    assert finding.path == ("parties", 1, "authority", "date")
    assert finding.severity == "B"
    assert found(34, ACCORD, {vote: "2026-04-02"}) == []  # the same day
    assert found(34, ACCORD, {vote: UNKNOWN}) == []


def test_34_each_party_signs_on_its_own_day() -> None:
    assert found(34, THREE, {"agreement:parties.0.authority.date": "2026-03-31"})
    assert found(34, THREE, {"agreement:parties.2.authority.date": "2026-03-31"}) == []


def test_34_so_does_the_delegation() -> None:
    where = "agreement:parties.0.signatories.0.delegation.date"
    [finding] = found(34, MOU, {where: "2026-04-15"})
    assert finding.path[-2:] == ("delegation", "date")


@pytest.mark.parametrize(
    ("kind", "day", "faults"),
    [("FR-2", "2026-04-03", 1), ("FR-2", "2026-04-02", 0), ("MA-1", "2026-05-01", 1),
     ("P-1", "2026-05-01", 0)],
)  # fmt: skip
def test_34_so_do_the_formalities_that_empower(kind: str, day: str, faults: int) -> None:
    formality = {"kind": kind, "done_on": day, "evidence": "récépissé"}
    findings = found(34, ACCORD, {"agreement:formalities": [formality]})
    assert [one.path for one in findings] == [("formalities", 0, "done_on")] * faults


def test_35_an_act_empowers_each_signatory() -> None:
    todo = {"fr": "à demander", "ar": "يطلب"}
    unknown = {"kind": "unknown", "todo": todo}
    [finding] = found(35, ACCORD, {"agreement:parties.1.authority": unknown})
    assert finding.path == ("parties", 1, "authority")
    assert "Jbel-Sahab" in finding.message.fr
    reason = {"fr": "délégation générale", "ar": "تفويض عام"}
    none = {"kind": "none", "reason": reason}
    assert found(35, ACCORD, {"agreement:parties.1.authority": none}) == []


def test_35_a_local_authority_votes() -> None:
    statute = {"kind": "statute", "text": {"fr": "l’article 3", "ar": "المادة 3"}}
    [finding] = found(35, ACCORD, {"agreement:parties.0.authority": statute})
    assert "vote" in finding.message.fr
    assert found(35, DECLARATION) == []  # the fund signs on its statutes


def test_62_the_head_of_the_party_signs() -> None:
    office = "agreement:parties.0.signatories.0.office"
    [finding] = found(62, ACCORD, {office: "vice-president-international"})
    assert finding.path == ("parties", 0, "signatories", 0, "office")
    assert found(62, ACCORD, {office: UNKNOWN}) == []
    assert found(62, RENEWAL) == []  # a president ad interim


def test_62_only_the_head_delegates() -> None:
    where = "agreement:parties.0.signatories.0.delegation"
    [finding] = found(62, MOU, {f"{where}.office": "vice-president-international"})
    assert finding.path[-2:] == ("delegation", "office")
    [finding] = found(62, MOU, {f"{where}.person": "alix-fictif"})
    assert finding.path[-2:] == ("delegation", "person")


OFFICE = "institutions:region-val-azur.offices.president"


@pytest.mark.parametrize(
    "title", ["P/O la Présidente", "Directeur, par ordre de la Présidente", "p / o le Président"]
)
def test_62_nobody_signs_by_order(title: str) -> None:
    assert found(62, ACCORD, {f"{OFFICE}.fr.f": title})


@pytest.mark.parametrize(
    "title", ["المدير، بالنيابة عن رئيسة المجلس", "المدير، بأمر من رئيسة المجلس"]
)
def test_62_nor_in_arabic(title: str) -> None:
    assert found(62, ACCORD, {f"{OFFICE}.ar.f": title})


@pytest.mark.parametrize(
    ("fr", "ar"),
    [
        ("Les Parties sont citées par ordre alphabétique.", "يذكر الطرفان حسب الترتيب."),
        ("Aucune Partie n’agit pour l’autre.", "لا يتصرف أي طرف بالنيابة عن الطرف الآخر."),
    ],
)
def test_62_other_orders_are_harmless(fr: str, ar: str) -> None:
    assert found(62, ACCORD, {"agreement:clauses.communication.text": {"fr": fr, "ar": ar}}) == []


def test_63_a_member_of_parliament_holds_no_delegation() -> None:
    mandate = {"people:alix-fictif.mandates": ["senator"]}
    [finding] = found(63, MOU, mandate)
    assert (finding.path[-1], finding.severity) == ("person", "W")
    assert "sénateur" in finding.message.fr
    president = {"people:camille-exemple.mandates": ["deputy"]}
    assert found(63, MOU, president) == []  # who signs in his own right may hold one

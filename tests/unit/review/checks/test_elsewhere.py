from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.cases import ACCORD, ALL, CALL, GRANT, MOU, REAL, RENEWAL, THREE, case, found

from alternat.review.checks.elsewhere import same_in_all_agreements
from alternat.review.finding import Finding

RELEASE = {"fr": "« Alix Fictive »", "ar": "ورد «Alix Fictive»"}


def together(agreement: str, other: str, edits: Mapping[str, Any]) -> list[Finding]:
    one = replace(case(agreement), siblings=(case(other, edits).dossier,))
    return list(same_in_all_agreements.findings(one))


@pytest.mark.parametrize("agreement", ALL)
def test_94_the_examples_raise_no_alarm(agreement: str) -> None:
    siblings = tuple(case(other).dossier for other in ALL if other != agreement)
    one = replace(case(agreement), siblings=siblings)
    assert list(same_in_all_agreements.findings(one)) == []


def test_94_the_real_agreements_say_the_same() -> None:
    names = tuple(REAL.agreement_files)
    for name in names:
        siblings = tuple(case(o, workspace=REAL).dossier for o in names if o != name)
        one = replace(case(name, workspace=REAL), siblings=siblings)
        assert list(same_in_all_agreements.findings(one)) == []


def test_94_two_terms_for_one_institution() -> None:
    term = {
        "fr": "Région du Val",
        "ar": "جهة الوادي",
        "fr_grammar": {"gender": "f", "article": "la"},
        "ar_grammar": {"gender": "f"},
    }
    edits = {"agreement:parties.0.term": term}
    [finding] = together(ACCORD, THREE, edits)
    assert (finding.severity, finding.path) == ("W", ("parties", 0, "term"))
    assert together(THREE, ACCORD, edits) == []  # told once


def test_94_another_capacity() -> None:
    edits = {"agreement:parties.1.signatories.0.capacity": "executive"}
    [finding] = together(RENEWAL, ACCORD, edits)
    assert finding.path == ("parties", 1, "signatories", 0, "capacity")


def test_94_another_function() -> None:
    office = {
        "fr": {"m": "Doyen", "f": "Doyenne"},
        "ar": {"m": "عميد", "f": "عميدة"},
    }
    edits = {
        "institutions:universite-port-azur.offices.dean": office,
        "agreement:parties.0.signatories.0.office": "dean",
    }
    base = case(GRANT, edits)
    one = replace(base, siblings=(case(CALL).dossier,))
    findings = list(same_in_all_agreements.findings(one))
    assert [f.path for f in findings] == [("parties", 0, "signatories", 0, "office")] * 2
    # once against the other agreement, once against the list of the delegation
    witness = replace(case(MOU), siblings=(base.dossier,))
    [finding] = same_in_all_agreements.findings(witness)
    assert finding.path == ("witnesses", 0, "office")


def test_94_the_list_of_the_delegation() -> None:
    edits = {"trip:delegation.0.office.fr": "Présidente de la Région Val-d’Azur"}
    [finding] = found(94, ACCORD, edits)
    assert "délégation" in finding.message.fr


def test_95_what_the_release_says_otherwise() -> None:
    assert found(95, MOU) == []
    [finding] = found(95, MOU, {"people:alix-fictif.release": RELEASE})
    assert finding.severity == "I"
    assert "Alix Fictive" in finding.message.fr
    assert finding.path == ("directory", "people", "alix-fictif", "release")
    fact = {"value": "2026-03-31", "release": RELEASE}
    [finding] = found(95, MOU, {"agreement:closing.places_dates.0.date": fact})
    assert finding.path == ("closing", "places_dates", 0, "date")
    [finding] = found(95, MOU, {"trip:ceremonies.4.date": fact})
    assert finding.path == ("trip", "ceremonies", 4, "date")


def test_95_the_real_agreements_list_their_departures() -> None:
    findings = found(95, "idf-casablanca-settat-2025", workspace=REAL)
    assert len(findings) >= 8
    assert {one.severity for one in findings} == {"I"}

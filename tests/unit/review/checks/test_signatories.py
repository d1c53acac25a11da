from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.cases import ACCORD, ALL, CALL, DECLARATION, DELETE, MOU, THREE, case, found, replaced

from alternat.review.gate import CHECKS


def feminine(french: str, arabic: str) -> dict[str, Any]:
    grammar = {"fr_grammar": {"gender": "f", "article": "la"}, "ar_grammar": {"gender": "f"}}
    return {"fr": french, "ar": arabic, **grammar}


@pytest.mark.parametrize("number", [5, 6, 7])
@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_name_parties_and_signatories(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        (("Université", "الجامعة"), ("Université", "الجامعة"), 2),
        (("Université", "الجامعة"), ("École", "الجامعة"), 1),
        (("Université", "الجامعة"), ("École", "المدرسة"), 0),
    ],
)
def test_05_two_parties_of_one_term(
    first: tuple[str, str], second: tuple[str, str], times: int
) -> None:
    edits = {
        "agreement:parties.0.term": feminine(*first),
        "agreement:parties.1.term": feminine(*second),
    }
    findings = found(5, CALL, edits)
    assert len(findings) == times
    assert all("l’Université Al Mithal" in finding.message.fr for finding in findings)


def test_05_two_records_of_one_institution() -> None:
    edits = {"institutions:universite-port-azur.name.ar": "جامعة المثال"}
    assert ("parties", 1) in [finding.path for finding in found(5, CALL, edits)]


@pytest.mark.parametrize(
    ("language", "old", "what"),
    [
        ("fr", ", {{ party.description }}", "la nature juridique"),
        ("ar", "{{ party.seat }}", "le siège"),
        ("fr", "{{ representatives }}", "le représentant"),
    ],
)
def test_05_the_clause_of_the_parties_loses_something(language: str, old: str, what: str) -> None:
    findings = found(5, ACCORD, {f"formulas:party.{language}": replaced(old, "")})
    assert len(findings) == 2  # one a party
    assert all(what in finding.message.fr for finding in findings)


def test_06_one_person_for_two_parties() -> None:
    signatories = [{"person": "camille-exemple", "office": "president"}]
    [finding] = found(6, ACCORD, {"agreement:parties.1.signatories": signatories})
    assert finding.path == ("parties", 1, "signatories", 0, "person")
    assert "Camille Exemple" in finding.message.fr


def test_06_one_person_twice_for_a_party() -> None:
    [finding] = found(6, DECLARATION, {"agreement:parties.1.signatories.1.person": "idriss-fardi"})
    assert "deux fois" in finding.message.fr


def test_06_a_signatory_who_signs_elsewhere_for_another() -> None:
    check = next(one for one in CHECKS if one.number == 6)
    swapped = case(ACCORD, {"agreement:parties.1.signatories.0.person": "idriss-fardi"})
    siblings = (case(DECLARATION).dossier,)
    [finding] = check.findings(replace(swapped, siblings=siblings))
    assert finding.severity == "W"
    assert "le Fonds Mosaïque" in finding.message.fr
    assert not list(check.findings(replace(case(ACCORD), siblings=siblings)))


@pytest.mark.parametrize(
    ("agreement", "formula", "words", "what"),
    [
        (ACCORD, "signature_name.fr", "{{ person.name }} bis", None),
        (ACCORD, "signature_name.fr", "Le signataire", "le prénom"),
        (ACCORD, "signature_name.ar", "الموقع", "le nom"),
        (ACCORD, "signature_room.ar", "()", "la place"),
        (ACCORD, "signature_executive.ar", "الموقع،", "la qualité"),
        (ACCORD, "signature_heading.fr", "Pour la Partie,", "le nom de la partie"),
        (MOU, "signature_for_delegator.fr", "Par délégation,", "la délégation"),
    ],
)
def test_07_a_block_that_does_not_show_something(
    agreement: str, formula: str, words: str, what: str | None
) -> None:
    findings = found(7, agreement, {f"formulas:{formula}": words})
    assert bool(findings) == bool(what)
    if what:
        assert any(what in finding.message.fr for finding in findings)


def test_07_a_party_without_a_date_of_its_own() -> None:
    findings = found(7, THREE, {"agreement:closing.places_dates": lambda dates: dates[:2]})
    assert {finding.path for finding in findings} == {("parties", 2, "signatories", 0)}


def test_07_an_unknown_signatory_is_told_elsewhere() -> None:
    edits = {
        f"agreement:parties.1.signatories.0.{key}": {
            "value": None,
            "todo": {"fr": "à demander", "ar": "يطلب"},
        }
        for key in ("person", "office")
    }
    for number in (5, 6, 7):
        assert found(number, ACCORD, edits) == []


def test_06_a_joint_signature_takes_two_people_in_two_offices() -> None:
    gone = {"agreement:parties.1.signatories.1": DELETE}
    (alone,) = found(6, DECLARATION, gone)
    assert "conjointe" in alone.message.fr
    alike = {"agreement:parties.1.signatories.1.office": "president"}
    assert any("signent tous deux" in one.message.fr for one in found(6, DECLARATION, alike))


@pytest.mark.parametrize(
    ("number", "formula"),
    [
        (7, {"signature_interim.ar": (" بالنيابة", "")}),
        (5, {"representative_interim.fr": (", par intérim", "")}),
    ],
)
def test_what_is_signed_ad_interim_says_so(
    number: int, formula: dict[str, tuple[str, str]]
) -> None:
    edits = {f"formulas:{name}": replaced(*slip) for name, slip in formula.items()}
    assert any("intérim" in one.message.fr for one in found(number, ACCORD, edits))

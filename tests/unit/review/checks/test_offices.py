"""Offices and those who hold them: check 73."""

from __future__ import annotations

import pytest
from tests.cases import ACCORD, CALL, DECLARATION, GRANT, MOU, found, replaced
from tests.unit.review.checks.test_rewritten import spoilt


@pytest.mark.parametrize(
    ("agreement", "place", "words"),
    [
        (GRANT, "universite-al-mithal.offices.president.fr.f", "Doyenne de l’Université Al Mithal"),
        (CALL, "universite-port-azur.offices.president.ar.m", "عميد جامعة المرسى الأزرق"),
        (MOU, "region-val-azur.offices.president.ar.f", "رئيسة المجلس الجهوي للوادي الأزق"),
    ],
)
def test_73_an_office_has_one_wording_in_both_genders(
    agreement: str, place: str, words: str
) -> None:
    findings = found(73, agreement, {f"institutions:{place}": words})
    assert any("ne diffèrent pas que par le genre" in one.message.fr for one in findings)


@pytest.mark.parametrize(
    ("agreement", "language", "old", "new", "said"),
    [
        (
            DECLARATION,
            "fr",
            '"représenté", "représentée"',
            '"représenté", "représenté"',
            "représent",
        ),
        (DECLARATION, "fr", '"dénommé", "dénommée"', '"dénommée", "dénommée"', "dénommée"),
        (CALL, "ar", '"الممثل", "الممثلة"', '"الممثل", "الممثل"', "الممثل"),
        (
            DECLARATION,
            "ar",
            '"المشار إليه", "المشار إليها"',
            '"المشار إليه", "المشار إليه"',
            "المشار",
        ),
    ],
)
def test_73_the_clause_of_the_parties_agrees_with_each(
    agreement: str, language: str, old: str, new: str, said: str
) -> None:
    findings = found(73, agreement, {f"formulas:party.{language}": replaced(old, new)})
    told = [one for one in findings if one.path == ("library", "formulas", "party", language)]
    assert told
    assert all(said in one.message.fr for one in told)


def test_73_a_delegation_names_the_delegator_in_her_gender() -> None:
    slip = {"formulas:signature_for_delegator.ar": replaced("وبتفويض منها", "وبتفويض منه")}
    assert any("qui délègue" in one.message.fr for one in found(73, MOU, slip))


def test_73_a_function_has_one_gender_in_both_languages() -> None:
    assert not found(73, ACCORD)
    slip = spoilt(ACCORD, "focal_points", ("la directrice", "le directeur"))
    assert any("n’ont pas le même genre" in one.message.fr for one in found(73, ACCORD, slip))

"""Articles written by hand against the spec: checks 12, 22, 31, 41, 53, 54 and 81."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, MOBILITY, RENEWAL, found
from tests.seeded.seeds import articles


def spoilt(agreement: str, article: str, *slips: tuple[str, str]) -> dict[str, Any]:
    """Write an article by hand, word for word but for some words, in French."""
    place, prose = next((where, text) for where, one, text in articles(agreement) if one == article)
    french = prose["fr"].replace("\u00a0", " ").replace("\u202f", " ")
    for before, after in slips:
        assert before in french, (before, french)
        french = french.replace(before, after)
    return {place: {**prose, "fr": french}}


@pytest.mark.parametrize(
    ("number", "agreement", "article", "before", "after"),
    [
        (31, ACCORD, "duration", "deux ans", "trois ans"),
        (31, MOBILITY, "entry_into_force", "septembre 2026", "septembre 2025"),
        (41, RENEWAL, "prior_agreement", "juin 2021", "juin 2020"),
        (41, RENEWAL, "prior_agreement", "Maxime Ancien", "Dominique Spécimen"),
        (53, ACCORD, "financial", "200 000 €", "210 000 €"),
        (54, ACCORD, "financial", "CP 2026-016", "CP 2026-061"),
        (54, ACCORD, "financial", "2027", "2072"),
        (81, ACCORD, "termination", "l’article 16", "l’article 17"),
        (22, ACCORD, "commitments", "la Région Jbel-Sahab", "la Région Oued-Nour"),
    ],
)
def test_a_value_left_over_is_found(
    number: int, agreement: str, article: str, before: str, after: str
) -> None:
    edits = spoilt(agreement, article, (before, after))
    flaws = [one for one in found(number, agreement, edits) if "written by hand" in one.message.en]
    assert flaws
    assert all(one.article == article for one in flaws)


def test_31_other_words_for_the_same_values_are_right() -> None:
    slips = (("conclu pour", "d’une durée de"),)
    assert not found(31, ACCORD, spoilt(ACCORD, "duration", *slips))


def test_12_an_object_copied_from_elsewhere_is_found() -> None:
    slip = ("le tourisme durable et la mobilité des apprentis", "la gestion de l’eau")
    [flaw] = found(12, ACCORD, spoilt(ACCORD, "object", slip))
    assert "le tourisme durable" in flaw.message.fr


@pytest.mark.parametrize("agreement", ALL)
@pytest.mark.parametrize("number", [12, 22, 31, 33, 53, 54, 58, 81])
def test_the_examples_are_right(number: int, agreement: str) -> None:
    assert not found(number, agreement)

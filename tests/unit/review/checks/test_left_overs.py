"""Annexes, headings, formulas, formalities and notes left as they were: 3, 8, 10, 12, 41 and 70."""

from __future__ import annotations

import pytest
from tests.cases import ACCORD, MOBILITY, RENEWAL, found, replaced
from tests.unit.review.checks.test_rewritten import spoilt

from alternat.languages.placeholders import placeholders


def test_08_annexes_are_listed_under_their_own_titles() -> None:
    listed = spoilt(MOBILITY, "annexes")
    assert not found(8, MOBILITY, listed)
    exchanged = {"agreement:annexes": lambda old: old[::-1], **listed}
    assert [one for one in found(8, MOBILITY, exchanged) if "is headed" in one.message.en]


def test_10_each_party_has_its_side() -> None:
    for language, words in (("fr", "d’une part,"), ("ar", "من جهة،")):
        assert found(10, ACCORD, {f"formulas:side_last.{language}": words})
    assert not found(10, ACCORD)


def test_10_no_text_prevails_in_the_closing() -> None:
    slip = ("les deux textes faisant également foi", "le texte français faisant foi")
    assert found(10, ACCORD, {"formulas:closing.fr": replaced(*slip)})


def test_12_a_heading_changes_in_both_languages() -> None:
    heading = "agreement:clauses.communication.heading.fr"
    assert found(12, ACCORD, {heading: "Communication"})
    assert found(12, ACCORD, {"clauses/disputes:heading.ar": "السرية"})


def test_41_a_recital_gives_the_year_of_the_first_act() -> None:
    edits = {"agreement:recitals.0.text.fr": replaced("signé en 2021", "signé en 2012")}
    assert "2021" in found(41, RENEWAL, edits)[0].message.en


def test_70_a_visa_comes_after_the_vote() -> None:
    assert found(70, ACCORD, {"agreement:formalities.3.done_on": "2026-02-12"})


@pytest.mark.parametrize(
    "note", ["trois ans (?) après", "au plus tard __ an", "(cf. mail du service)", "NB : à revoir"]
)
def test_03_a_working_note_is_a_placeholder(note: str) -> None:
    assert placeholders(note)


@pytest.mark.parametrize("text", ["(voir l’annexe 1)", "(cf. article 4)", "la Notice nb 3"])
def test_03_a_reference_is_no_note(text: str) -> None:
    assert not placeholders(text)

"""Words are compared as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alternat.languages.folding import fold, fold_with_places


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Coopération décentralisée", "cooperation decentralisee"),
        ("ŒUVRE", "oeuvre"),
        ("اتِّفاقيّة", "اتفاقيه"),
        ("الأطراف", "الاطراف"),
        ("مستشفى", "مستشفي"),
        ("تعـــاون", "تعاون"),
        ("٢٠٢٥", "2025"),
        ("\u2067نص\u2069", "نص"),
    ],
)
def test_the_typed_form_finds_the_written_one(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_every_folded_character_knows_its_place(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded == fold(text)
    assert len(places) == len(folded)
    assert all(fold(text[place]) for place in places)

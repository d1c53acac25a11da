"""Days that cannot be: check 33."""

from __future__ import annotations

import pytest
from tests.cases import ACCORD, GRANT, MOBILITY, added, found


def test_33_what_is_planned_comes_after_the_signature() -> None:
    [flaw] = found(33, GRANT, {"agreement:clauses.grant_terms.start": "2026-03-01"})
    assert flaw.path == ("clauses", "grant_terms", "start")


def test_33_a_stay_fits_in_the_term() -> None:
    stay = {"agreement:clauses.mobility_terms.stay": {"n": 10, "unit": "year"}}
    assert any(one.article == "mobility_terms" for one in found(33, MOBILITY, stay))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("la lettre signée le 12 janvier 2062", True),
        ("la lettre signée le 12 janvier 2026", False),
        ("les rencontres qui seront tenues le 12 janvier 2027", False),
    ],
)
def test_33_a_thing_done_comes_before_the_signature(words: str, wrong: bool) -> None:
    text = {"fr": f"Considérant {words} ;", "ar": "واعتبارا لما سبق؛"}
    edits = {"agreement:recitals": added({"id": "own", "text": text})}
    assert bool(found(33, ACCORD, edits)) is wrong

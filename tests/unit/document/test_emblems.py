from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from tests.documents import sample
from tests.emblems import emblem, with_cover, with_emblems

from alternat.document.canonical import canonical, digest, text_digest
from alternat.document.emblems import AREA, sizes, told
from alternat.keys import House, imprint, key

HOUSE = House(Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house")


def test_logos_weigh_alike() -> None:
    square, wide = emblem("a", "a", "image/png"), emblem("b", "b", "image/svg+xml")
    for width, height in sizes((square, wide)):
        assert width * height == pytest.approx(AREA, rel=0.01)
    assert all(width <= 22 for width, _ in sizes((square, wide) * 2 + (wide,)))


def test_two_texts_tell_a_logo_in_both_languages() -> None:
    french, arabic = with_emblems(sample("fr")), with_emblems(sample("ar"))
    assert told((french,)) == french.emblems
    (first, _) = told((french, arabic))
    party = french.emblems[0].party
    assert first.words == f"Logo : {party} – شعار: {party}"


def test_another_logo_is_another_file_and_the_same_text() -> None:
    text, arabic = with_emblems(sample("fr")), sample("ar")
    first, *others = text.emblems
    redrawn = dataclasses.replace(first, digest="0" * 64, data=b"other")
    other = dataclasses.replace(text, emblems=(redrawn, *others))
    assert digest(text) != digest(other)
    assert key(imprint(text), "docx", HOUSE) != key(imprint(other), "docx", HOUSE)
    assert first.digest.encode() in canonical(text)
    voted = text_digest(sample("fr"), arabic)
    assert voted == text_digest(other, arabic) == text_digest(with_cover(text), arabic)

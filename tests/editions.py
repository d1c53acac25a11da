"""Editions for the tests of the renderers, and the words they must print, in order of reading."""

from __future__ import annotations

from typing import Literal

from tests.documents import sample

from alternat.document import Edition
from alternat.document.reading import lines, words
from alternat.languages import LANGUAGES

Layout = Literal["sequential", "parallel"]


def edition(
    layout: Layout,
    copy: str = "draft",
    parties: int = 2,
    final: bool = False,
    common: bool = False,
    arabic_first: bool = False,
) -> Edition:
    """Give both texts of the sample in one edition."""
    french, arabic = (sample(language, copy, parties, final) for language in LANGUAGES)
    return Edition(layout, (arabic, french) if arabic_first else (french, arabic), common)


def edition_words(edition: Edition) -> str:
    """Give what a file of the edition must say."""
    return words("".join(lines(edition)))

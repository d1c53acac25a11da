"""The edition: both texts of one copy in one file, as it is signed.

Takes the two documents; gives them in print order, or row by row where they face each other. In
facing columns French stands left and Arabic right in every original: each language is first in its
own reading direction (domain reference § 3.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from alternat.document.columns import fits_a_column
from alternat.document.model import Block, Document, Paragraph, Runs, Table

Role = Literal[
    "title",
    "between",
    "opening",
    "party",
    "side",
    "collective",
    "visa",
    "preamble",
    "recital",
    "operative",
    "heading",
    "block",
    "closing",
    "annex",
]
"""What a row is in the text; a heading, a preamble heading or an annex begins something new."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side; a side is None only where the texts are not parallel."""

    role: Role
    french: Block | None
    arabic: Block | None

    @property
    def spread(self) -> bool:
        """Whether its sides stand one under the other: tables too wide for a column."""
        french, arabic = self.french, self.arabic
        return (isinstance(french, Table) and not fits_a_column(french, "fr")) or (
            isinstance(arabic, Table) and not fits_a_column(arabic, "ar")
        )


@dataclass(frozen=True, slots=True)
class Edition:
    """One copy of an agreement, French and Arabic in one file."""

    layout: Literal["sequential", "parallel"]
    texts: tuple[Document, Document]
    """In print order: the holder's language first; French first in facing columns and drafts."""
    common_signature: bool
    """One block a party for both texts, in facing columns only; else blocks under each text."""

    @property
    def french(self) -> Document:
        """The French text."""
        return next(text for text in self.texts if text.language == "fr")

    @property
    def arabic(self) -> Document:
        """The Arabic text."""
        return next(text for text in self.texts if text.language == "ar")

    @property
    def language(self) -> Literal["fr-ar"]:
        """What stands for the languages in the name of its file."""
        return "fr-ar"

    @property
    def copy(self) -> str:
        """`draft` or the id of the party that keeps the original."""
        return self.texts[0].copy


def with_line_numbers(printed: Document | Edition) -> Document | Edition:
    """Number the lines of a draft."""
    if isinstance(printed, Edition):
        first, second = printed.texts
        return replace(printed, texts=(_numbered(first), _numbered(second)))
    return _numbered(printed)


def rows(edition: Edition) -> tuple[Row, ...]:
    """Pair the texts paragraph by paragraph, from the title to the closing formula.

    Signature blocks, witnesses and what follows them are not paired: see `annex_rows`.
    """
    french, arabic = (list(_body(text)) for text in (edition.french, edition.arabic))
    return tuple(_paired(french, arabic))


def annex_rows(edition: Edition) -> tuple[Row, ...]:
    """Pair the annexes paragraph by paragraph."""
    french, arabic = (list(_annexes(text)) for text in (edition.french, edition.arabic))
    return tuple(_paired(french, arabic))


Side = tuple[Role, Block]


def _numbered(text: Document) -> Document:
    return replace(text, furniture=replace(text.furniture, line_numbers=True))


def _paired(french: list[Side], arabic: list[Side]) -> Iterator[Row]:
    for left, right in zip_longest(french, arabic):
        role, _ = left or right
        yield Row(role, left[1] if left else None, right[1] if right else None)


def _body(text: Document) -> Iterator[Side]:
    yield "title", _line("title", text.title)
    yield "between", _line("between", text.between)
    yield "opening", text.opening
    for party in text.parties:
        yield "party", party.text
        yield "side", party.side
    yield "collective", text.collective
    yield from (("visa", visa) for visa in text.visas)
    if text.recitals:
        yield "preamble", _line("preamble", text.preamble_heading)
    yield from (("recital", recital) for recital in text.recitals)
    yield "operative", text.operative
    for article in text.articles:
        yield "heading", _line(f"{article.id}.heading", article.heading)
        yield from (("block", block) for block in article.blocks)
    yield "closing", text.closing


def _annexes(text: Document) -> Iterator[Side]:
    for annex in text.annexes:
        yield "annex", _line(f"annexes.{annex.id}.heading", annex.heading)
        yield from (("block", block) for block in annex.blocks)


def _line(name: str, runs: Runs) -> Paragraph:
    return Paragraph(name, runs)

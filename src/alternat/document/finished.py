"""What a finished file turned out to be, as frozen facts.

Takes nothing; gives the types that the presses and the readers of `render/` fill, and that the
review and the signing use. They say what is in a file and nothing about what should be there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alternat.languages import Language


@dataclass(frozen=True, slots=True)
class Room:
    """The free room in which one signatory signs, as a PDF was laid out."""

    page: int
    """Number of the page, from 0."""
    left: float
    """Its edges in points, from the left and from the top of the page."""
    top: float
    right: float
    bottom: float
    text: Language | Literal["common"]
    """The text that is signed there; `common` where one signature is for both."""
    party: str | None
    """For whom; None for a witness, who signs for nobody."""
    rank: int
    """Rank of the signatory among those of the party, or among the witnesses, from 1."""
    person: str | None
    """Who signs, an id of the directory; None while nobody knows."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What a press gives for one document."""

    data: bytes
    """The file."""
    rooms: tuple[Room, ...] = ()
    """Where a PDF is signed, text by text, in order of precedence; Word says nothing of places."""
    ways: frozenset[str] = frozenset()
    """The ways taken to lay its signature pages out, in the words of its press: those that were
    refused, and the one that it shows."""


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of text that a page draws in one go."""

    page: int
    """Number of the page, from 0."""
    left: float
    """Distance of its left edge from the left edge of the page, in points."""
    line: float
    """Distance of its base line from the top of the page, in points."""
    text: str
    """In logical order."""
    language: str
    """Language of the paragraph it belongs to, or nothing."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a page."""

    page: int
    """Number of the page, from 0."""
    left: float
    """Its edges in points, from the left and from the top of the page."""
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What a PDF holds."""

    text: str
    """The text of its structure, in reading order, without page furniture."""
    boxes: tuple[Box, ...]
    """The same, piece by piece."""
    furniture: tuple[str, ...]
    """What stands around the text, a string a page."""
    language: str
    """The language that the file declares, or nothing."""
    claims: frozenset[str]
    """The standards that the file claims: `PDF/A-3A`, `PDF/UA-1`."""
    loose_fonts: tuple[str, ...]
    """Fonts that are not embedded."""
    unreadable: int
    """Glyphs drawn that stand for no character."""
    unjoined: tuple[str, ...]
    """Arabic letters that join on both sides, yet show a single shape throughout."""
    asides: tuple[Box, ...] = ()
    """What stands around the text, piece by piece."""
    sizes: tuple[tuple[float, float], ...] = ()
    """Width and height of each page, in points."""


Lapse = Literal[
    "paragraph-direction",
    "run-direction",
    "complex-size",
    "complex-bold",
    "language",
    "table-direction",
    "section-direction",
    "unisolated",
    "tracked-change",
    "comment",
    "hidden-text",
    "personal-metadata",
]
"""A kind of fault of a Word file (rendering reference § 2; domain reference § 4.3)."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One fault of a Word file, and the words where it stands."""

    lapse: Lapse
    part: str
    """Part of the file: `word/document.xml`."""
    quote: str
    """The words of the paragraph, or the name of the property."""


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What a Word file holds."""

    text: str
    """The text of its body, in reading order, without page furniture."""
    furniture: str
    """The text of its headers and footers."""
    slips: tuple[Slip, ...]

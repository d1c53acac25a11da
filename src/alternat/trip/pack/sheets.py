"""A sheet of the pack as a neutral tree: what it says, in one language, whoever prints it.

Takes nothing and gives the nouns that the sheets fill and that PDF, Word and the page print; so all
of them say the same. Runs are those of the agreements: directions marked, blanks visible.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.languages import Language

Look = Literal["body", "lead", "note", "alert"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 opens a page of its own."""

    level: Literal[1, 2, 3]
    runs: Runs


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    runs: Runs
    look: Look = "body"


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels, each with the lines of its value."""

    rows: tuple[tuple[Runs, tuple[Runs, ...]], ...]


Cell = tuple[Runs, ...]
"""The lines of a cell."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row of headings; the first cell of each row names it."""

    caption: Runs
    head: tuple[Runs, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    """Hundredths of the width of the page."""
    total: bool = False
    """Whether the last row is a total."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at the table: who sits there, and for whom."""

    party: Runs
    people: tuple[Runs, ...]
    role: Runs | None
    """Host or guest."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The table as it is seen from the room, from left to right in every language."""

    caption: Runs
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Runs, ...]


Node = Heading | Line | Facts | Grid | Seats | Items


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of the pack."""

    name: str
    """`booklet`, `print-list`…: the file is `NAME.LANGUAGE.pdf`."""
    language: Language
    title: Runs
    subtitle: Runs
    """The trip."""
    note: Runs | None
    """What every page must say: that these are drafts."""
    nodes: tuple[Node, ...]
    wide: bool = False
    """Whether its pages are wider than high."""


def lines(sheet: Sheet) -> tuple[str, ...]:
    """Read a sheet aloud, a line a paragraph or a cell, in the order of print."""
    told = [plain(sheet.title), plain(sheet.subtitle)]
    for node in sheet.nodes:
        told += _lines(node)
    return tuple(line for line in told if line)


def _lines(node: Node) -> list[str]:
    match node:
        case Heading(runs=runs) | Line(runs=runs):
            return [plain(runs)]
        case Facts(rows=rows):
            return [plain(runs) for label, lines in rows for runs in (label, *lines)]
        case Grid(caption=caption, head=head, rows=cells):
            told = [caption, *head, *(runs for row in cells for cell in row for runs in cell)]
            return [plain(runs) for runs in told]
        case Seats(caption=caption, seats=seats):
            told = [caption]
            for seat in seats:
                told += [seat.party, *seat.people, seat.role or ()]
            return [plain(runs) for runs in told]
        case Items(items=items):
            return [plain(runs) for runs in items]

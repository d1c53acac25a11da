"""Numbers of the lines of a draft, in the margin, for those who discuss it.

Takes laid-out pages; gives, for each, where its numbers stand. Every fifth line is numbered, anew
on each page; in facing columns each column has its own, at its outer edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weasyprint import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, MarginBox

from alternat.render.pdf.overlay import page_name

MARGINS = frozenset({"@left-top", "@right-top"})
"""The margin boxes that hold line numbers."""
EVERY = 5
LINE = 10.0
"""Height of a number's own line in pixels, as `.numbers` of `print.css` sets it."""
ASCENT = 8.3
"""Its base line below its top."""
_SAME = 3.0
"""Pixels between base lines that are one line: words of both scripts, cells of a table."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the gap in pixels that it leaves below the one before."""

    line: int
    gap: float


@dataclass(frozen=True, slots=True)
class Ruler:
    """The numbers of one page."""

    side: str
    """Name of the page in `print.css`: `fr`, `ar` or `facing`."""
    left: tuple[Number, ...]
    right: tuple[Number, ...]
    wide: bool = False
    """Whether the page lies on its side."""


def rulers(pages: Sequence[Page]) -> list[Ruler]:
    """Number the lines of each page.

    Args:
        pages: The laid-out pages.
    """
    return [_ruler(page) for page in pages]


def _ruler(page: Page) -> Ruler:
    name = page_name(page)
    side = name.removesuffix("-wide")
    top = page._page_box.content_box_y()
    covered = any(anchor.endswith("cover") for anchor in page.anchors)
    lines = (
        []
        if covered
        else [
            (line.position_y + line.baseline - top, line.style["lang"] == "ar")
            for line in _lines(page._page_box)
        ]
    )
    if side == "facing":
        left, right = ([y for y, arabic in lines if arabic is side] for side in (False, True))
    else:
        left, right = ([y for y, _ in lines if (side == "ar") is there] for there in (False, True))
    return Ruler(side, tuple(_numbers(left)), tuple(_numbers(right)), wide=name != side)


def _numbers(base_lines: list[float]) -> Iterator[Number]:
    end, count, last = 0.0, 0, -_SAME
    for y in sorted(base_lines):
        if y - last < _SAME:
            continue
        last, count = y, count + 1
        if count % EVERY == 0:
            yield Number(count, round(y - ASCENT - end, 2))
            end = y - ASCENT + LINE


def _lines(box: Box) -> Iterator[LineBox]:
    """Give the lines of text, those of margins and of nothing left out."""
    if isinstance(box, MarginBox):
        return
    if isinstance(box, LineBox):
        if box.width > 0:
            yield box
        return
    for child in getattr(box, "children", ()):
        yield from _lines(child)

"""The codes on the pages of an original, drawn as vectors in the margin, outside the text.

Takes the laid-out pages and their codes; adds a margin box to each page. What a code says depends
on how many pages there are, so the codes are laid out once the text is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import segno
from weasyprint import Document as Layout
from weasyprint import Page

from alternat.document.page_code import PageCode

_MARGINS = frozenset({"@bottom-left", "@bottom-right"})
"""The margin boxes that hold a code: the inner corner, as initials take the outer one."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the template prints of one code."""

    side: str
    """Name of the page it belongs to in `print.css`: `fr`, `ar` or `facing`."""
    size: int
    """Modules on a side."""
    squares: str
    """The dark modules as one SVG path, a module a unit: one fill leaves no seams."""
    groups: tuple[str, ...]
    """The characters of the code."""


def leaf(code: PageCode, side: str) -> Leaf:
    """Draw a code: level M reads better than Q at the same size (rendering reference § 4).

    Args:
        code: What to draw.
        side: The page it is for.
    """
    drawn = segno.make(code.text, error="m", mode="alphanumeric", micro=False, boost_error=False)
    return Leaf(side, len(drawn.matrix), "".join(_squares(drawn.matrix)), code.groups)


def add_codes(
    pages: Sequence[Page], codes: Sequence[PageCode], lay_out: Callable[[Sequence[Leaf]], Layout]
) -> None:
    """Put each code into the inner bottom corner of its page.

    Args:
        pages: The laid-out pages of the text; changed in place.
        codes: A code for each of them, or none at all.
        lay_out: Lays out codes, one a page.
    """
    if not codes:
        return
    leaves = [
        leaf(code, page._page_box.page_type.name) for page, code in zip(pages, codes, strict=True)
    ]
    for page, coded in zip(pages, lay_out(leaves).pages, strict=True):
        # The engine has no public way to lay one page over another.
        margins = (
            box for box in coded._page_box.children if getattr(box, "at_keyword", "") in _MARGINS
        )
        page._page_box.children = (*page._page_box.children, *margins)


def _squares(matrix: Sequence[bytearray]) -> Iterable[str]:
    """Draw each run of dark modules of each row as one rectangle."""
    for y, row in enumerate(matrix):
        start = None
        for x, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                yield f"M{start} {y}h{x - start}v1h{start - x}z"
                start = None

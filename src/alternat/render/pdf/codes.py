"""The codes on the pages of an original, drawn as vectors in the margin, outside the text.

Takes the laid-out pages and their codes; gives what a template prints. What a code says depends on
how many pages there are, so the codes are laid out once the text is, and laid over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import segno
from weasyprint import Page

from alternat.document.page_code import PageCode
from alternat.render.pdf.overlay import page_name

MARGINS = frozenset({"@bottom-left", "@bottom-right"})
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


def leaves(pages: Sequence[Page], codes: Sequence[PageCode]) -> list[Leaf]:
    """Draw the code of each page.

    Args:
        pages: The laid-out pages of the text.
        codes: A code for each of them.
    """
    return [leaf(code, page_name(page)) for page, code in zip(pages, codes, strict=True)]


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

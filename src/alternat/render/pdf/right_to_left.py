"""Lines from right to left: what the layout engine gets wrong in them, mended around it.

Takes a run of the engine, or the pages that it laid out. Lines from left to right, and whatever
else uses the engine in the same process, are left alone.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from weasyprint import Page
from weasyprint.formatting_structure.boxes import Box, LineBox, TextBox
from weasyprint.layout import inline

_WRONG = """(position_x + line.width, position_y) == (
                original_position_x + original_width, original_position_y)"""
_RIGHT = "(position_x, position_y) == (original_position_x, original_position_y)"
"""How `get_next_linebox` asks whether a line that is higher than expected still has its place.

From right to left it adds the width that the line was given before it was laid out, which is none:
the answer is always no, and every line is laid out a second time, at the same place.
"""


@contextmanager
def lines_once() -> Iterator[None]:
    """Lay lines from right to left out once, where WeasyPrint 70 does so twice.

    It took a third of the time of an Arabic text; the outcome is the same to the dot.
    """
    theirs = inline.get_next_linebox
    inline.get_next_linebox = _mended()
    try:
        yield
    finally:
        inline.get_next_linebox = theirs


@cache
def _mended() -> Callable[..., Any]:
    """Give the engine's function with the right question; as it is where it asks another one."""
    try:
        source = inspect.getsource(inline.get_next_linebox)
    except OSError:  # installed without its sources
        return inline.get_next_linebox  # type: ignore[no-any-return] # the engine has no types
    mended: dict[str, Any] = {}
    exec(source.replace(_WRONG, _RIGHT), vars(inline), mended)  # noqa: S102 - the engine's own code
    function: Callable[..., Any] = mended["get_next_linebox"]
    return function


def straighten(pages: Sequence[Page]) -> None:
    """Move the end of each justified line back to the edge of its column.

    Where a text box ends a line with a space, WeasyPrint takes the space off and moves the words to
    the left, as far as the space was wide, for they are drawn with it. But justified words are laid
    out anew, without the space: they stood out of the column by as much.

    Args:
        pages: The laid-out pages of the file; changed in place.
    """
    for page in pages:
        for line, last in _ends(page._page_box):  # the engine gives no other way to its lines
            if last.position_x < line.position_x and last.pango_layout.text == last.text:
                last.position_x = line.position_x


def _ends(box: Box) -> Iterator[tuple[LineBox, TextBox]]:
    """Give the lines from right to left, each with the text at its end."""
    for line in box.descendants():
        if isinstance(line, LineBox) and line.style["direction"] == "rtl":
            last: Box = line
            while children := getattr(last, "children", ()):
                last = children[-1]
            if isinstance(last, TextBox):
                yield line, last

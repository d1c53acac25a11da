"""One sheet of pages laid over another, and one page over those that follow: what margins say.

Takes the laid-out pages, and a sheet of as many; moves margin boxes of the sheet to the pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from weasyprint import Document as Layout
from weasyprint import Page
from weasyprint.formatting_structure.boxes import Box, ReplacedBox, TextBox


def page_name(page: Page) -> str:
    """Tell what `print.css` calls a page, the same for drafts: `fr`, `ar` or `facing`."""
    name: str = page._page_box.page_type.name
    return name.removesuffix("-draft")


def lay_over(pages: Sequence[Page], sheet: Layout, margins: frozenset[str]) -> None:
    """Put margin boxes of a sheet on the pages.

    Args:
        pages: The laid-out pages of the text; changed in place.
        sheet: As many pages of the same size.
        margins: Which boxes to move, as `print.css` calls them: `@bottom-left`.
    """
    for page, over in zip(pages, sheet.pages, strict=True):
        # The engine has no public way to lay one page over another.
        added = (
            box for box in over._page_box.children if getattr(box, "at_keyword", "") in margins
        )
        page._page_box.children = (*page._page_box.children, *added)


def repeat_headers(pages: Sequence[Page]) -> None:
    """Put the header of the first page of each text on those of its pages whose header is empty.

    It says the same on all; to lay it out on each took a seventh of the time.

    Args:
        pages: The laid-out pages of the file; changed in place.
    """
    headers: dict[str, Box] = {}
    for page in pages:
        box = page._page_box
        name = box.page_type.name
        for one in box.children:
            if _is_header(one) and not _is_empty(one):
                headers[name] = one
        box.children = [
            headers.get(name, one) if _is_header(one) and _is_empty(one) else one
            for one in box.children
        ]


def _is_header(box: Box) -> bool:
    return getattr(box, "at_keyword", "") == "@top-center"


def _is_empty(box: Box) -> bool:
    return not any(isinstance(one, TextBox | ReplacedBox) for one in box.descendants())

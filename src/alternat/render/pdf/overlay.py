"""One sheet of pages laid over another: what the margins say once all pages are known.

Takes the laid-out pages and a sheet of as many; moves margin boxes of the sheet to the pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from weasyprint import Document as Layout
from weasyprint import Page


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

"""The signature page: whole blocks, together with the closing formula and the end of the text.

Takes the laid-out pages; says what is wrong with them. `break-inside: avoid` is only a preference
of the layout engine, so the result is judged by the boxes of the anchors that the template sets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weasyprint import Page

from alternat.document import Document

STRATEGIES = ("together", "rows", "blocks", "closing-page", "compact")
"""Classes of the page body in `print.css`, each another way to lay the signature page out."""


def signature_faults(pages: Sequence[Page], document: Document) -> tuple[str, ...]:
    """Tell what is wrong with the signature page (domain reference §§ 3.5 and 3.6).

    Args:
        pages: The laid-out pages, with their anchors.
        document: What they print.

    Returns:
        One sentence a fault; none when every block stands whole on one page, and the first row of
        blocks under the closing formula and at least two lines of text.
    """
    return tuple(_faults(pages, document))


def signature_blemishes(pages: Sequence[Page], document: Document) -> int:
    """Count what is allowed on the signature page but not fine.

    Args:
        pages: The laid-out pages, with their anchors.
        document: What they print.

    Returns:
        One for a closing formula without the end of the last article on its page, one for
        witnesses on a page without any signature block, and two for each page that shows
        signature blocks and no text.
    """
    closing = _pages_with("closing", pages)
    text_elsewhere = _pages_with(_end_of_text(document), pages)[-1:] != closing
    signed = {page for block in _blocks(document) for page in _pages_with(block, pages)}
    lonely = document.witnesses and signed.isdisjoint(_pages_with("witnesses", pages))
    return int(text_elsewhere) + int(bool(lonely)) + 2 * len(signed.difference(closing))


def _faults(pages: Sequence[Page], document: Document) -> Iterator[str]:
    blocks = _blocks(document)
    witnesses = ["witnesses"] if document.witnesses else []
    for name in ("closing", *blocks, *witnesses):
        count = len(_pages_with(name, pages))
        if count != 1:
            yield f"{name} is split over {count} pages" if count else f"{name} is on no page"
    closing = _pages_with("closing", pages)
    if not closing:
        return
    if _pages_with(blocks[0], pages)[:1] != closing[-1:]:
        yield "the signature blocks stand without the closing formula"
    if _pages_with(_end_of_text(document), pages)[-1:] != closing[:1] and _is_one_line(
        pages[closing[0]]
    ):
        yield "less than two lines of text stand above the signature blocks"


def _is_one_line(page: Page) -> bool:
    """Tell whether the closing formula of a page ends on the line on which it begins."""
    _, top, _, bottom = page.anchors["closing"]
    _, end_top, _, _ = page.anchors["closing.end"]
    return bool(end_top - top < (bottom - top) / 4)


def _end_of_text(document: Document) -> str:
    return f"article.{document.articles[-1].number}"


def _blocks(document: Document) -> list[str]:
    return [f"signature.{block.party}" for block in document.signature_blocks]


def _pages_with(anchor: str, pages: Sequence[Page]) -> list[int]:
    return [number for number, page in enumerate(pages) if anchor in page.anchors]

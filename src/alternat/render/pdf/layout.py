"""The signature page: whole blocks, together with the closing formula and the end of the text.

Takes the laid-out pages; says what is wrong with them. `break-inside: avoid` is only a preference
of the layout engine, so the result is judged by the boxes of the anchors that the template sets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from weasyprint import Page

from alternat.document import Document, Edition
from alternat.render.errors import Unsignable

T = TypeVar("T")

STRATEGIES = ("together", "rows", "blocks", "closing-page", "compact")
"""Classes of a text in `print.css`, each another way to lay its signature page out."""

FACING_STRATEGIES = ("together", "blocks", "compact")
"""Those that change anything where blocks stand under columns: a trial takes longer there."""

SHEETS: dict[str, tuple[int, int]] = {
    "sheets": (4, 4),
    "first-row": (2, 4),
    "first-row-apart": (2, 4),
    "rows-apart": (2, 2),
}
"""Ways to sign on several pages, each under the closing formula: blocks on the first, on others.

Where the name ends in `apart`, the witnesses stand on a page of their own, under it too.
"""


def sheets(blocks: Sequence[T], strategy: str) -> Iterator[Sequence[T]]:
    """Share blocks out among the pages that are signed; one page unless the strategy says so."""
    first, others = SHEETS.get(strategy, (len(blocks), len(blocks)))
    yield blocks[:first]
    for begin in range(first, len(blocks), others):
        yield blocks[begin : begin + others]


def in_sheets(strategy: str) -> bool:
    """Tell whether blocks are signed on several pages, each under the closing formula."""
    return strategy in SHEETS


def with_witnesses_apart(strategy: str) -> bool:
    """Tell whether the witnesses stand on a page of their own, under the closing formula."""
    return strategy.endswith("-apart")


_COVERS = frozenset({"cover", "fr.cover", "ar.cover"})
"""The anchors of a cover: of a text, or of the text that comes first."""

_INITIALS = frozenset({"@bottom-left", "@bottom-right"})
"""The margin boxes that hold initials."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The anchors at the end of a text, or of both in facing columns."""

    text: str
    last_article: str
    closing: str
    closing_end: str | None
    """The last line of the closing formula; None where it stands in columns, never on one line."""
    blocks: tuple[str, ...]
    witnesses: str | None
    strategies: tuple[str, ...] = STRATEGIES

    @property
    def signed(self) -> tuple[str, ...]:
        """What is signed: the blocks, and the witnesses if there are any."""
        return (*self.blocks, self.witnesses) if self.witnesses else self.blocks


def endings(
    document: Document | Edition, refused: frozenset[str] = frozenset()
) -> tuple[Ending, ...]:
    """Name the anchors of each signature page that a file must have.

    Args:
        document: What is printed: one text, two texts in turn, or two side by side.
        refused: Strategies that are not to be tried: what they gave did not stand the proof.

    Returns:
        One ending for each text of its own; one for facing columns.

    Raises:
        Unsignable: No strategy is left.
    """
    left = tuple(
        replace(one, strategies=tuple(way for way in one.strategies if way not in refused))
        for one in _endings(document)
    )
    if not all(one.strategies for one in left):
        raise Unsignable("no way to lay it out stands the proof")
    return left


def _endings(document: Document | Edition) -> tuple[Ending, ...]:
    if isinstance(document, Document):
        return (_ending(document, ""),)
    if document.layout == "sequential":
        return tuple(_ending(text, f"{text.language}.") for text in document.texts)
    ways = ("",) if document.common_signature else ("fr.", "ar.")
    return (
        Ending(
            "text",
            f"article.{len(document.french.articles)}",
            "closing",
            None,
            tuple(name for way in ways for name in _blocks(document.french, way)),
            "witnesses" if document.french.witnesses else None,
            (*FACING_STRATEGIES, *_further(document.french, apart=not document.common_signature)),
        ),
    )


def _ending(text: Document, prefix: str) -> Ending:
    return Ending(
        f"{prefix}text",
        f"{prefix}article.{text.articles[-1].number}",
        f"{prefix}closing",
        f"{prefix}closing.end",
        _blocks(text, prefix),
        f"{prefix}witnesses" if text.witnesses else None,
        (*STRATEGIES, *_further(text)),
    )


def _further(text: Document, *, apart: bool = False) -> tuple[str, ...]:
    """Name the ways to sign on several pages that a text may need, those alike only once.

    Args:
        text: The text.
        apart: Whether the blocks of both languages follow each other under columns.
    """
    if len(text.signature_blocks) > 2:
        return tuple(SHEETS)
    ways = ("sheets", "rows-apart") if apart else ()
    return (*ways[:1], "first-row-apart", "rows-apart") if text.witnesses else ways


def _blocks(text: Document, prefix: str) -> tuple[str, ...]:
    return tuple(f"{prefix}signature.{block.party}" for block in text.signature_blocks)


def signature_faults(pages: Sequence[Page], ending: Ending) -> tuple[str, ...]:
    """Tell what is wrong with a signature page (domain reference §§ 3.5 and 3.6).

    Args:
        pages: The laid-out pages, with their anchors.
        ending: The anchors to judge by.

    Returns:
        One sentence a fault; none when every block stands whole on one page, under the closing
        formula and at least two lines of text.
    """
    return tuple(_faults(pages, ending))


def signature_blemishes(pages: Sequence[Page], ending: Ending) -> int:
    """Count what is allowed on a signature page but not fine.

    Args:
        pages: The laid-out pages, with their anchors.
        ending: The anchors to judge by.

    Returns:
        One for a closing formula without the end of the last article on its page, one for
        witnesses on a page without any signature block, another one if there is no closing formula
        either, and two for each page of blocks after the first.
    """
    closing = pages_with(ending.closing, pages)
    text_elsewhere = pages_with(ending.last_article, pages)[-1:] != closing
    signed = {page for block in ending.blocks for page in pages_with(block, pages)}
    witnesses = pages_with(ending.witnesses, pages) if ending.witnesses else []
    lonely = bool(witnesses) and signed.isdisjoint(witnesses)
    bare = lonely and not any(_formulas(ending, pages[page]) for page in witnesses)
    return int(text_elsewhere) + int(lonely) + int(bare) + 2 * (len(signed) - 1)


def cover_pages(pages: Sequence[Page]) -> int:
    """Count the pages that the cover takes; one is enough, or none."""
    return sum(not _COVERS.isdisjoint(page.anchors) for page in pages)


def clear_signature_pages(pages: Sequence[Page], wanted: Sequence[Ending]) -> None:
    """Take the room for initials off the cover and the pages that are signed.

    Source: domain reference § 3.6; the cover says nothing that the text does not say.

    Args:
        pages: The laid-out pages; changed in place.
        wanted: The endings of the file.
    """
    signed = {name for one in wanted for name in one.signed}
    for page in pages:
        if not (signed | _COVERS).isdisjoint(page.anchors):
            box = page._page_box  # the engine gives no other way to a single margin
            box.children = [
                one for one in box.children if getattr(one, "at_keyword", "") not in _INITIALS
            ]


def _faults(pages: Sequence[Page], ending: Ending) -> Iterator[str]:
    for name in (ending.closing, *ending.signed):
        count = len(pages_with(name, pages))
        if count != 1:
            yield f"{name} is split over {count} pages" if count else f"{name} is on no page"
    closing = pages_with(ending.closing, pages)
    text = pages_with(ending.last_article, pages)
    if not text:
        yield f"{ending.last_article} is on no page"
    if not closing:
        return
    for number in sorted({page for name in ending.blocks for page in pages_with(name, pages)}):
        formulas = _formulas(ending, pages[number])
        if not formulas:
            yield "the signature blocks stand without the closing formula"
        elif text[-1:] != [number] and _is_one_line(pages[number], formulas[0], ending):
            yield "less than two lines of text stand above the signature blocks"


def _formulas(ending: Ending, page: Page) -> list[str]:
    """Give the anchors of the closing formula on a page, of the first or of a repeated one."""
    again = f"{ending.closing}.again."
    return [
        name
        for name in page.anchors
        if name == ending.closing or (name.startswith(again) and not name.endswith(".end"))
    ]


def _is_one_line(page: Page, formula: str, ending: Ending) -> bool:
    """Tell whether the closing formula of a page ends on the line on which it begins."""
    if ending.closing_end is None:
        return False
    _, top, _, bottom = page.anchors[formula]
    _, end_top, _, _ = page.anchors[f"{formula}.end"]
    return bool(end_top - top < (bottom - top) / 4)


def pages_with(anchor: str, pages: Sequence[Page]) -> list[int]:
    """Give the numbers of the pages, from 0, on which an anchor stands or goes on."""
    return [number for number, page in enumerate(pages) if anchor in page.anchors]

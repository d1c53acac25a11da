"""The places where a file is signed, read from its layout.

Takes the laid-out pages; gives the free room of each signatory, by the box of the anchor that the
template sets. Nothing is measured by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from weasyprint import Page

from alternat.document import Document, Edition
from alternat.document.finished import Room
from alternat.languages import Language
from alternat.render.errors import TemplateAtFault

POINTS = 72 / 96
"""What a pixel of the layout engine measures in points."""

Signed = tuple[str, Language | Literal["common"], Document]
"""What the anchors of a text begin with, the text, and the document that lists who signs it."""


def rooms(document: Document | Edition, pages: Sequence[Page]) -> tuple[Room, ...]:
    """Read where each signatory signs.

    Args:
        document: What is printed.
        pages: Its laid-out pages, with their anchors.

    Returns:
        The rooms, text by text in print order, in each text in order of precedence.

    Raises:
        TemplateAtFault: A signatory has no room.
    """
    return tuple(
        _room(f"{prefix}room.{block.party}.{rank}", pages, text, block.party, rank, one.person)
        for prefix, text, signed in _signed(document)
        for block in signed.signature_blocks
        for rank, one in enumerate(block.signatories, start=1)
    )


def _signed(document: Document | Edition) -> Iterator[Signed]:
    if isinstance(document, Document):
        yield "", document.language, document
    elif document.common_signature:
        yield "", "common", document.texts[0]
    else:
        yield from ((f"{text.language}.", text.language, text) for text in document.texts)


def _room(
    anchor: str,
    pages: Sequence[Page],
    text: Language | Literal["common"],
    party: str,
    rank: int,
    person: str | None,
) -> Room:
    for number, page in enumerate(pages):
        if anchor in page.anchors:
            left, top, right, bottom = (round(edge * POINTS, 2) for edge in page.anchors[anchor])
            return Room(number, left, top, right, bottom, text, party, rank, person)
    raise TemplateAtFault(
        f"the page has no anchor {anchor}, so nobody knows where to sign; "
        "keep the ids of the `room` macro of _parts.html.j2"
    )

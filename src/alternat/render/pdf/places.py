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

Text = Language | Literal["common"]

Place = tuple[str, str | None, int, str | None]
"""An anchor; the party that signs there, if any; the rank of who signs, and who that is."""

Signed = tuple[str, Text, Document]
"""What the anchors of a text begin with, the text, and the document that lists who signs it."""


def rooms(document: Document | Edition, pages: Sequence[Page]) -> tuple[Room, ...]:
    """Read where each signatory signs.

    Args:
        document: What is printed.
        pages: Its laid-out pages, with their anchors.

    Returns:
        The rooms in print order: in each text the parties in order of precedence, then the
        witnesses who sign; texts that face each other share the rows of the witnesses.

    Raises:
        TemplateAtFault: A signatory has no room.
    """
    texts = [*_signed(document)]
    facing = isinstance(document, Edition) and document.layout == "parallel"
    return tuple(
        _room(anchor, pages, text, party, rank, person)
        for together in ([texts] if facing else [[one] for one in texts])
        for text, (anchor, party, rank, person) in (*_parties(together), *_witnesses(together))
    )


def _parties(texts: Sequence[Signed]) -> Iterator[tuple[Text, Place]]:
    for prefix, text, document in texts:
        for block in document.signature_blocks:
            for rank, one in enumerate(block.signatories, start=1):
                anchor = f"{prefix}room.{block.party}.{rank}"
                yield text, (anchor, block.party, rank, one.person)


def _witnesses(texts: Sequence[Signed]) -> Iterator[tuple[Text, Place]]:
    """Give who signs as a witness; the same one in each text before the next one."""
    entries = [(*one[:2], one[2].witnesses.entries) for one in texts if one[2].witnesses]
    for index in range(max((len(those) for *_, those in entries), default=0)):
        for prefix, text, those in entries:
            if those[index].signs:
                yield text, (f"{prefix}witness.{index + 1}", None, index + 1, those[index].person)


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
    text: Text,
    party: str | None,
    rank: int,
    person: str | None,
) -> Room:
    for number, page in enumerate(pages):
        if anchor in page.anchors:
            left, top, right, bottom = (round(edge * POINTS, 2) for edge in page.anchors[anchor])
            return Room(number, left, top, right, bottom, text, party, rank, person)
    raise TemplateAtFault(
        f"the page has no anchor {anchor}, so nobody knows where to sign; "
        "keep the ids of the macros `room` and `witness_room` of _parts.html.j2"
    )

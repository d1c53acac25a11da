"""The document read aloud: its lines in print order, and the words a copy of it must carry.

Takes a `Document`, gives plain text. It is what `show` prints in a terminal and what a finished
Word or PDF file is compared with (same words in every format).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from alternat.document.edition import Edition, Row, annex_rows, rows
from alternat.document.model import (
    Alternatives,
    Block,
    Document,
    ItemList,
    Paragraph,
    Runs,
    SignatureBlock,
    Table,
)


def plain(runs: Runs) -> str:
    """Join the characters of runs, without directions or looks."""
    return "".join(run.text for run in runs)


def lines(printed: Document | Edition) -> tuple[str, ...]:
    """Give every printed line of the text in reading order, page furniture left out.

    Args:
        printed: The composed document; of an edition, one text after the other, or row by row
            where they face each other.

    Returns:
        One string a paragraph, heading, list item or line of a signature block.
    """
    if isinstance(printed, Document):
        told = _lines(printed)
    elif printed.layout == "sequential":
        told = (line for text in printed.texts for line in _lines(text))
    else:
        told = _facing(printed)
    return tuple(line for line in (*_cover(printed), *told) if line)


def words(text: str) -> str:
    """Reduce text to what two formats can be compared on: its letters, digits and signs, in order.

    Spaces, line ends, bidirectional controls and presentation differences go: they are layout.
    """
    folded = unicodedata.normalize("NFC", text)
    return "".join(
        character
        for character in folded
        if not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")
    )


def _cover(printed: Document | Edition) -> Iterator[str]:
    """Read the cover: of an edition, one for both texts."""
    for text in (printed,) if isinstance(printed, Document) else printed.texts:
        if text.cover:
            yield plain(text.title)
            yield from map(plain, text.cover.parties)
    for text in (printed,) if isinstance(printed, Document) else printed.texts:
        if text.cover:
            yield from map(plain, text.cover.places)


def _lines(document: Document) -> Iterator[str]:
    yield plain(document.title)
    yield plain(document.between)
    yield plain(document.opening.runs)
    for party in document.parties:
        yield plain(party.text.runs)
        yield plain(party.side.runs)
    yield plain(document.collective.runs)
    for visa in document.visas:
        yield plain(visa.runs)
    if document.recitals:
        yield plain(document.preamble_heading)
    for recital in document.recitals:
        yield plain(recital.runs)
    yield plain(document.operative.runs)
    for article in document.articles:
        yield plain(article.heading)
        yield from _blocks(article.blocks)
    yield plain(document.closing.runs)
    yield from _signature_lines(document.signature_blocks)
    if document.witnesses:
        yield plain(document.witnesses.heading)
        for witness in document.witnesses.entries:
            yield plain(witness.name)
            yield plain(witness.capacity)
            yield plain(witness.room or ())
    for annex in document.annexes:
        yield plain(annex.heading)
        yield from _blocks(annex.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.runs)
            case ItemList():
                for item in block.items:
                    first, *others = _blocks(item.blocks)
                    yield f"{item.marker} {first}"
                    yield from others
            case Table():
                yield from (plain(cell.runs) for row in (block.head, *block.rows) for cell in row)
            case Alternatives():
                yield plain(block.intro)
                for option in block.options:
                    yield plain(option.label)
                    yield from _blocks(option.blocks)
                yield plain(block.closing)


def _signature_lines(blocks: tuple[SignatureBlock, ...]) -> Iterator[str]:
    for block in blocks:
        yield plain(block.heading)
        yield plain(block.note or ())
        for signatory in block.signatories:
            for line in signatory.capacity:
                yield plain(line)
            yield plain(signatory.room)
            yield plain(signatory.name)
            yield plain(signatory.date_line or ())


def _facing(edition: Edition) -> Iterator[str]:
    """Read facing columns: row by row, then the blocks, the witnesses and the annexes."""
    french, arabic = edition.french, edition.arabic
    yield from _rows(rows(edition))
    if edition.common_signature:
        others = {block.party: block for block in arabic.signature_blocks}
        for block in french.signature_blocks:
            yield from _common(block, others[block.party])
    else:
        yield from _signature_lines(french.signature_blocks)
        yield from _signature_lines(arabic.signature_blocks)
    for one, other in zip(_witnesses(french), _witnesses(arabic), strict=True):
        yield one
        yield other
    yield from _rows(annex_rows(edition))


def _rows(pairs: tuple[Row, ...]) -> Iterator[str]:
    for row in pairs:
        for block in (row.french, row.arabic):
            if block:
                yield from _blocks((block,))


def _common(block: SignatureBlock, other: SignatureBlock) -> Iterator[str]:
    """Read a block that both texts share: both above the room, then both below it."""
    for index, pair in enumerate(zip(block.signatories, other.signatories, strict=True)):
        for side, signatory in zip((block, other), pair, strict=True):
            if index == 0:
                yield plain(side.heading)
                yield plain(side.note or ())
            yield from (plain(line) for line in signatory.capacity)
            yield plain(signatory.room)
        for signatory in pair:
            yield plain(signatory.name)
            yield plain(signatory.date_line or ())


def _witnesses(document: Document) -> Iterator[str]:
    if document.witnesses:
        yield plain(document.witnesses.heading)
        for witness in document.witnesses.entries:
            yield "".join(
                plain(one) for one in (witness.name, witness.capacity, witness.room or ())
            )

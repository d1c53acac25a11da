"""The units of a text: everything that stands in both languages under the same id.

Takes a `Document`; gives its units in print order, and the pairs of two documents. A unit is a
title, a paragraph, a list item, a cell, a heading or a line of a signature block: what a bilingual
lawyer compares, one side against the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from alternat.document.model import (
    Alternatives,
    Block,
    Document,
    ItemList,
    Paragraph,
    Runs,
    Table,
)
from alternat.document.reading import plain


@dataclass(frozen=True)
class Unit:
    """A unit of text in one language."""

    id: str
    """The same in both languages and in every copy: `termination.notice`, `recitals.water`."""
    article: str | None
    """Id of the article (or `annexes.…`) that the unit stands in; None outside the articles."""
    runs: Runs

    @cached_property
    def text(self) -> str:
        """The characters, in logical order and without isolates."""
        return plain(self.runs)

    @cached_property
    def known(self) -> str:
        """The same without its blanks, each of which leaves a « … »."""
        if "[" not in self.text:  # every blank is printed in square brackets
            return self.text
        return "".join("…" if run.blank else run.text for run in self.runs)


@dataclass(frozen=True)
class Pair:
    """The two sides of a unit; a side is None when that language lacks it."""

    id: str
    article: str | None
    fr: Unit | None
    ar: Unit | None


def units(document: Document) -> tuple[Unit, ...]:
    """Give every unit of a text in print order; page furniture is left out.

    Args:
        document: The composed document.

    Returns:
        Its units; an id stands once, but where a text repeats one by mistake.
    """
    return tuple(_units(document))


def pairs(french: Document, arabic: Document) -> tuple[Pair, ...]:
    """Pair the units of the two languages by id.

    Args:
        french: A copy in French.
        arabic: The same copy in Arabic.

    Returns:
        The pairs in French order; units that Arabic alone has come last.
    """
    return paired(units(french), units(arabic))


def paired(french: Iterable[Unit], arabic: Iterable[Unit]) -> tuple[Pair, ...]:
    """Pair units of the two languages, as `pairs` does."""
    left = {unit.id: unit for unit in french}
    right = {unit.id: unit for unit in arabic}
    return tuple(
        Pair(name, (left.get(name) or right[name]).article, left.get(name), right.get(name))
        for name in dict.fromkeys((*left, *right))
    )


def _units(document: Document) -> Iterator[Unit]:
    yield Unit("title", None, document.title)
    yield Unit("between", None, document.between)
    yield Unit("opening", None, document.opening.runs)
    for party in document.parties:
        yield Unit(f"parties.{party.party}", None, party.text.runs)
        yield Unit(f"parties.{party.party}.side", None, party.side.runs)
    yield Unit("collective", None, document.collective.runs)
    for paragraph in (*document.visas, *document.recitals):
        yield Unit(paragraph.id, None, paragraph.runs)
    yield Unit("operative", None, document.operative.runs)
    for article in document.articles:
        yield Unit(f"{article.id}.heading", article.id, article.heading)
        yield from _blocks(article.blocks, article.id)
    yield Unit("closing", None, document.closing.runs)
    for block in document.signature_blocks:
        where = f"signatures.{block.party}"
        yield Unit(where, None, block.heading)
        for index, signatory in enumerate(block.signatories):
            for line, capacity in enumerate(signatory.capacity):
                yield Unit(f"{where}.{index}.capacity.{line}", None, capacity)
            yield Unit(f"{where}.{index}.name", None, signatory.name)
            if signatory.date_line:
                yield Unit(f"{where}.{index}.date", None, signatory.date_line)
    for index, witness in enumerate(document.witnesses.entries if document.witnesses else ()):
        yield Unit(f"witnesses.{index}.name", None, witness.name)
        yield Unit(f"witnesses.{index}.capacity", None, witness.capacity)
    for annex in document.annexes:
        where = f"annexes.{annex.id}"
        yield Unit(f"{where}.heading", where, annex.heading)
        yield from _blocks(annex.blocks, where)


def _blocks(blocks: tuple[Block, ...], article: str) -> Iterator[Unit]:
    for block in blocks:
        match block:
            case Paragraph():
                yield Unit(block.id, article, block.runs)
            case ItemList():
                for item in block.items:
                    yield from _blocks(item.blocks, article)
            case Table():
                for row in (block.head, *block.rows):
                    yield from _blocks(row, article)
            case Alternatives():
                for option in block.options:
                    yield from _blocks(option.blocks, article)

"""The likeness of originals: what each says, once the order of the parties is taken out.

Takes the composed text of one original; gives its words part by part, such that two originals that
differ by nothing but the order of precedence give the same. Only what that order may move is put
back in one order: the entries and blocks of the parties, the visas, the places of the closing
formula, the items of a list made of commitments or parties, and the names that follow each other in
an enumeration. Any other word keeps its place, so « A verse à B » never equals « B verse à A ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from alternat.document import (
    Alternatives,
    Block,
    Document,
    ItemList,
    Paragraph,
    Runs,
    SignatureBlock,
    Table,
)
from alternat.document.reading import plain

Said = tuple[str, ...]

_AND = re.compile(r"^et\s+|^و")
_BETWEEN = re.compile(r"(?:\s|،|,|\bet\b|(?<!\w)و)*")
_WORD = re.compile(r"\w+")


def canonical(document: Document, other: Document | None = None) -> Mapping[str, Said]:
    """Give what an original says, by part, to be compared with another.

    Args:
        document: An original in one language.
        other: What it is compared with, if known: an article that is the very same object in both,
            composed before their orders were known, is left out.

    Returns:
        The lines of each part by the id of its unit, in one order whoever keeps the original. The
        mention of the holder, outside the text, is left out.
    """
    parts: dict[str, Said] = {
        "title": (_text(document.title),),
        "between": (_text(document.between),),
        "opening": (_text(document.opening.runs),),
        "collective": (_text(document.collective.runs),),
        "operative": (_text(document.operative.runs),),
        "closing": (_bag(document.closing.runs),),
        "witnesses": tuple(_witnesses(document)),
    }
    # « d’une part », « d’autre part » go with the rank, whoever holds it.
    parts["parties.side"] = tuple(plain(entry.side.runs) for entry in document.parties)
    for entry in document.parties:
        parts[f"parties.{entry.party}"] = (_AND.sub("", plain(entry.text.runs)),)
    for visa in (*document.visas, *document.recitals):
        parts[visa.id] = (_text(visa.runs),)
    shared = {id(article) for article in other.articles} if other else ()
    for article in document.articles:
        if id(article) in shared:
            continue
        parts[f"{article.id}.heading"] = (_text(article.heading),)
        parts |= dict(_blocks(article.blocks))
    for block in document.signature_blocks:
        parts[f"signatures.{block.party}"] = tuple(_signed(block))
    for annex in document.annexes:
        parts[f"annexes.{annex.id}.heading"] = (_text(annex.heading),)
        parts |= dict(_blocks(annex.blocks))
    return parts


def _blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Said]]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.id, (_text(block.runs),)
            case ItemList():
                contents = [tuple(_blocks(item.blocks)) for item in block.items]
                if _made_of_values(block):
                    said = sorted(
                        tuple(_unpunctuated(line) for _, lines in one for line in lines)
                        for one in contents
                    )
                    yield block.id, tuple(line for one in said for line in one)
                else:
                    for one in contents:
                        yield from one
            case Table():
                for row in (block.head, *block.rows):
                    yield from _blocks(row)
            case Alternatives():
                for option in block.options:
                    yield from _blocks(option.blocks)


def _made_of_values(block: ItemList) -> bool:
    """Tell whether the items stand for commitments or parties, which the holder's come first of."""
    return all(
        any(
            (run.origin or "").startswith(("commitments.", "parties."))
            for inner in item.blocks
            if isinstance(inner, Paragraph)
            for run in inner.runs
        )
        for item in block.items
    )


def _unpunctuated(line: str) -> str:
    return line.rstrip(" .;؛\u00a0\u202f")


def _text(runs: Runs) -> str:
    """Give some words, the names of parties that follow each other put in alphabetical order."""
    if not any(run.origin and run.origin.startswith("parties") for run in runs):
        return plain(runs)
    said: list[str] = []
    names: list[str] = []
    pending = ""
    for listed, group in groupby(runs, key=lambda run: run.origin == "parties"):
        if listed:
            said += [*_sorted(names), pending, _bag(tuple(group))]
            names, pending = [], ""
            continue
        for run in group:
            if (run.origin or "").startswith("parties."):
                names.append(_AND.sub("", run.text))
                pending = ""
            elif names and _BETWEEN.fullmatch(run.text):
                pending = run.text
            else:
                said += [*_sorted(names), pending, run.text]
                names, pending = [], ""
    return "".join([*said, *_sorted(names), pending])


def _sorted(names: list[str]) -> list[str]:
    return [" · ".join(sorted(names))] if names else []


def _bag(runs: Runs) -> str:
    """Give the words of an enumeration in alphabetical order, without « et » and و."""
    words = (word.removeprefix("و") for word in _WORD.findall(plain(runs)))
    return " ".join(sorted(word for word in words if word not in ("et", "")))


def _signed(block: SignatureBlock) -> Iterator[str]:
    yield plain(block.heading)
    yield plain(block.note or ())
    for signatory in block.signatories:
        yield from map(plain, signatory.capacity)
        yield plain(signatory.room)
        yield plain(signatory.name)
        yield plain(signatory.date_line or ())


def _witnesses(document: Document) -> Iterator[str]:
    for witness in document.witnesses.entries if document.witnesses else ():
        yield plain(witness.name)
        yield plain(witness.capacity)
        yield plain(witness.room or ())

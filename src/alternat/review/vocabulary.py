"""The vocabulary of the house: every word of the clause library, which spells its words right.

Takes a library and a language; gives its words, gathered once. Words of the spec's own prose that
nearly are words of the library are probably slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel

from alternat.compose.library import Library
from alternat.languages import Language, arabic_near_words, french_near_words
from alternat.languages.arabic_near_words import ArabicWords
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.french_near_words import FrenchWords
from alternat.languages.slips import Slip, misspelt, words
from alternat.review.case import Case
from alternat.review.prose import prose
from alternat.spec.directory import Directory

_NEAR = ("proche d’un mot connu : faute de frappe ?", "close to a known word: a typing slip?")
_COUNTED = tuple(
    form
    for noun in COUNTED_NOUNS.values()
    for form in (*noun.ar_two, noun.ar_few, noun.ar_many, noun.ar_round)
    if " " not in form
)


_LEAVES = frozenset({str, bool, int, type(None)})
"""What no text stands below."""


@dataclass(frozen=True, eq=False)
class _Shelf:
    """A library or a directory that is the same as another only if it is that one."""

    record: Library | Directory

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shelf) and self.record is other.record

    def __hash__(self) -> int:
        return id(self.record)


def unknown_words(case: Case, language: Language) -> Iterator[Slip]:
    """Find words of prose that are no word of the library, but nearly one.

    Args:
        case: The case.
        language: The side to read.

    Yields:
        The slips in the prose, each with the word that was probably meant.
    """
    text = prose(case, language).text
    if not text:
        return
    known = _vocabulary(_Shelf(case.dossier.library), language)
    named = _named(_Shelf(case.dossier.directory), language)
    near = {
        word: meant
        for word in set(words(text)) - known.words - named
        if (meant := _meant(known, word)) is not None
    }
    yield from misspelt(text, near, *_NEAR)


@lru_cache(maxsize=8)
def _vocabulary(shelf: _Shelf, language: Language) -> FrenchWords | ArabicWords:
    text = words(_texts(shelf)[language])
    if language == "fr":
        return french_near_words.among(text)
    return arabic_near_words.among((*text, *_COUNTED))


@lru_cache(maxsize=8)
def _named(shelf: _Shelf, language: Language) -> frozenset[str]:
    return frozenset(words(_texts(shelf)[language]))


@lru_cache(maxsize=8192)
def _meant(known: FrenchWords | ArabicWords, word: str) -> str | None:
    return known.meant_by(word)


@lru_cache(maxsize=4)  # a library and a directory, each read for both languages at once
def _texts(shelf: _Shelf) -> Mapping[Language, str]:
    """Give every text below a record, by language."""
    found: dict[Language, list[str]] = {"fr": [], "ar": []}
    nodes: list[object] = [shelf.record]
    while nodes:
        node = nodes.pop()
        if isinstance(node, tuple):
            nodes += node
        elif isinstance(node, dict):
            nodes += node.values()
        elif isinstance(node, BaseModel):
            fields = node.__dict__
            for language, texts in found.items():
                if isinstance(text := fields.get(language), str):
                    texts.append(text)
            nodes += [child for child in fields.values() if child.__class__ not in _LEAVES]
    return {language: "\n".join(texts) for language, texts in found.items()}

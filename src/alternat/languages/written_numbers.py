"""A number in words and the words it is made of, as the readers of both languages give them.

Takes nothing; gives the nouns that `french_number_words` and `arabic_number_words` share.
"""

from __future__ import annotations

from dataclasses import dataclass

SCALES = (1_000, 1_000_000)
"""Thousand and million, which multiply the number before them."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, in lower case."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words: its value and the words that it takes, from `first` to before `last`."""

    value: int
    first: int
    last: int
    loose: bool = False
    """Its words are not always a number, or not this one: « un », « semestre », «أحد», «نصف»."""

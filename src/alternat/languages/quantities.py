"""Quantities read out of a text: its numbers, dates, amounts and references to articles.

Takes a text of either language, in figures or in words, with any spacing; gives what it says as
values, so that a French and an Arabic text can be compared. What `languages` writes is read back as
the same value (`number_words` reads the words).

Each quantity stands once: the figures of a date, of an amount or of a reference are not numbers
too. « trois (3) ans » gives two numbers, one in words and one in figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from alternat.languages import Language
from alternat.languages.amounts_in_text import Money, take_amounts
from alternat.languages.articles_in_text import ArticleRead, take_articles
from alternat.languages.dates_in_text import READ, DateRead, months_of, take_dates
from alternat.languages.letters import runs_of_letters
from alternat.languages.number_words import number_words
from alternat.languages.numbers_in_text import TIME_UNITS, Number, numbers_in, roman_numbers


@dataclass(frozen=True, slots=True)
class Reading:
    """All the quantities of a text, each kind in the order of the text."""

    numbers: tuple[Number, ...]
    dates: tuple[DateRead, ...]
    hijri: tuple[tuple[int, int], ...]
    """Day and year of each Hijri date."""
    amounts: tuple[Money, ...]
    articles: tuple[ArticleRead, ...]


@lru_cache(maxsize=8192)
def read(text: str, language: Language) -> Reading:
    """Read every quantity of a text.

    Args:
        text: The text, in logical order; isolates are taken for ordinary characters.
        language: Its language.

    Returns:
        The quantities, with their places in the text.
    """
    plain = _folded(text)
    if not _DIGIT.search(plain) and _telling(language).isdisjoint(runs_of_letters(plain)):
        return _NOTHING if language == "ar" else _only(tuple(roman_numbers(text, language)))
    rest, dates, hijri = take_dates(plain, language)
    roman = (number for number in roman_numbers(text, language) if rest[number.start] != READ)
    numbers = sorted((*numbers_in(rest, language), *roman), key=lambda number: number.start)
    amounts, numbers = take_amounts(plain, language, numbers)
    articles, numbers = take_articles(plain, language, numbers)
    return Reading(tuple(numbers), dates, hijri, amounts, articles)


_NOTHING = Reading((), (), (), (), ())


def _only(numbers: tuple[Number, ...]) -> Reading:
    return Reading(numbers, (), (), (), ()) if numbers else _NOTHING


_DIGIT = re.compile(r"[0-9]")


@cache
def _telling(language: Language) -> frozenset[str]:
    """The words without which a text without figures holds no quantity worth reading."""
    return (number_words(language) | months_of(language)) - {"un", "une", "et"}


_FOLDING = (
    *(("\u00a0", " "), ("\u202f", " "), ("\u2009", " ")),
    *(("\u2011", "-"), ("\u2013", "-"), ("\u2019", "'")),
)


def _folded(text: str) -> str:
    """Fold case, spaces, hyphens and apostrophes; places stay what they are."""
    folded = text
    for written, plain in _FOLDING:  # much faster than a translation table
        folded = folded.replace(written, plain)
    lower = folded.lower()
    # « cent » of « pour cent » is no number.
    return (lower if len(lower) == len(text) else folded).replace("pour cent", "%        ")


__all__ = [
    "TIME_UNITS",
    "ArticleRead",
    "DateRead",
    "Money",
    "Number",
    "Reading",
    "read",
]

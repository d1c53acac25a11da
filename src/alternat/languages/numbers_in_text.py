"""Numbers read out of a text, in figures or in words, with what they count.

Takes a text folded by `quantities`, its dates taken out; gives its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from alternat.languages import Language
from alternat.languages.dates_in_text import without
from alternat.languages.letters import placed_runs
from alternat.languages.number_words import noun_of, number_words, scale_of, written_numbers
from alternat.languages.written_numbers import Word, WordNumber

TIME_UNITS = frozenset({"year", "month", "week", "day", "hour"})
"""Counted nouns whose exchange for another changes the meaning: « deux ans », «شهرين»."""

Form = Literal["figures", "words"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a reference made of numbers (« L. 1115-1 », « 2026-014 »)."""

    value: Decimal | str
    """The value; for a reference its groups of digits, joined by hyphens: "1115-1"."""
    form: Form
    start: int
    end: int
    unit: str | None = None
    """What it counts, where that is time (a key of `TIME_UNITS`), or "percent"."""
    loose: bool = False
    """Perhaps no number: « un », « premier », « semestre », «أحد», a figure within a name."""

    @property
    def digits(self) -> str:
        """The digits alone: two spellings of one reference share them."""
        return re.sub(r"\D", "", str(self.value))


_FIGURES = re.compile(
    r"(?<!\d)(?:(?P<grouped>\d{1,3}(?:(?: \d{3}(?!\d))+|(?:\.\d{3}(?!\d))+)(?:,\d+)?)(?![.-]\d)"
    r"|(?P<years>(?:19|20)\d\d[-/](?:19|20)\d\d)(?![-/.]?\d)"
    r"|(?P<plain>\d+(?:[.,/:-]\d+)*))(?P<ending>(?:er|re|e|ème|nd|de|°)\b)?"
)
_PERCENT = re.compile(r"\s*(?:%|٪|(?:في |ب)الم[ائ]+ة)")
NEXT = re.compile(r"[ )]*(?:(?:d'|de )?([^\W\d_]+)|(€))")
LAST = re.compile(r"([^\W\d_]+)\s*$")
_ROMAN = re.compile(r"[ \u00a0]([IVX]+)\b")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_LATIN = re.compile(r"[a-zà-öø-ÿ]")


def numbers_in(text: str, language: Language) -> Iterator[Number]:
    """Read the numbers of a text, those in figures first.

    Args:
        text: The text, folded.
        language: Its language.
    """
    for number in _in_figures(text, language):
        text = without(text, number.start, number.end)
        yield number
    known = number_words(language)
    words = [
        Word(found[0], found.start(), found.end())
        for found in placed_runs(text)
        if found[0] in known
    ]
    for found in written_numbers(words, text, language):
        yield _of_words(found, words, text, language)


def roman_numbers(text: str, language: Language) -> Iterator[Number]:
    """Read the Roman numbers that follow a name: « Mohammed VI », in Arabic «محمد السادس».

    Args:
        text: The text as it is written; folded, it has lost its capitals.
        language: Its language; only French writes them.
    """
    for found in _ROMAN.finditer(text) if language == "fr" else ():
        value = sum(
            -_DIGITS[digit] if _DIGITS[digit] < _DIGITS.get(follower, 0) else _DIGITS[digit]
            for digit, follower in zip(found[1], f"{found[1][1:]} ", strict=True)
        )
        yield Number(Decimal(value), "figures", *found.span(1), loose=True)


def _in_figures(text: str, language: Language) -> Iterator[Number]:
    for found in _FIGURES.finditer(text):
        start, end = found.span()
        if found["years"]:
            for place in (start, start + 5):
                yield Number(Decimal(text[place : place + 4]), "figures", place, place + 4)
            continue
        # « UM6P », « CO2 »: a part of a name.
        named = bool(_LATIN.match(text[start - 1 : start]) or _LATIN.match(text[end : end + 1]))
        value = _value(found["grouped"] or "", found["plain"] or "")
        word = NEXT.match(text, end)
        scale = scale_of(word[1], language) if word and word[1] else 1
        if scale > 1 and word and isinstance(value, Decimal):
            value, end = value * scale, word.end()
        unit = _unit(text, end, language)
        yield Number(value, "figures", start, end, unit, named)


def _value(grouped: str, plain: str) -> Decimal | str:
    if grouped:
        return Decimal(re.sub(r"[ .]", "", grouped).replace(",", "."))
    if plain.isdigit():
        return plain if plain[0] == "0" and len(plain) > 1 else Decimal(plain)
    if re.fullmatch(r"\d+,\d+", plain):
        return Decimal(plain.replace(",", "."))
    return re.sub(r"[.,/:]", "-", plain)


def _of_words(number: WordNumber, words: list[Word], text: str, language: Language) -> Number:
    start, end = words[number.first].start, words[number.last - 1].end
    first, unit = words[number.first].text, _unit(text, end, language)
    if unit is None and language == "ar":
        # «سنتين» counts itself; «سنة واحدة», «الأشهر الثلاثة» come after what they count.
        before = LAST.search(text, max(0, start - 20), start)
        follows = before and (number.value == 1 or first.startswith("ال"))
        unit = _time(first, "ar") or (_time(before[1], "ar") if before and follows else None)
    return Number(Decimal(number.value), "words", start, end, unit, number.loose)


def _unit(text: str, end: int, language: Language) -> str | None:
    if _PERCENT.match(text, end):
        return "percent"
    word = NEXT.match(text, end)
    return _time(word[1], language) if word and word[1] else None


def _time(word: str, language: Language) -> str | None:
    noun = noun_of(word, language)
    return noun if noun in TIME_UNITS else None

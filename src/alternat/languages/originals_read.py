"""Numbers of originals read out of a text: « en deux exemplaires originaux », «في نظيرين أصليين».

Takes a text; gives each number of originals that it states. Its tables owe nothing to the writers
of numbers (`counted`): they are there to contradict them (domain reference § 7.1, check 82).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alternat.languages import Language

# fmt: off
_FRENCH = (
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
)
_ARABIC = ("ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_ARABIC_TEENS = ("أحد", "اثني", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
# fmt: on
_SIGNS: dict[Language, tuple[str, ...]] = {"fr": ("exemplaire",), "ar": ("نظير", "نظائر")}

_WORDS: dict[Language, dict[str, int]] = {
    "fr": {word: n for n, word in enumerate(_FRENCH, start=1)},
    "ar": {word: n for n, word in enumerate(_ARABIC, start=3)}
    | {f"{word} عشر": n for n, word in enumerate(_ARABIC_TEENS, start=11)},
}


def _any(language: Language) -> str:
    return "|".join(sorted(map(re.escape, _WORDS[language]), key=len, reverse=True))


_STATED: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"(?<![\w-])(?:(?P<words>{_any('fr')})|(?P<bare>[0-9]+))"
        r"(?:\s*\((?P<figures>[0-9]+)\))?\s+exemplaires?\s+origina\w+",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        rf"(?<!\w)[وفبلك]?(?:(?P<words>{_any('ar')})|(?P<bare>[0-9]+))"
        r"(?:\s*\((?P<figures>[0-9]+)\))?\s+(?:نظائر|نظيرا?)\s+أصلي\w*"
        r"|(?<!\w)[وفبلك]?(?P<two>نظير(?:ان|ين)\s+أصلي\w*)"
        r"|(?<!\w)[وفبلك]?(?P<one>نظير\s+أصلي\s+واحد)"
    ),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of originals, as a text states it."""

    quote: str
    words: int | None
    """What it says in words; None when it gives figures alone."""
    figures: int | None
    """What it says in figures, if it does."""


def originals_stated(text: str, language: Language) -> tuple[Stated, ...]:
    """Read the numbers of originals that a text states.

    Args:
        text: A text, without isolates.
        language: Its language.

    Returns:
        The numbers, in order; up to twenty in French, nineteen in Arabic.
    """
    if not any(sign in text for sign in _SIGNS[language]):
        return ()
    return tuple(_stated(text, language))


def _stated(text: str, language: Language) -> Iterator[Stated]:
    for found in _STATED[language].finditer(text):
        named = found.groupdict()
        words = _WORDS[language].get((named["words"] or "").lower())
        if named.get("one"):
            words = 1
        elif named.get("two"):
            words = 2
        figures = named["figures"] or named["bare"]
        yield Stated(found[0].strip(), words, int(figures) if figures else None)

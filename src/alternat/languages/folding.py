"""Folding: words as people type them, French without accents, Arabic without vowels or hamza.

Takes a text; gives it in the form in which texts are compared when somebody searches. Pure.

Source: preservation reference § 5.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "",
        "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "ø": "o", "đ": "d",
    }
)  # fmt: skip
_DROPPED = frozenset({"Mn", "Me", "Cf"})
"""Accents and vowel signs once they stand alone; marks of direction."""


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character.translate(_LETTERS)).casefold()
    kept = "".join(one for one in parts if unicodedata.category(one) not in _DROPPED)
    return "".join(_digit(one) for one in kept.translate(_LETTERS))


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def fold(text: str) -> str:
    """Fold a text.

    Returns:
        `Coopération` and `cooperation` alike; «اتفاقيّة» and «اتفاقيه» alike; Western digits.
    """
    return "".join(map(_folded, text))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Fold a text and tell, for each character of the result, where it stood in the text."""
    folded: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        for one in _folded(character):
            folded.append(one)
            places.append(index)
    return "".join(folded), places

"""Alignment of two texts by their form alone: length, sentences, last punctuation mark.

Takes a French text and the Arabic one beside it; tells what cannot be a translation of the other,
without reading a word (Gale and Church, 1993).
"""

from __future__ import annotations

import math
import re

from alternat.languages import Language

_USUAL = math.log(0.71)
_FAR_BETTER = 14.0
"""Above what any right pair of neighbours in the house's texts gives (10)."""
_SHORT = 20
"""Characters below which chance weighs more than the length: « ateliers », «ورشات العمل»."""
_MARKS = {"؛": ";", "،": ",", "؟": "?"}

_END: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"[.?!](?<!\b[A-Z].)\s+(?=[A-ZÀ-Ý«])"),
    "ar": re.compile(r"[.؟!]\s+(?=[ء-ي«])"),
}


def crossed(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Tell whether two neighbouring pairs fit far better with their Arabic exchanged.

    A translation is nearly always as long as its original, to a factor (Gale and Church, 1993);
    here the Arabic has 0.71 of the characters, and the logarithm of that ratio spreads by 0.16.

    Args:
        first: A French text and the Arabic beside it.
        second: The next two.
    """
    straight = _misfit(*first) + _misfit(*second)
    exchanged = _misfit(first[0], second[1]) + _misfit(second[0], first[1])
    return straight - exchanged > _FAR_BETTER


def _misfit(french: str, arabic: str) -> float:
    spread = 0.16 * math.sqrt(1 + _SHORT / len(french))
    return ((math.log(len(arabic) / len(french)) - _USUAL) / spread) ** 2


def same_ending(french: str, arabic: str) -> bool:
    """Tell whether two texts end with the same punctuation.

    Args:
        french: The French text.
        arabic: The Arabic text.
    """
    return _ending(french) == _ending(arabic)


def _ending(text: str) -> str:
    last = text.rstrip()[-1:]
    return _MARKS.get(last, last if last in ".;:,?!" else "")


def sentence_lost(french: str, arabic: str) -> bool:
    """Tell whether one text has lost a sentence of the other.

    Sentences may be joined in one language; what they say then keeps its length.

    Args:
        french: The French text.
        arabic: The Arabic text.
    """
    if min(len(french), len(arabic)) < 20:
        return False
    ratio = len(arabic) / len(french)
    fewer = len(_END["ar"].findall(arabic)) - len(_END["fr"].findall(french))
    return (fewer < 0 and ratio < 0.55) or (fewer > 0 and ratio > 0.95)

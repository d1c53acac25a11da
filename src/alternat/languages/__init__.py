"""What French and Arabic know: numbers, amounts, dates, agreement, typography, direction.

Takes plain values (integers, dates, words) and a language code; gives text in logical order, NFC.
Pure: standard library only, no locale database, no clock. This page holds the vocabulary that
every module of the room shares; import the functions from their modules.
"""

from __future__ import annotations

from typing import Literal

Language = Literal["fr", "ar"]
"""Language of a text."""

Direction = Literal["ltr", "rtl"]
"""Direction in which a text is read."""

Gender = Literal["m", "f"]
"""Grammatical gender."""

Case = Literal["nom", "obl"]
"""Arabic case: nominative, or oblique (accusative and genitive). French ignores it."""

Style = Literal["words", "figures", "both"]
"""How a quantity is written: in words, in figures, or in words with the figures in brackets."""

LANGUAGES: tuple[Language, ...] = ("fr", "ar")
"""The two languages, in the neutral order of a working draft."""


def direction(language: Language) -> Direction:
    """Tell in which direction a language is read.

    Args:
        language: The language of the text.

    Returns:
        ``"rtl"`` for Arabic, ``"ltr"`` for French.
    """
    return "rtl" if language == "ar" else "ltr"


__all__ = [
    "LANGUAGES",
    "Case",
    "Direction",
    "Gender",
    "Language",
    "Style",
    "direction",
]

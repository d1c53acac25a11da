"""Scripts of words: what alphabet a letter belongs to, and words that mix alphabets.

Takes text; tells which scripts it uses. A Cyrillic « е » inside « Région » is invisible on paper
and breaks every search: the loader warns of it (preservation reference § 4).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from alternat.languages.letters import placed_runs

SCRIPTS = ("Latin", "Greek", "Cyrillic", "Arabic", "Tifinagh")
"""The scripts told apart; letters of any other are ``Other``."""

_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")
_LOOK_ALIKE = re.compile("[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff\ua640-\ua69f]")
"""Greek and Cyrillic letters, many of which look Latin."""
_PRESENTATION_FORMS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True)
class MixedWord:
    """A Latin word with a Greek or Cyrillic letter in it."""

    text: str
    """The word."""

    letter: str
    """Its first letter that is not Latin."""

    index: int
    """Where that letter stands in the text, from 0."""


def scripts_of(word: str) -> frozenset[str]:
    """Tell which scripts the letters of a word belong to.

    Args:
        word: A word, or any text.

    Returns:
        Names out of ``SCRIPTS``, and ``Other``; empty when there is no letter.
    """
    return frozenset(_script(char) for char in word if char.isalpha())


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """Find words in which Latin letters are mixed with Greek or Cyrillic ones.

    Arabic beside Latin is not reported: « وUM6P » is right, and nobody takes one for the other.

    Args:
        text: A text in any language.

    Returns:
        The words, in order.
    """
    if not _LOOK_ALIKE.search(text):
        return ()
    return tuple(
        MixedWord(word[0], letter[0], word.start() + letter.start())
        for word in placed_runs(text)
        if (letter := _LOOK_ALIKE.search(word[0])) and _LATIN.search(word[0])
    )


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic letters only.

    Args:
        word: A word, or any text; what is not a letter does not count.

    Returns:
        Whether there is a letter and all letters are Arabic.
    """
    return scripts_of(word) == {"Arabic"}


def has_presentation_forms(text: str) -> bool:
    """Tell whether a text holds Arabic presentation forms, as texts copied from PDF files do.

    Args:
        text: A text in any language.

    Returns:
        Whether a character is in U+FB50–FDFF or U+FE70–FEFC, where no Arabic text should be.
    """
    return _PRESENTATION_FORMS.search(text) is not None


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0].title()
    return name if name in SCRIPTS else "Other"

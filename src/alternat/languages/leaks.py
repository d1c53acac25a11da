"""Words of the other script that were left in a text, and letters that only look right.

Takes a text; gives the slips. Arabic text may hold Latin names, acronyms, references, and anything
in brackets or guillemets; French text may hold Arabic only there. Source: domain reference §§ 4.2
and 7.1 B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS, BLANKS
from alternat.languages.script import mixed_words
from alternat.languages.slips import Rule, Slip, slips

_LATIN_WORD = "[A-Za-zÀ-ÖØ-öø-ɏ]+"
_PHRASE: dict[Language, re.Pattern[str]] = {
    "ar": re.compile(rf"{_LATIN_WORD}(?:(?:[{BLANKS}’'-]|°){{1,2}}{_LATIN_WORD})*°?"),
    "fr": re.compile(rf"[{ARABIC_LETTERS}،؛؟٠-٩]+(?:[{BLANKS}]+[{ARABIC_LETTERS}،؛؟٠-٩]+)*"),
}
_SET_APART = re.compile(r"\([^()\n]*\)|«[^«»\n]*»|“[^“”\n]*”|\[[^][\n]*\]")
_SMALL = """
    de du des la le les et à au aux en sur pour of the and for in al el ben ibn bin da van von
"""
_UNIT = "km kg ha cm mm kw kwh mw gb go mo ko pdf xml"
_COMMON = """
    Article Accord Convention Avenant Annexe Région Conseil Partie Parties Université Fonds
    Fondation Président Présidente Directeur Monsieur Madame Préambule Vu Considérant n°
"""
_HARMLESS = frozenset((*_SMALL.split(), *_UNIT.split()))
_COMMON_WORDS = frozenset(_COMMON.split())
_LATIN_IN_ARABIC = ("mot français dans le texte arabe", "French word in the Arabic text")
_ARABIC_IN_FRENCH = ("caractères arabes dans le texte français", "Arabic in the French text")

_LOOK_ALIKES = {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ة", "ے": "ي", "ۍ": "ي", "ٱ": "ا"}
_RULES = (
    Rule(
        re.compile(f"[{''.join(_LOOK_ALIKES)}]"),
        lambda found: _LOOK_ALIKES[found[0]],
        "lettre persane ou ourdoue au lieu de la lettre arabe",
        "Persian or Urdu letter in place of the Arabic one",
        clues=tuple(_LOOK_ALIKES),
    ),
    Rule(
        re.compile(
            "[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff][\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]+"
        ),
        None,
        "mot en lettres grecques ou cyrilliques",
        "word in Greek or Cyrillic letters",
    ),
)


def leaks(text: str, language: Language, names: frozenset[str] = frozenset()) -> Iterator[Slip]:
    """Find what the other script left in a text.

    Args:
        text: One or several lines.
        language: Its language.
        names: Names that may stand in it, all in one or in part.

    Yields:
        The slips.
    """
    for word in mixed_words(text):
        fr = f"lettre grecque ou cyrillique : {word.letter}"
        yield Slip(word.index, word.text, None, fr, f"Greek or Cyrillic letter: {word.letter}")
    yield from slips(text, _RULES)
    rule = Rule(
        _PHRASE[language], None, *(_LATIN_IN_ARABIC if language == "ar" else _ARABIC_IN_FRENCH)
    )
    apart: list[tuple[int, int]] | None = None
    for slip in slips(text, (rule,)):
        if language == "ar" and not _foreign(slip.words):
            continue
        if any(slip.words in name for name in names):
            continue
        if apart is None:
            apart = [found.span() for found in _SET_APART.finditer(text)]
        if not any(start <= slip.start < end for start, end in apart):
            yield slip


def _foreign(phrase: str) -> bool:
    """Tell whether a Latin phrase is French words rather than a name, an acronym or a unit."""
    words = re.split(rf"[{BLANKS}’'-]+", phrase)
    if words[0] in _COMMON_WORDS and len(words) == 1:
        return True
    shortest = 3 if len(words) == 1 else 2
    return any(len(word) >= shortest and word.islower() and word not in _HARMLESS for word in words)

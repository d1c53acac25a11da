"""Words of numbers in both languages: which they are, what they multiply, what they count.

Takes words of a text, in lower case; `french_number_words` and `arabic_number_words` read them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from alternat.languages import Language
from alternat.languages.arabic_number_words import (
    arabic_numbers,
    arabic_stems,
    arabic_words,
    multiplied,
)
from alternat.languages.counted_nouns import COUNTED_NOUNS, CountedNoun
from alternat.languages.french_number_words import french_numbers, french_words
from alternat.languages.written_numbers import SCALES, Word, WordNumber


@cache
def number_words(language: Language) -> frozenset[str]:
    """Every word that can be a part of a number.

    Args:
        language: Language of the words.
    """
    return frozenset(french_words()) if language == "fr" else arabic_words()


def written_numbers(words: Sequence[Word], text: str, language: Language) -> list[WordNumber]:
    """Read the numbers that words write.

    Args:
        words: Those words of the text that are `number_words`.
        text: The text itself, in lower case, to see what stands between two words.
        language: Its language.

    Returns:
        The numbers, in order.
    """
    return (french_numbers if language == "fr" else arabic_numbers)(words, text)


def scale_of(word: str, language: Language) -> int:
    """Tell what a word multiplies the figures before it by.

    Args:
        word: A word in lower case.
        language: Its language.

    Returns:
        A million for « millions », a thousand for «ألف»; 1 for a word that multiplies nothing.
    """
    value = french_words().get(word, 1) if language == "fr" else multiplied(word)
    return value if value in SCALES else 1


@cache
def noun_of(word: str, language: Language) -> str | None:
    """Tell which counted noun a word is a form of.

    Args:
        word: A word in lower case.
        language: Its language.

    Returns:
        The key of the noun in `COUNTED_NOUNS`, if it is one: « ans », «سنوات» give `year`.
    """
    nouns = _nouns(language)
    if language == "fr":
        return nouns.get(word)
    return next((nouns[stem] for stem in arabic_stems(word) if stem in nouns), None)


@cache
def _nouns(language: Language) -> Mapping[str, str]:
    nouns: dict[str, str] = {}
    for key, noun in COUNTED_NOUNS.items():
        for form in _forms(noun, language):
            nouns.setdefault(form.split()[0].lower(), key)
    if language == "fr":
        return nouns | {"année": "year", "années": "year"}
    years = ("عام", "عاما", "أعوام", "عامان", "عامين")
    definite = {f"ال{form}": key for form, key in nouns.items()}
    return definite | nouns | dict.fromkeys((*years, "العام"), "year")


def _forms(noun: CountedNoun, language: Language) -> tuple[str, ...]:
    if language == "fr":
        return noun.fr
    return (noun.ar_one, *noun.ar_two, noun.ar_few, noun.ar_many, noun.ar_round)

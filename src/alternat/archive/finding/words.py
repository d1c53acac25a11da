"""Words as the index keeps them: folded, and reduced to their stems.

Takes a text in French or Arabic, or both; gives words. Pure but for a memory of stems.

Source: preservation reference § 5.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from alternat.languages.folding import fold
from alternat.languages.script import is_arabic

_WORD = re.compile(r"\w+")
_FRENCH = snowballstemmer.stemmer("french")
_ARABIC = snowballstemmer.stemmer("arabic")
_PREFIXES = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال")
"""The article and what merges with it: the stemmer takes «التعاون» for a plural."""


def words(text: str) -> list[str]:
    """Give the folded words of a text."""
    return _WORD.findall(fold(text))


def stems(text: str) -> list[str]:
    """Give the stem of each word, French or Arabic by its script."""
    return [_stem(one) for one in _WORD.findall(_plain(text))]


def _plain(text: str) -> str:
    """Leave out what breaks words apart: vowel signs, tatweel, marks of direction."""
    kept = unicodedata.normalize("NFC", text).casefold().replace("\u0640", "")
    return "".join(one for one in kept if unicodedata.category(one) not in ("Mn", "Cf"))


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    if not is_arabic(word):  # people leave accents out: the stem is that of the word without them
        return str(_FRENCH.stemWord(fold(word)))
    core = word
    for prefix in _PREFIXES:
        if fold(word).startswith(prefix) and len(word) > len(prefix) + 2:
            core = word[len(prefix) :]
            break
    stem = fold(_ARABIC.stemWord(core))
    return stem.removesuffix("يا") if len(stem) > 5 else stem  # the stemmer leaves it of «ـيات»

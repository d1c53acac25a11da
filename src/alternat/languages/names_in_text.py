"""Names in a text: where a registered name stands, and where one is nearly written.

Takes names and texts of either language; finds names whatever the spaces, the apostrophe, the
capitals of a signature or the one-letter words that Arabic attaches (« لجهة », «بالرباط»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alternat.languages import Language

_FOLDING = (("\u00a0", " "), ("\u202f", " "), ("\u2011", "-"), ("'", "\u2019"))
_WORDS = re.compile(r"[^\W\d_]+(?:[-\u2019][^\W\d_]+)*")
_SMALL_WORDS = frozenset(("", *"وفبلك", *(first + then for first in "وف" for then in "بلك")))
"""The one-letter words of Arabic, and two of them together."""
_SHARED = 3
"""Names that share a word from which it is too common to prove anything."""
_NEAR = 6
"""Letters from which a word with one letter wrong is still recognised with certainty."""


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Fold what two right spellings of a name may differ in.

    Args:
        text: A text or a name.
    """
    return _even(text).casefold()


@lru_cache(maxsize=8192)
def _even(text: str) -> str:
    for written, plain in _FOLDING:  # much faster than a translation table
        text = text.replace(written, plain)
    return text


def stands_in(name: str, text: str, language: Language) -> bool:
    """Tell whether a name stands in a text as a whole.

    Args:
        name: The name, without article or preposition.
        text: The text.
        language: Language of both.
    """
    name, text = folded(name), folded(text)
    return name.removeprefix("ال") in text and any(True for _ in _attached_to(name, text, language))


def names_a_place(name: str, text: str) -> bool:
    """Tell whether an Arabic text has the name of a territory only as a place.

    Args:
        name: The name of an institution and of its territory: «جهة إيل دو فرانس».
        text: The text: in «المقاولات بجهة إيل دو فرانس» nobody acts, French has « franciliennes ».
    """
    found = list(_attached_to(folded(name), folded(text), "ar"))
    return bool(found) and all("ب" in attached for attached in found)


def exactly_in(name: str, text: str, language: Language) -> bool:
    """Tell whether a spelling stands in a text, capitals and accents included.

    Args:
        name: The spelling.
        text: The text.
        language: Language of both.
    """
    return any(True for _ in _attached_to(name, _even(text), language))


@dataclass(frozen=True, eq=False)
class Index:
    """Names by their words."""

    places: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    """For each word, the names it is in and its place there; none for a word too common."""
    telling: frozenset[str]
    """The words that are not too common."""


@lru_cache(maxsize=16)
def index_of(names: tuple[str, ...]) -> Index:
    """Index names by their words, for `near_names`; a name of one word proves nothing.

    Args:
        names: The names.
    """
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name in names:
        words = _words(name)
        for place, word in enumerate(words if len(words) > 1 else ()):
            index.setdefault(word, []).append((words, place))
    places = {word: tuple(of) if len(of) <= _SHARED else () for word, of in index.items()}
    return Index(places, frozenset(word for word, of in places.items() if of))


@lru_cache(maxsize=4096)  # agreements share most of their texts
def near_names(text: str, names: Index) -> tuple[tuple[str, str], ...]:
    """Find names of which one word is nearly, not quite, written.

    A word alone proves nothing: its neighbours must be the right ones (« Camile Exemple »).

    Args:
        text: The text.
        names: The names, as `index_of` gives them.

    Returns:
        The words of the text, each with the name that they resemble.
    """
    words = _words(text)
    return () if names.telling.isdisjoint(words) else tuple(_near_names(words, names.places))


def _near_names(
    found: tuple[str, ...], places: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
) -> Iterator[tuple[str, str]]:
    seen = set()
    for at, word in enumerate(found):
        for name, place in places.get(word, ()):
            start = at - place
            words = tuple(found[max(0, start) : max(0, start + len(name))])
            if start < 0 or len(words) < len(name) or (start, name) in seen:
                continue
            seen.add((start, name))
            if words == name:
                continue
            wrong = _only_wrong(words, name)
            if wrong and wrong[0] not in places and near(*wrong):
                yield " ".join(words), " ".join(name)


def _only_wrong(words: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the word that is not the name's, with the right one, where there is only one."""
    wrong = None
    for one, right in zip(words, name, strict=True):
        if one != right and not _attached(one, right):
            if wrong:
                return None
            wrong = one, right
    return wrong


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(folded(text)))


def near(word: str, right: str) -> bool:
    """Tell whether two words differ by one or, when long, two letters.

    Args:
        word: A word.
        right: The word that it may stand for.
    """
    limit = 2 if min(len(word), len(right)) >= _NEAR else 1
    return (
        min(len(word), len(right)) > 2
        and not _attached(word, right)
        and _distance(word, right) <= limit
    )


def _attached(word: str, right: str) -> bool:
    """Whether a word is the right one, or that with a small word before: «وجهة», « d’Idriss »."""
    return word == right or (
        word.endswith(right.removeprefix("ال")) and len(word) - len(right) <= 3
    )


def _attached_to(name: str, text: str, language: Language) -> Iterator[str]:
    """Find a name as a whole; give the letters that are attached before it each time."""
    definite = language == "ar" and name.startswith("ال")
    stem = name.removeprefix("ال") if definite else name
    at = text.find(stem)
    while at >= 0:
        start, end = at, at + len(stem)
        while start and at - start < 5 and text[start - 1].isalnum():
            start -= 1
        attached, after = text[start:at], text[end : end + 2].lstrip("-")
        joined = language == "fr" and text[at - 1 : at] == "-"
        whole = not (joined or after[:1].isalnum())
        if whole and _may_attach(attached, definite, language):
            yield attached
        at = text.find(stem, end)


def _may_attach(letters: str, definite: bool, language: Language) -> bool:
    if language == "fr":
        return not letters
    if definite:  # «الجهة», «وبالجهة», «للجهة», «للجنة»
        if letters.endswith("ال"):
            return letters.removesuffix("ال") in _SMALL_WORDS
        return letters in ("لل", "ولل", "فلل", "ل", "ول")
    return letters in _SMALL_WORDS


def _distance(one: str, other: str) -> int:
    """Count the letters to change, add or remove."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, start=1):
        before, row[0] = row[0], index
        for place, facing in enumerate(other, start=1):
            cost = before + (letter != facing)
            before, row[place] = row[place], min(cost, row[place] + 1, row[place - 1] + 1)
    return row[-1]

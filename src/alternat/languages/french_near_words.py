"""French words that are almost known ones: « aprobation », « évalution », « compétance ».

Takes the words that are known and one that is not; gives the known word that was meant, or None.
Inflections (plural, feminine, endings of verbs) are never proposed: whatever differs only at the
end of a word is left alone, as are capitals and the spellings of 1990.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

_TWICE = re.compile(r"([a-z])\1")
_NASAL = re.compile(r"n(?=[pbm])")
_ACCENTS = str.maketrans("àâäéèêëîïôöùûüÿçœæ", "aaaeeeeiioouuuycea")
_REFORMED = str.maketrans("îûè", "iué")
_SHORTEST, _SHORTEST_LONG = 5, 8

_REAL_WORDS = """
    réaction réactions cultuel cultuels cultuelle cultuelles statuaire statuaires remplacement
    replacement évènement évènements affection affections
"""
_REAL = frozenset(_REAL_WORDS.split())
"""Words that stand one letter away from a word of agreements and are right."""


def bare(word: str) -> str:
    """Give a word in lower case without its accents."""
    return word if word.isascii() else word.translate(_ACCENTS)


def _squeezed(word: str) -> str:
    return _TWICE.sub(r"\1", word)


def _sound(squeezed: str) -> str:
    return _NASAL.sub("m", squeezed).replace("an", "en").replace("y", "i")


@dataclass(frozen=True, eq=False)
class FrenchWords:
    """Words that are known, ready to be compared with."""

    words: frozenset[str]

    @cached_property
    def _long(self) -> tuple[tuple[str, str], ...]:
        long = (word for word in self.words if len(word) >= _SHORTEST and word.islower())
        return _looking(bare, [(word, word) for word in sorted(long)])

    @cached_property
    def _by_letters(self) -> dict[str, list[str]]:
        return _listed(self._long)

    @cached_property
    def _longer(self) -> tuple[tuple[str, str], ...]:
        return _looking(_squeezed, [pair for pair in self._long if len(pair[1]) > _SHORTEST])

    @cached_property
    def _by_squeezed(self) -> dict[str, list[str]]:
        return _listed(self._longer)

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        longer = [pair for pair in self._longer if len(pair[1]) > _SHORTEST + 1]
        return _listed(_looking(_sound, longer))

    @cached_property
    def _by_edges(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        edges = defaultdict(list)
        for letters, word in self._long:
            if len(word) >= _SHORTEST_LONG:
                edges[letters[:2], letters[-3:]].append((letters, word))
        return dict(edges)

    def meant_by(self, word: str) -> str | None:
        """Give the known word that a word nearly is.

        Args:
            word: A word that is not known.

        Returns:
            The known word, None where the word may well be right.
        """
        if len(word) < _SHORTEST or not word.islower() or word in _REAL or word in self.words:
            return None
        letters = bare(word)
        if same := self._by_letters.get(letters):
            reformed = word.translate(_REFORMED)
            if any(known.translate(_REFORMED) == reformed for known in same):
                return None
            return _ending_alike(word, same)
        once = _squeezed(letters)
        squeezed = _ending_alike(word, self._by_squeezed.get(once, ()))
        if squeezed and "è" not in word:
            return squeezed
        for known in self._by_sound.get(_sound(once), ()):
            if len(known) == len(word) and _inside(word, known):
                return known
        if len(word) < _SHORTEST_LONG or (word.endswith("ent") and not word.endswith("ment")):
            return None
        near = [
            known
            for other, known in self._by_edges.get((letters[:2], letters[-3:]), ())
            if _one_letter(letters, other) or _exchanged(letters, other)
        ]
        return _ending_alike(word, near) or next(iter(near), None)


def among(words: Iterable[str]) -> FrenchWords:
    """Make ready the words that are known."""
    return FrenchWords(frozenset(words))


def _looking(
    look: Callable[[str], str], written: list[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Look at each word as it is written; all at once, which is much faster than one by one."""
    looks = look("\n".join(letters for letters, _ in written)).split("\n")
    return tuple(zip(looks, (word for _, word in written), strict=False))


def _listed(words: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """List words under what they look like: « annexes » and « annexés » both under « anexes »."""
    listed = defaultdict(list)
    for looks, word in words:
        listed[looks].append(word)
    return dict(listed)


def _ending_alike(word: str, known: Iterable[str]) -> str | None:
    """Give the first known word that ends as a word does: no inflection is ever proposed."""
    return next((one for one in known if one[-3:] == word[-3:]), None)


def _inside(word: str, known: str) -> bool:
    """Tell whether two words differ elsewhere than in an ending that inflection may change."""
    return word[-4:] == known[-4:] or word.endswith(("ance", "ances", "ence", "ences"))


def _one_letter(first: str, second: str) -> bool:
    """Tell whether one word is the other with one letter more."""
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) != 1:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[at:] == long[at + 1 :]


def _exchanged(first: str, second: str) -> bool:
    """Tell whether two neighbouring letters of a word have changed places."""
    if len(first) != len(second) or first == second:
        return False
    at = next(i for i, letter in enumerate(first) if letter != second[i])
    return first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]

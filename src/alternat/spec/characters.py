"""What characters a file may hold, and where each of them stands.

Takes the text of a file; notes every character that may stand nowhere, comments included, and
every word of two alphabets; tells where the characters are that no font can draw (preservation
reference § 4).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Set
from functools import lru_cache
from typing import Final, TypeAlias

from alternat.languages.script import MixedWord, mixed_words
from alternat.spec.diagnostics import Diagnosis, shown

Place: TypeAlias = tuple[int, int]
"""Line and column, from 1."""
Covered: TypeAlias = Callable[[str], bool]
"""Says whether a bundled font can draw a character."""

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MARKS = frozenset("\u200e\u200f\u061c")
# Format characters of use: soft hyphen, joiners, spaces of no width, Arabic number signs, marks.
_USEFUL_FORMATS = (
    _MARKS
    | frozenset("\u00ad\u200b\u200c\u200d\u2060\u06dd")
    | frozenset(map(chr, range(0x600, 0x606)))
)

_ADVICE: Final = {
    "tab": "write spaces",
    "control-character": "delete it",
    "noncharacter": "delete it",
    "damaged-text": "type the lost character again",
    "private-use": "replace it by a character every reader knows",
    "bidi-control": "delete it, text is laid out from its own letters",
    "invisible": "delete it",
    "no-glyph": "write it otherwise, no bundled font can draw it",
}


class Source:
    """The text of a file, and the place of each of its characters."""

    def __init__(self, text: str) -> None:
        """Find where the lines begin."""
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, index: int) -> Place:
        """Return line and column, from 1, of a character."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def scan(source: Source, covered: Covered | None, diagnosis: Diagnosis) -> tuple[str, list[int]]:
    """Note every character that may stand nowhere, comments included, and every mixed word.

    Args:
        source: The file.
        covered: Says whether a bundled font can draw a character; without it none is refused for
            that reason.
        diagnosis: Where faults are noted.

    Returns:
        The text with those characters replaced, so that a parser reads on to the end; and where
        the characters stand that no font can draw: faulty in a value, harmless in a comment.
    """
    faults = {one: code for one in set(source.text) if (code := fault(one, covered))}
    undrawn = {one for one, code in faults.items() if code == "no-glyph"}
    illegal = faults.keys() - undrawn
    for match in _runs(illegal, source.text):
        accuse(source.place(match.start()), faults[match[1]], match[1], diagnosis)
    for word in mixed_words(source.text):
        accuse_word(source.place(word.index), word, diagnosis)
    readable = source.text
    if illegal:
        readable = readable.translate({ord(x): " " if x == "\t" else "\ufffd" for x in illegal})
    return readable, [match.start() for match in _runs(undrawn, source.text)]


@lru_cache(maxsize=8192)
def fault(character: str, covered: Covered | None) -> str | None:
    """Return the code of what is wrong with a character, if anything is."""
    point, category = ord(character), unicodedata.category(character)
    if character == "\n":
        return None
    if character == "\t":
        return "tab"
    if category in {"Cc", "Zl", "Zp"}:
        return "control-character"
    if category == "Cs" or 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        return "noncharacter"
    if category == "Co":
        return "private-use"
    if character in _BIDI:
        return "bidi-control"
    if category == "Cf" and character not in _USEFUL_FORMATS:
        return "invisible"
    if character == "\ufffd":
        return "damaged-text"
    if covered and character not in _MARKS and not covered(character):
        return "no-glyph"
    return None


def accuse(place: Place, code: str, character: str, diagnosis: Diagnosis) -> None:
    """Note a faulty character."""
    diagnosis.add(place, code, f"{_named(character)} is refused", _ADVICE[code])


def accuse_word(place: Place, word: MixedWord, diagnosis: Diagnosis) -> None:
    """Note a word of two alphabets."""
    message = f"{shown(word.text)} mixes Latin letters with {_named(word.letter)}"
    diagnosis.add(place, "mixed-script", message, "type the word again in one alphabet")


def _named(character: str) -> str:
    """Return the code point and the name of a character, such as `U+00E9 LATIN SMALL…`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _runs(characters: Set[str], text: str) -> Iterator[re.Match[str]]:
    """Find the runs of any one of these characters."""
    if not characters:
        return iter(())
    return re.finditer(f"([{re.escape(''.join(characters))}])\\1*", text)

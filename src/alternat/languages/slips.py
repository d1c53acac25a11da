"""Slips of a writer: what a rule of a language forbids, where it stands, what to write instead.

Takes a text and rules; gives the slips. A line of the text is one paragraph, and no rule looks over
its end: a whole agreement can be read at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import eq

from alternat.languages.characters import ARABIC_LETTERS, BLANKS

_ADDRESS = re.compile(r"://|www\.|@")
_WORD = re.compile(f"[A-Za-z\u00c0-\u024f{ARABIC_LETTERS}]+")
_MARKER = re.compile(rf"^(?:\d{{1,2}}|[A-Za-z]|[{ARABIC_LETTERS}]ـ?)\)")
_PAIRS = {"(": ")", "[": "]", "«": "»"}
_BRACKETS = re.compile(r"[()\[\]«»“”]")
NOT_AFTER_ARABIC = f"(?<![{ARABIC_LETTERS}])"
"""For patterns: an Arabic word begins here."""
NOT_BEFORE_ARABIC = f"(?![{ARABIC_LETTERS}])"
"""For patterns: an Arabic word ends here."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must not be written."""

    pattern: re.Pattern[str]
    right: str | Callable[[re.Match[str]], str] | None
    r"""What to write instead, with `\\1` for groups; None when only the author can tell."""
    fr: str
    """The rule, for a reader of French."""
    en: str
    """The same for a reader of English."""
    clues: tuple[str, ...] = ()
    """Any match has one of them on its line, or would if every blank were an ordinary space: where
    none stands, the rule is not even tried."""


ASTERISK = Rule(
    re.compile(r"\*+"),
    "",
    "astérisque resté dans le texte",
    "asterisk left in the text",
    clues=("*",),
)
"""Markdown that nobody read, in either language."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A place where a rule is broken."""

    start: int
    """Offset of its first character."""
    words: str
    right: str | None
    fr: str
    en: str


def slips(text: str, rules: Iterable[Rule]) -> Iterator[Slip]:
    """Find where a text breaks rules; addresses of the web and of mail are left alone.

    Args:
        text: One or several lines, in logical order.
        rules: The rules.

    Yields:
        The slips, rule after rule.
    """
    for rule in rules:
        for start, end in _lines_with(rule.clues, text) if rule.clues else ((0, len(text)),):
            for found in rule.pattern.finditer(text, start, end):
                if not _in_address(text, *found.span()):
                    yield Slip(found.start(), found[0], _right(rule, found), rule.fr, rule.en)


def misspelt(text: str, lexicon: Mapping[str, str], fr: str, en: str) -> Iterator[Slip]:
    """Find words that a lexicon corrects.

    Args:
        text: One or several lines.
        lexicon: Wrong words, each with the right one.
        fr: The rule, for a reader of French.
        en: The same for a reader of English.

    Yields:
        The slips, word after word.
    """
    for word in sorted(lexicon.keys() & set(words(text))):
        pattern = re.compile(rf"(?<!\w){word}(?!\w)")
        yield from slips(text, (Rule(pattern, lexicon[word], fr, en),))


def repeated(text: str, allowed: frozenset[str] = frozenset()) -> Iterator[Slip]:
    """Find words that are written twice in a row, « de de », «في في».

    Args:
        text: One or several lines.
        allowed: Words that may follow themselves, « nous nous ».

    Yields:
        The slips, in order.
    """
    all_words = words(text)
    for word in set(compress(all_words, map(eq, all_words, all_words[1:]))) - allowed:
        for found in re.finditer(rf"(?<![\w’-]){word}[ \u00a0]{word}(?![\w’-])", text):
            yield Slip(found.start(), found[0], word, "mot écrit deux fois", "word written twice")


def unpaired(line: str) -> bool:
    """Tell whether a bracket or a guillemet of one line lacks its other half.

    The bracket of a list marker, « a) », needs none; “ ” stand inside « » only.
    """
    open_: list[str] = []
    for mark in _BRACKETS.findall(line) and _BRACKETS.findall(_MARKER.sub("", line)):
        if mark in _PAIRS:
            open_.append(_PAIRS[mark])
        elif mark == "“":
            if "»" not in open_:
                return True
            open_.append("”")
        elif not open_ or open_.pop() != mark:
            return True
    return bool(open_)


def any_of(words: Iterable[str]) -> str:
    """Give the alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=4)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text, letters alone, in order."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=16)
def _lines_with(clues: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    found: set[tuple[int, int]] = set()
    text = _even(text)
    for clue in clues:
        at = text.find(clue)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            found.add((text.rfind("\n", 0, at) + 1, end))
            at = text.find(clue, end)
    return tuple(sorted(found))


@lru_cache(maxsize=4)
def _even(text: str) -> str:
    """Give a text with an ordinary space for each of its blanks."""
    for blank in BLANKS:  # much faster than a translation table
        text = text.replace(blank, " ")
    return text


def _in_address(text: str, start: int, end: int) -> bool:
    first = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    last = min(at for at in (text.find(" ", end), text.find("\n", end), len(text)) if at >= 0)
    return _ADDRESS.search(text, first, last) is not None


def _right(rule: Rule, found: re.Match[str]) -> str | None:
    if rule.right is None or isinstance(rule.right, str):
        return rule.right and found.expand(rule.right)
    return rule.right(found)

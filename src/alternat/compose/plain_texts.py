"""Plain texts: those that only print values and choose between words, read without the engine.

Nearly every text of the library is written with `{{ a.b }}`, `{{ a.pick("…", "…") }}` and
`{% if %}`. Jinja takes half a millisecond to compile one; reading it here takes a hundredth of
that. Takes a text or a condition; gives it ready to be said, or None when it uses anything else:
the engine then says it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from alternat.compose.engine import printed
from alternat.compose.values import Marks, Unjoinable

Names = Mapping[str, Any]

_NAME = r"[A-Za-z_]\w*"
_STRING = r"""(?:"[^"\\]*"|'[^'\\]*')"""
_VALUE = (
    rf"(?P<path>{_NAME}(?:\.{_NAME})*)"
    rf"(?:\((?P<words>{_STRING}(?:, ?{_STRING})*)\)(?P<then>(?:\.{_NAME})*))?"
)
_VALUES = re.compile(_VALUE)
_TEST = re.compile(rf"(?P<no>not +)?{_VALUE}(?: *== *(?P<equal>{_STRING})| *> *(?P<above>[0-9]+))?")
_WORDS = re.compile(_STRING)
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#)", re.DOTALL)
_OPENING = re.compile(r"\{[{%#]")


class _Unusual(Exception):
    """The text uses something that only the engine understands."""


@dataclass(frozen=True, slots=True)
class Value:
    """`act.this`, `item.title.given`, `has("ip")`, `act.pick("Il", "Elle")`, `article("ip").li`."""

    path: tuple[str, ...]
    words: tuple[str, ...] | None
    """What a call gives, between its brackets; None without a call."""
    then: tuple[str, ...]
    """What is asked of the answer to the call."""

    def get(self, names: Names) -> Any:
        """Give what it stands for."""
        found = names[self.path[0]]
        for name in self.path[1:]:
            found = _member(found, name)
        if self.words is not None:
            found = found(*self.words)
        for name in self.then:
            found = _member(found, name)
        return found


def _member(value: Any, name: str) -> Any:
    """Give what a text names after a point: an attribute of our own values, or an item.

    Raises:
        LookupError: There is no such thing.
        TypeError: The value has no members.
    """
    if isinstance(value, Unjoinable) and not name.startswith("_") and hasattr(value, name):
        return getattr(value, name)
    return value[name]


@dataclass(frozen=True, slots=True)
class Test:
    """`has("ip")`, `not first`, `binding == "none"`, `parties.count > 2`."""

    value: Value
    negated: bool
    equal: str | None
    above: int | None

    def holds(self, names: Names) -> bool:
        """Tell whether it holds."""
        found = self.value.get(names)
        if self.equal is not None:
            found = found == self.equal
        elif self.above is not None:
            found = found > self.above
        return bool(found) is not self.negated


@dataclass(frozen=True, slots=True)
class Condition:
    """Tests, of which one must hold: `total.given or commitments.given`."""

    tests: tuple[Test, ...]

    def holds(self, names: Names) -> bool:
        """Tell whether it holds."""
        return any(test.holds(names) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Choice:
    """`{% if … %}…{% elif … %}…{% else %}…{% endif %}`."""

    branches: tuple[tuple[Condition | None, Text], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Words, values and choices, in order."""

    parts: tuple[str | Value | Choice, ...]

    def said(self, names: Names, marks: Marks) -> str:
        """Say it, with marks for the values that it prints."""
        return "".join([_said(part, names, marks) for part in self.parts])


def _said(part: str | Value | Choice, names: Names, marks: Marks) -> str:
    match part:
        case str():
            return part
        case Value():
            return str(printed(part.get(names), marks))
        case Choice(branches=branches):
            for condition, text in branches:
                if condition is None or condition.holds(names):
                    return text.said(names, marks)
            return ""


@lru_cache(maxsize=4096)
def plain_text(template: str) -> Text | None:
    """Read a text; None if it is not a plain one."""
    pieces = _TAG.split(template)
    for index in range(1, len(pieces), 2):  # `{%-` and `-%}` take away the space beside them
        if pieces[index][2:3] == "-":
            pieces[index - 1] = pieces[index - 1].rstrip()
        if pieces[index][-3:-2] == "-":
            pieces[index + 1] = pieces[index + 1].lstrip()
    pieces.reverse()
    try:
        text, end = _text(pieces)
    except _Unusual:
        return None
    return text if end is None else None


@lru_cache(maxsize=512)
def plain_condition(expression: str) -> Condition | None:
    """Read a condition; None if it is not a plain one."""
    try:
        return _condition(expression)
    except _Unusual:
        return None


def _text(pieces: list[str]) -> tuple[Text, str | None]:
    """Read up to the tag that ends a branch, if any; the pieces that remain are last first."""
    parts: list[str | Value | Choice] = []
    while pieces:
        piece = pieces.pop()
        inner = piece[2:-2].strip("-").strip()
        if _OPENING.search(piece) is None:
            parts.append(piece)
        elif _TAG.fullmatch(piece) is None or piece == "{#":  # a tag that never ends, a comment
            raise _Unusual
        elif piece.startswith("{{"):
            parts.append(_value(_VALUES.fullmatch(inner)))
        elif inner.startswith("if "):
            parts.append(_choice(inner, pieces))
        else:
            return Text(tuple(parts)), inner
    return Text(tuple(parts)), None


def _choice(opening: str, pieces: list[str]) -> Choice:
    branches: list[tuple[Condition | None, Text]] = []
    tag: str | None = opening
    while tag != "endif":
        word, _, condition = (tag or "").partition(" ")
        allowed = ("else", "elif") if branches and branches[-1][0] else ("if",)
        if word not in allowed or (word == "else") is bool(condition):
            raise _Unusual
        when = _condition(condition.strip()) if condition else None
        text, tag = _text(pieces)
        branches.append((when, text))
    return Choice(tuple(branches))


def _condition(expression: str) -> Condition:
    return Condition(tuple(_test(one) for one in expression.split(" or ")))


def _test(expression: str) -> Test:
    found = _TEST.fullmatch(expression.strip())
    value = _value(found)
    assert found is not None  # `_value` refuses what does not match
    equal, above = found["equal"], found["above"]
    return Test(
        value, bool(found["no"]), equal and equal[1:-1], None if above is None else int(above)
    )


def _value(found: re.Match[str] | None) -> Value:
    """Make a value; of the methods, `pick` alone may be called."""
    if found is None:
        raise _Unusual
    path, words = tuple(found["path"].split(".")), found["words"]
    if words is None:
        return Value(path, None, ())
    if len(path) > 1 and path[-1] != "pick":
        raise _Unusual
    then = tuple(found["then"].split(".")[1:])
    return Value(path, tuple(word[1:-1] for word in _WORDS.findall(words)), then)

"""Values as a clause text sees them: words in grammatical forms, blanks, and things not given.

Takes facts already put into words; gives objects that a template prints or asks (`.given`,
`.known`). A printed value keeps its origin: it enters the text as one private-use character, an
indexed mark, and comes out of the Markdown parser as runs of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from alternat.document import Runs

FIRST_MARK = 0xE000
LAST_MARK = 0xF8FF


class Unjoinable:
    """Base of what a template prints by itself: joined or filtered, it would lose its origin."""

    __slots__ = ()

    def __str__(self) -> str:
        """Refuse to become plain text."""
        name = getattr(self, "path", type(self).__name__)
        message = f"the value `{name}` is joined or filtered; print it by itself"
        raise TypeError(message)


@dataclass(frozen=True, slots=True)
class Phrase(Unjoinable):
    """Words of one value in one form."""

    path: str
    text: str
    prose: bool = False
    """Prose may hold the Markdown subset; a fact is literal."""


@dataclass(frozen=True, slots=True)
class Blank(Unjoinable):
    """A fact nobody knows yet; every form of it is the same visible blank."""

    path: str
    label: str
    given: bool = True
    known: bool = False

    def __getitem__(self, form: str) -> Blank:
        """Give the blank, whatever the form asked for."""
        return self


@dataclass(frozen=True, slots=True)
class Absent(Unjoinable):
    """An optional fact that the spec does not mention; it can be asked about, never printed."""

    path: str
    given: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class Said(Unjoinable):
    """A known value: its usual form, and other grammatical forms by name."""

    path: str
    text: str
    forms: Mapping[str, str] = field(default_factory=dict)
    prose: bool = False
    given: bool = True
    known: bool = True

    @property
    def usual(self) -> Phrase:
        """The value in its usual form."""
        return Phrase(self.path, self.text, self.prose)

    def __getitem__(self, form: str) -> Phrase:
        """Give the value in a form (`of`, `obl`, `both`…).

        Raises:
            KeyError: This value has no such form; the template engine reports it with its place.
        """
        return Phrase(self.path, self.forms[form], self.prose)


@dataclass(frozen=True, slots=True)
class Composed(Unjoinable):
    """Runs composed beforehand, to print inside another text."""

    runs: Runs
    given: bool = True
    known: bool = True


Value = Said | Blank | Absent
Printable = Phrase | Blank | Composed


class Marks:
    """The values printed so far in one text, each standing for one private-use character."""

    def __init__(self) -> None:
        """Start with no value."""
        self._printed: list[Printable] = []

    def mark(self, value: Said | Printable) -> str:
        """Keep a value, a known one in its usual form; give the character that stands for it."""
        self._printed.append(value.usual if isinstance(value, Said) else value)
        return chr(FIRST_MARK + len(self._printed) - 1)

    @property
    def values(self) -> tuple[Printable, ...]:
        """The values, in the order of their marks."""
        return tuple(self._printed)


def rank(mark: str) -> int:
    """Tell which of the values a mark stands for, from 0."""
    return ord(mark) - FIRST_MARK


def is_mark(character: str) -> bool:
    """Tell whether a character stands for a value."""
    return FIRST_MARK <= ord(character) <= LAST_MARK

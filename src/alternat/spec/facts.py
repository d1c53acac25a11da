"""Facts: values that know their source, who confirmed them, or that they are unknown.

A spec writes a fact as a bare value (the drafter vouches for it) or as a mapping with `value`,
`source`, `confirmed` and `todo`. An unknown fact is `value: null` with a `todo`: no invention.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS, LATIN_LETTERS
from alternat.spec.forms import Day, Figure, WholeNumber

Source = Literal["press", "deliberation", "email", "drafter", "assumed", "law"]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


SURE: frozenset[Source] = frozenset({"drafter", "deliberation", "law"})
"""Sources that need no further confirmation."""


_ARABIC = re.compile(f"[{ARABIC_LETTERS}]")
_LATIN_WORD = re.compile(f"[{LATIN_LETTERS}]{{2,}}")
_TEMPLATE = re.compile(r"\{[{%].*?[%}]\}")
"""What a text of the library prints or asks; its names are Latin in every language."""

MAX_LATIN_WORDS = 3
"""A name such as « Paris Saclay Summit » may stand alone in an Arabic text, a sentence may not."""


class Record(BaseModel):
    """Base of everything a spec may hold: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Localised(Record):
    """The same words in both languages; both are compulsory."""

    fr: Line
    ar: Line

    @model_validator(mode="after")
    def _each_in_its_own_script(self) -> Self:
        arabic = _TEMPLATE.sub("", self.ar)
        if len(_LATIN_WORD.findall(arabic)) > MAX_LATIN_WORDS and not _ARABIC.search(arabic):
            message = "the `ar` text holds no Arabic; write the words of that language there"
            raise ValueError(message)
        if _ARABIC.search(self.fr) and not _LATIN_WORD.search(self.fr):
            message = "the `fr` text holds no French; write the words of that language there"
            raise ValueError(message)
        return self

    def get(self, language: Language) -> str:
        """Give the words in one language."""
        return self.fr if language == "fr" else self.ar


class Confirmation(Record):
    """Who confirmed a fact, when, and on what evidence."""

    by: Line
    on: Day
    evidence: Line


T = TypeVar("T")


class Fact(Record, Generic[T]):
    """A value of type `T`, or the visible absence of one."""

    value: T | None
    source: Source = "drafter"
    note: Localised | None = None
    """Where exactly it was read; never printed."""
    release: Localised | None = None
    """What the press release says, where that differs from the value; never printed."""
    todo: Localised | None = None
    """What must be found out, and from whom; compulsory when the value is null; never printed."""
    candidates: tuple[T, ...] = ()
    confirmed: Confirmation | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_value(cls, given: Any) -> Any:
        # An amount has a `value` of its own, beside its currency.
        if not isinstance(given, dict) or not given or "currency" in given:
            return {"value": given}
        written_out = "value" in given or given.keys() <= cls.model_fields.keys()
        return given if written_out else {"value": given}

    @model_validator(mode="after")
    def _unknown_needs_todo(self) -> Self:
        if self.value is None and self.todo is None:
            message = (
                "an unknown fact needs a todo; write "
                "{value: null, todo: {fr: …, ar: …}} saying who can tell"
            )
            raise ValueError(message)
        return self

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    @property
    def sure(self) -> bool:
        """Whether the value may stand in a final text without further confirmation."""
        return self.known and (self.source in SURE or self.confirmed is not None)


class Duration(Record):
    """A length of time: `{n: 3, unit: month}`."""

    n: Annotated[WholeNumber, Field(ge=1, le=999)]
    unit: Literal["day", "week", "month", "year"]


class Amount(Record):
    """A sum of money: `{value: 90000, currency: EUR}`."""

    value: Annotated[Figure, Field(ge=0, lt=1_000_000_000, decimal_places=2)]
    currency: Literal["EUR", "MAD"]


class Item(Record):
    """An element of a list that the text prints: an axis, an action, a task."""

    id: Name
    title: Localised | None = None
    text: Localised
    source: Source = "drafter"
    confirmed: Confirmation | None = None
    note: Localised | None = None
    release: Localised | None = None
    """What the press release says, where that differs; never printed."""
    todo: Localised | None = None
    """What is still to be checked about this item; never printed."""

    @property
    def sure(self) -> bool:
        """Whether the item may stand in a final text without further confirmation."""
        return self.source in SURE or self.confirmed is not None

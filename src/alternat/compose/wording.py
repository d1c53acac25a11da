"""The words of clause texts: one language at a time, with the names that a text may use.

Takes a text of the library; gives runs. Only library texts are templates; what a spec's author
writes is never executed (preservation notes on hostile input, § 4).
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from jinja2 import TemplateError

from alternat.compose import engine
from alternat.compose.engine import FAULTS, MARKS
from alternat.compose.inline import inline
from alternat.compose.plain_texts import plain_condition, plain_text
from alternat.compose.values import Marks
from alternat.document import Runs
from alternat.languages import Language

HOUSE = {"formulas": "_house/formulas.yaml", "kind": "<kind>/kind.yaml"}
"""Files of the texts that belong to no clause."""


class WordingError(Exception):
    """A text of the library cannot be composed; the library is at fault, not the spec."""

    exit_code = 5

    def __init__(self, where: str, language: Language, reason: str) -> None:
        """Say which text fails, in which file, and why."""
        part, _, _ = where.partition(".")
        file = HOUSE.get(part, f"_clauses/{part}.yaml")
        advice = f"correct this text in templates/agreements/{file}"
        super().__init__(f"{where} ({language}): {reason}; {advice}")


def beside(more: dict[str, Any], names: Mapping[str, Any]) -> Mapping[str, Any]:
    """Put further names before others; nothing is copied, so none of them is asked for."""
    return ChainMap(more, names)  # type: ignore[arg-type] # typed for writing, only read here


class Wording:
    """Texts of the library put into words of one language, with the names they may use."""

    def __init__(self, language: Language, names: Mapping[str, Any]) -> None:
        """Keep the language and the names."""
        self.language = language
        self.names = names

    def runs(self, template: str, where: str, **more: Any) -> Runs:
        """Compose one text.

        Args:
            template: Text of the library in this language.
            where: What to call the text in an error, e.g. `termination.notice`.
            **more: Further names for this text alone (`item=…`).

        Raises:
            WordingError: The text uses an unknown name or form, or is not well formed.
        """
        marks = Marks()
        text = self._rendered(template, where, marks, **more)
        return inline(text, self.language, marks)

    def text(self, template: str, where: str) -> str:
        """Compose a short text that prints no value (a heading).

        Raises:
            WordingError: As `runs` does.
        """
        return self._rendered(template, where, Marks())

    def members(self, name: str, where: str) -> Iterable[Any]:
        """Give the members of the list that a text goes through.

        Raises:
            WordingError: There is no such list.
        """
        members = self.names.get(name)
        if not isinstance(members, Iterable):
            raise WordingError(where, self.language, f"there is no list `{name}`")
        return members

    def holds(self, condition: str, where: str) -> bool:
        """Tell whether a `when:` condition holds.

        Raises:
            WordingError: The condition uses an unknown name or is not well formed.
        """
        try:
            return _holds(condition, self.names)
        except FAULTS as error:
            raise WordingError(where, self.language, _reason(error)) from error

    def _rendered(self, template: str, where: str, marks: Marks, **more: Any) -> str:
        if "{" not in template:
            return " ".join(template.split())
        try:
            names = beside(more, self.names) if more else self.names
            return " ".join(_said(template, names, marks).split())
        except FAULTS as error:
            raise WordingError(where, self.language, _reason(error)) from error


def _said(template: str, names: Mapping[str, Any], marks: Marks) -> str:
    plain = plain_text(template)
    if plain is not None:
        with suppress(*FAULTS):  # the engine tells best what is wrong
            return plain.said(names, marks)
    return engine.rendered(template, {**names, MARKS: marks})


def _holds(condition: str, names: Mapping[str, Any]) -> bool:
    plain = plain_condition(condition)
    if plain is not None:
        with suppress(*FAULTS):
            return plain.holds(names)
    return engine.holds(condition, names)


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateError) and error.message:
        return error.message
    return f"there is no {error}" if isinstance(error, KeyError) else str(error)

"""The template engine of clause texts: sandboxed, strict, one language at a time.

Takes a text of the library and the names it may use; gives runs. Only library texts are templates;
what a spec's author writes is never executed (preservation notes on hostile input, § 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateRuntimeError, pass_context
from jinja2.environment import Template, TemplateExpression
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from alternat.compose.inline import inline
from alternat.compose.values import Absent, Blank, Composed, Marks, Phrase, Said
from alternat.document import Runs
from alternat.languages import Language

MARKS = "_marks"
FAULTS = (
    TemplateError,
    LookupError,
    TypeError,
    ValueError,
    ArithmeticError,
    RecursionError,
    MemoryError,
)
"""What a faulty text makes the engine raise: its own errors, and Python's inside an expression."""


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
        text = self._rendered(template, where, {**more, MARKS: marks})
        return inline(text, self.language, marks)

    def text(self, template: str, where: str) -> str:
        """Compose a short text that prints no value (a heading).

        Raises:
            WordingError: As `runs` does.
        """
        return self._rendered(template, where, {MARKS: Marks()})

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
            return bool(_condition(condition)(**self.names))
        except FAULTS as error:
            raise WordingError(where, self.language, _reason(error)) from error

    def _rendered(self, template: str, where: str, more: Mapping[str, Any]) -> str:
        try:
            text = _compiled(template).render({**self.names, **more})
        except FAULTS as error:
            raise WordingError(where, self.language, _reason(error)) from error
        return " ".join(text.split())


def _reason(error: Exception) -> str:
    if isinstance(error, TemplateError) and error.message:
        return error.message
    return f"there is no {error}" if isinstance(error, KeyError) else str(error)


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    """Replace a printed value by the mark that stands for it."""
    match value:
        case Said() | Blank() | Phrase() | Composed():
            marks: Marks = context[MARKS]
            return marks.mark(value)
        case str() | int() | Undefined():
            return value
        case Absent(path=path):
            message = f"`{path}` is printed although the spec does not give it; ask `.given` first"
        case _:
            message = f"a {type(value).__name__} cannot be printed; name one of its forms"
    raise TemplateRuntimeError(message)


_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, finalize=_finalize)


@lru_cache(maxsize=4096)
def _compiled(template: str) -> Template:
    return _ENVIRONMENT.from_string(template)


@lru_cache(maxsize=512)
def _condition(expression: str) -> TemplateExpression:
    return _ENVIRONMENT.compile_expression(expression, undefined_to_none=False)

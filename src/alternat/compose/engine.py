"""The template engine: Jinja, sandboxed and strict, with printed values that keep their origin.

Takes a text or a condition of the library; gives it compiled, once. Compiling is slow, so texts of
the usual plain forms do without it: see `plain_texts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateRuntimeError, pass_context
from jinja2.environment import Template, TemplateExpression
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from alternat.compose.values import Absent, Blank, Composed, Marks, Phrase, Said

MARKS = "_marks"
"""The name under which a text finds the values printed so far."""

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


def printed(value: Any, marks: Marks) -> Any:
    """Replace a printed value by the mark that stands for it; words and numbers stay as they are.

    Raises:
        TemplateRuntimeError: The value cannot be printed.
    """
    match value:
        case Said() | Blank() | Phrase() | Composed():
            return marks.mark(value)
        case str() | int() | Undefined():
            return value
        case Absent(path=path):
            message = f"`{path}` is printed although the spec does not give it; ask `.given` first"
        case _:
            message = f"a {type(value).__name__} cannot be printed; name one of its forms"
    raise TemplateRuntimeError(message)


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    return printed(value, context[MARKS])


_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, finalize=_finalize)


def rendered(template: str, names: Mapping[str, Any]) -> str:
    """Compose a text; `names[MARKS]` keeps the values it prints.

    Raises:
        Exception: One of `FAULTS`.
    """
    # The engine's own `render` would copy the names twice, which takes longer than the rest.
    compiled = _compiled(template)
    context = compiled.new_context({**_ENVIRONMENT.globals, **names}, shared=True)
    return "".join(compiled.root_render_func(context))


def holds(expression: str, names: Mapping[str, Any]) -> bool:
    """Tell whether a condition holds.

    Raises:
        Exception: One of `FAULTS`.
    """
    return bool(_condition(expression)(**names))


@lru_cache(maxsize=4096)
def _compiled(template: str) -> Template:
    return _ENVIRONMENT.from_string(template)


@lru_cache(maxsize=512)
def _condition(expression: str) -> TemplateExpression:
    return _ENVIRONMENT.compile_expression(expression, undefined_to_none=False)

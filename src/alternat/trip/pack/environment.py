"""The templates of the pack: strict, escaping, beside this module."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from alternat.document.reading import plain
from alternat.languages import direction


@cache
def environment() -> Environment:
    """Give the environment in which they are filled."""
    made = Environment(
        loader=PackageLoader(__package__, ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "plain": plain,
        "reading": direction,
        "kind": lambda node: type(node).__name__,
    }
    return made

"""The sandbox in which the templates of the house run: strict, escaped, and quick.

Takes template source; gives templates that reach no internals and change nothing. A template asks
for the same few attributes of the same few types thousands of times in a document: each is judged
once.
"""

from __future__ import annotations

from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which undefined names are refused and everything is escaped."""

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=jinja2.StrictUndefined, autoescape=True, **options)
        self._judged: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may see an attribute; only type and name decide."""
        asked = (type(obj), attr)
        if asked not in self._judged:
            self._judged[asked] = super().is_safe_attribute(obj, attr, value)
        return self._judged[asked]

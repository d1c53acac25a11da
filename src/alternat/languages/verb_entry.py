"""An entry of the lists of verbs: a word, what must stand beside it, and the weight it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal[0, 1, 2]
"""0 for an intention, 1 for a conduct agreed on, 2 for an undertaking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A verb of agreements in every form that gives its weight to a sentence.

    The four conditions are patterns: on the words just before (they end where the verb begins)
    and just after (they begin where it ends).
    """

    level: Level
    forms: str
    """Whole words, conjugated, separated by spaces; never a stem."""
    marked: bool = False
    """Whether the word says nothing but its weight (« pouvoir », « s’engager »): no faithful
    translation leaves it out, while « verser » may be rendered in several ways."""
    forbids: bool = False
    """Whether it still weighs when denied: « ne doit pas » forbids."""
    infinite: bool = False
    """Whether its forms are infinitives, which a verb of intention deprives of their weight."""
    before: str | None = None
    after: str | None = None
    unless_before: str | None = None
    unless_after: str | None = None

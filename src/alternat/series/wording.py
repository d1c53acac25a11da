"""The wordings of a series: its texts without the facts that change from row to row.

Takes the units of a row, in both languages; gives their wordings, in which a mark stands for each
fact of the table that needs no comparison. Rows that differ in such facts only share a wording, so
that somebody who has compared it once has compared it for all of them.

What needs no comparison: a number, a length of time, an amount, a day, which the program itself
puts into words in both languages (and checks 18 to 20 compare in every row); a reference printed
with the same characters in both; a signatory, wherever the name stands among other words, because
it stands alone once, above the line to sign, and is compared there. Everything else that a table
says (prose in two languages, places, offices, other persons) is wording.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from pydantic import BaseModel

from alternat.document import Runs
from alternat.document.units import Pair, Unit
from alternat.review.case import Case
from alternat.spec.facts import Amount, Duration, Fact
from alternat.spec.yaml_tree import Path

EDGE = "\ue000"
"""Stands at both ends of a mark; no spec and no text of the library may hold it."""


@dataclass(frozen=True)
class Wording:
    """What two texts say side by side, whatever the facts of the row."""

    unit: str
    article: str | None
    fr: str
    ar: str
    shown: tuple[str, str]
    """Both texts as a row prints them, the facts that do not count between angle brackets."""

    @property
    def digest(self) -> str:
        """SHA-256 of the unit and the wording in both languages."""
        return hashlib.sha256("\n".join((self.unit, self.fr, self.ar)).encode()).hexdigest()


@dataclass(frozen=True)
class _Said:
    """A fact that a column of the table gives."""

    origin: str
    """As runs name it."""
    value: Any
    person: bool


def wordings(case: Case, columns: Iterable[Path]) -> Iterator[tuple[Pair, Wording]]:
    """Give the wording of each unit that stands in both languages.

    Args:
        case: A row, or the spec that all rows start from.
        columns: The paths that the table fills.

    Raises:
        WordingError: A text of the library is at fault.
    """
    said = tuple(_said(case.dossier.agreement, columns))
    sides = [(pair, pair.fr, pair.ar) for pair in case.pairs if pair.fr and pair.ar]
    signatories = {
        one.origin
        for one in said
        if one.person and any(_is_all_of(one.origin, fr, ar) for _, fr, ar in sides)
    }
    compared = tuple(one for one in said if not one.person or one.origin in signatories)
    for pair, french, arabic in sides:
        yield pair, _wording(pair, french, arabic, compared)


def _wording(pair: Pair, french: Unit, arabic: Unit, said: tuple[_Said, ...]) -> Wording:
    set_apart = frozenset(one.origin for one in said if _needs_no_eyes(one, french, arabic))
    (fr, french_shown), (ar, arabic_shown) = (
        _marked(unit.runs, set_apart) for unit in (french, arabic)
    )
    return Wording(pair.id, pair.article, fr, ar, (french_shown, arabic_shown))


def _needs_no_eyes(one: _Said, french: Unit, arabic: Unit) -> bool:
    """Tell whether the words of a fact are right in both languages if the fact is."""
    match one.value:
        case str() if one.person:
            return not _is_all_of(one.origin, french, arabic)
        case str():
            return _words(french.runs, one.origin) == _words(arabic.runs, one.origin)
        case _:
            return isinstance(one.value, int | date | Duration | Amount)


def _is_all_of(origin: str, french: Unit, arabic: Unit) -> bool:
    """Tell whether a unit says one fact and nothing else, in either language."""
    return any(_words(unit.runs, origin) == unit.text for unit in (french, arabic))


def _words(runs: Runs, origin: str) -> str:
    return "".join(run.text for run in runs if run.origin == origin)


def _marked(runs: Runs, origins: frozenset[str]) -> tuple[str, str]:
    """Give a text with marks, and the same to be read."""
    marked, shown = [], []
    for origin, group in groupby(runs, key=lambda run: run.origin):
        text = "".join(run.text for run in group)
        known = origin in origins
        marked.append(f"{EDGE}{origin}{EDGE}" if known else text)
        shown.append(f"⟨{text}⟩" if known else text)
    return "".join(marked), "".join(shown)


def _said(agreement: BaseModel, columns: Iterable[Path]) -> Iterator[_Said]:
    for column in columns:
        found = _fact(agreement, column)
        if found:
            names, fact = found
            yield _Said(".".join(names), fact.value, names[-1] == "person")


def _fact(node: Any, path: Path) -> tuple[list[str], Fact[Any]] | None:
    """Follow a path down to the fact that it is part of, naming the steps as composition does."""
    names: list[str] = []
    for step in path:
        if isinstance(node, tuple) and isinstance(step, int):
            node = node[step]
            name = getattr(node, "party", None) or getattr(node, "id", None) or str(step)
        else:
            node, name = getattr(node, str(step), None), str(step)
        if name not in ("places_dates", "all"):  # « closing.date », « closing.<party>.date »
            names.append(name)
        if isinstance(node, Fact):
            return names, node
    return None

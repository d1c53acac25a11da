"""The proof of a text: its units, one a line, as the corrector reads them.

Takes the units of one language; gives one string that can be searched at once, and leads back from
any place in it to the unit and the run. A blank stands as one opaque character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from alternat.document import Run
from alternat.document.units import Unit
from alternat.languages import Language

BLANK = "\ue000"
"""What stands for a fact nobody knows yet: a private-use character, as in `characters.MARKS`."""


@dataclass(frozen=True)
class Proof:
    """The text of one language, ready to be searched."""

    language: Language
    units: tuple[Unit, ...]

    @cached_property
    def text(self) -> str:
        """The units, one a line."""
        return "\n".join(
            "".join(BLANK if run.blank else run.text for run in unit.runs).replace("\n", " ")
            for unit in self.units
        )

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        starts = [0]
        for line in self.text.split("\n")[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return tuple(starts)

    @cached_property
    def lines(self) -> tuple[tuple[Unit, str], ...]:
        """Each unit with its line."""
        return tuple(zip(self.units, self.text.split("\n"), strict=True))

    def unit(self, offset: int) -> Unit:
        """Give the unit that a character belongs to."""
        return self.units[bisect_right(self._lines, offset) - 1]

    def run(self, offset: int) -> Run | None:
        """Give the run that a character belongs to; None between two units."""
        index = bisect_right(self._lines, offset) - 1
        end = self._lines[index]
        for run in self.units[index].runs:
            end += 1 if run.blank else len(run.text)
            if offset < end:
                return run
        return None

    @property
    def placed(self) -> Iterator[tuple[int, Unit, str]]:
        """Each unit with its line and the offset where it begins."""
        for start, (unit, line) in zip(self._lines, self.lines, strict=True):
            yield start, unit, line

    def isolates(self, start: int, end: int) -> bool:
        """Tell whether one isolated run holds all the characters from `start` to before `end`."""
        index = bisect_right(self._lines, start) - 1
        last = self._lines[index]
        for run in self.units[index].runs:
            first, last = last, last + (1 if run.blank else len(run.text))
            if start < last:
                return run.isolated and first <= start and end <= last
        return False

"""The prose of a spec: the units that its author wrote, without those of the clause library.

Takes a case; gives one text a language, which the rules of grammar read, and leads their slips back
to the proof. The library is read once by those who write it; what a drafter adds is read each time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from alternat.languages import Language
from alternat.languages.slips import Slip
from alternat.review.case import Case


@dataclass(frozen=True, eq=False)
class Prose:
    """What the author of a spec wrote, in one language, one unit a line."""

    text: str
    starts: tuple[int, ...]
    """Where each line begins in the text."""
    offsets: tuple[int, ...]
    """Where each line begins in the proof."""

    def in_proof(self, slips: Iterable[Slip]) -> Iterator[Slip]:
        """Give slips found in this text their offsets in the proof."""
        for slip in slips:
            line = bisect_right(self.starts, slip.start) - 1
            yield replace(slip, start=slip.start - self.starts[line] + self.offsets[line])


@lru_cache(maxsize=4)
def prose(case: Case, language: Language) -> Prose:
    """Give the prose of a case in one language.

    Args:
        case: The case.
        language: The side to read.
    """
    lines, starts, offsets, end = [], [], [], 0
    for offset, unit, line in case.proof(language).placed:
        if line and _own(case, unit.id):
            lines.append(line)
            starts.append(end)
            offsets.append(offset)
            end += len(line) + 1
    return Prose("\n".join(lines), tuple(starts), tuple(offsets))


def _own(case: Case, unit: str) -> bool:
    """Tell whether the spec's author wrote a unit."""
    first, _, rest = unit.partition(".")
    if first in case.dossier.kind.matrix:
        use = case.dossier.use(first)
        if rest == "heading":
            return use.heading is not None
        if use.text is not None:
            return True
        return ".list." in unit and case.place(unit)[:1] != ("library",)
    return first in ("title", "recitals", "annexes") or case.place(unit)[:1] == ("articles",)

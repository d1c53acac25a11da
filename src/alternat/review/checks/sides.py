"""The two sides that checks compare: pairs of units with what is known of their words.

Takes a case; gives its pairs. Blanks are left out, since check 3 tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from alternat.document.units import Pair, Unit
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between
from alternat.review.finding import Bilingual

AGREE = Bilingual(
    "corriger le côté fautif d’après la source du fait",
    "correct the side at fault from the source of the fact",
)
_ITEM = re.compile(r"\.list\.\d+$")


@lru_cache(maxsize=2)  # the checks of one case follow each other
def sides(case: Case) -> tuple[tuple[Pair, str, str], ...]:
    """Every pair that both languages have, with what is known of its texts."""
    return tuple(
        (pair, pair.fr.known, pair.ar.known) for pair in _compared(case) if pair.fr and pair.ar
    )


def _compared(case: Case) -> Iterable[Pair]:
    """The pairs; a list that each language begins with its own party is compared whole."""
    if case.dossier.agreement.precedence.mode != "by_language":
        return case.pairs
    groups = groupby(case.pairs, key=lambda pair: _ITEM.sub(".list", pair.id))
    return [_joined(list(group)) for _, group in groups]


def apart(case: Case, pair: Pair, what: Bilingual, fr: list[str], ar: list[str]) -> Flaw:
    """Tell what each side of a pair has and the other has not.

    Args:
        case: The case.
        pair: The pair.
        what: The things compared, in the plural: « dates ».
        fr: The words that only the French side has.
        ar: The words that only the Arabic side has.
    """
    told = [
        " ; ".join(
            f"{name} : {', '.join(found)}"
            for name, found in zip(names, (fr, ar), strict=True)
            if found
        )
        for names in (
            ("en français seulement", "en arabe seulement"),
            ("in French only", "in Arabic only"),
        )
    ]
    message = Bilingual(f"{what.fr} : {told[0]}", f"{what.en}: {told[1].replace(' :', ':')}")
    return flaw_between(case, pair, message, AGREE)


def _joined(group: list[Pair]) -> Pair:
    first = group[0]
    both = []
    for units in ([pair.fr for pair in group], [pair.ar for pair in group]):
        runs = tuple(run for unit in units if unit for run in unit.runs)
        both.append(Unit(first.id, first.article, runs) if any(units) else None)
    return Pair(first.id, first.article, *both)

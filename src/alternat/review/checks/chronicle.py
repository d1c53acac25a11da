"""Chronicle, for check 33: the days that a text names come in an order that can be.

Takes a case; gives the dates of the spec that come before the signature or after the term, and the
dates in prose of things done that come after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from alternat.languages.quantities import read
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_in
from alternat.review.days import rough_days, said, signing_days
from alternat.review.facts import value
from alternat.review.finding import Bilingual, Path
from alternat.spec.facts import Duration, Fact

WITHIN = ("call_rules", "grant_terms", "mobility_terms")
"""Clauses whose lengths of time run within the term."""

_DONE = re.compile(
    r"\b(?:sign|adopt|approuv|publi|vot|promulgu|faite?s?|convenu|conclu|reçu|tenu|remis|lanc|créé)"
    r"[a-zé]*\b[^.;,:]{0,60}$"
)
_AHEAD = re.compile(r"\b(?:sera|seront|avant|jusqu|d’ici|au plus tard|compter)\b")


def chronicle(case: Case) -> Iterator[Flaw]:
    """Find the dates that cannot be."""
    signed = signing_days(case.dossier)
    if signed:
        yield from _planned(case, signed[-1])
        yield from _done(case, signed[-1])
    yield from _longer_than_the_term(case)


def _planned(case: Case, signed: date) -> Iterator[Flaw]:
    """What the spec plans begins after the signature and before the end of the term."""
    end = value(case.dossier.agreement.term.end)
    for path, day in _days(case):
        if day < signed:
            what = Bilingual(f"avant la signature ({said(signed).fr})", f"before {signed}")
        elif end and day > end:
            what = Bilingual(f"après la fin de l’acte ({said(end).fr})", f"after {end}")
        else:
            continue
        yield Flaw(
            path,
            Bilingual(f"{said(day).fr} : {what.fr}", f"{day}: {what.en}"),
            Bilingual("vérifier la date", "check the date"),
        )


def _days(case: Case) -> Iterator[tuple[Path, date]]:
    entry = value(case.dossier.agreement.entry_into_force.date)
    if entry:
        yield ("entry_into_force", "date"), entry
    for path, fact in case.facts:
        if path[0] == "clauses" and isinstance(fact, Fact) and isinstance(fact.value, date):
            yield path, fact.value


def _done(case: Case, signed: date) -> Iterator[Flaw]:
    """A recital tells what is done: « signée le … » comes before the signature."""
    for unit in case.units("fr"):
        if not unit.id.startswith("recitals."):
            continue
        for day in read(unit.known, "fr").dates:
            before = unit.known[max(0, day.start - 70) : day.start]
            late = (day.year or 0, day.month, day.day or 0) > (
                signed.year,
                signed.month,
                signed.day if day.day else 0,
            )
            if late and _DONE.search(before) and not _AHEAD.search(before):
                words = unit.known[day.start : day.end]
                yield flaw_in(
                    case,
                    unit,
                    "fr",
                    Bilingual(
                        f"« {words} » : un fait accompli, daté après la signature",
                        f"“{words}”: a thing done, dated after the signature",
                    ),
                    Bilingual("vérifier la date", "check the date"),
                )


def _longer_than_the_term(case: Case) -> Iterator[Flaw]:
    """A stay, a grant or a project does not last longer than the agreement."""
    term = value(case.dossier.agreement.term.duration)
    for path, fact in case.facts if term else ():
        if path[0] != "clauses" or path[1] not in WITHIN or not isinstance(fact, Fact):
            continue
        length = fact.value
        if term and isinstance(length, Duration) and rough_days(length) > rough_days(term):
            yield Flaw(
                path,
                Bilingual(
                    f"{length.n} {length.unit} : plus long que l’acte ({term.n} {term.unit})",
                    f"{length.n} {length.unit}: longer than the agreement ({term.n} {term.unit})",
                ),
                Bilingual("vérifier les deux durées", "check both lengths of time"),
                article=str(path[1]),
            )

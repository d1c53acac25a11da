"""Articles written by hand: do they still say what the spec says?

An article of the library that an author rewrites (`clauses.….text`) no longer follows the spec: a
date, a sum, a reference or a name may be left over from an earlier version. Takes a case; gives the
values of the spec that the library's words would print there and that the author's words replace by
others. The French is enough: parity compares the two languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from alternat.compose.articles import article
from alternat.compose.dossier import Dossier
from alternat.compose.names import Names
from alternat.compose.originals import DRAFT, order
from alternat.compose.wording import WordingError
from alternat.document.units import Unit, units
from alternat.languages.names_in_text import stands_in
from alternat.languages.quantities import TIME_UNITS, read
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_in
from alternat.review.finding import Bilingual


@dataclass(frozen=True)
class Value:
    """A value as an article prints it."""

    sort: str
    """`date`, `time` (a length of time), `amount`, `article`, `number`, `person`, `place`,
    `house`."""
    value: object
    words: str
    unit: Unit
    origin: str
    """Where the spec gives it; empty for the words of the library or of an author."""


@dataclass(frozen=True)
class Slip:
    """A value of the spec that an author's words replace by another."""

    expected: Value
    found: Value


def rewritten(case: Case, mine: Callable[[Slip], bool]) -> Iterator[Flaw]:
    """Report the values that a hand-written article does not take from the spec.

    Args:
        case: The agreement.
        mine: Tells which of them are the business of the check that asks.
    """
    for slip in filter(mine, _slips(case)):
        expected, found = slip.expected.words, slip.found.words
        yield flaw_in(
            case,
            slip.found.unit,
            "fr",
            Bilingual(
                f"article écrit à la main : « {found} » là où la fiche donne « {expected} »",
                f"article written by hand: « {found} » where the spec gives « {expected} »",
            ),
            Bilingual(
                "reprendre la valeur de la fiche dans les deux langues, ou corriger la fiche",
                "take the value of the spec in both languages, or correct the spec",
            ),
        )


def lost_subject(case: Case) -> Iterator[Flaw]:
    """Tell where the object, written by hand, is not about the subject of the spec: check 12.

    Half of the words of the subject, or more, are then missing.
    """
    subject, use = case.dossier.agreement.subject, case.dossier.use("object")
    if subject is None or not use.text:
        return
    own = [unit for unit in case.units("fr") if unit.article == "object"][1:]
    stems = {word[:6] for word in _LONG.findall(subject.fr.casefold())}
    said = {word[:6] for unit in own for word in _LONG.findall(unit.text.casefold())}
    if own and stems and 2 * len(stems - said) >= len(stems):
        yield flaw_in(
            case,
            own[0],
            "fr",
            Bilingual(
                f"l’objet, écrit à la main, ne dit pas l’objet de la fiche : « {subject.fr} »",
                f"the object, written by hand, does not say that of the spec: « {subject.fr} »",
            ),
            Bilingual(
                "accorder l’article et `subject`, dans les deux langues",
                "make the article and `subject` agree, in both languages",
            ),
        )


_LONG = re.compile(r"[^\W\d_]{5,}")


def of_money(slip: Slip) -> bool:
    """Tell whether a sum is at fault: check 53."""
    return slip.expected.sort == "amount"


def of_commitment(slip: Slip) -> bool:
    """Tell whether a year or a vote of a commitment is at fault: check 54."""
    return not of_money(slip) and slip.expected.origin.startswith("commitments.")


def of_first_act(slip: Slip) -> bool:
    """Tell whether the first act is described otherwise: check 41."""
    return slip.expected.origin.startswith("prior_agreement")


def of_reference(slip: Slip) -> bool:
    """Tell whether the article leads to another article: check 81."""
    return slip.expected.sort == "article"


def of_name(slip: Slip) -> bool:
    """Tell whether someone else, or another place, is named: check 22."""
    return slip.expected.sort in ("person", "place", "house") and not of_first_act(slip)


def of_term(slip: Slip) -> bool:
    """Tell whether a date, a length of time or a count is at fault: check 31, for what is left."""
    others = (of_money, of_commitment, of_first_act, of_reference, of_name)
    return not any(other(slip) for other in others)


@lru_cache(maxsize=4)
def _slips(case: Case) -> tuple[Slip, ...]:
    entries = [entry for entry in case.outline.entries if entry.clause and entry.use.text]
    if not entries:
        return ()
    names = Names(case.dossier, case.outline, "fr", order(case.dossier, DRAFT, "fr"))
    found: list[Slip] = []
    for entry in entries:
        bare = replace(entry, use=entry.use.model_copy(update={"text": None}))
        try:
            usual = article(bare, case.dossier, names, names.shared())
        except WordingError:  # the spec lacks what the library's words need
            continue
        alone = replace(case.text("fr"), articles=(usual,))
        found += _compared(
            [value for unit in units(alone) for value in _values(case, unit, entry.id)],
            [value for unit in case.units("fr") for value in _values(case, unit, entry.id)],
        )
    return tuple(found)


def _compared(usual: list[Value], own: list[Value]) -> Iterator[Slip]:
    """Match what the author no longer says with what stands there instead, sort by sort."""
    lost = [value for value in _less(usual, own) if value.origin]
    for value in _less(own, usual):
        expected = next((one for one in lost if one.sort == value.sort), None)
        if expected:
            lost.remove(expected)
            yield Slip(expected, value)


def _less(some: list[Value], others: list[Value]) -> Iterator[Value]:
    """Give the values of one side that the other does not have as often."""
    left = Counter((value.sort, value.value) for value in others)
    for value in some:
        if left[value.sort, value.value] > 0:
            left[value.sort, value.value] -= 1
        else:
            yield value


def _values(case: Case, unit: Unit, name: str) -> Iterator[Value]:
    if unit.article != name or unit.id == f"{name}.heading":
        return
    for sort, value, start, end in _quantities(unit.text):
        yield Value(sort, value, unit.text[start:end], unit, _origin(unit, start))
    for sort, key, known in _named(case.dossier):
        if stands_in(known, unit.text, "fr"):
            holder = (run.origin for run in unit.runs if stands_in(known, run.text, "fr"))
            yield Value(sort, key, known, unit, next(holder, None) or "")


def _quantities(text: str) -> Iterator[tuple[str, object, int, int]]:
    reading = read(text, "fr")
    for day in reading.dates:
        if day.day and day.year:
            yield "date", (day.year, day.month, day.day), day.start, day.end
    for money in reading.amounts:
        yield "amount", (money.value, money.currency), money.start, money.end
    for target in reading.articles:
        yield "article", target.number, target.start, target.end
    for number in reading.numbers:
        if not number.loose:
            sort = "time" if number.unit in TIME_UNITS else "number"
            yield sort, (number.value, number.unit), number.start, number.end


def _origin(unit: Unit, place: int) -> str:
    """Give the origin of the run that a character belongs to."""
    for run in unit.runs:
        place -= len(run.text)
        if place < 0:
            return run.origin or ""
    return ""


def _named(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Give whom and what an article may name: the sort, the record, the name."""
    directory = dossier.directory
    for key, person in directory.people.items():
        yield "person", key, f"{person.given} {person.family}"
    for key, place in directory.places.items():
        yield "place", key, place.fr
    for key, record in directory.institutions.items():
        yield "house", key, record.name.fr

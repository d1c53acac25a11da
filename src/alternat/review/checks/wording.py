"""Wording, checks 27, 30, 57, 75 and 78: what stands in the words themselves.

Words of the other script, dates that cannot be, amounts written otherwise than in this house,
elision, Moroccan months. Source: domain reference §§ 4, 5 and 7.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.languages import LANGUAGES
from alternat.languages.arabic_slips import ARABIC_MONTHS, FOREIGN_MONTHS
from alternat.languages.elision import elision_slips
from alternat.languages.leaks import leaks
from alternat.languages.slips import misspelt, slips
from alternat.languages.written_amounts import ARABIC_AMOUNTS, FRENCH_AMOUNTS
from alternat.languages.written_dates import faulty_dates
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.checks.proofreading import SIDES, flaws, written_at
from alternat.review.finding import Bilingual


@check(27, "W")
def scripts(case: Case) -> Iterator[Flaw]:
    """Each text is written in its own script, apart from names and what stands in brackets."""
    names = _names(case)
    for language in LANGUAGES:
        yield from flaws(case, language, leaks(case.proof(language).text, language, names))


@check(30, "B")
def dates(case: Case) -> Iterator[Flaw]:
    """Each date exists, and a weekday is that of its date."""
    for language in LANGUAGES:
        proof, side = case.proof(language), SIDES[language]
        for date in faulty_dates(proof.text, language):
            unit = proof.unit(date.start)
            texts = (unit.text, "") if language == "fr" else ("", unit.text)
            quoted = f"« {date.words} »"
            if date.weekday:
                message = Bilingual(
                    f"{side.fr}, {quoted} : ce jour est un {date.weekday}",
                    f"{side.en}, {quoted}: the real weekday is {date.weekday}",
                )
            else:
                message = Bilingual(
                    f"{side.fr}, {quoted} : cette date n’existe pas",
                    f"{side.en}, {quoted}: there is no such date",
                )
            yield Flaw(
                written_at(case, language, date.start),
                message,
                Bilingual(
                    "vérifier la date sur l’acte ou le calendrier, puis la corriger dans les deux "
                    "langues",
                    "check the date against the act or a calendar, then mend it in both languages",
                ),
                article=unit.article,
                texts=texts,
            )


@check(57, "W")
def amounts(case: Case) -> Iterator[Flaw]:
    """Amounts are grouped by three, without useless decimals, the currency after the number."""
    yield from flaws(case, "fr", slips(case.proof("fr").text, FRENCH_AMOUNTS))
    yield from flaws(case, "ar", slips(case.proof("ar").text, ARABIC_AMOUNTS))


@check(75, "W")
def elision(case: Case) -> Iterator[Flaw]:
    """French articles and prepositions are elided and contracted."""
    yield from flaws(case, "fr", elision_slips(case.proof("fr").text))


@check(78, "W")
def months(case: Case) -> Iterator[Flaw]:
    """Arabic dates bear the Moroccan months, and فاتح for the first day."""
    text = case.proof("ar").text
    yield from flaws(case, "ar", slips(text, ARABIC_MONTHS))
    rule = ("mois du calendrier marocain", "Moroccan name of the month")
    yield from flaws(case, "ar", misspelt(text, FOREIGN_MONTHS, *rule))


def _names(case: Case) -> frozenset[str]:
    """Give the names of the directory, which may stand in either text as they are."""
    directory = case.dossier.directory
    return frozenset(
        [
            *(record.name.fr for record in directory.institutions.values()),
            *(alias for record in directory.institutions.values() for alias in record.aliases),
            *(f"{person.given} {person.family}" for person in directory.people.values()),
            *(place.fr for place in directory.places.values()),
        ]
    )


CHECKS: tuple[Check, ...] = (scripts, dates, amounts, elision, months)

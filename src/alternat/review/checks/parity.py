"""Parity of the two languages, checks 15, 16, 18 to 20, 23, 28, 29 and 80: both say the same.

Source: domain reference § 7.1 B. What the quantities of a text are is known to
`languages.quantities`, what the languages themselves differ in to `languages.differences`. Checks
15, 16 and 29 are in `layout`, 80 in `digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.document.units import Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages.authority import (
    arabic_prevails,
    equally_authentic,
    languages_named,
)
from alternat.languages.differences import (
    amounts_apart,
    articles_apart,
    dates_apart,
    hijri_apart,
    numbers_apart,
)
from alternat.languages.quantities import Number, read
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in
from alternat.review.checks.digits import digits
from alternat.review.checks.layout import articles, lengths, paragraphs
from alternat.review.checks.parts import exchanged
from alternat.review.checks.sides import apart, sides
from alternat.review.finding import Bilingual


@check(18, "B")
def numbers(case: Case) -> Iterator[Flaw]:
    """Each pair of units has the same numbers, in figures or in words."""
    yield from exchanged(case)
    for pair, french, arabic in sides(case):
        found = numbers_apart(french, arabic)
        if found:
            yield apart(
                case,
                pair,
                Bilingual("nombres", "numbers"),
                [_quoted(french, number) for number in found.fr],
                [_quoted(arabic, number) for number in found.ar],
            )


@check(19, "B")
def dates(case: Case) -> Iterator[Flaw]:
    """Each pair of units has the same dates."""
    for pair, french, arabic in sides(case):
        found = dates_apart(french, arabic)
        if found:
            yield apart(
                case,
                pair,
                Bilingual("dates", "dates"),
                [french[day.start : day.end] for day in found.fr],
                [arabic[day.start : day.end].strip() for day in found.ar],
            )
        elif hijri_apart(french, arabic):
            yield apart(
                case,
                pair,
                Bilingual("dates hégiriennes", "Hijri dates"),
                [f"{day}/{year}" for day, year in read(french, "fr").hijri],
                [f"{day}/{year}" for day, year in read(arabic, "ar").hijri],
            )


@check(20, "B")
def amounts(case: Case) -> Iterator[Flaw]:
    """Each pair of units has the same amounts in the same currency."""
    for pair, french, arabic in sides(case):
        found = amounts_apart(french, arabic)
        if found:
            yield apart(
                case,
                pair,
                Bilingual("montants", "amounts"),
                [french[money.start : money.end] for money in found.fr],
                [arabic[money.start : money.end] for money in found.ar],
            )


@check(23, "B")
def references(case: Case) -> Iterator[Flaw]:
    """Each pair of units refers to the same articles."""
    for pair, french, arabic in sides(case):
        found = articles_apart(french, arabic)
        if found:
            yield apart(
                case,
                pair,
                Bilingual("renvois", "cross-references"),
                [f"article {article.number}" for article in found.fr],
                [f"المادة {article.number}" for article in found.ar],
            )


@check(28, "B")
def languages(case: Case) -> Iterator[Flaw]:
    """The languages that the text names are those produced, and Arabic alone never prevails."""
    spec = case.dossier.agreement.languages
    for language in LANGUAGES:
        for unit in case.units(language):
            if unit.article == "languages" or unit.id == "closing":
                yield from _other_languages(case, unit, language, set(spec.list))
            equal = equally_authentic(unit.text, language)
            if equal and (spec.prevailing or set(spec.authentic) != set(spec.list)):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {equal} » : la fiche dit que les langues ne font pas également foi",
                        f"“{equal}”: the spec says that the languages are not equally authentic",
                    ),
                    Bilingual(
                        "accorder la clause et la clé `languages`",
                        "make the clause and the key `languages` agree",
                    ),
                )
            alone = arabic_prevails(unit.text, language)
            if alone:
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"le texte arabe l’emporterait seul : « {alone} »",
                        f"the Arabic text would prevail alone: “{alone}”",
                    ),
                    Bilingual(
                        "retirer cette phrase : le français doit faire foi (loi 94-665, art. 5)",
                        "remove this sentence: French must be authentic (law 94-665, art. 5)",
                    ),
                )


def _other_languages(
    case: Case, unit: Unit, language: Language, produced: set[Language]
) -> Iterator[Flaw]:
    named = languages_named(unit.text, language)
    if named and named != produced:
        fr, ar = (", ".join(sorted(codes)) for codes in (produced, named))
        yield flaw_in(
            case,
            unit,
            language,
            Bilingual(
                f"langues produites : {fr} ; langues nommées : {ar}",
                f"languages produced: {fr}; languages named: {ar}",
            ),
            Bilingual(
                "nommer toutes les langues de l’acte, et elles seules",
                "name all the languages of the act, and no other",
            ),
        )


def _quoted(text: str, number: Number) -> str:
    """A number with the word that it counts, as the text has it."""
    after = re.match(r"[\s )]*[^\W\d_]+", text[number.end :]) if number.unit else None
    return text[number.start : number.end] + (after[0] if after else "")


CHECKS: tuple[Check, ...] = (
    articles,
    paragraphs,
    numbers,
    dates,
    amounts,
    references,
    languages,
    lengths,
    digits,
)

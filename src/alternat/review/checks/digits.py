"""The digits of the whole text, check 80: none reversed, none in one language alone.

Source: domain reference § 7.1 F; a public generator once printed 5002 for 2005 (§ 0, point 13).
Pairs of units are compared in `parity`; here each text is taken as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.document.units import Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages.quantities import Reading, read
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.checks.sides import AGREE
from alternat.review.finding import Bilingual

_OTHER: dict[Language, Language] = {"fr": "ar", "ar": "fr"}
_TEXT: dict[Language, Bilingual] = {
    "fr": Bilingual("le texte français", "the French text"),
    "ar": Bilingual("le texte arabe", "the Arabic text"),
}
_YEARS = range(1900, 2101)
_YEAR: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:en|années?|depuis|de|dès|l’an)\s(\d{4})(?![\d.,/\u202f-])"),
    "ar": re.compile(r"(?:سنة|لسنة|عام|لعام|منذ|سنتي)\s(\d{4})(?![\d.,/-])"),
}
_FOUR_DIGITS = re.compile(r"\d\d\d\d")  # found three times as fast as `\d{4}`
_HIJRI_YEARS = range(1300, 1500)


@check(80, "B")
def digits(case: Case) -> Iterator[Flaw]:
    """Every number stands in both texts, its digits in the same order; years are plausible."""
    large = {language: _large_by_unit(case, language) for language in LANGUAGES}
    here = {language: _all_digits(case, language, large[language]) for language in LANGUAGES}
    for language in LANGUAGES:
        for unit, values in zip(case.units(language), large[language], strict=True):
            for value in dict.fromkeys(values):
                if value not in here[_OTHER[language]]:
                    yield _without_its_like(case, unit, language, value, here[_OTHER[language]])
            yield from _odd_years(case, unit, language)


def _large_by_unit(case: Case, language: Language) -> list[tuple[str, ...]]:
    return [tuple(_large(read(unit.known, language))) for unit in case.units(language)]


def _large(reading: Reading) -> Iterator[str]:
    """The numbers of a reading that no dual nor « un » stands for, as their digits."""
    for number in reading.numbers:
        if not number.loose and number.value not in (1, 2):
            yield number.digits
    for day in reading.dates:
        yield from (str(part) for part in (day.year, day.day) if part)
    yield from (re.sub(r"\D", "", f"{money.value:f}".rstrip("0")) for money in reading.amounts)
    yield from (str(article.number) for article in reading.articles)


def _all_digits(case: Case, language: Language, large: list[tuple[str, ...]]) -> frozenset[str]:
    found = {"1", "2"}.union(*large)
    for unit in case.units(language):
        found.update(number.digits for number in read(unit.known, language).numbers)
    return frozenset(found)


def _without_its_like(
    case: Case, unit: Unit, language: Language, value: str, others: frozenset[str]
) -> Flaw:
    side, other = _TEXT[language], _TEXT[_OTHER[language]]
    if len(value) > 1 and value[::-1] in others:
        message = Bilingual(
            f"chiffres inversés : {value} dans {side.fr}, {value[::-1]} dans {other.fr}",
            f"digits reversed: {value} in {side.en}, {value[::-1]} in {other.en}",
        )
    else:
        message = Bilingual(
            f"{side.fr} porte {value}, qui n’est nulle part dans {other.fr}",
            f"{side.en} has {value}, which is nowhere in {other.en}",
        )
    return flaw_in(case, unit, language, message, AGREE)


def _odd_years(case: Case, unit: Unit, language: Language) -> Iterator[Flaw]:
    years = [day.year for day in read(unit.known, language).dates if day.year]
    if _FOUR_DIGITS.search(unit.known):
        years += [int(found[1]) for found in _YEAR[language].finditer(unit.known)]
    for year in years:
        if year in _YEARS or year in _HIJRI_YEARS:
            continue
        yield flaw_in(
            case,
            unit,
            language,
            Bilingual(f"année invraisemblable : {year}", f"unlikely year: {year}"),
            Bilingual("vérifier les chiffres de l’année", "check the digits of the year"),
            "W" if 1000 <= year < _YEARS[0] else None,
        )

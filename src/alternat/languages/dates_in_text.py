"""Dates read out of a text, Gregorian and Hijri, whole or in part.

Takes a text folded by `quantities`; gives its dates, and the text without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS
from alternat.languages.dates import FORBIDDEN_ARABIC_MONTHS, HIJRI_MONTHS, MONTHS

READ = "#"
"""Stands for what is read already; it joins nothing."""


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date, whole or in part: « mars 2025 », « 30 juin »."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    @property
    def loose(self) -> bool:
        """Whether the text names a month and nothing else."""
        return self.year is None and self.day is None


_MONTHS: dict[Language, dict[str, int]] = {
    "fr": {name: n for n, name in enumerate(MONTHS["fr"], start=1)},
    "ar": {name: n for n, name in enumerate(MONTHS["ar"], start=1)}
    | dict(zip(FORBIDDEN_ARABIC_MONTHS, (5, 7, 8, 9, 11, 12, 4, 6, 7, 8, 4, 5), strict=True)),
}


def _names(language: Language) -> str:
    return "|".join(sorted(_MONTHS[language], key=len, reverse=True))


_FRENCH_DATE = re.compile(rf"(?:\b(\d{{1,2}})(?:er)? )?\b({_names('fr')})\b(?: (\d{{4}})\b)?")
_ARABIC_DATE = re.compile(
    rf"(?:(?:(?<!\d)(\d{{1,2}})|(?<![{ARABIC_LETTERS}])[وبل]?(?P<first>فاتح)) (?:من )?(?:شهر )?)?"
    rf"(?<![{ARABIC_LETTERS}])[وبل]?({_names('ar')})(?![{ARABIC_LETTERS}])"
    rf"(?: (?:من )?(?:سنة |عام )?(\d{{4}})(?!\d))?"
)
_NUMERIC_DATE = re.compile(
    r"(?<!\d)(?:(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?![\d/-])"
)
_HIJRI_MONTHS = (*HIJRI_MONTHS["ar"], "ربيع الثاني", "جمادى الثانية", "ذو القعدة", "ذو الحجة")
_HIJRI: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(\d{1,2})(?:er)? [^\W\d_]+(?: [i1-2]{1,2})? (1[34]\d\d)\b"),
    "ar": re.compile(
        rf"(?:(?<!\d)(\d{{1,2}})|فاتح) (?:من )?(?:{'|'.join(_HIJRI_MONTHS)}) (1[34]\d\d)(?!\d)"
    ),
}


def take_dates(
    text: str, language: Language
) -> tuple[str, tuple[DateRead, ...], tuple[tuple[int, int], ...]]:
    """Read the dates of a text.

    Args:
        text: The text, folded.
        language: Its language.

    Returns:
        The text without them, the dates in order, the day and year of each Hijri date.
    """
    hijri = []
    # Most texts have no date: to look for a piece of one first is much faster.
    for found in _HIJRI[language].finditer(text) if " 13" in text or " 14" in text else ():
        hijri.append((int(found[1] or 1), int(found[2])))
        text = without(text, *found.span())
    dates = []
    for reader in (_named_dates, _numeric_dates):
        for day in reader(text, language):
            dates.append(day)
            text = without(text, day.start, day.end)
    return text, tuple(sorted(dates, key=lambda day: day.start)), tuple(hijri)


def without(text: str, start: int, end: int) -> str:
    """Blank what is read already.

    Args:
        text: The text.
        start: First place that is read.
        end: First place that is not.
    """
    return f"{text[:start]}{READ * (end - start)}{text[end:]}"


def _named_dates(text: str, language: Language) -> Iterator[DateRead]:
    if not any(month in text for month in _MONTHS[language]):
        return
    if language == "fr":
        for found in _FRENCH_DATE.finditer(text):
            day, month, year = found.groups()
            yield _date(year, _MONTHS["fr"][month], day, found)
        return
    for found in _ARABIC_DATE.finditer(text):
        day, first, month, year = found.groups()
        yield _date(year, _MONTHS["ar"][month], "1" if first else day, found)


def _numeric_dates(text: str, _language: Language) -> Iterator[DateRead]:
    for found in _NUMERIC_DATE.finditer(text):
        day, month, year = found.groups()[:3] if found[1] else (found[6], found[5], found[4])
        if 1 <= int(month) <= 12:
            yield _date(year, int(month), day, found)


def _date(year: str | None, month: int, day: str | None, found: re.Match[str]) -> DateRead:
    return DateRead(
        int(year) if year else None, month, int(day) if day else None, found.start(), found.end()
    )


def months_of(language: Language) -> frozenset[str]:
    """Give every name of a month that is recognised.

    Args:
        language: Language of the names.
    """
    return frozenset(_MONTHS[language])

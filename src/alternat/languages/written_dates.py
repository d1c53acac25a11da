"""Dates as people write them in prose: read back, to see whether such a day exists.

Takes a text; gives the dates written in it, with the weekday that introduces them, and what is
wrong with them. Months of every Arab country are read, so that a wrong day shows beside a wrong
month. Source: domain reference §§ 4.1, 4.2 and 7.1 C.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from alternat.languages import Language
from alternat.languages.characters import BLANKS
from alternat.languages.dates import HIJRI_MONTHS, MONTHS, WEEKDAYS
from alternat.languages.slips import NOT_BEFORE_ARABIC, any_of

FOREIGN_ARABIC_MONTHS: dict[str, int] = {
    **{"جانفي": 1, "كانون الثاني": 1, "فيفري": 2, "شباط": 2, "آذار": 3, "مارت": 3},
    **{"أفريل": 4, "ابريل": 4, "افريل": 4, "نيسان": 4, "مايو": 5, "أيار": 5, "جوان": 6, "يونيه": 6},
    **{"حزيران": 6, "جويلية": 7, "يوليو": 7, "يوليه": 7, "تموز": 7, "أوت": 8, "أغسطس": 8},
    **{
        "اغسطس": 8,
        "آب": 8,
        "سبتمبر": 9,
        "سبتامبر": 9,
        "شتامبر": 9,
        "أيلول": 9,
        "اكتوبر": 10,
        "أوكتوبر": 10,
    },
    **{"تشرين الأول": 10, "نوفمبر": 11, "تشرين الثاني": 11, "ديسمبر": 12, "كانون الأول": 12},
    **{"فبرابر": 2, "غشث": 8, "شتمبر": 9, "دجمبر": 12, "نونمبر": 11, "يوليوس": 7},
}
"""Months as other Arab countries name them, or as they are misspelt, with their number."""

_FRENCH_VARIANTS = {"fevrier": 2, "aout": 8, "decembre": 12}
_ARABIC_DAYS = {
    **{name: index for index, name in enumerate(WEEKDAYS["ar"])},
    **{
        "الإثنين": 0,
        "الأثنين": 0,
        "الثلثاء": 1,
        "الثلاتاء": 1,
        "الثلات": 1,
        "الاربعاء": 2,
        "الاحد": 6,
    },
}
_NUMBERS: dict[Language, dict[str, int]] = {
    "fr": {
        **{name: index for index, name in enumerate(MONTHS["fr"], start=1)},
        **_FRENCH_VARIANTS,
    },
    "ar": {
        **{name: index for index, name in enumerate(MONTHS["ar"], start=1)},
        **FOREIGN_ARABIC_MONTHS,
    },
}
_DAYS: dict[Language, dict[str, int]] = {
    "fr": {name: index for index, name in enumerate(WEEKDAYS["fr"])},
    "ar": _ARABIC_DAYS,
}
_S = f"[{BLANKS}]"
_FRENCH = re.compile(
    rf"(?P<day>\d(?<![\d,./-].)\d?)(?:er)?{_S}(?P<month>{any_of(_NUMBERS['fr'])})"
    rf"(?:,?{_S}(?P<year>\d{{4}})(?!\d))?(?!\w)",
    re.IGNORECASE,
)
_ARABIC = re.compile(
    rf"(?P<day>[\dف](?<![\d,./-].)(?:(?<=ف)اتح|\d?)){_S}(?:من{_S})?(?:شهر{_S})?"
    rf"(?P<month>{any_of(_NUMBERS['ar'])}){NOT_BEFORE_ARABIC}"
    rf"(?:،?{_S}(?:من{_S})?(?:سنة{_S})?(?P<year>\d{{4}})(?!\d))?"
)
_BEFORE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(rf"\b({any_of(WEEKDAYS['fr'])}),?{_S}(?:le{_S})?$", re.IGNORECASE),
    "ar": re.compile(rf"({any_of(_ARABIC_DAYS)})،?{_S}(?:الموافق{_S})?(?:ل|لـ{_S})?\(?$"),
}
"""A weekday, just before a date."""
_WRITTEN: dict[Language, re.Pattern[str]] = {"fr": _FRENCH, "ar": _ARABIC}
_FIGURES = re.compile(
    r"(?P<day>\d(?<![\w/.-].)(?<!°..)(?<!رقم..)\d?)/(?P<month>\d\d?)/(?P<year>\d{4})(?![\d/-])"
)
_HIJRI: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(rf"(\d(?<![\d,./-].)\d?){_S}(?:{any_of(HIJRI_MONTHS['fr'])})\b"),
    "ar": re.compile(
        rf"(\d(?<![\d,./-].)\d?){_S}(?:من{_S})?(?:{any_of(HIJRI_MONTHS['ar'])}){NOT_BEFORE_ARABIC}"
    ),
}
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class FaultyDate:
    """A date that cannot be."""

    start: int
    words: str
    weekday: str | None = None
    """The real weekday, where the day exists and another weekday is written."""


def faulty_dates(text: str, language: Language) -> Iterator[FaultyDate]:
    """Find days that do not exist, and weekdays that are not those of their date.

    Args:
        text: A text in logical order.
        language: Its language.

    Yields:
        The faults. A date without a year is judged as in a leap year, and its weekday not at all.
    """
    for found in _WRITTEN[language].finditer(text):
        day = 1 if found["day"] == "فاتح" else int(found["day"])
        month = _NUMBERS[language][found["month"].lower()]
        year = int(found["year"]) if found["year"] else None
        if not _exists(day, month, year or _LEAP_YEAR):
            yield FaultyDate(found.start(), found[0])
        elif year and (weekday := _weekday(text, found.start(), language)):
            real = dt.date(year, month, day).weekday()
            if _DAYS[language][weekday[1].lower()] != real:
                words = text[weekday.start() : found.end()]
                yield FaultyDate(weekday.start(), words, WEEKDAYS[language][real])
    for found in _FIGURES.finditer(text):
        if not _exists(int(found["day"]), int(found["month"]), int(found["year"])):
            yield FaultyDate(found.start(), found[0])
    for found in _HIJRI[language].finditer(text):
        if not 1 <= int(found[1]) <= 30:
            yield FaultyDate(found.start(), found[0])


def _weekday(text: str, start: int, language: Language) -> re.Match[str] | None:
    return _BEFORE[language].search(text, max(0, start - 30), start)


def _exists(day: int, month: int, year: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]

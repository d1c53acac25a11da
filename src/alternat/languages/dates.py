"""Dates and periods in words of both languages, with Moroccan month names in Arabic.

Takes calendar dates; gives text. A Hijri date is never computed from a Gregorian one: the
official pair comes from the spec and is only written here (domain reference §§ 4.2 and 4.4).
"""

from __future__ import annotations

import datetime as dt

from alternat.languages import Language
from alternat.languages.characters import NBSP
from alternat.languages.superscripts import superscripts

MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "ماي",
        "يونيو",
        "يوليوز",
        "غشت",
        "شتنبر",
        "أكتوبر",
        "نونبر",
        "دجنبر",
    ),
}
"""Gregorian months, January first; the Arabic ones as Morocco writes them."""

FORBIDDEN_ARABIC_MONTHS: tuple[str, ...] = (
    "مايو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "نوفمبر",
    "ديسمبر",
    "أفريل",
    "جوان",
    "جويلية",
    "أوت",
    "نيسان",
    "أيار",
)
"""Month names of other Arab countries, which must not appear in a Moroccan act."""

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
"""Days of the week, Monday first."""

HIJRI_MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": (
        "moharrem",
        "safar",
        "rabii I",
        "rabii II",
        "joumada I",
        "joumada II",
        "rejeb",
        "chaabane",
        "ramadan",
        "chaoual",
        "kaada",
        "hija",
    ),
    "ar": (
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذي القعدة",
        "ذي الحجة",
    ),
}
"""Hijri months, Moharrem first; the Arabic ones in the genitive, which a date always asks for."""


def date_text(d: dt.date, language: Language, weekday: bool = False) -> str:
    """Write a date.

    Args:
        d: The date.
        language: Language of the text.
        weekday: Name the day of the week too.

    Returns:
        « 22 avril 2025 » with no-break spaces, « mardi 22 avril 2025 », « 1er avril 2025 »;
        « 22 أبريل 2025 », « يوم الثلاثاء 22 أبريل 2025 », « فاتح أبريل 2025 ».
    """
    day, month, year = _day(d.day, language), MONTHS[language][d.month - 1], str(d.year)
    name = WEEKDAYS[language][d.weekday()]
    if language == "fr":
        text = NBSP.join((day, month, year))
        return f"{name} {text}" if weekday else text
    text = f"{day} {month} {year}"
    return f"يوم {name} {text}" if weekday else text


def period(start: dt.date, end: dt.date, language: Language) -> str:
    """Write a period, both days included.

    Args:
        start: First day.
        end: Last day.
        language: Language of the text.

    Returns:
        « du 1er janvier 2025 au 31 décembre 2027 »; « من فاتح يناير 2025 إلى 31 دجنبر 2027 ».
        Within one month the month is written once: « du 22 au 25 avril 2025 ». A single day
        gives « le 22 avril 2025 », « يوم 22 أبريل 2025 ».

    Raises:
        ValueError: The period ends before it starts.
    """
    if end < start:
        raise ValueError(f"the period ends ({end}) before it starts ({start})")
    last = date_text(end, language)
    if start == end:
        return f"le {last}" if language == "fr" else f"يوم {last}"
    same_month = (start.year, start.month) == (end.year, end.month)
    first = _day(start.day, language) if same_month else date_text(start, language)
    return f"du {first} au {last}" if language == "fr" else f"من {first} إلى {last}"


def hijri_text(day: int, month: int, year: int, language: Language) -> str:
    """Write an official Hijri date.

    Args:
        day: Day of the month, 1 to 30.
        month: Month, 1 to 12.
        year: Hijri year.
        language: Language of the text.

    Returns:
        « 20 من رمضان 1436 », « فاتح جمادى الآخرة 1432 »; « 20 ramadan 1436 ».

    Raises:
        ValueError: There is no such day or month.
    """
    if not (1 <= day <= 30 and 1 <= month <= 12 and year >= 1):
        raise ValueError(f"{day}/{month}/{year} is not a Hijri date")
    first, name = _day(day, language), HIJRI_MONTHS[language][month - 1]
    if language == "fr":
        return NBSP.join((first, name, str(year)))
    # The law writes « 20 من رمضان » but « فاتح رمضان », where فاتح is already annexed.
    return f"{first} {name} {year}" if day == 1 else f"{first} من {name} {year}"


def _day(day: int, language: Language) -> str:
    if day != 1:
        return str(day)
    return "1er" if language == "fr" else "فاتح"


__all__ = [
    "FORBIDDEN_ARABIC_MONTHS",
    "HIJRI_MONTHS",
    "MONTHS",
    "WEEKDAYS",
    "date_text",
    "hijri_text",
    "period",
    "superscripts",
]

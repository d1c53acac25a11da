"""Hijri dates read in Arabic text, and the tabular calendar that they are held against.

Takes text or a Hijri date; gives the dates that stand in it, and the civil day that the tabular
(arithmetical) calendar gives for one. The official Moroccan calendar follows the sighting of the
moon, so the arithmetic only shows gross errors and is never printed (domain reference § 4.4).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from alternat.languages.dates import HIJRI_MONTHS

_OTHER_NAMES = {
    "ربيع الثاني": 4,
    "جمادى الثانية": 6,
    "جمادى الآخر": 6,
    "ذو القعدة": 11,
    "ذو الحجة": 12,
}
_MONTHS = {name: rank for rank, name in enumerate(HIJRI_MONTHS["ar"], start=1)} | _OTHER_NAMES
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(rf"(فاتح|\d{{1,2}})\s+(?:من\s+)?(?:شهر\s+)?({_NAMES})\s+(\d{{3,4}})(?!\d)")

_EPOCH = 227_015
"""Ordinal day of the first of Moharrem of year 1 (16 July 622 of the Julian calendar)."""


@dataclass(frozen=True, slots=True)
class HijriDay:
    """A Hijri date found in a text."""

    text: str
    day: int
    month: int
    year: int


def hijri_dates(text: str) -> tuple[HijriDay, ...]:
    """Find the Hijri dates of an Arabic text.

    Args:
        text: Text in logical order, without isolates.

    Returns:
        «20 من رمضان 1436», «فاتح جمادى الآخرة 1432» and so on, as they stand.
    """
    return tuple(
        HijriDay(
            found[0],
            1 if found[1] == "فاتح" else int(found[1]),
            _MONTHS[" ".join(found[2].split())],
            int(found[3]),
        )
        for found in _DATE.finditer(text)
    )


def tabular_day(date: HijriDay) -> dt.date:
    """Give the civil day of a Hijri date in the tabular calendar.

    Args:
        date: A Hijri date.

    Returns:
        A Gregorian date within a day or two of the official one.
    """
    months = (59 * (date.month - 1) + 1) // 2  # 30 and 29 days by turns
    leap_days = (3 + 11 * date.year) // 30  # eleven in thirty years
    days = date.day + months + 354 * (date.year - 1) + leap_days
    return dt.date.fromordinal(_EPOCH - 1 + days)

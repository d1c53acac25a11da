"""Days: the arithmetic of periods, and the days on which an agreement is signed.

Takes dates, durations and dossiers; gives dates. A period includes its first and its last day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from alternat.languages.dates import date_text
from alternat.review.finding import Bilingual
from alternat.spec.facts import Duration

if TYPE_CHECKING:  # the archive counts days without the clause library
    from alternat.compose.dossier import Dossier
    from alternat.spec.schema import Trip

ONE_DAY = timedelta(days=1)
_ROUGH_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or earlier when negative; the last day of short months.

    Args:
        day: A date.
        months: How many months later.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def last_day(start: date, duration: Duration) -> date:
    """Give the last day of a period, included.

    Args:
        start: Its first day.
        duration: How long it lasts.
    """
    match duration.unit:
        case "month":
            return months_later(start, duration.n) - ONE_DAY
        case "year":
            return months_later(start, 12 * duration.n) - ONE_DAY
        case _:
            return start + timedelta(days=rough_days(duration)) - ONE_DAY


def rough_days(duration: Duration) -> int:
    """Give a length of time in days, months of 30 days: enough to tell the longer of two."""
    return duration.n * _ROUGH_DAYS[duration.unit]


def signing_days(
    dossier: Dossier, party: str | None = None, trip: Trip | None = None
) -> tuple[date, ...]:
    """Give the days on which an agreement is signed, as far as they are known, in order.

    Args:
        dossier: The agreement.
        party: Only the days on which this party signs.
        trip: Where the closing formula has no date yet, its ceremonies give one.
    """
    closing = [
        entry.date.value
        for entry in dossier.agreement.closing.places_dates
        if party is None or entry.party in ("all", party)
    ]
    if trip is not None and not any(closing):
        closing = [
            ceremony.date.value
            for ceremony in trip.ceremonies
            if ceremony.agreement == dossier.agreement.id and ceremony.date
        ]
    return tuple(sorted(day for day in closing if day is not None))


def said(day: date) -> Bilingual:
    """Write a day in a message: « 22 avril 2025 », `2025-04-22`."""
    return Bilingual(date_text(day, "fr"), day.isoformat())

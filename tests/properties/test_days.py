"""Periods and calendars: what holds of every day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alternat.languages.dates import hijri_text
from alternat.languages.hijri import HijriDay, hijri_dates, tabular_day
from alternat.review.days import last_day, months_later, rough_days
from alternat.spec.facts import Duration

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
LENGTHS = st.builds(
    Duration, n=st.integers(1, 99), unit=st.sampled_from(["day", "week", "month", "year"])
)


@given(DAYS, st.integers(-240, 240))
def test_months_later_keeps_the_day_or_ends_the_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1 <= later.day < day.day


@given(DAYS, LENGTHS)
def test_a_period_lasts_about_its_rough_length(start: date, length: Duration) -> None:
    days = (last_day(start, length) - start).days + 1
    assert days >= 1
    assert abs(days - rough_days(length)) <= 3 + rough_days(length) // 50


@given(st.integers(1, 29), st.integers(1, 12), st.integers(1400, 1500))
def test_hijri_days_follow_each_other(day: int, month: int, year: int) -> None:
    today, tomorrow = (HijriDay("", one, month, year) for one in (day, day + 1))
    assert tabular_day(tomorrow) - tabular_day(today) == timedelta(days=1)
    (found,) = hijri_dates(hijri_text(day, month, year, "ar"))
    assert tabular_day(found) == tabular_day(today)

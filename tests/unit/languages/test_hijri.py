from __future__ import annotations

import datetime as dt

import pytest

from alternat.languages.dates import hijri_text
from alternat.languages.hijri import hijri_dates, tabular_day

# Official Moroccan pairs (glossary, `hijri_reference_pairs`).
PAIRS = [
    ("14 من جمادى الأولى 1432", "2011-04-18"),
    ("فاتح جمادى الآخرة 1432", "2011-05-05"),
    ("20 من رمضان 1436", "2015-07-07"),
    ("8 ذي القعدة 1435", "2014-09-04"),
    ("فاتح ربيع الأول 1438", "2016-12-01"),
    ("فاتح شوال 1446", "2025-03-31"),
]


@pytest.mark.parametrize(("text", "civil"), PAIRS)
def test_the_tabular_calendar_is_near_the_official_one(text: str, civil: str) -> None:
    (found,) = hijri_dates(f"الصادر في {text} (كذا)؛")
    assert found.text == text
    assert abs((tabular_day(found) - dt.date.fromisoformat(civil)).days) <= 1


@pytest.mark.parametrize("day", [1, 2, 30])
@pytest.mark.parametrize("month", range(1, 13))
def test_what_this_room_writes_is_read(day: int, month: int) -> None:
    (found,) = hijri_dates(hijri_text(day, month, 1447, "ar"))
    assert (found.day, found.month, found.year) == (day, month, 1447)


@pytest.mark.parametrize("text", ["22 أبريل 2025", "رمضان", "المادة 20 من رمضان"])
def test_other_words_are_no_hijri_dates(text: str) -> None:
    assert hijri_dates(text) == ()


def test_other_names_of_months() -> None:
    (found,) = hijri_dates("5 ربيع الثاني 1440")
    assert found.month == 4

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from alternat.languages.dates import (
    FORBIDDEN_ARABIC_MONTHS,
    HIJRI_MONTHS,
    MONTHS,
    WEEKDAYS,
    date_text,
    hijri_text,
    period,
)

_TUESDAY = dt.date(2025, 4, 22)


def test_tables_say_what_the_glossary_says(vectors: dict[str, Any]) -> None:
    months = vectors["months"]
    assert list(MONTHS["fr"]) == [row["fr"] for row in months["gregorian"]]
    assert list(MONTHS["ar"]) == [row["ar"] for row in months["gregorian"]]
    assert list(HIJRI_MONTHS["fr"]) == [row["fr"] for row in months["hijri"]]
    assert list(HIJRI_MONTHS["ar"]) == [row.get("ar_gen", row["ar"]) for row in months["hijri"]]
    assert list(FORBIDDEN_ARABIC_MONTHS) == months["forbidden_ar"]
    assert list(WEEKDAYS["fr"]) == [row["fr"] for row in vectors["weekdays"].values()]
    assert list(WEEKDAYS["ar"]) == [row["ar"] for row in vectors["weekdays"].values()]


def test_no_moroccan_month_is_forbidden() -> None:
    assert not set(MONTHS["ar"]) & set(FORBIDDEN_ARABIC_MONTHS)


def test_dates() -> None:
    assert date_text(_TUESDAY, "fr") == "22\u00a0avril\u00a02025"
    assert date_text(_TUESDAY, "ar") == "22 أبريل 2025"
    assert date_text(dt.date(2025, 4, 1), "fr") == "1er\u00a0avril\u00a02025"
    assert date_text(dt.date(2025, 4, 1), "ar") == "فاتح أبريل 2025"


def test_dates_with_their_weekday() -> None:
    assert date_text(_TUESDAY, "fr", weekday=True) == "mardi 22\u00a0avril\u00a02025"
    assert date_text(_TUESDAY, "ar", weekday=True) == "يوم الثلاثاء 22 أبريل 2025"


@pytest.mark.parametrize(
    ("start", "end", "fr", "ar"),
    [
        (
            "2025-01-01",
            "2027-12-31",
            "du 1er\u00a0janvier\u00a02025 au 31\u00a0décembre\u00a02027",
            "من فاتح يناير 2025 إلى 31 دجنبر 2027",
        ),
        (
            "2025-04-22",
            "2025-04-25",
            "du 22 au 25\u00a0avril\u00a02025",
            "من 22 إلى 25 أبريل 2025",
        ),
        (
            "2024-04-22",
            "2025-04-25",
            "du 22\u00a0avril\u00a02024 au 25\u00a0avril\u00a02025",
            "من 22 أبريل 2024 إلى 25 أبريل 2025",
        ),
        ("2025-04-22", "2025-04-22", "le 22\u00a0avril\u00a02025", "يوم 22 أبريل 2025"),
    ],
)
def test_periods(start: str, end: str, fr: str, ar: str) -> None:
    days = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    assert period(*days, "fr") == fr
    assert period(*days, "ar") == ar


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        period(_TUESDAY, dt.date(2025, 4, 21), "fr")


def test_official_hijri_pairs(vectors: dict[str, Any]) -> None:
    for pair in vectors["hijri_reference_pairs"]:
        printed = pair["hijri_ar"].replace(" من ", " ")
        day, name, year = re.fullmatch(r"(\S+) (.+) (\d+)", printed).groups()  # type: ignore[union-attr]
        month = HIJRI_MONTHS["ar"].index(name) + 1
        written = hijri_text(1 if day == "فاتح" else int(day), month, int(year), "ar")
        assert written.replace(" من ", " ") == printed


def test_hijri_dates() -> None:
    assert hijri_text(20, 9, 1436, "ar") == "20 من رمضان 1436"
    assert hijri_text(1, 6, 1432, "ar") == "فاتح جمادى الآخرة 1432"
    assert hijri_text(8, 11, 1435, "ar") == "8 من ذي القعدة 1435"
    assert hijri_text(20, 9, 1436, "fr") == "20\u00a0ramadan\u00a01436"


@pytest.mark.parametrize(("day", "month"), [(0, 1), (31, 1), (1, 0), (1, 13)])
def test_what_is_not_a_hijri_date(day: int, month: int) -> None:
    with pytest.raises(ValueError, match="Hijri"):
        hijri_text(day, month, 1446, "ar")

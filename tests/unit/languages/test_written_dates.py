from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.written_dates import faulty_dates


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("le 31 avril 2026", "fr"),
        ("le 29 février 2026", "fr"),
        ("le 30 février", "fr"),
        ("le 0 mai", "fr"),
        ("le 31/04/2026", "fr"),
        ("le 12/13/2026", "fr"),
        ("le 31 ramadan 1447", "fr"),
        ("في 31 أبريل 2026", "ar"),
        ("في 29 فبراير 2026", "ar"),
        ("في 32 يوليو", "ar"),
        ("31 من رمضان 1447", "ar"),
    ],
)
def test_day_that_does_not_exist(text: str, language: Language) -> None:
    (fault,) = faulty_dates(text, language)
    assert fault.weekday is None


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        ("le mercredi 24 avril 2025", "fr", "jeudi"),
        ("Lundi 1er avril 2026", "fr", "mercredi"),
        ("le lundi, 22 avril 2025", "fr", "mardi"),
        ("يوم الأربعاء 24 أبريل 2025", "ar", "الخميس"),
        ("الإثنين فاتح أبريل 2026", "ar", "الأربعاء"),
        ("الأحد 22 من شهر أبريل سنة 2025", "ar", "الثلاثاء"),
    ],
)
def test_weekday_of_another_day(text: str, language: Language, weekday: str) -> None:
    (fault,) = faulty_dates(text, language)
    assert fault.weekday == weekday


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("le jeudi 24 avril 2025, le 29 février 2024, le 29 février, 22/04/2025", "fr"),
        ("le lundi 24 avril, n° 12/34/2026, 3 mars 2026, le 1er mai", "fr"),
        ("يوم الخميس 24 أبريل 2025، فاتح ماي 2026، 30 من شعبان 1447، المقرر رقم 99/99/2026", "ar"),
    ],
)
def test_right_dates_are_left_alone(text: str, language: Language) -> None:
    assert list(faulty_dates(text, language)) == []

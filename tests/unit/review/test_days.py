from __future__ import annotations

from datetime import date

import pytest
from tests.cases import ACCORD, THREE, case

from alternat.review.days import last_day, months_later, said, signing_days
from alternat.spec.facts import Duration

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 5, 1), -24, date(2024, 5, 1)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("n", "unit", "last"),
    [
        (1, "day", date(2026, 6, 1)),
        (2, "week", date(2026, 6, 14)),
        (3, "month", date(2026, 8, 31)),
        (3, "year", date(2029, 5, 31)),
    ],
)
def test_the_last_day_is_included(n: int, unit: str, last: date) -> None:
    length = Duration.model_validate({"n": str(n), "unit": unit})
    assert last_day(date(2026, 6, 1), length) == last


def test_signing_days_of_all_and_of_one() -> None:
    dossier = case(THREE).dossier
    assert signing_days(dossier) == (date(2026, 3, 30), date(2026, 3, 31), date(2026, 4, 1))
    assert signing_days(dossier, "region-plaine-doree") == (date(2026, 3, 31),)


def test_the_ceremony_gives_a_day_that_the_closing_lacks() -> None:
    given = case(ACCORD, {"agreement:closing.places_dates.0.date": UNKNOWN})
    assert signing_days(given.dossier) == ()
    assert signing_days(given.dossier, None, given.trip) == (date(2026, 4, 2),)


def test_days_in_messages() -> None:
    assert said(date(2026, 4, 1)).en == "2026-04-01"
    assert said(date(2026, 4, 1)).fr.replace("\u00a0", " ") == "1er avril 2026"

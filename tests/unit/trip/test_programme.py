"""The order of signing."""

from __future__ import annotations

from typing import Any

import pytest

from alternat.spec.schema import Trip
from alternat.trip.programme import ceremonies, signing_order

TODO = {"fr": "à demander", "ar": "يطلب"}


def trip(*planned: tuple[str, str | None, str | None]) -> Trip:
    """Give a trip with ceremonies: agreement, day, hour."""
    listed: list[dict[str, Any]] = []
    for agreement, day, hour in planned:
        known: dict[str, Any] = {"time": hour} if hour else {}
        date = day or {"value": None, "todo": TODO}
        listed.append({"agreement": agreement, "place": "rabat", "date": date, **known})
    return Trip.model_validate(
        {
            "schema": "1",
            "id": "voyage",
            "title": {"fr": "Voyage", "ar": "زيارة"},
            "start": "2026-03-30",
            "end": "2026-04-02",
            "cities": ["rabat"],
            "ceremonies": listed,
        }
    )


@pytest.mark.parametrize(
    ("planned", "order"),
    [
        ([("b", "2026-04-01", "10:00"), ("a", "2026-03-31", "15:00")], "a b"),
        ([("b", "2026-04-01", "15:00"), ("a", "2026-04-01", "10:00")], "a b"),
        ([("a", "2026-04-01", "15:00"), ("b", "2026-04-01", None)], "a b"),
        ([("c", "2026-04-02", None), ("a", "2026-04-01", None), ("b", None, None)], "a b c"),
        ([("a", None, None), ("b", "2026-04-01", None)], "a b"),
        (
            [("a", "2026-04-02", None), ("b", "2026-04-01", None), ("a", "2026-03-30", "18:00")],
            "a b",
        ),
    ],
    ids=["day", "hour", "no hour", "no day", "first without a day", "signed on two days"],
)
def test_agreements_by_their_first_ceremony(
    planned: list[tuple[str, str | None, str | None]], order: str
) -> None:
    assert signing_order(trip(*planned), {}) == tuple(order.split())


def test_every_ceremony_stays() -> None:
    planned = trip(("a", "2026-04-02", None), ("a", "2026-03-30", None), ("b", None, None))
    assert len(ceremonies(planned, {})) == 3

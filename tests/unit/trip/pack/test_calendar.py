from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar
from tests.trips import matter

from alternat.trip.pack.calendar import calendar
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sittings import sittings


def events(made: Matter) -> list:
    return list(Calendar.from_ical(calendar(made, sittings(made))).walk("VEVENT"))


def test_hours_carry_the_zone_of_their_place(fictitious: Matter) -> None:
    trip, first, second, *_ = events(fictitious)
    assert trip["DTSTART"].dt == date(2026, 3, 30)
    assert trip["DTEND"].dt == date(2026, 4, 3), "the day after the last"
    assert first["DTSTART"].params["TZID"] == "Europe/Paris"
    assert first["DTSTART"].dt.astimezone(UTC) == datetime(2026, 3, 30, 16, tzinfo=UTC)
    assert second["DTSTART"].params["TZID"] == "Africa/Casablanca"
    assert second["DTSTART"].dt.astimezone(UTC) == datetime(2026, 3, 31, 9, tzinfo=UTC)
    assert second["DURATION"].dt == timedelta(minutes=20)


def test_the_clock_of_morocco_goes_back_during_ramadan() -> None:
    ceremonies = [
        {"agreement": "accord-val-azur-jbel-sahab-2026", "date": day, "place": "bab-sahab",
         "time": "10:00"}
        for day in ("2026-03-10", "2026-04-10")
    ]  # fmt: skip
    made = matter(trip={"start": "2026-03-09", "end": "2026-04-11", "ceremonies": ceremonies})
    data = calendar(made, sittings(made))
    _, during, after = Calendar.from_ical(data).walk("VEVENT")
    assert during["DTSTART"].dt.astimezone(UTC).hour == 10
    assert after["DTSTART"].dt.astimezone(UTC).hour == 9
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    rules = zone.to_tz(lookup_tzid=False)
    for event in (during, after):
        local = event["DTSTART"].dt.replace(tzinfo=None)
        told, known = (local.replace(tzinfo=one) for one in (rules, ZoneInfo("Africa/Casablanca")))
        assert told.utcoffset() == known.utcoffset(), "the file's own rules are those of the zone"


def test_a_day_without_an_hour_is_a_whole_day_and_without_a_day_no_event(real: Matter) -> None:
    found = events(real)
    assert len(found) == 1 + 3
    for event in found:
        assert type(event["DTSTART"].dt) is date
        assert (event["DTEND"].dt - event["DTSTART"].dt).days >= 1
    assert not Calendar.from_ical(calendar(real, sittings(real))).walk("VTIMEZONE")


def test_both_languages_are_read_back(fictitious: Matter) -> None:
    event = events(fictitious)[1]
    assert "Accord de coopération" in event["SUMMARY"]
    assert "اتفاق تعاون" in event["SUMMARY"]
    assert "Camille EXEMPLE" in event["DESCRIPTION"]
    assert event["LOCATION"].startswith("hôtel de la Région, Port-Azur")


def test_the_same_trip_gives_the_same_bytes(fictitious: Matter) -> None:
    planned = sittings(fictitious)
    assert calendar(fictitious, planned) == calendar(fictitious, planned)

"""The calendar of a trip: one event for the trip, one for each ceremony whose day is known.

Takes a `Matter` and its sittings; gives an iCalendar file (RFC 5545). Hours carry the name of their
time zone, and the zone's rules come from the tz database: Morocco's clock changes around Ramadan.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.review.checks.occasion import USUAL_MINUTES
from alternat.trip.pack import parts
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice

DAY = timedelta(days=1)


def calendar(matter: Matter, sittings: tuple[Sitting, ...]) -> bytes:
    """Write the calendar, in French and in Arabic.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.

    Returns:
        The file; a ceremony whose hour is unknown lasts all day, one whose day is unknown stays
        out.
    """
    voices = (Voice("fr", matter.directory), Voice("ar", matter.directory))
    trip = matter.trip
    made = Calendar()
    made.add("prodid", "-//Alternat//Trip//FR")
    made.add("version", "2.0")
    made.add("x-wr-calname", trip.title.fr)
    days = [one.day for one in sittings if one.day]
    days += [day for day in (trip.start.value, trip.end.value) if day]
    stamp = datetime(*matter.dated.timetuple()[:3], tzinfo=UTC)
    if trip.start.value and trip.end.value:
        event = _event(f"{trip.id}@alternat", stamp, f"{trip.title.fr} — {trip.title.ar}")
        event.add("dtstart", trip.start.value)
        event.add("dtend", trip.end.value + DAY)
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    for one in sittings:
        if one.day is not None:
            made.add_component(_ceremony(one, one.day, trip.id, stamp, voices))
    if days:
        made.add_missing_timezones(min(days) - 60 * DAY, max(days) + 60 * DAY)
    data: bytes = made.to_ical()
    return data


def _event(uid: str, stamp: datetime, summary: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("summary", summary)
    return event


def _ceremony(
    sitting: Sitting, day: date, trip: str, stamp: datetime, voices: tuple[Voice, Voice]
) -> Event:
    def both(*said: Runs) -> str:
        return " — ".join(plain(one) for one in said)

    act, ceremony = sitting.act, sitting.ceremony
    title = both(*(parts.title(act, voice, ceremony.agreement) for voice in voices))
    event = _event(f"{trip}.{sitting.number}@alternat", stamp, title)
    place = sitting.place
    zone = voices[0].directory.places[place].zone if place else None
    if sitting.hour is None:
        event.add("dtstart", day)
        event.add("dtend", day + DAY)
    else:
        hour, minute = map(int, sitting.hour.split(":"))
        start = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - the clock of a place whose zone nobody wrote: RFC 5545 calls it floating
        if zone:
            start = start.replace(tzinfo=ZoneInfo(zone))
        event.add("dtstart", start)
        event.add("duration", timedelta(minutes=ceremony.minutes or USUAL_MINUTES))
    venue = ceremony.venue.value if ceremony.venue else None
    if place:
        where = [plain(voice.place(place)) for voice in voices]
        if venue:
            where = [f"{venue.fr}, {where[0]}", f"{venue.ar}، {where[1]}"]
        event.add("location", " — ".join(where))
    if act and act.dossier:
        event.add("description", "\n".join(_description(sitting, voice) for voice in voices))
    return event


def _description(sitting: Sitting, voice: Voice) -> str:
    act = sitting.act
    assert act is not None
    told = [plain(parts.between(act, voice)), plain(parts.reference(act, voice))]
    for party in sitting.parties:
        for one in parts.signatories(act, party, voice):
            capacity = " ".join(plain(line) for line in parts.capacity(one))
            told.append(f"{plain(one.name)} – {capacity}")
    return "\n".join(told)

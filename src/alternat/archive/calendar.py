"""The calendar of the register: what ends, what is to be renewed, what is still due.

Takes entries; gives an iCalendar file. A day stands in it only if it follows from facts on record:
an agreement that is not in force has no end yet.

Source: RFC 5545; domain reference §§ 2.5, 8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from alternat.archive.entry import Entry
from alternat.review.days import months_later
from alternat.review.finding import Bilingual, Ui

_ENDED = frozenset({"expired", "terminated"})
_ALARM = timedelta(days=-14)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due."""

    entry: Entry
    day: date
    what: str
    """`end`, `renewal`, or the code of a formality."""
    label: Bilingual


def dues(entries: Iterable[Entry], renewal_months: int) -> Iterator[Due]:
    """Give what falls due, in the order of agreements.

    Args:
        entries: The agreements.
        renewal_months: How long before its end a renewal is prepared.
    """
    for entry in entries:
        if entry.status in _ENDED:
            continue
        ends = entry.ends
        if ends is not None:
            yield Due(entry, ends, "end", Bilingual("fin de l’acte", "end of the agreement"))
            prepared = months_later(ends, -renewal_months)
            label = Bilingual("renouvellement à préparer", "renewal to be prepared")
            yield Due(entry, prepared, "renewal", label)
        for one in entry.formalities:
            if one.get("due") and not one.get("done_on") and not one.get("not_applicable"):
                kind = str(one["kind"])
                label = Bilingual(f"formalité {kind} à accomplir", f"formality {kind} to be done")
                yield Due(entry, date.fromisoformat(one["due"]), kind, label)


def calendar(found: Iterable[Due], ui: Ui) -> bytes:
    """Write what falls due as all-day events, each with a reminder two weeks before.

    Returns:
        The file; the same facts give the same bytes.
    """
    made = Calendar()
    made.add("prodid", "-//Alternat//Archive//FR")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Alternat")
    for one in sorted(found, key=lambda due: (due.day, due.entry.id, due.what)):
        made.add_component(_event(one, ui))
    data: bytes = made.to_ical()
    return data


def _event(one: Due, ui: Ui) -> Event:
    event = Event()
    last = one.entry.moves[-1].on
    event.add("uid", f"{one.entry.id}-{one.what.lower()}-{one.day.isoformat()}@alternat")
    event.add("dtstamp", datetime(last.year, last.month, last.day, tzinfo=UTC))
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", f"{one.label.get(ui)} : {one.entry.title.fr}")
    event.add("description", f"{one.entry.title.ar}\n{one.entry.id}, {one.entry.reference}")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.label.get(ui))
    alarm.add("trigger", _ALARM)
    event.add_component(alarm)
    return event

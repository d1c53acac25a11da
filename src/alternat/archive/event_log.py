"""The event log: what was done to the archive, in order, each line sealed by the one before.

Takes facts of an event; gives the chain. The log stands in the archive itself, as objects of a few
events each (`_events-000001`…) whose one file grows by lines of JSON. A line keeps the SHA-512 of
the line before it, so no line can be taken out, put in or changed without breaking every later one,
and a timestamp on the last line vouches for all.

Source: preservation reference § 3 (record, append-only).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from alternat.archive.errors import ConflictError, DamagedError
from alternat.archive.store import Store, Version

PREFIX: Final = "_events-"
"""Ids of the log's objects; agreements cannot begin with `_`."""
FILE: Final = "events.jsonl"
SEGMENT: Final = 16
"""Events in one object: each version repeats its inventory, and each commit links all of them."""
BEGINNING: Final = "0" * 128
_TRIES: Final = 100

Doing = Literal["committed", "audited", "repaired", "timestamped"]
"""`committed`: a version was added to an object."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log."""

    number: int
    """From 1, without a gap."""
    previous: str
    """SHA-512 of the line before, its newline left out; zeros for the first."""
    at: str
    """UTC, to the second, as the writer's clock said."""
    by: str
    event: Doing
    note: str
    """What was done, in words."""
    object: str | None = None
    version: int | None = None
    inventory: str | None = None
    """For `committed`: SHA-512 of the inventory of that version, which seals its every byte."""
    facts: Mapping[str, Any] | None = None
    """What else is on record: counts of an audit, the line that a timestamp vouches for."""

    @property
    def line(self) -> bytes:
        """The event as it is kept, without its newline."""
        names = ("number", "previous", "at", "by", "event", "object", "version", "inventory")
        content = {name: getattr(self, name) for name in names} | {"note": self.note}
        if self.facts:
            content["facts"] = dict(self.facts)
        kept = {name: value for name, value in content.items() if value is not None}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()

    @property
    def digest(self) -> str:
        """What the next line keeps of this one."""
        return hashlib.sha512(self.line).hexdigest()


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that is not in the log yet."""

    at: datetime
    by: str
    event: Doing
    note: str
    object: str | None = None
    version: int | None = None
    inventory: str | None = None
    facts: Mapping[str, Any] | None = None


class EventLog:
    """The log of a store."""

    def __init__(self, store: Store) -> None:
        """Keep where the log stands; nothing is read."""
        self.store = store
        self._reached = 0
        """The last object that was found: there are never fewer."""

    def append(
        self, happenings: Iterable[Happening], files: Mapping[str, bytes] | None = None
    ) -> Event:
        """Add events, durably.

        Args:
            happenings: At least one, in order.
            files: What is kept beside them, by logical path.

        Returns:
            The last one, as it stands in the log.

        Raises:
            DamagedError: The end of the log is damaged, so nothing can be chained to it.
        """
        waiting = list(happenings)
        for _ in range(_TRIES):
            segment = max(self._last_segment(), 1)
            version = self.store.head(name_of(segment))
            lines = self._lines(segment) if version else b""
            if lines.count(b"\n") >= SEGMENT:
                segment, version, lines = segment + 1, None, b""
            chain = _chain(waiting, self._before(segment, lines))
            chained = b"".join(event.line + b"\n" for event in chain)
            after = version.number if version else 0
            content = {FILE: lines + chained, **(files or {})}
            first = waiting[0]
            try:
                self.store.commit(
                    name_of(segment), content, first.note, first.by, first.at, after=after
                )
            except ConflictError:
                continue  # somebody else's event comes before
            return chain[-1]
        message = "the event log changes faster than it can be added to; repeat the command"
        raise ConflictError(message)

    def events(self, *, backwards: bool = False) -> Iterator[Event]:
        """Give every event, in order or from the last one back.

        Raises:
            DamagedError: A line is not one, or does not follow the one before; an audit says which.
        """
        segments: Iterable[int] = range(1, self._last_segment() + 1)
        for segment in reversed(list(segments)) if backwards else segments:
            read = self._events(segment)
            yield from reversed(read) if backwards else read

    def head(self) -> Event | None:
        """Give the last event, or None where nothing happened yet."""
        return next(self.events(backwards=True), None)

    def holds(self, version: Version) -> bool:
        """Tell whether a version is in the log; it is looked for around its time first.

        Raises:
            DamagedError: A line that had to be read is damaged.
        """

        def there(events: Iterable[Event]) -> bool:
            sought = (version.id, version.number)
            return any((event.object, event.version) == sought for event in events)

        near = self._segment_of(_told(version.created))
        around = range(max(near - 1, 1), min(near + 1, self._last_segment()) + 1)
        # A clock that was wrong has put it elsewhere.
        return any(there(self._events(one)) for one in around) or there(self.events(backwards=True))

    def _segment_of(self, at: str) -> int:
        """Find the last object of the log that begins at a time or before it, by halving."""
        low, high = 1, self._last_segment() + 1
        while high - low > 1:
            middle = (low + high) // 2
            begins = next(iter(self._events(middle))).at
            low, high = (middle, high) if begins <= at else (low, middle)
        return low

    def _events(self, segment: int) -> list[Event]:
        return [parsed(line) for line in self._lines(segment).splitlines()]

    def _before(self, segment: int, lines: bytes) -> Event | None:
        if lines:
            return parsed(lines.splitlines()[-1])
        return parsed(self._lines(segment - 1).splitlines()[-1]) if segment > 1 else None

    def _lines(self, segment: int) -> bytes:
        return self.store.read(name_of(segment), FILE)

    def _last_segment(self) -> int:
        """Find the last object of the log without listing them: by leaps, then by halving."""
        low, leap = self._reached, 1
        while self.store.head(name_of(low + leap)):
            low, leap = low + leap, 2 * leap
        high = low + leap
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.store.head(name_of(middle)) else (low, middle)
        self._reached = low
        return low


def name_of(segment: int) -> str:
    """Give the id of an object of the log, from 1."""
    return f"{PREFIX}{segment:06d}"


def parsed(line: bytes) -> Event:
    """Read a line of the log.

    Raises:
        DamagedError: It is not one that this program wrote.
    """
    try:
        event = Event(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        event = None
    if event is None or event.line != line:
        message = "a line of the event log is damaged; run an audit"
        raise DamagedError(message)
    return event


def _chain(happenings: Iterable[Happening], last: Event | None) -> list[Event]:
    chain = []
    for one in happenings:
        last = _chained(one, last)
        chain.append(last)
    return chain


def _chained(happening: Happening, last: Event | None) -> Event:
    return Event(
        (last.number if last else 0) + 1,
        last.digest if last else BEGINNING,
        _told(happening.at),
        happening.by,
        happening.event,
        happening.note,
        happening.object,
        happening.version,
        happening.inventory,
        happening.facts,
    )


def _told(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

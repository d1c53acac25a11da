"""The audit of the event log: its chain, its growth, its timestamps.

Takes holdings; gives what the log knows of each version, and what is wrong with the log itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from alternat.archive.errors import ArchiveError, DamagedError
from alternat.archive.event_log import BEGINNING, FILE, PREFIX, Event, name_of, parsed
from alternat.archive.faults import Fault
from alternat.archive.holdings import Holdings
from alternat.archive.layout import SCHEME, folder_of


@dataclass
class Logged:
    """What the log says."""

    sealed: Mapping[str, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    """SHA-512 of the inventory of each version that was committed, by id and number."""
    faults: list[Fault] = field(default_factory=list)
    lines: dict[int, bytes] = field(default_factory=dict)
    """The lines, by number, for the timestamps that vouch for them."""
    events: int = 0
    whole: bool = True
    """Whether every line could be read; else nothing can be compared with it."""


def read_log(holdings: Holdings) -> Logged:
    """Read the log from its first line to its last, as it stands now.

    Args:
        holdings: The archive.
    """
    log, last = Logged(), None
    numbers = (one.removeprefix(PREFIX) for one in holdings.store.ids() if one.startswith(PREFIX))
    count = max((int(one) for one in numbers if one.isdigit()), default=0)
    for segment in range(1, count + 1):
        place = str(folder_of(SCHEME + name_of(segment)))
        try:
            lines = _grown(holdings, segment, place, log)
        except ArchiveError as error:
            log.faults.append(Fault("missing", "A020", place, str(error)))
            log.whole, last = False, None
            continue
        for line in lines.splitlines():
            last = _next(line, last, place, log)
            if last is not None and last.event == "timestamped":
                log.faults += _timestamp(holdings, name_of(segment), place, last, log.lines)
            if last is not None:
                log.lines[last.number] = line
    return log


def _timestamp(
    holdings: Holdings, segment: str, place: str, event: Event, lines: Mapping[int, bytes]
) -> Iterator[Fault]:
    """Make sure that a timestamp vouches for the line it is said to vouch for."""
    from alternat.archive.timestamps import flaw  # only now: it loads what signatures need

    facts = event.facts or {}
    line, path = lines.get(facts.get("line", 0)), str(facts.get("token"))
    try:
        told = flaw(holdings.read(segment, path), line) if line else "no such line"
    except ArchiveError as error:
        told = str(error)
    if told:
        yield Fault("damaged", "A023", f"{place}: {path}", told)


def _grown(holdings: Holdings, segment: int, place: str, log: Logged) -> bytes:
    """Read an object of the log, and make sure that each version only adds lines."""
    identifier, lines = name_of(segment), b""
    versions = holdings.versions(identifier)
    if not versions:
        message = f"{identifier} is gone"
        raise DamagedError(message)
    for version in versions:
        grown = holdings.read(identifier, FILE, version.number)
        if not grown.startswith(lines):
            log.faults.append(Fault("out-of-order", "A022", f"{place}/{version.name}"))
        lines = grown
    return lines


def _next(line: bytes, last: Event | None, place: str, log: Logged) -> Event | None:
    try:
        event = parsed(line)
    except DamagedError:
        log.faults.append(Fault("damaged", "A020", place, line[:60].decode(errors="replace")))
        log.whole = False
        return None
    log.events += 1
    begins = event.number == 1 and event.previous == BEGINNING
    follows = last is not None and (event.number, event.previous) == (last.number + 1, last.digest)
    if not (follows if last else begins or not log.whole):
        log.faults.append(Fault("out-of-order", "A021", place, f"line {event.number}"))
    if event.event == "committed" and event.object and event.version and event.inventory:
        log.sealed[event.object][event.version] = event.inventory
    return event

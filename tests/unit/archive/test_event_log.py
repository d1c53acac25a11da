from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alternat.archive.errors import DamagedError
from alternat.archive.event_log import (
    BEGINNING,
    FILE,
    SEGMENT,
    EventLog,
    Happening,
    name_of,
    parsed,
)
from alternat.archive.folder_store import FolderStore

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


def happening(note: str) -> Happening:
    return Happening(DAY, "A. B.", "audited", note, facts={"objects": 3})


def test_each_line_seals_the_one_before(store: FolderStore) -> None:
    log = EventLog(store)
    assert log.head() is None
    for note in ("one", "two", "ثلاثة"):
        log.append([happening(note)])
    one, two, three = log.events()
    assert (one.number, two.number, three.number) == (1, 2, 3)
    assert one.previous == BEGINNING
    assert (two.previous, three.previous) == (one.digest, two.digest)
    assert log.head() == three
    assert three.note == "ثلاثة"
    assert parsed(three.line) == three


def test_the_log_goes_on_in_another_object(store: FolderStore) -> None:
    log = EventLog(store)
    log.append([happening(str(number)) for number in range(SEGMENT)])
    for first in (SEGMENT, SEGMENT + 1):
        log.append([happening(str(first))])
    log.append([happening(str(number)) for number in range(SEGMENT + 2, 2 * SEGMENT)])
    for last in range(2 * SEGMENT, 2 * SEGMENT + 3):
        log.append([happening(str(last))])
    events = list(log.events())
    assert [event.note for event in events] == [str(one) for one in range(2 * SEGMENT + 3)]
    assert list(log.events(backwards=True)) == events[::-1]
    assert store.read(name_of(1), FILE).count(b"\n") == SEGMENT
    assert sorted(store.ids()) == [name_of(1), name_of(2), name_of(3)]


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"nul", b'{"number":1}', b"[" * 50_000])
def test_what_is_no_line_of_ours_is_not_believed(line: bytes) -> None:
    with pytest.raises(DamagedError):
        parsed(line)


def test_nothing_is_chained_to_a_damaged_end(store: FolderStore) -> None:
    log = EventLog(store)
    log.append([happening("one")])
    file = store.folder(name_of(1)) / f"v1/content/{FILE}"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes().replace(b"one", b"two"))
    with pytest.raises(DamagedError):
        log.append([happening("two")])

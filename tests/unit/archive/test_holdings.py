from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alternat.archive.audit import audit
from alternat.archive.event_log import SEGMENT, EventLog, Happening, name_of
from alternat.archive.folder_store import FolderStore
from alternat.archive.holdings import Holdings

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    held = Holdings(tmp_path / "archive")
    held.commit("accord", {"text.txt": b"one"}, "deposit", "A. B.", DAY)
    held.commit("accord", {"text.txt": b"two"}, "mended", "A. B.", DAY)
    return held


def logged(held: Holdings) -> list[tuple[str | None, int | None]]:
    return [(event.object, event.version) for event in held.log.events()]


def test_every_version_is_in_the_log_with_its_seal(holdings: Holdings) -> None:
    assert logged(holdings) == [("accord", 1), ("accord", 2)]
    assert list(holdings.ids()) == ["accord"]
    last = holdings.log.head()
    assert last
    assert last.inventory == holdings.inventory_digest("accord", 2)


def test_a_commit_repeated_is_logged_once(holdings: Holdings) -> None:
    holdings.commit("accord", {"text.txt": b"two"}, "again", "A. B.", DAY)
    assert logged(holdings) == [("accord", 1), ("accord", 2)]


@pytest.mark.parametrize("again", ["open", "repeat"])
def test_a_crash_between_object_and_log_is_made_good(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch, again: str
) -> None:
    def crash(_log: EventLog, _happenings: list[Happening]) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(EventLog, "append", crash)
        with pytest.raises(KeyboardInterrupt):
            holdings.commit("accord", {"text.txt": b"three"}, "m", "A. B.", DAY)
    assert logged(holdings) == [("accord", 1), ("accord", 2)]
    if again == "open":
        holdings = Holdings(holdings.root)
    else:
        holdings.commit("accord", {"text.txt": b"three"}, "m", "A. B.", DAY)
    assert logged(holdings) == [("accord", 1), ("accord", 2), ("accord", 3)]
    assert audit(holdings).faults == ()


def test_an_archive_whose_log_is_damaged_still_opens(holdings: Holdings) -> None:
    (holdings.state / "unlogged" / "accord").touch()
    file = holdings.store.folder(name_of(1)) / "inventory.json"
    file.chmod(0o644)
    file.write_bytes(b"")
    opened = Holdings(holdings.root)
    assert opened.read("accord", "text.txt") == b"two"
    assert not audit(opened).sound


def test_a_commit_is_logged_with_the_one_that_a_crash_kept_out_of_the_log(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log was damaged when the archive was opened, and is mended by now."""

    def crash(_log: EventLog, _happenings: list[Happening]) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(EventLog, "append", crash)
        with pytest.raises(KeyboardInterrupt):
            holdings.commit("accord", {"text.txt": b"three"}, "m", "A. B.", DAY)
    holdings.commit("accord", {"text.txt": b"four"}, "m", "A. B.", DAY)
    assert logged(holdings) == [("accord", number) for number in (1, 2, 3, 4)]
    assert audit(holdings).faults == ()


def test_a_repeated_commit_reads_a_few_objects_of_the_log(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 9):
        audited = Happening(DAY + timedelta(days=day), "A. B.", "audited", "all is well")
        holdings.log.append([audited] * SEGMENT)
    read: list[str] = []

    def counted(held: FolderStore, identifier: str, path: str, version: int | None = None) -> bytes:
        read.append(identifier)
        return original(held, identifier, path, version)

    original = FolderStore.read
    monkeypatch.setattr(FolderStore, "read", counted)
    holdings.commit("accord", {"text.txt": b"two"}, "again", "A. B.", DAY)
    assert len(set(read)) <= 5
    # Though a clock was wrong, nothing is logged twice.
    before = logged(holdings)
    early = DAY - timedelta(days=900)
    for _ in range(2):
        holdings.commit("more", {"text.txt": b"late"}, "m", "A. B.", early)
    assert logged(holdings) == [*before, ("more", 1)]

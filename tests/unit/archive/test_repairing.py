from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alternat.archive.audit import audit
from alternat.archive.errors import ArchiveError
from alternat.archive.event_log import name_of
from alternat.archive.holdings import Holdings
from alternat.archive.mirroring import mirror
from alternat.archive.repairing import repair

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    held = Holdings(tmp_path / "archive")
    held.commit("one", {"text.txt": b"one"}, "deposit", "A. B.", DAY)
    held.commit("two", {"text.txt": b"two", "b/c": b"c"}, "deposit", "A. B.", DAY)
    held.commit("two", {"text.txt": b"mended"}, "mended", "A. B.", DAY)
    return held


@pytest.fixture
def copy(holdings: Holdings, tmp_path: Path) -> Holdings:
    done = mirror(holdings, tmp_path / "copy")
    assert (done.objects, len(done.copied), done.refused, done.lost) == (3, 3, (), ())
    return Holdings(tmp_path / "copy")


def contents(held: Holdings) -> dict[str, bytes]:
    files = (file for file in held.root.rglob("*") if file.is_file())
    return {str(file.relative_to(held.root)): file.read_bytes() for file in files}


def test_a_copy_is_the_same_and_sound(holdings: Holdings, copy: Holdings, tmp_path: Path) -> None:
    assert contents(copy) == contents(holdings)
    assert audit(copy).faults == ()
    again = mirror(holdings, copy.root)
    assert again.copied == ()
    holdings.commit("one", {"more.txt": b"more"}, "more", "A. B.", DAY)
    assert set(mirror(holdings, copy.root).copied) == {"one", name_of(1)}
    assert contents(copy) == contents(holdings)


def test_the_archive_is_not_its_own_copy(holdings: Holdings, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        mirror(holdings, holdings.root)
    (tmp_path / "letters").mkdir()
    with pytest.raises(ArchiveError):
        mirror(holdings, tmp_path / "letters")


def test_damage_is_not_copied_and_losses_are_told(holdings: Holdings, copy: Holdings) -> None:
    holdings.commit("two", {"d": b"d"}, "more", "A. B.", DAY)
    (holdings.store.folder("two") / "v1/content/b/c").unlink()
    shutil.rmtree(holdings.store.folder("one").parent.parent)
    before = contents(copy)
    done = mirror(holdings, copy.root)
    assert [one for one, _ in done.refused] == ["two"]
    assert done.lost == ("one",)
    changed = {path for path, data in contents(copy).items() if before.get(path) != data}
    assert all("_events" in path for path in changed)


def test_a_copy_with_another_past_is_left_alone(holdings: Holdings, tmp_path: Path) -> None:
    other = Holdings(tmp_path / "other")
    other.commit("two", {"text.txt": b"something else"}, "deposit", "C. D.", DAY)
    before = contents(other)["0=ocfl_1.1"]
    done = mirror(holdings, other.root)
    assert "two" in {one for one, _ in done.refused}
    assert other.read("two", "text.txt") == b"something else"
    assert contents(other)["0=ocfl_1.1"] == before


def spoil(file: Path) -> int:
    file.chmod(0o644)
    return file.write_bytes(b"x" + file.read_bytes())


DAMAGE: dict[str, Callable[[Holdings], object]] = {
    "content": lambda held: spoil(held.store.folder("two") / "v1/content/b/c"),
    "content gone": lambda held: (held.store.folder("two") / "v1/content/b/c").unlink(),
    "inventory": lambda held: spoil(held.store.folder("two") / "inventory.json"),
    "sidecar": lambda held: spoil(held.store.folder("two") / "inventory.json.sha512"),
    "old inventory": lambda held: spoil(held.store.folder("two") / "v1/inventory.json"),
    "declaration": lambda held: spoil(held.store.folder("two") / "0=ocfl_object_1.1"),
    "version gone": lambda held: shutil.rmtree(held.store.folder("two") / "v2"),
    "object gone": lambda held: shutil.rmtree(held.store.folder("two").parent),
    "file added": lambda held: (held.store.folder("two") / "v1/content/new").touch(),
    "log": lambda held: spoil(held.store.folder(name_of(1)) / "v2/content/events.jsonl"),
    "log gone": lambda held: shutil.rmtree(held.store.folder(name_of(1)).parent.parent),
    "root file": lambda held: spoil(held.root / "0=ocfl_1.1"),
    "root file gone": lambda held: (held.root / "ocfl_layout.json").unlink(),
    "stray file": lambda held: (held.root / "letter.txt").touch(),
    "everything": lambda held: [spoil(one) for one in held.root.rglob("*") if one.is_file()],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_repaired_from_a_copy(holdings: Holdings, copy: Holdings, damage: str) -> None:
    expected = contents(copy)
    DAMAGE[damage](holdings)
    assert not audit(holdings).sound
    done = repair(holdings, copy, "A. B.", DAY)
    assert done.failed == ()
    assert done.after.faults == ()
    repaired = {path: data for path, data in contents(holdings).items() if "_events" not in path}
    assert repaired == {path: data for path, data in expected.items() if "_events" not in path}
    last = holdings.log.head()
    assert last
    assert last.event == "repaired"
    assert contents(copy) == expected, "nothing is written into the copy"
    assert list(done.set_aside.rglob("*")) or damage.endswith("gone")


def test_both_damaged_in_different_files_make_one_whole(holdings: Holdings, copy: Holdings) -> None:
    spoil(holdings.store.folder("two") / "v1/content/b/c")
    spoil(copy.store.folder("two") / "v1/content/text.txt")
    assert repair(holdings, copy, "A. B.", DAY).after.sound
    assert holdings.read("two", "text.txt", 1) == b"two"


def test_what_neither_holds_is_told_and_left_alone(holdings: Holdings, copy: Holdings) -> None:
    for held in (holdings, copy):
        spoil(held.store.folder("two") / "v1/content/b/c")
    before = contents(holdings)
    done = repair(holdings, copy, "A. B.", DAY)
    assert [one for one, _ in done.failed] == ["two"]
    assert not done.after.sound
    assert contents(holdings) == before


def test_a_forged_copy_proves_nothing(holdings: Holdings, tmp_path: Path) -> None:
    """Sound in itself, but not what the log has sealed."""
    forged = Holdings(tmp_path / "forged")
    forged.commit("two", {"text.txt": b"two", "b/c": b"forged"}, "deposit", "A. B.", DAY)
    forged.commit("two", {"text.txt": b"mended"}, "mended", "A. B.", DAY)
    shutil.rmtree(holdings.store.folder("two").parent)
    done = repair(holdings, forged, "A. B.", DAY)
    assert [one for one, _ in done.failed] == ["two"]


def test_an_older_copy_does_not_set_the_archive_back(holdings: Holdings, copy: Holdings) -> None:
    holdings.commit("two", {"d": b"d"}, "more", "A. B.", DAY)
    spoil(holdings.store.folder("two") / "v1/content/b/c")
    assert repair(holdings, copy, "A. B.", DAY).after.sound
    head = holdings.head("two")
    assert head
    assert head.number == 3

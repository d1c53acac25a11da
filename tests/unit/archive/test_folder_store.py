from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alternat.archive import disk
from alternat.archive.errors import (
    ArchiveError,
    ConflictError,
    DamagedError,
    UnkeepableNameError,
    UnknownObjectError,
    UnsafePlaceError,
)
from alternat.archive.folder_store import FolderStore
from alternat.archive.layout import ROOT_FILES
from alternat.archive.store import Store

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_folder_is_a_store(store: FolderStore) -> None:
    one: Store = store
    assert list(one.ids()) == []
    assert one.head("accord") is None
    assert one.versions("accord") == ()


def test_every_version_stays_readable(filled: FolderStore) -> None:
    first, second = filled.versions("accord")
    assert (first.number, second.number) == (1, 2)
    assert second.message == "mended"
    assert set(second.state) == {"text.txt", "more/a.txt"}
    assert filled.read("accord", "text.txt") == b"two"
    assert filled.read("accord", "text.txt", 1) == b"one"
    assert filled.read("accord", "more/a.txt") == b"a"
    assert list(filled.ids()) == ["accord"]
    assert filled.validate("accord") == ()


def test_the_root_holds_ocfl_and_nothing_else(filled: FolderStore) -> None:
    outside = {path for path in tree(filled.root) if "accord" not in path}
    assert outside == set(ROOT_FILES)
    assert [one.name for one in (filled.state / "staging").iterdir()] == []
    assert [one.name for one in (filled.state / "pending").iterdir()] == []


def test_the_same_content_is_kept_once(filled: FolderStore) -> None:
    filled.commit("accord", {"again.txt": b"one"}, "again", "A. B.", DAY)
    content = [path for path in tree(filled.root) if "/content/" in path]
    assert len(content) == 3
    assert filled.read("accord", "again.txt") == b"one"


def test_two_new_files_of_the_same_content_are_kept_once(store: FolderStore) -> None:
    store.commit("a", {"x": b"same", "y": b"same"}, "m", "u", DAY)
    assert store.read("a", "y") == b"same"
    assert store.validate("a") == ()


def test_a_commit_repeated_changes_nothing(filled: FolderStore) -> None:
    before = tree(filled.root)
    again = filled.commit("accord", {"text.txt": b"two"}, "other words", "C. D.", DAY)
    assert again == filled.head("accord")
    assert tree(filled.root) == before


def test_files_are_copied_whole(store: FolderStore, tmp_path: Path) -> None:
    big = tmp_path / "scan.pdf"
    big.write_bytes(os.urandom(3 * disk.BLOCK + 17))
    store.commit("accord", {"scan.pdf": big}, "m", "u", DAY)
    assert store.read("accord", "scan.pdf") == big.read_bytes()


def test_a_version_added_in_the_meantime_is_told(filled: FolderStore) -> None:
    with pytest.raises(ConflictError):
        filled.commit("accord", {"text.txt": b"three"}, "m", "u", DAY, after=1)
    with pytest.raises(ConflictError):
        filled.commit("other", {"text.txt": b"three"}, "m", "u", DAY, after=1)
    assert filled.commit("accord", {"text.txt": b"three"}, "m", "u", DAY, after=2).number == 3


def test_a_clock_that_goes_backwards_loses_nothing_and_is_told(filled: FolderStore) -> None:
    earlier = DAY - timedelta(days=900)
    filled.commit("accord", {"text.txt": b"three"}, "m", "u", earlier)
    assert filled.read("accord", "text.txt") == b"three"
    (fault,) = filled.validate("accord")
    assert fault.harmless
    assert "v3 is dated" in fault.detail


def test_what_is_not_there_is_told(filled: FolderStore) -> None:
    for identifier, path, version in (
        ("other", "text.txt", None),
        ("accord", "none.txt", None),
        ("accord", "text.txt", 3),
        ("accord", "text.txt", 0),
    ):
        with pytest.raises(UnknownObjectError):
            filled.read(identifier, path, version)
    with pytest.raises(UnkeepableNameError):
        filled.head("../../etc")
    with pytest.raises(UnkeepableNameError):
        filled.commit("accord", {"../x": b""}, "m", "u", DAY)


def test_damaged_content_is_never_given_out(filled: FolderStore) -> None:
    file = filled.folder("accord") / "v1/content/more/a.txt"
    file.chmod(0o644)
    file.write_bytes(b"b")
    with pytest.raises(DamagedError):
        filled.read("accord", "more/a.txt")
    # nor relied upon, when the same content comes again
    with pytest.raises(DamagedError):
        filled.commit("accord", {"again.txt": b"a"}, "m", "u", DAY)


def test_a_damaged_inventory_is_never_believed(filled: FolderStore) -> None:
    file = filled.folder("accord") / "inventory.json"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes().replace(b"mended", b"forged"))
    for what in (filled.head, filled.versions):
        with pytest.raises(DamagedError):
            what("accord")


@pytest.mark.parametrize("name", ["inventory.json", "v1/content/more/a.txt"])
def test_a_link_is_not_followed(filled: FolderStore, tmp_path: Path, name: str) -> None:
    file = filled.folder("accord") / name
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DamagedError):
        filled.read("accord", "more/a.txt")


def test_a_folder_that_is_no_archive_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    with pytest.raises(ArchiveError):
        FolderStore(tmp_path / "letters")


def test_a_root_beside_its_state_on_another_file_system_is_refused(
    filled: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FolderStore(filled.root)
    here = Path("/proc")  # another file system
    monkeypatch.setattr(store.grounds, "root", here)
    with pytest.raises(UnsafePlaceError):
        store.commit("accord", {"text.txt": b"three"}, "m", "u", DAY)


def test_a_disk_that_does_not_lock_is_refused(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", lambda *_: None)
    with pytest.raises(UnsafePlaceError):
        store.commit("accord", {"text.txt": b"one"}, "m", "u", DAY)


def test_what_a_crash_left_in_staging_is_swept(filled: FolderStore) -> None:
    left = filled.state / "staging" / "accord" / "ab"
    left.mkdir(parents=True)
    (left / "rest").write_bytes(b"half")
    filled.commit("accord", {"text.txt": b"three"}, "m", "u", DAY)
    assert not left.exists()


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderStore:
    """A store on a file system that neither exchanges nor links, as some shares are."""
    monkeypatch.setattr(disk, "exchanges", lambda _: False)
    return FolderStore(tmp_path / "archive")


def test_a_plain_file_system_keeps_versions_too(plain: FolderStore) -> None:
    for number in range(1, 4):
        plain.commit("accord", {"text.txt": b"%d" % number}, "m", "u", DAY)
    assert [plain.read("accord", "text.txt", one) for one in (1, 2, 3)] == [b"1", b"2", b"3"]
    assert plain.validate("accord") == ()


@pytest.mark.parametrize("stage", ["note", "version", "inventory"])
def test_a_commit_in_steps_that_was_cut_short_is_finished(
    plain: FolderStore, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    plain.commit("accord", {"text.txt": b"1"}, "m", "u", DAY)
    rename, count = Path.rename, {"note": 0, "version": 1, "inventory": 2}[stage]

    def cut(source: Path, target: Path) -> Path:
        nonlocal count
        if count == 0:
            raise KeyboardInterrupt
        count -= 1
        return rename(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", cut)
        with pytest.raises(KeyboardInterrupt):
            plain.commit("accord", {"text.txt": b"2"}, "m", "u", DAY)
    opened = FolderStore(plain.root)
    assert opened.validate("accord") == ()
    expected = b"1" if stage == "note" else b"2"
    assert opened.read("accord", "text.txt") == expected
    assert list((plain.state / "pending").iterdir()) == []

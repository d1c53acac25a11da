from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alternat.archive.folder_store import FolderStore
from alternat.archive.validation import validate

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture
def small(store: FolderStore) -> Path:
    """The folder of the smallest object there is."""
    store.commit("a", {"t": b"word"}, "m", "u", DAY)
    return store.folder("a")


def files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.is_file())


def test_every_single_flipped_bit_is_found(small: Path) -> None:
    flipped = 0
    for file in files(small):
        file.chmod(0o644)
        with file.open("r+b", buffering=0) as content:
            data = content.read()
            for place, byte in enumerate(data):
                for bit in range(8):
                    os.pwrite(content.fileno(), bytes([byte ^ 1 << bit]), place)
                    faults = validate(small).faults
                    assert any(one.kind == "damaged" for one in faults), (file, place)
                    flipped += 1
                os.pwrite(content.fileno(), bytes([byte]), place)
    assert flipped > 10_000
    assert validate(small).faults == []


def test_every_file_that_is_gone_is_found(filled: FolderStore) -> None:
    folder = filled.folder("accord")
    for file in list(files(folder)):
        data = file.read_bytes()
        file.unlink()
        name = str(file.relative_to(folder))
        faults = filled.validate("accord")
        assert ("missing", name) in {(one.kind, one.place) for one in faults}
        file.write_bytes(data)
        assert filled.validate("accord") == ()


def test_every_file_that_was_renamed_is_found(filled: FolderStore) -> None:
    folder = filled.folder("accord")
    for file in list(files(folder)):
        other = file.rename(file.with_name(f"{file.name}x"))
        kinds = {one.kind for one in filled.validate("accord")}
        assert kinds >= {"missing", "added"}, file
        other.rename(file)


def test_every_file_that_was_added_is_found(filled: FolderStore) -> None:
    folder = filled.folder("accord")
    for place in [folder, *(one for one in folder.rglob("*") if one.is_dir())]:
        added = place / "added.txt"
        added.write_bytes(b"")
        name = str(added.relative_to(folder))
        assert ("added", name) in {(one.kind, one.place) for one in filled.validate("accord")}
        added.unlink()


def test_links_pipes_and_empty_folders_are_found(filled: FolderStore, tmp_path: Path) -> None:
    folder = filled.folder("accord")
    (folder / "v1/content/link").symlink_to("/etc/passwd")
    os.mkfifo(folder / "v2/content/pipe")
    (folder / "v1/content/empty").mkdir()
    codes = {(one.code, one.place) for one in filled.validate("accord")}
    assert ("E090", "v1/content/link") in codes
    assert ("E090", "v2/content/pipe") in codes
    assert ("E024", "v1/content/empty/") in codes


def test_a_link_in_the_place_of_a_file_is_not_read(filled: FolderStore, tmp_path: Path) -> None:
    folder = filled.folder("accord")
    for name in ("v1/content/text.txt", "inventory.json", "0=ocfl_object_1.1"):
        file = folder / name
        file.rename(tmp_path / "elsewhere")
        file.symlink_to(tmp_path / "elsewhere")
        assert {one.place for one in filled.validate("accord")} >= {name}
        file.unlink()
        (tmp_path / "elsewhere").rename(file)
    assert filled.validate("accord") == ()

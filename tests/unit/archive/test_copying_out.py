from __future__ import annotations

from pathlib import Path

import pytest

from alternat.archive.copying_out import WouldOverwriteError, copy_out
from alternat.archive.errors import DamagedError, UnknownObjectError
from alternat.archive.folder_store import FolderStore


def test_files_are_copied_out_proved(filled: FolderStore, tmp_path: Path) -> None:
    out = tmp_path / "out"
    written = copy_out(filled, "accord", out, version=None)
    assert written == (out / "more/a.txt", out / "text.txt")
    assert (out / "text.txt").read_bytes() == b"two"
    assert copy_out(filled, "accord", out, version=None) == written, "the same again is no harm"
    copy_out(filled, "accord", tmp_path / "old", version=1, paths=["text.txt"])
    assert (tmp_path / "old/text.txt").read_bytes() == b"one"
    copy_out(filled, "accord", tmp_path / "more", version=None, paths=["more"])
    assert [one.name for one in (tmp_path / "more").rglob("*.txt")] == ["a.txt"]


def test_what_stands_is_not_overwritten(filled: FolderStore, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_bytes(b"mine")
    with pytest.raises(WouldOverwriteError):
        copy_out(filled, "accord", tmp_path, version=None, paths=["text.txt"])
    assert (tmp_path / "text.txt").read_bytes() == b"mine"


def test_a_link_is_not_written_through(filled: FolderStore, tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "text.txt").symlink_to(elsewhere / "new")
    (out / "more").symlink_to(elsewhere, target_is_directory=True)
    for path in ("text.txt", "more"):
        with pytest.raises(WouldOverwriteError):
            copy_out(filled, "accord", out, version=None, paths=[path])
    assert list(elsewhere.iterdir()) == []


def test_damaged_files_are_not_given_out(filled: FolderStore, tmp_path: Path) -> None:
    file = filled.folder("accord") / "v2/content/text.txt"
    file.chmod(0o644)
    file.write_bytes(b"owt")
    with pytest.raises(DamagedError):
        copy_out(filled, "accord", tmp_path / "out", version=None, paths=["text.txt"])
    assert not (tmp_path / "out/text.txt").exists()


def test_what_is_not_there_is_told(filled: FolderStore, tmp_path: Path) -> None:
    with pytest.raises(UnknownObjectError):
        copy_out(filled, "other", tmp_path, version=None)
    with pytest.raises(UnknownObjectError):
        copy_out(filled, "accord", tmp_path, version=3)
    with pytest.raises(UnknownObjectError):
        copy_out(filled, "accord", tmp_path, version=None, paths=["text"])

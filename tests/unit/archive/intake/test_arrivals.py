"""Files are looked at from outside: what they are by their bytes, and under which name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alternat.archive.intake.arrivals import (
    NotTakenError,
    TooManyFilesError,
    arrivals,
    kind_of,
    received,
    shown,
    stored,
)
from alternat.archive.layout import checked_paths


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"II*\0....", "tiff"),
        (b"MM\0*...", "tiff"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
    ],
)
def test_a_file_is_what_its_bytes_say(tmp_path: Path, head: bytes, kind: str) -> None:
    file = tmp_path / "scan.exe"
    file.write_bytes(head)
    assert kind_of(file) == kind


@pytest.mark.parametrize(
    "head", [b"PK\3\4", b"<?xml version='1.0'?><!DOCTYPE a>", b"GIF89a", b"junk%PDF-1.7"]
)
def test_anything_else_is_not_opened(tmp_path: Path, head: bytes) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(head)
    with pytest.raises(NotTakenError):
        kind_of(file)


def test_links_pipes_and_empty_files_are_not_taken(tmp_path: Path) -> None:
    real = tmp_path / "a.pdf"
    real.write_bytes(b"%PDF-1.7")
    (tmp_path / "link.pdf").symlink_to(real)
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "empty.pdf").touch()
    copy = tmp_path / "copy"
    assert received(real, copy).size == 8
    assert copy.read_bytes() == real.read_bytes()
    for number, name in enumerate(("link.pdf", "pipe.pdf", "empty.pdf", "gone.pdf")):
        with pytest.raises(NotTakenError):
            received(tmp_path / name, tmp_path / str(number))


def test_more_files_than_one_intake_takes_are_refused_before_any_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alternat.archive.intake.arrivals.MOST_FILES", 2)
    for name in "abc":
        (tmp_path / name).touch()
    assert len(arrivals([tmp_path / "a", tmp_path / "b"])) == 2
    with pytest.raises(TooManyFilesError):
        arrivals([tmp_path])


def test_folders_are_walked_in_order_and_links_to_folders_are_not(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.pdf").touch()
    (tmp_path / "a.pdf").touch()
    (tmp_path / ".DS_Store").touch()
    (tmp_path / "c").symlink_to(tmp_path / "b")
    assert [one.name for one in arrivals([tmp_path])] == ["a.pdf", "2.pdf", "c"]


def test_direction_tricks_become_visible() -> None:
    assert shown("accord\u202efdp.exe") == "accord<U+202E>fdp.exe"
    assert shown("اتفاق.pdf") == "اتفاق.pdf"


@given(st.text(min_size=1))
def test_every_name_can_be_kept(name: str) -> None:
    kept = stored(name, "ab" * 32)
    checked_paths([f"received/{kept}", f"received/{kept}.json"])

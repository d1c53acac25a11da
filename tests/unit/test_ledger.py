"""What stands and would come out the same is not made twice; anything else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from alternat.document.finished import Printed, Room
from alternat.ledger import Ledger

ROOM = Room(3, 1.0, 2.0, 3.0, 4.0, "fr", "um6p", 1, "somebody")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one file, in its ledger."""
    made = tmp_path / "final" / "accord"
    made.mkdir(parents=True)
    (made / "a.pdf").write_bytes(b"one")
    page = Ledger(tmp_path, made)
    page.note("a.pdf", "key", Printed(b"one", (ROOM,)))
    page.write()
    return made


def test_a_file_that_stands_is_found_again_with_its_rooms(folder: Path) -> None:
    page = Ledger(folder.parents[1], folder)
    assert page.standing("a.pdf", "key") == Printed(b"one", (ROOM,))
    assert page.standing("a.pdf", "another key") is None
    assert page.standing("b.pdf", "key") is None


def test_a_file_that_was_changed_or_is_gone_is_made_anew(folder: Path) -> None:
    page = Ledger(folder.parents[1], folder)
    (folder / "a.pdf").write_bytes(b"two")
    assert page.standing("a.pdf", "key") is None
    (folder / "a.pdf").unlink()
    assert page.standing("a.pdf", "key") is None
    page.write()
    (folder / "a.pdf").write_bytes(b"one")
    assert Ledger(folder.parents[1], folder).standing("a.pdf", "key") is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"a.pdf": 1}', '{"a.pdf": {"key": "key"}}']
)
def test_a_damaged_ledger_knows_nothing(content: str, folder: Path) -> None:
    output = folder.parents[1]
    (output / ".made" / "final" / "accord.json").write_text(content, encoding="utf-8")
    assert Ledger(output, folder).standing("a.pdf", "key") is None


def test_a_ledger_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".made").write_text("in the way", encoding="utf-8")
    page = Ledger(tmp_path, tmp_path / "accord")
    page.note("a.pdf", "key", Printed(b"one"))
    page.write()

from __future__ import annotations

import contextlib
import json
import stat
from pathlib import Path

import pytest

from alternat.delivery import Draft, Final, Folder, WouldOverwriteError, as_json


class StopError(Exception):
    pass


def files(folder: Path) -> dict[str, bytes]:
    """Give everything below a folder, hidden files too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def record(version: str = "1.0", text: str = "a", *outputs: str, language: str = "fr") -> bytes:
    texts, digests = {f"x.{language}": text}, dict.fromkeys(outputs, "…")
    return as_json({"version": version, "texts": texts, "outputs": digests, "rooms": {}})


def deliver(delivery: Folder, record: bytes, **contents: bytes) -> None:
    with delivery:
        for name, data in contents.items():
            delivery.add(name, data)
        delivery.close(record)


def fail(delivery: Folder) -> None:
    """Stop once a file is staged."""
    with contextlib.suppress(StopError), delivery:
        delivery.add("a", b"9")
        raise StopError


# -- drafts -------------------------------------------------------------------------------------


def test_a_draft_stands_with_its_record(tmp_path: Path) -> None:
    draft = Draft(tmp_path / "output" / "accord")
    deliver(draft, b"{}", a=b"1", b=b"2")
    assert files(tmp_path) == {
        "output/accord/a": b"1",
        "output/accord/b": b"2",
        "output/accord/build.json": b"{}",
    }
    assert draft.files == {"a": b"1", "b": b"2"}


def test_a_draft_replaces_files_of_the_same_name_and_leaves_the_others(tmp_path: Path) -> None:
    deliver(Draft(tmp_path / "accord"), b"{}", a=b"1", b=b"2")
    deliver(Draft(tmp_path / "accord"), b"[]", b=b"3")
    assert files(tmp_path / "accord") == {"a": b"1", "b": b"3", "build.json": b"[]"}


@pytest.mark.parametrize("kind", [Draft, Final])
def test_nothing_shows_before_the_end(tmp_path: Path, kind: type[Folder]) -> None:
    with kind(tmp_path / "accord") as delivery:
        delivery.add("a", b"1")
        assert not (tmp_path / "accord").exists()
        delivery.close(record())
    assert (tmp_path / "accord" / "a").read_bytes() == b"1"


@pytest.mark.parametrize("kind", [Draft, Final])
def test_a_failure_in_the_middle_leaves_nothing(tmp_path: Path, kind: type[Folder]) -> None:
    fail(kind(tmp_path / "accord"))
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("kind", [Draft, Final])
def test_a_failure_in_the_middle_leaves_what_was_there(tmp_path: Path, kind: type[Folder]) -> None:
    deliver(kind(tmp_path / "accord"), record(), a=b"1", b=b"2")
    before = files(tmp_path)
    fail(kind(tmp_path / "accord"))
    assert files(tmp_path) == before


def test_a_place_that_cannot_be_written_fails_before_anything(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError), Draft(tmp_path / "file" / "accord"):  # noqa: PT011
        pytest.fail("entered")


# -- originals ----------------------------------------------------------------------------------


def test_a_final_text_stands_whole(tmp_path: Path) -> None:
    deliver(Final(tmp_path / "final" / "accord"), record(), a=b"1")
    assert files(tmp_path) == {"final/accord/a": b"1", "final/accord/final.json": record()}
    assert stat.S_IMODE((tmp_path / "final" / "accord").stat().st_mode) == 0o755


def test_another_text_of_the_same_version_is_refused(tmp_path: Path) -> None:
    deliver(Final(tmp_path / "accord"), record(text="a"), a=b"1")
    before = files(tmp_path)
    with pytest.raises(WouldOverwriteError, match=r"already holds version 1\.0 with another text"):
        deliver(Final(tmp_path / "accord"), record(text="b"), a=b"2")
    assert files(tmp_path) == before


def test_the_same_text_may_be_delivered_again(tmp_path: Path) -> None:
    """Better tools may print the same text to other bytes."""
    deliver(Final(tmp_path / "accord"), record("1.0", "a", "a"), a=b"1")
    deliver(Final(tmp_path / "accord"), record("1.0", "a", "a"), a=b"3")
    assert files(tmp_path) == {"accord/a": b"3", "accord/final.json": record("1.0", "a", "a")}


def test_another_language_of_the_same_version_joins_what_stands(tmp_path: Path) -> None:
    deliver(Final(tmp_path / "accord"), record("1.0", "a", "fr"), fr=b"1")
    deliver(Final(tmp_path / "accord"), record("1.0", "b", "ar", language="ar"), ar=b"2")
    standing = files(tmp_path)
    told = json.loads(standing.pop("accord/final.json"))
    assert standing == {"accord/ar": b"2", "accord/fr": b"1"}
    assert told["texts"] == {"x.fr": "a", "x.ar": "b"}
    assert told["outputs"].keys() == {"fr", "ar"}


def test_another_version_shelves_the_one_that_stands(tmp_path: Path) -> None:
    deliver(Final(tmp_path / "accord"), record("1.0", "a", "a", "b"), a=b"1", b=b"2")
    (tmp_path / "accord" / "scan.pdf").write_bytes(b"signed")
    deliver(Final(tmp_path / "accord"), record("1.1", "b"), a=b"3")
    assert files(tmp_path) == {
        "accord/a": b"3",
        "accord/final.json": record("1.1", "b"),
        "accord.v1.0/a": b"1",
        "accord.v1.0/b": b"2",
        "accord.v1.0/final.json": record("1.0", "a", "a", "b"),
        "accord.v1.0/scan.pdf": b"signed",
    }


def test_a_shelved_version_is_never_replaced(tmp_path: Path) -> None:
    for version in ("1.0", "1.1"):
        deliver(Final(tmp_path / "accord"), record(version, version), a=b"1")
    deliver(Final(tmp_path / "other"), record("1.0", "x"), a=b"9")
    (tmp_path / "other").replace(tmp_path / "aside")
    (tmp_path / "accord").replace(tmp_path / "moved")
    (tmp_path / "aside").replace(tmp_path / "accord")
    before = files(tmp_path)
    with pytest.raises(WouldOverwriteError, match=r"version 1\.0 stands both"):
        deliver(Final(tmp_path / "accord"), record("1.2", "z"), a=b"3")
    assert files(tmp_path) == before


def test_a_move_that_fails_puts_the_text_on_record_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(Final(tmp_path / "accord"), record("1.0"), a=b"1")
    before = files(tmp_path)
    replace = Path.replace

    def full_disk(self: Path, target: Path) -> Path:
        if self.name.startswith(".building-"):
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(OSError, match="No space left"):
        deliver(Final(tmp_path / "accord"), record("1.1"), a=b"2")
    assert files(tmp_path) == before


def test_a_final_text_does_not_touch_its_neighbours(tmp_path: Path) -> None:
    deliver(Draft(tmp_path / "accord"), b"{}", a=b"1")
    deliver(Final(tmp_path / "final" / "accord"), record(), a=b"2")
    deliver(Final(tmp_path / "final" / "other"), record(), a=b"3")
    assert files(tmp_path) == {
        "accord/a": b"1",
        "accord/build.json": b"{}",
        "final/accord/a": b"2",
        "final/accord/final.json": record(),
        "final/other/a": b"3",
        "final/other/final.json": record(),
    }

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from alternat.archive.audit import Budget, Report, audit
from alternat.archive.event_log import FILE, SEGMENT, Happening, name_of
from alternat.archive.faults import KINDS, MESSAGES
from alternat.archive.holdings import Holdings
from alternat.archive.log_audit import Logged, read_log
from alternat.archive.rolling import NAME, Rounds
from alternat.archive.validation import Seen, validate

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    held = Holdings(tmp_path / "archive")
    for name in ("one", "two", "three"):
        held.commit(name, {"text.txt": name.encode()}, "deposit", "A. B.", DAY)
    held.commit("two", {"text.txt": b"mended"}, "mended", "A. B.", DAY)
    return held


def told(report: Report) -> set[tuple[str, str]]:
    return {(fault.kind, fault.code) for fault in report.faults}


def test_a_sound_archive_is_sound(holdings: Holdings) -> None:
    report = audit(holdings)
    assert report.faults == ()
    assert report.sound
    assert (report.objects, len(report.examined), report.events) == (4, 4, 4)
    size = sum(file.stat().st_size for file in holdings.root.rglob("*") if file.is_file())
    roots = sum(
        file.stat().st_size
        for file in holdings.root.rglob("*")
        if file.is_file() and "alternat%3a" not in str(file)
    )
    assert report.count == size - roots, "every byte of every object was read"


def test_several_processes_find_the_same(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alternat.archive.audit._WORTH_OBJECTS", 1)
    assert audit(holdings, jobs=2).faults == ()
    (holdings.store.folder("two") / "v1/content/text.txt").unlink()
    assert told(audit(holdings, jobs=2)) == {("missing", "E092"), ("added", "E024")}


def test_every_removed_file_of_the_whole_root_is_found(holdings: Holdings) -> None:
    for file in sorted(one for one in holdings.root.rglob("*") if one.is_file()):
        data = file.read_bytes()
        file.unlink()
        assert "missing" in {kind for kind, _ in told(audit(holdings))}, file
        file.write_bytes(data)
    assert audit(holdings).sound


def test_every_file_added_anywhere_is_found(holdings: Holdings) -> None:
    for folder in [holdings.root, *(one for one in holdings.root.rglob("*") if one.is_dir())]:
        for added in (folder / "added", folder / "folder"):
            added.touch() if added.name == "added" else added.mkdir()
            assert "added" in {kind for kind, _ in told(audit(holdings))}, added
            added.unlink() if added.name == "added" else added.rmdir()
    assert audit(holdings).sound


@pytest.mark.parametrize("name", ["0=ocfl_1.1", "ocfl_layout.json"])
def test_the_files_of_the_root_are_compared_byte_for_byte(holdings: Holdings, name: str) -> None:
    file = holdings.root / name
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b" ")
    assert told(audit(holdings)) == {("damaged", "E069")}


def test_an_object_that_is_gone_is_missed(holdings: Holdings) -> None:
    shutil.rmtree(holdings.store.folder("two").parent)
    report = audit(holdings)
    assert ("missing", "A010") in told(report)


def test_an_object_in_another_place_is_told(holdings: Holdings) -> None:
    folder = holdings.store.folder("two")
    folder.rename(folder.with_name("alternat%3aother"))
    assert told(audit(holdings)) == {("out-of-order", "A002"), ("missing", "A010")}


def test_an_object_set_back_to_an_older_version_is_told(holdings: Holdings, tmp_path: Path) -> None:
    other = Holdings(tmp_path / "other")
    other.commit("two", {"text.txt": b"two"}, "deposit", "A. B.", DAY)
    folder = holdings.store.folder("two")
    shutil.rmtree(folder)
    shutil.copytree(other.store.folder("two"), folder)
    assert told(audit(holdings)) == {("missing", "A012")}


def test_an_object_with_another_past_is_told(holdings: Holdings, tmp_path: Path) -> None:
    other = Holdings(tmp_path / "other")
    other.commit("two", {"text.txt": b"forged"}, "deposit", "A. B.", DAY)
    other.commit("two", {"text.txt": b"mended"}, "mended", "A. B.", DAY)
    folder = holdings.store.folder("two")
    shutil.rmtree(folder)
    shutil.copytree(other.store.folder("two"), folder)
    assert told(audit(holdings)) == {("damaged", "A013")}


def test_an_object_that_nobody_deposited_is_told(holdings: Holdings, tmp_path: Path) -> None:
    other = Holdings(tmp_path / "other")
    other.commit("four", {"text.txt": b"four"}, "deposit", "A. B.", DAY)
    place = holdings.store.folder("four")
    shutil.copytree(other.store.folder("four"), place)
    assert told(audit(holdings)) == {("added", "A011")}


def test_a_log_that_was_rewritten_is_told(holdings: Holdings, tmp_path: Path) -> None:
    """Every digest of the forged log is right; the chain is what tells."""
    lines = holdings.store.read(name_of(1), FILE).splitlines(keepends=True)
    for forged, code in (
        (lines[0].replace(b"A. B.", b"C. D."), "A022"),
        (lines[0] + lines[2], "A022"),
        (b"".join(lines) + lines[-1], "A021"),
        (b"".join(lines) + b"nonsense\n", "A020"),
    ):
        copy = tmp_path / code
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(holdings.root, copy)
        forging = Holdings(copy)
        forging.store.commit(name_of(1), {FILE: forged}, "m", "u", DAY)
        assert code in {code for _, code in told(audit(forging))}


def test_a_log_that_is_gone_is_told(holdings: Holdings) -> None:
    shutil.rmtree(holdings.store.folder(name_of(1)).parent)
    report = audit(holdings)
    assert {kind for kind, _ in told(report)} == {"added"}
    assert not report.sound


def test_an_event_beside_commits_is_no_fault(holdings: Holdings) -> None:
    holdings.log.append([Happening(DAY, "A. B.", "audited", "all is well")])
    assert audit(holdings).faults == ()


def test_a_budget_stops_after_one_object_at_least(holdings: Holdings) -> None:
    assert len(audit(holdings, budget=Budget(bytes=1)).examined) == 1
    assert len(audit(holdings, budget=Budget(seconds=0)).examined) == 1


def test_rounds_go_on_where_the_last_one_stopped(holdings: Holdings) -> None:
    rounds, seen = Rounds(holdings.state), set()
    for _ in range(4):
        report = audit(
            holdings, choice=lambda all_: rounds.choose(all_, None), budget=Budget(bytes=1)
        )
        rounds.note(report.examined, DAY)
        seen.add(report.examined[0].folder)
    assert len(seen) == 4
    assert rounds.choose(sorted(seen), date(2026, 9, 15)) == []
    assert len(rounds.choose(sorted(seen), date(2026, 9, 16))) == 4


def test_what_is_damaged_comes_first_in_the_next_round(holdings: Holdings) -> None:
    rounds = Rounds(holdings.state)
    (holdings.store.folder("two") / "v1/content/text.txt").unlink()
    report = audit(holdings)
    rounds.note(report.examined, DAY)
    folder = str(holdings.store.folder("two").relative_to(holdings.root))
    assert rounds.choose([one.folder for one in report.examined], None)[0] == folder


def test_a_damaged_cache_begins_anew(holdings: Holdings) -> None:
    (holdings.state / NAME).write_bytes(b"nonsense" * 100)
    rounds = Rounds(holdings.state)
    assert rounds.choose(["a"], None) == ["a"]
    rounds.note((), DAY)


def test_links_in_the_root_are_told_and_not_followed(holdings: Holdings, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").touch()
    (holdings.root / "ab").symlink_to(tmp_path / "outside", target_is_directory=True)
    (holdings.root / "extensions" / "cd").symlink_to(tmp_path / "outside")
    report = audit(holdings)
    assert told(report) == {("added", "E090"), ("added", "E067")}
    assert not any("secret" in fault.place for fault in report.faults)


def test_every_kind_and_code_has_its_words() -> None:
    for words in (*KINDS.values(), *MESSAGES.values()):
        assert words.fr
        assert words.en


def test_who_deposits_during_an_audit_is_no_fault(holdings: Holdings) -> None:
    """So much comes in the meantime that the log begins another object."""
    late: list[int] = []

    def deposit(_one: object) -> None:
        if not late:
            for number in range(SEGMENT + 1):
                data = b"%d" % number
                late.append(holdings.commit("zzz", {"text.txt": data}, "m", "u", DAY).number)
                holdings.commit("two", {"text.txt": data}, "m", "u", DAY)

    report = audit(holdings, tell=deposit, jobs=1)
    assert report.faults == ()
    assert len(late) == SEGMENT + 1


def test_a_log_that_lost_its_end_is_read_twice_and_not_for_each_object(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(SEGMENT):
        holdings.commit(f"more-{number}", {"text.txt": b"%d" % number}, "m", "u", DAY)
    shutil.rmtree(holdings.store.folder(name_of(2)).parent.parent)
    read: list[Holdings] = []

    def counted(held: Holdings) -> Logged:
        read.append(held)
        return read_log(held)

    monkeypatch.setattr("alternat.archive.audit.read_log", counted)
    report = audit(holdings, jobs=1)
    assert [fault.code for fault in report.faults] == ["A011"] * 4
    assert len(read) == 2


def test_rounds_that_cannot_be_noted_do_not_end_an_audit(holdings: Holdings) -> None:
    (holdings.state / NAME).mkdir()
    Rounds(holdings.state).note(audit(holdings).examined, DAY)


def test_an_object_that_changes_places_while_it_is_read_is_read_again(
    holdings: Holdings, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[Path] = []

    def gone_once(folder: Path) -> Seen:
        met.append(folder)
        if met.count(folder) == 1:
            raise FileNotFoundError(folder)
        return validate(folder)

    monkeypatch.setattr("alternat.archive.audit.validate", gone_once)
    assert audit(holdings, jobs=1).faults == ()
    assert len(met) == 8

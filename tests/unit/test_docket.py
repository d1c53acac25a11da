"""What the docket recalls is what a review would find, and nothing else."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cases import ACCORD, DECLARATION, EXAMPLES, MOU, RENEWAL
from tests.reviewed import WAIVED, finding, reviewed
from tests.whole import Desk

from alternat import docket as module
from alternat.docket import KEPT, Docket
from alternat.premises import Premises
from alternat.review.report import Reviewed

DAY = date(2031, 3, 10)
NAMES = ("accord",)


def docket(desk: Desk, as_of: date = DAY, names: tuple[str, ...] = NAMES) -> Docket:
    return Docket(Premises.at(desk.root, desk.root), as_of, names)


def review(name: str = "accord") -> Reviewed:
    """A review with all that a finding can hold."""
    found = (
        finding(1, "B", path=("clauses", "object", 2), texts=("l’objet", "الموضوع")),
        finding(99, "W").waived(WAIVED),
    )
    return replace(reviewed(found), id=name)


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """Give a workspace with one review on the docket."""
    docket(desk).keep([review()])
    return desk


def files(desk: Desk) -> list[Path]:
    """Everything that a review may look at."""
    return [
        file
        for part in ("specs", "templates")
        for file in sorted((desk.root / part).rglob("*"))
        if file.is_file()
    ]


def stored(desk: Desk) -> list[Path]:
    return sorted((desk.output / ".findings" / "accord").glob("*.json"))


def test_what_was_kept_is_recalled_whole(kept: Desk) -> None:
    assert docket(kept).recall("accord") == review()
    again = Docket(Premises.at(None, kept.root / "specs" / "trips"), DAY, NAMES)
    assert again.recall("accord") == review()


def test_nothing_is_recalled_that_was_never_kept(desk: Desk) -> None:
    assert docket(desk).recall("accord") is None
    assert not desk.output.exists()


def test_a_change_of_any_file_is_noticed(kept: Desk) -> None:
    every = files(kept)
    assert len(every) > 50
    for file in every:
        before = file.read_bytes()
        file.write_bytes(before + b"\n")
        assert docket(kept).recall("accord") is None, file
        file.write_bytes(before)
        assert docket(kept).recall("accord") is not None, file


def test_so_is_a_file_that_goes_or_comes(kept: Desk) -> None:
    for file in files(kept):
        if kept.root / "specs" / "agreements" in file.parents:
            continue
        beside = file.with_name(f"other-{file.name}")
        file.rename(beside)
        assert docket(kept).recall("accord") is None, file
        beside.rename(file)
    shutil.copy(kept.root / "specs/agreements/accord.yaml", kept.root / "specs/agreements/b.yaml")
    assert docket(kept).recall("accord") is None


def test_so_is_another_day_and_another_program(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert docket(kept, DAY + timedelta(1)).recall("accord") is None
    monkeypatch.setattr(module, "fingerprint", lambda: "another")
    assert docket(kept).recall("accord") is None


def test_agreements_of_one_trip_look_at_each_other(desk: Desk) -> None:
    accord = desk.root / "specs/agreements/accord.yaml"
    other, apart = accord.with_name("other.yaml"), accord.with_name("apart.yaml")
    apart.write_text(alone := accord.read_text(encoding="utf-8"), encoding="utf-8")
    assert "\ntrip:" not in alone
    text = alone.replace("\nkind:", "\ntrip: voyage\nkind:")
    accord.write_text(text, encoding="utf-8")
    other.write_text(text, encoding="utf-8")
    names = ("accord", "apart", "other")
    together = docket(desk, names=names)
    together.keep(review(name) for name in names)
    for _ in range(2):  # the second time, the trips are remembered
        assert docket(desk, names=names).companions(["other"]) == ("accord", "other")
        assert docket(desk, names=names).companions(["apart"]) == ("apart",)
        assert all(docket(desk, names=names).recall(name) for name in names)
    assert docket(desk, names=("apart",)).recall("apart")
    assert docket(desk, names=("accord",)).recall("accord") is None, "its companion is not there"
    other.write_text(f"{text}\n", encoding="utf-8")
    known = {name: docket(desk, names=names).recall(name) for name in names}
    assert [name for name, one in known.items() if one] == ["apart"]
    apart.write_text(text, encoding="utf-8")  # it joins the trip
    assert docket(desk, names=names).companions(["accord"]) == names


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"message 1", b"message 2"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: b"\xff\x00" + data,
        lambda data: data + b" ",
    ],
)
def test_what_is_damaged_is_not_recalled(kept: Desk, damage: Callable[[bytes], bytes]) -> None:
    (file,) = stored(kept)
    file.write_bytes(damage(file.read_bytes()))
    assert docket(kept).recall("accord") is None
    trips = file.parent.parent / module.TRIPS
    trips.write_bytes(damage(trips.read_bytes()))
    docket(kept).keep([review()])
    assert docket(kept).recall("accord") == review()


@pytest.mark.parametrize("value", [b"[]", b"{}", b"null", b"[" * 100_000, b'{"id": "accord"}'])
def test_what_is_whole_but_no_review_is_not_recalled(kept: Desk, value: bytes) -> None:
    (file,) = stored(kept)
    seal = hashlib.sha256(value).hexdigest().encode()
    file.write_bytes(seal + b"\n" + value)
    assert docket(kept).recall("accord") is None


def test_where_nothing_can_be_written_nothing_is_kept(desk: Desk) -> None:
    desk.output.write_text("a file in the place of the folder", encoding="utf-8")
    docket(desk).keep([review()])
    assert docket(desk).recall("accord") is None
    assert desk.output.is_file()


def test_a_file_that_changed_during_the_review_is_reviewed_again(desk: Desk) -> None:
    before = docket(desk)
    assert before.recall("accord") is None
    people = desk.root / "specs/directory/people.yaml"
    people.write_bytes(people.read_bytes() + b"\n")
    before.keep([review()])
    assert not stored(desk)


def test_few_reviews_of_an_agreement_are_kept(desk: Desk) -> None:
    for days in range(KEPT + 3):
        docket(desk, DAY + timedelta(days)).keep([review()])
    assert len(stored(desk)) == KEPT
    assert docket(desk, DAY + timedelta(KEPT + 2)).recall("accord")
    assert docket(desk, DAY).recall("accord") is None


def test_git_passes_it_by(kept: Desk) -> None:
    assert (kept.output / ".findings" / ".gitignore").read_text("utf-8") == "*\n"


def test_many_at_once_leave_whole_files(desk: Desk) -> None:
    def work() -> None:
        for _ in range(5):
            docket(desk).keep([review()])
            assert docket(desk).recall("accord") in (review(), None)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert docket(desk).recall("accord") == review()
    assert len(stored(desk)) == 1
    left = [file for file in desk.output.rglob("*") if file.is_file()]
    assert len(left) == 3, left


def test_reviews_of_a_thousand_findings_come_back_equal(desk: Desk) -> None:
    many = replace(review(), placed=review().placed * 500)
    docket(desk).keep([many])
    assert docket(desk).recall("accord") == many
    (file,) = stored(desk)
    assert json.loads(file.read_bytes().partition(b"\n")[2])["id"] == "accord"


def test_the_examples_are_of_one_trip_and_none() -> None:
    names = (ACCORD, DECLARATION, MOU, RENEWAL)
    opened = Docket(Premises(EXAMPLES.root, EXAMPLES.templates), DAY, names)
    trips = {name: EXAMPLES.dossiers([name])[0].dossier.agreement.trip for name in names}
    for name in names:
        alike = tuple(one for one in names if trips[one] and trips[one] == trips[name])
        assert opened.companions([name]) == (alike or (name,))

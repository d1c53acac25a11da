from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from alternat.archive.errors import DamagedError
from alternat.archive.statuses import (
    LABELS,
    STATUSES,
    Evidence,
    Move,
    Status,
    UnlawfulMoveError,
    as_bytes,
    current,
    following,
    parse,
)

TODAY = date(2027, 1, 1)


def move(status: Status, day: int, *, corrects: bool = False) -> Move:
    return Move(status, date(2026, 10, day), "A. B.", corrects=corrects)


def grown(*moves: Move, transmits: bool = True) -> tuple[Move, ...]:
    kept = moves[:1]
    for one in moves[1:]:
        kept = following(kept, one, today=TODAY, transmits=transmits)
    return kept


FINAL, SIGNED = move("final", 1), move("signed", 2)
TRANSMITTED, FORCE = move("transmitted", 3), move("in-force", 4)


@pytest.mark.parametrize("end", ["renewed", "expired", "terminated"])
def test_the_lawful_order_is_kept(end: Status) -> None:
    moves = (FINAL, SIGNED, TRANSMITTED, FORCE, move(end, 5))
    assert grown(*moves) == moves


def test_a_renewal_may_come_again_and_then_an_end() -> None:
    moves = (FINAL, SIGNED, TRANSMITTED, FORCE, move("renewed", 5), move("renewed", 6))
    assert grown(*moves, move("expired", 7))[-1].status == "expired"


def test_every_other_order_is_refused() -> None:
    lawful = {
        ("final", "signed"),
        ("signed", "transmitted"),
        ("transmitted", "in-force"),
        *((one, end) for one in ("in-force", "renewed") for end in STATUSES[4:]),
    }
    for before in STATUSES:
        for after in STATUSES:
            if (before, after) in lawful:
                continue
            with pytest.raises(UnlawfulMoveError):
                following((move(before, 1),), move(after, 2), today=TODAY, transmits=True)


def test_only_acts_of_a_french_authority_must_be_transmitted() -> None:
    assert grown(FINAL, SIGNED, FORCE, transmits=False)[-1] == FORCE
    with pytest.raises(UnlawfulMoveError, match="transmitted"):
        grown(FINAL, SIGNED, FORCE, transmits=True)


def test_days_follow_one_another_and_are_not_to_come() -> None:
    with pytest.raises(UnlawfulMoveError, match="before"):
        grown(FINAL, move("signed", 5), move("transmitted", 4))
    with pytest.raises(UnlawfulMoveError, match="still to come"):
        following((FINAL,), SIGNED, today=date(2026, 10, 1), transmits=True)


def test_what_is_on_record_changes_nothing() -> None:
    moves = grown(FINAL, SIGNED, TRANSMITTED)
    assert following(moves, TRANSMITTED, today=TODAY, transmits=True) is moves
    assert following(moves, SIGNED, today=TODAY, transmits=True) is moves


def test_a_slip_is_put_right_and_stays_on_record() -> None:
    moves = grown(FINAL, SIGNED, move("signed", 9, corrects=True))
    assert [one.on.day for one in moves] == [1, 2, 9]
    assert [one.on.day for one in current(moves)] == [1, 9]
    with pytest.raises(UnlawfulMoveError, match="--correct"):
        grown(FINAL, SIGNED, move("signed", 9))
    with pytest.raises(UnlawfulMoveError, match="only that one"):
        grown(FINAL, SIGNED, TRANSMITTED, move("signed", 9, corrects=True))
    with pytest.raises(UnlawfulMoveError, match="before"):
        grown(FINAL, SIGNED, TRANSMITTED, move("transmitted", 1, corrects=True))
    assert grown(move("final", 5), SIGNED), "signed before it was deposited"


def test_moves_are_read_back_as_written() -> None:
    proof = Evidence("evidence/signed/a.pdf", "قراءة.pdf", "0" * 64)
    moves = (FINAL, Move("signed", date(2026, 10, 2), "أ. ب.", (proof,)), *grown(SIGNED))
    assert parse(as_bytes(moves)) == moves
    for start, end in pairwise(moves):
        assert start.on <= end.on


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"moves":[{}]}', b'{"moves":[1]}'])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        parse(data)


def test_every_status_has_its_words() -> None:
    assert set(LABELS) == set(STATUSES)

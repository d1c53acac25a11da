"""The statuses of an agreement in the archive, and their lawful order.

Takes the moves on record and a new one; gives the moves with it, or says why not. Pure.

Source: domain reference § 6 (`Status`, gates).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final, Literal, get_args

from alternat.archive.errors import ArchiveError, DamagedError
from alternat.review.finding import Bilingual

Status = Literal["final", "signed", "transmitted", "in-force", "renewed", "expired", "terminated"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
FILE: Final = "status.json"

LABELS: Final[dict[Status, Bilingual]] = {
    "final": Bilingual("version finale", "final"),
    "signed": Bilingual("signé", "signed"),
    "transmitted": Bilingual("transmis", "transmitted"),
    "in-force": Bilingual("en vigueur", "in force"),
    "renewed": Bilingual("renouvelé", "renewed"),
    "expired": Bilingual("expiré", "expired"),
    "terminated": Bilingual("dénoncé", "terminated"),
}

NEXT: Final[dict[Status, tuple[Status, ...]]] = {
    "final": ("signed",),
    "signed": ("transmitted", "in-force"),
    "transmitted": ("in-force",),
    "in-force": ("renewed", "expired", "terminated"),
    "renewed": ("renewed", "expired", "terminated"),
    "expired": (),
    "terminated": (),
}
"""What may follow what. `signed` goes straight to `in-force` only where no French local authority
is a party: its acts bind once they are transmitted (domain reference § 2.1)."""


class UnlawfulMoveError(ArchiveError):
    """A status that cannot follow the one on record."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that proves a move."""

    path: str
    """Where it stands in the object."""
    name: str
    """The name under which it came."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Move:
    """One move from a status to the next."""

    status: Status
    on: date
    by: str
    evidence: tuple[Evidence, ...] = ()
    corrects: bool = False
    """Whether it puts right what the move before says of the same status."""


def current(moves: Iterable[Move]) -> tuple[Move, ...]:
    """Give the moves as they stand: those that were corrected are left out."""
    kept: list[Move] = []
    for move in moves:
        if move.corrects:
            kept.pop()
        kept.append(move)
    return tuple(kept)


def following(
    moves: tuple[Move, ...], move: Move, *, today: date, transmits: bool
) -> tuple[Move, ...]:
    """Add a move.

    Args:
        moves: Those on record, the oldest first; at least one.
        move: The new one.
        today: A fact cannot lie after it.
        transmits: Whether a French local authority is a party.

    Returns:
        The moves with the new one; the same ones if it is on record already.

    Raises:
        UnlawfulMoveError: It cannot follow.
    """
    last = moves[-1]
    if any(replace(move, corrects=one.corrects) == one for one in current(moves)):
        return moves
    if move.on > today:
        message = f"{move.on} is still to come; record a status once it is a fact (--on)"
        raise UnlawfulMoveError(message)
    standing = current(moves)
    if move.corrects:
        if last.status != move.status:
            message = f"the status on record is `{last.status}`; only that one can be corrected"
            raise UnlawfulMoveError(message)
        standing = standing[:-1]
    elif not _follows(last.status, move.status, transmits=transmits):
        raise UnlawfulMoveError(_refused(last, move, transmits=transmits))
    # A text may be signed before somebody thinks of depositing it.
    if standing and standing[-1].status != "final" and move.on < standing[-1].on:
        message = (
            f"`{move.status}` on {move.on} would come before `{standing[-1].status}` on "
            f"{standing[-1].on}; correct --on"
        )
        raise UnlawfulMoveError(message)
    return (*moves, move)


def _follows(before: Status, after: Status, *, transmits: bool) -> bool:
    skips = before == "signed" and after == "in-force"
    return after in NEXT[before] and not (skips and transmits)


def _refused(last: Move, move: Move, *, transmits: bool) -> str:
    if last.status == move.status and move.status != "renewed":
        return (
            f"`{move.status}` is on record already, on {last.on}, by {last.by}; to put it right, "
            "add --correct"
        )
    lawful = [one for one in NEXT[last.status] if _follows(last.status, one, transmits=transmits)]
    may = f"may follow: {', '.join(lawful)}" if lawful else "nothing follows"
    return f"`{move.status}` cannot follow `{last.status}` (on record since {last.on}); {may}"


def as_bytes(moves: Iterable[Move]) -> bytes:
    """Write the moves."""
    content = {"schema": 1, "moves": [_as_data(move) for move in moves]}
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _as_data(move: Move) -> dict[str, Any]:
    data = {**asdict(move), "on": move.on.isoformat()}
    return {key: value for key, value in data.items() if key != "corrects" or value}


def parse(data: bytes) -> tuple[Move, ...]:
    """Read the moves.

    Raises:
        DamagedError: They are not what this program writes.
    """
    try:
        moves = tuple(_move(one) for one in json.loads(data)["moves"])
    except (ValueError, TypeError, KeyError):
        moves = ()
    if not moves or moves[0].corrects:  # an agreement is final before it is anything
        message = f"{FILE} in the archive cannot be read; it was not written by this program"
        raise DamagedError(message)
    return moves


def _move(data: dict[str, Any]) -> Move:
    if data["status"] not in STATUSES:
        raise ValueError(data["status"])
    return Move(
        data["status"],
        date.fromisoformat(data["on"]),
        str(data["by"]),
        tuple(Evidence(**one) for one in data["evidence"]),
        bool(data.get("corrects", False)),
    )

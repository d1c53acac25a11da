"""Keeping: a deposit and the statuses after it, written into the holdings.

Takes what a person decided; gives the version that keeps it. Every function may be repeated: what
is on record already stays as it is.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alternat.archive import statuses
from alternat.archive.entry import FILE
from alternat.archive.errors import ConflictError, DamagedError, UnknownObjectError
from alternat.archive.holdings import Holdings
from alternat.archive.statuses import Evidence, Move
from alternat.archive.store import Version

if TYPE_CHECKING:  # a deposit is made by what composes texts; a status needs none of it
    from alternat.archive.deposit import Deposit

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


def deposit(holdings: Holdings, made: Deposit, by: str, now: datetime) -> Version:
    """Keep a final agreement.

    Args:
        holdings: The archive.
        made: What is to be kept.
        by: Who deposits it.
        now: When.

    Raises:
        ConflictError: Another text is kept already, and it is signed.
    """
    head = holdings.head(made.agreement)
    files = dict(made.files)
    if head is None:
        move = Move("final", date.fromisoformat(made.dated), by)
        files[statuses.FILE] = statuses.as_bytes([move])
    elif len(moves := moves_of(holdings, made.agreement)) > 1 and not _kept(head, files):
        message = (
            f"'{made.agreement}' is kept with another text, which is {moves[-1].status} since "
            f"{moves[-1].on}; what is signed does not change. A new agreement takes a new id"
        )
        raise ConflictError(message)
    message = f"deposit of version {made.version}"
    after = head.number if head else 0
    return holdings.commit(made.agreement, files, message, by, now, after=after)


def _kept(head: Version, files: dict[str, bytes]) -> bool:
    """Tell whether the files of the final text are those on record."""
    return all(
        head.state.get(name) == hashlib.sha512(data).hexdigest()
        for name, data in files.items()
        if name.startswith(("final/", "texts/"))
    )


def record(
    holdings: Holdings,
    agreement: str,
    move: Move,
    evidence: Sequence[Path],
    now: datetime,
) -> Version:
    """Put a new status on record.

    Args:
        holdings: The archive.
        agreement: Id of an agreement that is deposited.
        move: The status, its day, who records it; its evidence is filled in here.
        evidence: Files that prove it.
        now: When it is recorded.

    Raises:
        UnknownObjectError: It is not deposited.
        UnlawfulMoveError: The status cannot follow the one on record.
    """
    head = holdings.head(agreement)
    if head is None:
        message = f"'{agreement}' is not deposited; `archive deposit {agreement}` first"
        raise UnknownObjectError(message)
    moves = moves_of(holdings, agreement)
    described = about(holdings, agreement)
    files: dict[str, bytes | Path] = {}
    kept = []
    for number, file in enumerate(evidence, start=1):
        suffix = file.suffix.lower() if _SUFFIX.fullmatch(file.suffix) else ""
        digest = _sha256(file)
        path = f"evidence/{move.status}/{move.on}-{digest[:12]}-{number}{suffix}"
        files[path] = file
        kept.append(Evidence(path, file.name, digest))
    filled = Move(move.status, move.on, move.by, tuple(kept), move.corrects)
    transmits = any(
        one["country"] == "FR" and one["local_authority"] for one in described["parties"]
    )
    after = statuses.following(moves, filled, today=now.date(), transmits=transmits)
    files[statuses.FILE] = statuses.as_bytes(after)
    message = f"{move.status} on {move.on}"
    return holdings.commit(agreement, files, message, move.by, now, after=head.number)


def moves_of(holdings: Holdings, agreement: str) -> tuple[Move, ...]:
    """Give the moves of an agreement, corrected ones included."""
    return statuses.parse(holdings.read(agreement, statuses.FILE))


def about(holdings: Holdings, agreement: str) -> dict[str, Any]:
    """Give the description of an agreement, as it was deposited.

    Raises:
        DamagedError: It is not what this program writes.
    """
    try:
        told: dict[str, Any] = json.loads(holdings.read(agreement, FILE))
    except ValueError:
        message = f"{FILE} of '{agreement}' cannot be read; it was not written by this program"
        raise DamagedError(message) from None
    return told


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()

"""Settling: what a person decides about an item of the queue.

Takes an item and a decision; gives what became of it. A decision about an agreement that is kept is
put into its object; every decision stays with the item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alternat.archive.errors import UnknownObjectError
from alternat.archive.holdings import Holdings
from alternat.archive.intake.arrivals import kind_of
from alternat.archive.intake.filing import (
    Placed,
    as_data,
    gather,
    item_of,
    keep,
    pictures_of,
    waiting_in,
)
from alternat.archive.intake.originals import Pages, of_agreement
from alternat.archive.intake.queue import (
    Item,
    Queue,
    SettledError,
    Settlement,
    demand_open,
)
from alternat.archive.intake.sorting import Original
from alternat.archive.store import Version
from alternat.delivery import as_json


def accept(
    holdings: Holdings, queue: Queue, item: Item, by: str, reason: str, now: datetime
) -> Version:
    """Accept an original as it came back: with what was written on it, or without some pages.

    Raises:
        SettledError: It is settled, or is no original.
    """
    with _open(queue, item) as item:
        if item.kind != "original" or item.original is None:
            message = (
                f"{item.id} is a {item.kind} that belongs nowhere yet; assign it to a page of an "
                "original (`settle assign`), or reject it"
            )
            raise SettledError(message)
        settlement = Settlement("accepted", by, _at(now), reason)
        original = Original(**item.original)
        version = keep(holdings, original, item, pictures_of(queue, item), settlement)
        queue.settle(item, settlement)
        return version


def reject(
    holdings: Holdings, queue: Queue, item: Item, by: str, reason: str, now: datetime
) -> Version | None:
    """Close an item without filing it; its bytes stay where they are.

    Returns:
        The version that keeps the decision, where the item is about an agreement that is kept.
    """
    with _open(queue, item) as item:
        settlement = Settlement("rejected", by, _at(now), reason)
        version = None
        if item.agreement is not None and holdings.head(item.agreement) is not None:
            told: dict[str, Any] = {"schema": 1, **asdict(replace(item, settled=settlement))}
            files = {f"intake/{item.id}.rejected.json": as_json(told)}
            message = f"intake: {item.why} rejected: {reason}"
            version = holdings.commit(item.agreement, files, message, by, now)
        queue.settle(item, settlement)
        return version


def assign(
    holdings: Holdings,
    queue: Queue,
    item: Item,
    where: tuple[str, str, str, int],
    by: str,
    reason: str,
    now: datetime,
) -> Version | Item:
    """Say which page of which original a page is.

    Args:
        holdings: The archive.
        queue: Its queue.
        item: A page that waits.
        where: Agreement, holder, language, and number of the page from 1.
        by: Who says so.
        reason: Why: how it was recognised.
        now: When.

    Returns:
        The version that keeps the whole original, or the item in which it still waits.

    Raises:
        SettledError: It is settled, or is no page; or that page is there already.
        UnknownObjectError: The archive keeps no such original, or it has no such page.
    """
    with _open(queue, item) as item:
        if item.kind != "page":
            message = f"{item.id} is no page; accept or reject it"
            raise SettledError(message)
        agreement, holder, language, number = where
        original = _original(holdings, agreement, holder, language)
        count = Pages.of(holdings, original).count
        if not 1 <= number <= count:
            message = f"{original.name} of '{agreement}' has pages 1 to {count}, and no {number}"
            raise UnknownObjectError(message)
        settlement = Settlement("assigned", by, _at(now), reason)
        waiting = queue.find(item_of(original))
        standing = waiting if waiting is not None and waiting.settled is None else None
        if standing is not None and number not in standing.missing:
            message = f"page {number} of {original.name} is there already; reject one of the two"
            raise SettledError(message)
        _keep_received(holdings, queue, item, original, by, now)
        placed = waiting_in(queue, standing) if standing else {}
        page = item.pages[0]
        name = f"{original.name}-{number:04d}-{page.file[:8]}.jpg"
        picture = queue.place(item) / page.picture
        placed[number] = Placed(replace(page, picture=name, of=number), picture)
        target = standing or Item(
            id=item_of(original),
            kind="original",
            why="incomplete",
            detail="",
            opened=_at(now),
            by=by,
            agreement=agreement,
            original=as_data(original),
            count=count,
        )
        files, names = {**target.files, **item.files}, {**target.names, **item.names}
        target = replace(target, files=files, names=names, opened=_at(now), by=by)
        result = gather(holdings, queue, original, placed, target)
        queue.settle(item, settlement)
        return result


@contextmanager
def _open(queue: Queue, item: Item) -> Iterator[Item]:
    """Give an item as it is now, while nobody else changes the queue.

    Raises:
        SettledError: It is settled.
    """
    with queue.held():
        found = queue.item(item.id)
        demand_open(found)
        yield found


def _original(holdings: Holdings, agreement: str, holder: str, language: str) -> Original:
    originals = tuple(of_agreement(holdings, agreement))
    for one in originals:
        if one.current and (one.holder, one.language) == (holder, language):
            return one
    names = sorted({one.name for one in originals})
    there = f"those of '{agreement}': {', '.join(names)}" if names else "`archive show` lists them"
    message = f"no original {holder}.{language} of '{agreement}' is kept; {there}"
    raise UnknownObjectError(message)


def _keep_received(
    holdings: Holdings, queue: Queue, item: Item, original: Original, by: str, now: datetime
) -> None:
    """Put the file of a page into the object of the agreement it was assigned to."""
    head = holdings.head(original.agreement)
    there: Iterable[str] = head.state if head else ()
    files: dict[str, bytes | Path] = {}
    for digest, name in item.files.items():
        path = queue.received / name
        if f"received/{name}" not in there:
            told = {
                "schema": 1,
                "name": item.names.get(digest, name),
                "sha256": digest,
                "bytes": path.stat().st_size,
                "kind": kind_of(path),
                "received_by": item.by,
                "received_at": item.opened,
            }
            files |= {f"received/{name}": path, f"received/{name}.json": as_json(told)}
    if files:
        message = f"received {len(files) // 2} file(s), as they came"
        holdings.commit(original.agreement, files, message, by, now)


def _at(now: datetime) -> str:
    return now.astimezone(UTC).replace(microsecond=0).isoformat()

"""The queue: what intake could not settle by itself, until a person does.

Takes items; keeps each in a folder beside the root of the archive, with the pictures to look at and
the bytes that were received. Nothing in it is ever deleted: an item that is settled says how, by
whom and why.

    archive.state/queue/received/          files as they came
    archive.state/queue/ITEM/item.json     what it is, and what was decided
    archive.state/queue/ITEM/*.jpg         its pages
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from alternat.archive import disk
from alternat.archive.errors import ArchiveError, DamagedError
from alternat.archive.holdings import Holdings
from alternat.archive.intake.reasons import Reason, reason_of

ITEM = "item.json"
LOCK = ".lock"
Kind = Literal["page", "original", "file"]


class UnknownItemError(ArchiveError):
    """There is no such item in the queue."""


class SettledError(ArchiveError):
    """The item is settled already, or cannot be settled so."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that waits."""

    picture: str
    """Name of its picture in the folder of the item."""
    dots: float
    file: str
    """SHA-256 of the file in which it came."""
    number: int
    """Its place in that file, from 1."""
    corners: tuple[tuple[float, float], ...] = ()
    """Of its code, in the picture."""
    of: int | None = None
    """Number of the page in the original, from 1, where that is known."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What differs on a page from what was printed."""

    of: int
    """Number of the page."""
    what: Literal["added", "gone", "unlike", "unsigned"]
    """Written or changed by hand; print that is missing; not the printed page at all; a room in
    which nobody signed."""
    where: tuple[int, int, int, int] | None
    """In millimetres from the top left of the page: left, top, right, bottom."""
    picture: str | None
    """Name of the marked picture in the folder of the item."""
    signatory: str = ""
    """Who should have signed, in a room that is empty."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What somebody decided."""

    decision: Literal["accepted", "rejected", "assigned", "completed"]
    by: str
    at: str
    """UTC, ISO."""
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something to settle."""

    id: str
    kind: Kind
    why: str
    """Code of the reason: `no-code`, `incomplete`, `refused`…"""
    detail: str
    """Of which page or original, as its code says."""
    opened: str
    """When it came, or when a page was last added to it: UTC, ISO."""
    by: str
    reason: Reason | None = None
    """Why, more closely."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The files concerned: name in `received/`, by SHA-256."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Their own names, safe to show, by SHA-256."""
    agreement: str | None = None
    original: Mapping[str, Any] | None = None
    """The original it belongs to, where that is known."""
    pages: tuple[Page, ...] = ()
    count: int = 0
    """How many pages the original has."""
    marks: tuple[Mark, ...] = ()
    settled: Settlement | None = None

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of the pages that are still to come."""
        there = {page.of for page in self.pages}
        return tuple(one for one in range(1, self.count + 1) if one not in there)


class Queue:
    """The queue of an archive."""

    def __init__(self, holdings: Holdings) -> None:
        """Keep where it is; it is made by its first item."""
        self.folder = holdings.state / "queue"
        self.received = self.folder / "received"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other intakes and settlements waiting: one at a time changes the queue."""
        disk.make_folders(self.folder)
        with disk.locked(self.folder / LOCK):
            yield

    def items(self, *, settled: bool = False) -> Iterator[Item]:
        """Give the items that wait, or those that are settled, in the order of their ids."""
        for file in sorted(self.folder.glob(f"*/{ITEM}")):
            item = self._read(file)
            if (item.settled is not None) == settled:
                yield item

    def item(self, identifier: str) -> Item:
        """Give an item by its id, or by the beginning of it.

        Raises:
            UnknownItemError: There is none, or several.
        """
        clean = "".join(one for one in identifier.lower() if one.isalnum())
        found = [file for file in sorted(self.folder.glob(f"{clean}*/{ITEM}")) if clean]
        if len(found) != 1:
            message = (
                f"{'several items begin' if found else 'no item begins'} with '{identifier[:40]}'; "
                "`archive settle list` shows them"
            )
            raise UnknownItemError(message)
        return self._read(found[0])

    def find(self, identifier: str) -> Item | None:
        """Give an item by its whole id, or None."""
        file = self.folder / identifier / ITEM
        return self._read(file) if file.is_file() else None

    def place(self, item: Item) -> Path:
        """Give the folder of an item."""
        return self.folder / item.id

    def keep(self, path: Path, name: str) -> None:
        """Keep a file as it came."""
        disk.make_folders(self.received)
        target = self.received / name
        if target.exists():
            return
        part = target.with_name(f".{name}.part")
        shutil.copyfile(path, part)
        disk.sync(part)
        part.replace(target)
        disk.sync(self.received)

    def put(self, item: Item, pictures: Mapping[str, Path | bytes]) -> None:
        """Add an item, or replace one; pictures first, so that an item is never without them."""
        folder = self.place(item)
        disk.make_folders(folder)
        for name, picture in pictures.items():
            if isinstance(picture, bytes):
                (folder / name).write_bytes(picture)
            elif picture != folder / name:
                shutil.copyfile(picture, folder / name)
            disk.sync(folder / name)
        part = folder / f".{ITEM}"
        part.write_bytes(json.dumps(asdict(item), ensure_ascii=False, indent=1).encode() + b"\n")
        disk.sync(part)
        os.replace(part, folder / ITEM)  # noqa: PTH105 - of a kind with the calls in `disk`
        disk.sync(folder)

    def settle(self, item: Item, settlement: Settlement) -> Item:
        """Close an item.

        Raises:
            SettledError: It is closed already.
        """
        demand_open(item)
        closed = replace(item, settled=settlement)
        self.put(closed, {})
        return closed

    def _read(self, file: Path) -> Item:
        try:
            told = json.loads(file.read_bytes())
            pages = tuple(
                Page(**{**one, "corners": tuple((x, y) for x, y in one["corners"])})
                for one in told.pop("pages")
            )
            marks = tuple(
                Mark(**{**one, "where": tuple(one["where"]) if one["where"] else None})
                for one in told.pop("marks")
            )
            settled = told.pop("settled")
            settlement = Settlement(**settled) if settled else None
            reason = reason_of(told.pop("reason", None))
            return Item(**told, reason=reason, pages=pages, marks=marks, settled=settlement)
        except (ValueError, TypeError, LookupError):
            message = f"{file} cannot be read; move that folder away, and take the file in again"
            raise DamagedError(message) from None


def demand_open(item: Item) -> None:
    """Refuse to settle an item twice.

    Raises:
        SettledError: It is closed.
    """
    if item.settled is not None:
        message = f"{item.id} is settled: {item.settled.decision} by {item.settled.by}"
        raise SettledError(message)

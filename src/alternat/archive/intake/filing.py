"""Filing: a scanned original compared with what was printed, then bound and kept, or queued.

Takes the pages of one original, placed by their codes or by a person; gives a version of its
agreement, or the item that a person must settle. Received bytes are kept before any of this.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from alternat.archive.holdings import Holdings
from alternat.archive.intake.binding import bind
from alternat.archive.intake.comparison import DOTS, Area, Comparison, compare
from alternat.archive.intake.originals import Pages, PrintedPage
from alternat.archive.intake.queue import Item, Mark, Page, Queue, Settlement
from alternat.archive.intake.sorting import Original
from alternat.archive.store import Version
from alternat.delivery import as_json

FOLDER = "scans"
_RED, _AMBER = (200, 20, 30), (230, 140, 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A page in its place."""

    page: Page
    picture: Path
    """Where its picture is now."""


def item_of(original: Original) -> str:
    """Give the id of the queue item in which the pages of an original gather."""
    return digest_of("original", original.agreement, original.name, original.digest)


def digest_of(*parts: str) -> str:
    """Give the id of a queue item: the same thing has the same id."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:10]


def gather(
    holdings: Holdings,
    queue: Queue,
    original: Original,
    placed: Mapping[int, Placed],
    item: Item,
) -> Version | Item:
    """File an original that is whole and as it was printed; else let it wait for a person.

    Args:
        holdings: The archive.
        queue: Its queue.
        original: What the pages are of.
        placed: Every page that is there, by its number from 1.
        item: The item under which they wait: who brought them, when, out of which files.
    """
    pages = tuple(replace(one.page, of=number) for number, one in sorted(placed.items()))
    marks, pictures = examined(holdings, original, placed)
    missing = set(range(1, item.count + 1)) - placed.keys()
    why = "incomplete" if missing else "differs"
    waiting = replace(item, why=why, pages=pages, marks=marks)
    named = {one.page.picture: one.picture for one in placed.values()}
    if missing or marks:
        queue.put(waiting, {**named, **pictures})
        return waiting
    files = {name: queue.place(item) / name for name in named} | named
    version = keep(holdings, original, waiting, files, None)
    if queue.find(item.id) is not None:
        settlement = Settlement("completed", item.by, item.opened, "")
        queue.settle(waiting, settlement)
    return version


def keep(
    holdings: Holdings,
    original: Original,
    item: Item,
    pictures: Mapping[str, Path],
    settlement: Settlement | None,
) -> Version:
    """Bind the pages of an original and keep the copy.

    Args:
        holdings: The archive.
        original: What they are of.
        item: The pages, in order, and what differs on them.
        pictures: Where the pictures of the pages are, by name; and those of the marks.
        settlement: Who accepted what differs, or None where nothing does.
    """
    moment = settlement.at if settlement else item.opened
    by = settlement.by if settlement else item.by
    stem = stem_of(original, item.pages)
    made = datetime.fromisoformat(moment)
    title = f"{original.agreement}, {original.name}"
    bound = bind([(pictures[one.picture], one.dots) for one in item.pages], title, made)
    marked = {
        f"{stem}.p{mark.of:02d}.png": pictures[mark.picture]
        for mark in item.marks
        if mark.picture is not None and mark.picture in pictures
    }
    record = {
        "schema": 1,
        "original": as_data(original),
        "derived_from": [
            {"page": one.of, "file": one.file, "number": one.number} for one in item.pages
        ],
        "missing": list(item.missing),
        "differences": [asdict(mark) for mark in item.marks],
        "settlement": asdict(settlement) if settlement else None,
        "copy_sha256": hashlib.sha256(bound).hexdigest(),
    }
    files: dict[str, bytes | Path] = {
        f"{stem}.pdf": bound,
        f"{stem}.json": as_json(record),
        **marked,
    }
    head = holdings.head(original.agreement)
    if head is not None and f"{stem}.pdf" in head.state:
        return head
    message = f"scan of {original.name}, {len(item.pages)} pages in order"
    if settlement:
        message += f", accepted: {settlement.reason}"
    return holdings.commit(original.agreement, files, message, by, made.astimezone(UTC))


def stem_of(original: Original, pages: Iterable[Page]) -> str:
    """Give the path of a copy, without its ending: the same pages have the same."""
    key = hashlib.sha256("\n".join(f"{one.file} {one.number}" for one in pages).encode())
    return f"{FOLDER}/{original.name}.{key.hexdigest()[:8]}"


def as_data(original: Original) -> dict[str, Any]:
    """Give an original as plain data."""
    return asdict(original)


def examined(
    holdings: Holdings, original: Original, placed: Mapping[int, Placed]
) -> tuple[tuple[Mark, ...], dict[str, bytes]]:
    """Compare every page with what was printed.

    Returns:
        What differs, and the marked pictures by name.
    """
    pages = Pages.of(holdings, original)
    marks: list[Mark] = []
    pictures: dict[str, bytes] = {}
    for number, one in sorted(placed.items()):
        printed = pages.page(number)
        if printed is None:
            marks.append(Mark(number, "unlike", None, None))
            continue
        with Image.open(one.picture, formats=("JPEG",)) as scan:
            corners = one.page.corners if len(one.page.corners) == len(printed.corners) else ()
            both = (printed.corners, corners) if corners else None
            found = compare(printed.picture, scan, both, (*printed.rooms, *printed.free))
        own = list(_marks(number, printed, found))
        if any(mark.picture for mark in own):
            pictures[_name(number)] = _marked(found)
        marks.extend(own)
    return tuple(marks), pictures


def _name(number: int) -> str:
    return f"marked-{number:04d}.png"


def _marks(number: int, printed: PrintedPage, found: Comparison) -> Iterator[Mark]:
    if not found.fits:
        yield Mark(number, "unlike", None, _name(number))
        return
    for area in found.areas:
        yield Mark(number, area.kind, _millimetres(area), _name(number))
    for signatory, room, filled in zip(
        printed.signatories, printed.rooms, found.filled, strict=False
    ):
        if not filled:
            yield Mark(number, "unsigned", _millimetres(room), None, signatory)


def _millimetres(area: Area) -> tuple[int, int, int, int]:
    left, top, right, bottom = (
        round(edge * 25.4 / DOTS) for edge in (area.left, area.top, area.right, area.bottom)
    )
    return left, top, right, bottom


def _marked(found: Comparison) -> bytes:
    picture = found.laid.convert("RGB")
    pen = ImageDraw.Draw(picture)
    for area in found.areas:
        colour = _RED if area.kind == "added" else _AMBER
        box = (area.left - 4, area.top - 4, area.right + 4, area.bottom + 4)
        pen.rectangle(box, outline=colour, width=3)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def pictures_of(queue: Queue, item: Item) -> dict[str, Path]:
    """Give the pictures of an item, by name."""
    names: Sequence[str] = (
        *(page.picture for page in item.pages),
        *(mark.picture for mark in item.marks if mark.picture),
    )
    return {name: queue.place(item) / name for name in names}


def waiting_in(queue: Queue, item: Item) -> dict[int, Placed]:
    """Give the pages that wait in an item, by their number in the original."""
    return {
        page.of: Placed(page, queue.place(item) / page.picture)
        for page in item.pages
        if page.of is not None
    }

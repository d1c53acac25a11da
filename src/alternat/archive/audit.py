"""The audit: every byte under the root re-read, every object compared with the log.

Takes holdings; gives what is damaged, missing, added or out of order. Changes nothing in the
archive. A rolling audit re-reads only some of the objects; what stands where is always looked at
as a whole, and so is the log.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from alternat.archive.event_log import PREFIX
from alternat.archive.faults import UNLOGGED, Fault
from alternat.archive.holdings import Holdings
from alternat.archive.inventory import NAME
from alternat.archive.layout import SCHEME, folder_of
from alternat.archive.log_audit import Logged, read_log
from alternat.archive.validation import Seen, validate
from alternat.archive.walking import root_faults, survey

_WORTH_OBJECTS: Final = 100
_WORTH_BYTES: Final = 64 << 20
"""From how much on several processes are worth their start."""
_BATCH: Final = 16


@dataclass(frozen=True, slots=True)
class Examined:
    """What the re-reading of one object told."""

    folder: str
    """Relative to the root."""
    id: str | None
    """Short id; None where the inventory cannot be trusted."""
    sealed: Mapping[int, str]
    """SHA-512 of the inventory of each version, by number."""
    faults: tuple[Fault, ...]
    count: int
    """Bytes read."""


@dataclass(frozen=True, slots=True)
class Budget:
    """When a rolling audit stops; unlimited by default."""

    seconds: float | None = None
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found."""

    objects: int
    """How many stand in the archive."""
    examined: tuple[Examined, ...]
    """Those that were re-read."""
    faults: tuple[Fault, ...]
    events: int

    @property
    def count(self) -> int:
        """Bytes read."""
        return sum(one.count for one in self.examined)

    @property
    def sound(self) -> bool:
        """Whether nothing is broken."""
        return all(fault.harmless for fault in self.faults)


Choice = Callable[[Sequence[str]], Sequence[str]]
"""Chooses and orders the folders to re-read."""


def audit(
    holdings: Holdings,
    *,
    choice: Choice = lambda folders: folders,
    budget: Budget = Budget(),
    jobs: int | None = None,
    tell: Callable[[Examined], None] = lambda _: None,
) -> Report:
    """Re-read an archive.

    Args:
        holdings: The archive.
        choice: Which objects, in which order; all by default.
        budget: When to stop.
        jobs: How many processes; as many as there are processors by default.
        tell: Called after each object.
    """
    root = holdings.root
    faults = list(root_faults(root))
    standing = [str(folder.relative_to(root)) for folder in survey(root, faults)]
    examined: dict[str, Examined] = {}
    for one in _within(_examine(root, choice(standing), jobs), budget):
        done = one
        if one.faults:  # a writer may have been at work just then: look again while none is
            with holdings.quiet(_id_of(one.folder)):
                done = examine(root, one.folder)
        examined[one.folder] = done
        tell(done)
    log = read_log(holdings)
    faults += [fault for one in examined.values() for fault in one.faults]
    faults += [*log.faults, *_beside(holdings, examined, log), *_gone(root, standing, log)]
    return Report(len(standing), tuple(examined.values()), tuple(faults), log.events)


def examine(root: Path, folder: str) -> Examined:
    """Re-read one object.

    Args:
        root: The root.
        folder: Folder of the object, relative to it.
    """
    try:
        seen = validate(root / folder)
    except FileNotFoundError:  # a writer has put another in its place just then, or it is gone
        seen = Seen()
        seen.tell("missing", "E063", NAME)
    faults = [fault.within(folder) for fault in seen.faults]
    identifier = None
    if seen.inventory is not None:
        full = seen.inventory.id
        if str(folder_of(full)) != folder or not full.startswith(SCHEME):
            faults.append(Fault("out-of-order", "A002", folder, f"it says it is {full:.80}"))
        else:
            identifier = full.removeprefix(SCHEME)
    sealed = {int(name[1:]): digest for name, digest in seen.inventories.items()}
    return Examined(folder, identifier, sealed, tuple(faults), seen.count)


def _examine(root: Path, folders: Sequence[str], jobs: int | None) -> Iterator[Examined]:
    """Re-read objects, in several processes where that is worth it."""
    processes = min(jobs or os.cpu_count() or 1, len(folders))
    if processes < 2 or not _worth(root, folders):
        yield from (examine(root, folder) for folder in folders)
        return
    context = get_context("forkserver")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        try:
            roots = [root] * len(folders)
            batch = max(1, min(_BATCH, len(folders) // (4 * processes)))
            yield from pool.map(examine, roots, folders, chunksize=batch)
        finally:
            pool.shutdown(cancel_futures=True)


def _worth(root: Path, folders: Sequence[str]) -> bool:
    if len(folders) >= _WORTH_OBJECTS:
        return True
    sizes = (file.lstat().st_size for one in folders for file in (root / one).rglob("*"))
    return sum(sizes) >= _WORTH_BYTES


def _within(examined: Iterable[Examined], budget: Budget) -> Iterator[Examined]:
    """Give what was re-read until the budget is spent; one object at least."""
    began, count = time.monotonic(), 0
    for one in examined:
        yield one
        count += one.count
        if budget.bytes is not None and count >= budget.bytes:
            return
        if budget.seconds is not None and time.monotonic() - began >= budget.seconds:
            return


def _beside(holdings: Holdings, examined: Mapping[str, Examined], log: Logged) -> list[Fault]:
    """Compare what was re-read with the log; who differs is looked at again, as somebody may write.

    While no writer is at an object, its versions stand between the log that was read before and the
    log that is read after: the one tells what is missing, the other what is unknown or unlike.
    """
    if not log.whole:
        return []
    differ = [one.folder for one in examined.values() if _missing(one, log) or _odd(one, log, ())]
    if not differ:
        return []
    again = []
    for folder in differ:
        with holdings.quiet(_id_of(folder)):
            again.append(examine(holdings.root, folder))
    unlogged, later = holdings.unlogged(), read_log(holdings)
    return [fault for one in again for fault in (*_missing(one, log), *_odd(one, later, unlogged))]


def _missing(one: Examined, log: Logged) -> list[Fault]:
    """Tell which versions of an object the log knows and the object lacks."""
    if one.id is None or one.id.startswith(PREFIX):
        return []
    gone = sorted(log.sealed.get(one.id, {}).keys() - one.sealed.keys())
    places = [(number, f"{one.folder}/v{number}") for number in gone]
    return [
        Fault("missing", "A012", place, f"v{number}")
        for number, place in places
        if not any(fault.place.startswith(f"{place}/") for fault in one.faults)
    ]


def _odd(one: Examined, log: Logged, unlogged: Container[str]) -> list[Fault]:
    """Tell which versions of an object the log does not know, or knows by another digest."""
    if one.id is None or one.id.startswith(PREFIX):
        return []
    known, faults = log.sealed.get(one.id, {}), []
    for number, digest in sorted(one.sealed.items()):
        place, name = f"{one.folder}/v{number}", f"v{number}"
        if number not in known:
            code = UNLOGGED if one.id in unlogged else "A011"
            faults.append(Fault("added", code, place, name))
        elif digest != known[number]:
            faults.append(Fault("damaged", "A013", place, name))
    return faults


def _gone(root: Path, standing: Iterable[str], log: Logged) -> Iterator[Fault]:
    """Tell which objects of the log stand nowhere."""
    there = set(standing)
    for identifier in log.sealed:
        folder = str(folder_of(SCHEME + identifier))
        if folder not in there and not (root / folder).is_dir():
            yield Fault("missing", "A010", folder, identifier)


def _id_of(folder: str) -> str:
    """Give the id under which writers lock the object of a folder."""
    return folder.rsplit("/", 1)[-1].removeprefix(SCHEME.replace(":", "%3a"))

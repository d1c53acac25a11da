"""Repair: damaged objects made whole again from a copy, each file proved.

Takes holdings and a copy of them; gives what was restored. An object is put together from what is
sound here and what is sound there; what proves a file is the event log's seal of its inventory,
then the digests in that inventory. The damaged object is set aside, never deleted.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alternat.archive import disk
from alternat.archive.audit import Report, audit
from alternat.archive.errors import ArchiveError
from alternat.archive.event_log import PREFIX, Happening
from alternat.archive.faults import CLOCK, UNLOGGED, Fault
from alternat.archive.holdings import Holdings
from alternat.archive.inventory import NAME, SIDECAR, Inventory, sidecar
from alternat.archive.inventory_reading import LARGEST, InventoryError, parse
from alternat.archive.layout import OBJECT_DECLARATION, ROOT_FILES, SCHEME, is_id, uri
from alternat.archive.log_audit import read_log
from alternat.archive.walking import survey

_NOT_OURS = ("A011", CLOCK, UNLOGGED)
"""An object that nobody deposited is no damage; neither is a clock."""


class BeyondRepairError(ArchiveError):
    """Neither the archive nor the copy holds what is needed."""

    exit_code = 9


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of a repair."""

    restored: tuple[str, ...]
    """Objects and files of the root that are whole again."""
    failed: tuple[tuple[str, str], ...]
    """Those that are not, and why."""
    set_aside: Path
    """Where what was replaced or did not belong stands now."""
    after: Report
    """The audit after the repair."""


def repair(holdings: Holdings, copy: Holdings, by: str, now: datetime) -> Repaired:
    """Repair an archive from a copy.

    Args:
        holdings: The archive.
        copy: Its copy; nothing is written there.
        by: Who repairs, for the event log.
        now: When.
    """
    aside = holdings.state / "set-aside" / now.strftime("%Y%m%dT%H%M%SZ")
    restored: list[str] = []
    failed: dict[str, str] = {}
    _root_files(holdings, aside, restored)
    # The log first: what it says of the others is what proves them.
    broken = [*_broken(holdings, audit(holdings, choice=_of_the_log)), *_lost_log(holdings, copy)]
    logs = [one for one in dict.fromkeys(broken) if one.startswith(PREFIX)]
    _restore(holdings, copy, logs, {}, aside, restored, failed)
    others = [one for one in _broken(holdings, audit(holdings)) if not one.startswith(PREFIX)]
    sealed = _sealed(holdings, copy) if others else {}
    _restore(holdings, copy, others, sealed, aside, restored, failed)
    if restored:
        facts = {"restored": restored, "failed": sorted(failed), "from": copy.root.name}
        note = f"repaired from a copy: {len(restored)} restored, {len(failed)} not"
        holdings.log.append([Happening(now, by, "repaired", note, facts=facts)])
    return Repaired(tuple(restored), tuple(failed.items()), aside, audit(holdings))


def _restore(
    holdings: Holdings,
    copy: Holdings,
    broken: Iterable[str],
    sealed: Mapping[str, Mapping[int, str]],
    aside: Path,
    restored: list[str],
    failed: dict[str, str],
) -> None:
    """Put objects together anew, and note which could be and which could not."""
    for identifier in broken:
        try:
            files = dict(_put_together(holdings, copy, identifier, sealed.get(identifier, {})))
            holdings.store.adopt(identifier, files, aside / identifier)
        except ArchiveError as error:
            failed[identifier] = str(error)
        else:
            restored.append(identifier)


def _of_the_log(folders: Sequence[str]) -> list[str]:
    """Choose the objects of the log."""
    beginning = f"{SCHEME}{PREFIX}".replace(":", "%3a")
    return [one for one in folders if one.rsplit("/", 1)[-1].startswith(beginning)]


def _root_files(holdings: Holdings, aside: Path, restored: list[str]) -> None:
    """Write the files of the root anew, and set aside what does not belong there."""
    faults: list[Fault] = []
    for _ in survey(holdings.root, faults):
        pass
    for fault in faults:
        _set_aside(holdings.root / fault.place, aside / "root" / fault.place)
        restored.append(fault.place)
    for name, content in ROOT_FILES.items():
        file = holdings.root / name
        if file.is_symlink() or not file.is_file() or file.read_bytes() != content:
            if file.is_symlink() or file.exists():
                _set_aside(file, aside / "root" / name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            file.chmod(0o444)
            disk.sync(file)
            disk.sync(file.parent)
            restored.append(name)


def _set_aside(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(path, target)
    disk.sync(path.parent)


def _broken(holdings: Holdings, report: Report) -> list[str]:
    """Give the ids of the objects with a fault that a copy can mend."""
    found: dict[str, None] = {}
    for fault in report.faults:
        if fault.code in _NOT_OURS:
            continue
        parts = fault.place.split("/")
        name = parts[2].removeprefix("alternat%3a") if len(parts) > 2 else ""
        if is_id(name) and str(holdings.store.folder(name)).endswith("/".join(parts[:3])):
            found[name] = None
    return list(found)


def _lost_log(holdings: Holdings, copy: Holdings) -> list[str]:
    """Give the objects of the log that only the copy has: nothing here would miss them."""
    here = set(holdings.store.ids())
    return [one for one in copy.store.ids() if one.startswith(PREFIX) and one not in here]


def _sealed(holdings: Holdings, copy: Holdings) -> Mapping[str, Mapping[int, str]]:
    """Give what the log knows of each object; the copy's log of what ours does not know."""
    known: dict[str, Mapping[int, str]] = {}
    for one in (copy, holdings):
        log = read_log(one)
        if log.whole and not log.faults:
            known |= log.sealed
    return known


def _put_together(
    holdings: Holdings, copy: Holdings, identifier: str, seals: Mapping[int, str]
) -> Iterator[tuple[str, bytes | Path]]:
    """Give every file of an object, from here where it is sound, else from the copy."""
    places = (holdings.store.folder(identifier), copy.store.folder(identifier))
    inventory, data = _inventory(identifier, places, seals)
    yield OBJECT_DECLARATION
    yield NAME, data
    yield SIDECAR, sidecar(hashlib.sha512(data).hexdigest())
    for version in inventory.versions:
        older = _older(inventory, version.number, places, seals)
        own = data if version is inventory.head else older
        yield f"{version.name}/{NAME}", own
        yield f"{version.name}/{SIDECAR}", sidecar(hashlib.sha512(own).hexdigest())
    for digest, paths in inventory.manifest.items():
        for path in paths:
            yield path, _content(identifier, path, digest, places)


def _inventory(
    identifier: str, places: tuple[Path, ...], seals: Mapping[int, str]
) -> tuple[Inventory, bytes]:
    """Find the latest inventory that can be proved."""
    found: list[tuple[int, Inventory, bytes]] = []
    for place in places:
        files = [place / NAME, *sorted(place.glob(f"v*/{NAME}"))]
        for file in files:
            inventory = _proved(file, identifier, seals)
            if inventory is not None:
                found.append((len(inventory.versions), inventory, file.read_bytes()))
    latest = max((count for count, _, _ in found), default=0)
    if not latest or latest < max(seals, default=0):
        message = f"'{identifier}': neither the archive nor the copy holds its inventory"
        raise BeyondRepairError(message)
    return next((one, data) for count, one, data in found if count == latest)


def _proved(file: Path, identifier: str, seals: Mapping[int, str]) -> Inventory | None:
    """Read an inventory if the log's seal, or failing that its sidecar, proves it."""
    try:
        if file.is_symlink() or file.stat().st_size > LARGEST:
            return None
        data = file.read_bytes()
        inventory = parse(data)
        digest = hashlib.sha512(data).hexdigest()
        if seals:
            sound = seals.get(len(inventory.versions)) == digest
        else:
            sound = file.with_name(SIDECAR).read_bytes() == sidecar(digest)
    except (OSError, InventoryError):
        return None
    return inventory if sound and inventory.id == uri(identifier) else None


def _older(
    inventory: Inventory, number: int, places: tuple[Path, ...], seals: Mapping[int, str]
) -> bytes:
    """Find the inventory of one version; it must tell the past as the latest one does."""
    for place in places:
        file = place / f"v{number}" / NAME
        older = _proved(file, inventory.head.id, seals)
        if older is not None and older.versions == inventory.versions[:number]:
            return file.read_bytes()
    message = f"'{inventory.head.id}': no sound inventory of v{number}, here or in the copy"
    raise BeyondRepairError(message)


def _content(identifier: str, path: str, digest: str, places: tuple[Path, ...]) -> Path:
    for place in places:
        file = place / path
        if not file.is_symlink() and file.is_file() and disk.digest_of(file) == digest:
            return file
    message = f"'{identifier}': no sound {path}, here or in the copy"
    raise BeyondRepairError(message)

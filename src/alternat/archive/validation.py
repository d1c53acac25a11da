"""Validation: every byte of an object re-read and judged.

Takes the folder of an object; gives faults, each with the code of the rule it breaks (OCFL 1.1,
validation codes; A…: a rule of this archive). Trusts nothing: an object may be a stranger's.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alternat.archive.disk import digest_of
from alternat.archive.faults import CLOCK, Fault, Kind
from alternat.archive.inventory import NAME, SIDECAR, Inventory, sidecar
from alternat.archive.inventory_reading import LARGEST, InventoryError, parse
from alternat.archive.layout import OBJECT_DECLARATION

_FOLDER_OF_VERSION = re.compile(r"v[0-9]+")
_SMALL = 4096


@dataclass
class Seen:
    """What the validation of one object saw."""

    faults: list[Fault] = field(default_factory=list)
    inventory: Inventory | None = None
    """The root inventory, if it could be trusted."""
    inventories: dict[str, str] = field(default_factory=dict)
    """SHA-512 of the inventory of each version, by folder: `v1`."""
    count: int = 0
    """Bytes read."""

    def tell(self, kind: Kind, code: str, place: str, detail: str = "") -> None:
        """Add a fault."""
        self.faults.append(Fault(kind, code, place, detail))


def validate(folder: Path) -> Seen:
    """Re-read every byte of an object.

    Args:
        folder: The folder of the object.
    """
    seen = Seen()
    files = _walk(folder, seen)
    name, content = OBJECT_DECLARATION
    if name not in files:
        seen.tell("missing", "E003", name)
    elif _read(folder / name, seen, _SMALL) != content:
        seen.tell("damaged", "E007", name)
    root = _inventory(folder, "", files, seen)
    _entries(folder, root, files, seen)
    if root is None:
        return seen
    seen.inventory, inventory = root[0], root[0]
    for version in inventory.versions:
        own = _inventory(folder, f"{version.name}/", files, seen)
        if own is not None:
            _agrees(own, version.number, root, seen)
            seen.inventories[version.name] = own[1]
        elif not any(path.startswith(f"{version.name}/") for path in files):
            seen.tell("missing", "E046", version.name)
    _contents(folder, inventory, files, seen)
    _clock(inventory, seen)
    return seen


def _walk(folder: Path, seen: Seen) -> dict[str, int]:
    """Give the regular files of an object with their sizes; whatever else there is, is a fault."""
    files: dict[str, int] = {}
    pending = [(folder, "")]
    while pending:
        place, prefix = pending.pop()
        try:
            entries = list(os.scandir(place))
        except OSError as error:
            seen.tell("damaged", "E003", prefix, error.strerror or "")
            continue
        if not entries:
            seen.tell("added", "E024", prefix, "empty folder")
        for entry in entries:
            path = prefix + entry.name
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(status.st_mode):
                pending.append((Path(entry.path), f"{path}/"))
            elif stat.S_ISREG(status.st_mode):
                files[path] = status.st_size
            else:  # a link, a pipe, a device: OCFL 1.1 § 3.1, E090
                seen.tell("added", "E090", path, "neither file nor folder")
    return files


def _read(path: Path, seen: Seen, most: int) -> bytes:
    """Read a file of the object, never through a link; one byte more than `most` at most."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        data = file.read(most + 1)
    seen.count += len(data)
    return data


Read = tuple[Inventory, str]
"""An inventory and the digest of its bytes."""


def _inventory(folder: Path, prefix: str, files: Mapping[str, int], seen: Seen) -> Read | None:
    """Read the inventory of the object or of one version, proved by its sidecar."""
    name, beside = prefix + NAME, prefix + SIDECAR
    for path, code in ((name, "E063" if not prefix else "W010"), (beside, "E058")):
        if path not in files:
            seen.tell("missing", code, path)
    if name not in files:
        return None
    try:
        data = _read(folder / name, seen, LARGEST)
        told = _read(folder / beside, seen, _SMALL) if beside in files else None
    except OSError as error:
        seen.tell("damaged", "E033", name, error.strerror or "")
        return None
    digest = hashlib.sha512(data).hexdigest()
    if told is not None and told != sidecar(digest):
        well_formed = re.fullmatch(rb"[0-9a-f]{128} inventory\.json\n", told)
        seen.tell("damaged", "E060" if well_formed else "E061", name, f"against {beside}")
        return None
    try:
        return parse(data), digest
    except InventoryError as error:
        seen.tell("damaged", error.code, name, error.detail)
        return None


def _entries(folder: Path, root: Read | None, files: Mapping[str, int], seen: Seen) -> None:
    """Tell what stands in the folder of the object, or of a version, and does not belong there."""
    known = {version.name for version in root[0].versions} if root else None
    own = {OBJECT_DECLARATION[0], NAME, SIDECAR}
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        if not entry.is_dir(follow_symlinks=False):
            if entry.name not in own and entry.name in files:
                seen.tell("added", "E001", entry.name)
        elif known is not None and entry.name not in known:
            code = "E046" if _FOLDER_OF_VERSION.fullmatch(entry.name) else "E001"
            seen.tell("added", code, entry.name)
    for path in sorted(files):
        version, _, rest = path.partition("/")
        loose = not rest.startswith("content/") and rest not in (NAME, SIDECAR)
        if known and version in known and loose:
            seen.tell("added", "E015", path)


def _agrees(own: Read, number: int, root: Read, seen: Seen) -> None:
    """Compare the inventory of a version with the root's."""
    place = f"v{number}/{NAME}"
    inventory = own[0]
    if inventory.id != root[0].id:
        seen.tell("out-of-order", "E037", place)
    if len(inventory.versions) != number:
        seen.tell("out-of-order", "E040", place, f"its head is {inventory.head.name}")
    elif inventory.versions != root[0].versions[:number]:
        seen.tell("out-of-order", "E066", place)
    if number == len(root[0].versions) and own[1] != root[1]:
        seen.tell("out-of-order", "E064", place)
    if any(root[0].manifest.get(digest) != paths for digest, paths in inventory.manifest.items()):
        seen.tell("out-of-order", "E023", place, "content that the root inventory lacks")


def _contents(folder: Path, inventory: Inventory, files: Mapping[str, int], seen: Seen) -> None:
    """Re-read the content and compare it with the manifest, both ways."""
    listed = {path: digest for digest, paths in inventory.manifest.items() for path in paths}
    for path, digest in sorted(listed.items()):
        if path not in files:
            seen.tell("missing", "E092", path)
            continue
        try:
            found = digest_of(folder / path)
        except OSError as error:
            seen.tell("damaged", "E092", path, error.strerror or "")
            continue
        seen.count += files[path]
        if found != digest:
            seen.tell("damaged", "E092", path, f"{digest[:16]}… expected, {found[:16]}… found")
    numbers = {version.name for version in inventory.versions}
    for path in sorted(files.keys() - listed.keys()):
        version, _, rest = path.partition("/")
        if version in numbers and rest.startswith("content/"):
            seen.tell("added", "E023", path)
    for path in sorted(listed):
        if path.partition("/")[0] not in numbers:
            seen.tell("out-of-order", "E042", path, "content of a version that there is not")


def _clock(inventory: Inventory, seen: Seen) -> None:
    def backwards() -> Iterator[str]:
        for before, after in zip(inventory.versions, inventory.versions[1:], strict=False):
            if after.created < before.created:
                yield f"{after.name} is dated {after.created}, before {before.name}"

    for detail in backwards():
        seen.tell("out-of-order", CLOCK, NAME, detail)

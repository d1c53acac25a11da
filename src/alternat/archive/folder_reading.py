"""Reading an OCFL root in a folder: what was deposited, proved on the way, links never followed.

Takes ids and paths; gives versions and bytes. Needs no right to write anything.

Source: OCFL 1.1; preservation reference § 1.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from alternat.archive.errors import ArchiveError, DamagedError, UnknownObjectError
from alternat.archive.faults import Fault
from alternat.archive.inventory import NAME, SIDECAR, Inventory, Version, sidecar
from alternat.archive.inventory_reading import LARGEST, InventoryError, parse
from alternat.archive.layout import ROOT_FILES, SCHEME, checked_id, folder_of, is_id, uri
from alternat.archive.validation import validate
from alternat.archive.walking import object_folders

_TRIES: Final = 50
"""How often a reader looks again when a writer has just changed the inventory under its eyes."""


class FolderReader:
    """The half of a `Store` that reads."""

    def __init__(self, root: Path) -> None:
        """Open a root; it need not be there.

        Raises:
            ArchiveError: The folder holds something else.
        """
        self.root = root.absolute()
        if self.root.exists() and not any((self.root / one).is_file() for one in ROOT_FILES):
            message = f"{root} is not an archive (no OCFL 1.1 root); name another with --archive"
            raise ArchiveError(message)

    def ids(self) -> Iterator[str]:
        """Give the id of every object by its place alone, so that damaged ones count too."""
        for folder in object_folders(self.root):
            name = folder.name.removeprefix(SCHEME.replace(":", "%3a"))
            if is_id(name) and self.folder(name) == folder:
                yield name

    def head(self, identifier: str) -> Version | None:
        """Give the latest version of an object, or None."""
        inventory = self.inventory(identifier)
        return inventory.head if inventory else None

    def versions(self, identifier: str) -> Sequence[Version]:
        """Give every version of an object."""
        inventory = self.inventory(identifier)
        return inventory.versions if inventory else ()

    def read(self, identifier: str, path: str, version: int | None = None) -> bytes:
        """Give a file, its digest proved."""
        inventory = self.inventory(identifier)
        if inventory is None:
            message = f"nothing is kept under '{identifier}'"
            raise UnknownObjectError(message)
        number = len(inventory.versions) if version is None else version
        if not 1 <= number <= len(inventory.versions):
            message = f"'{identifier}' has {len(inventory.versions)} versions, and no {number}"
            raise UnknownObjectError(message)
        digest = inventory.versions[number - 1].state.get(path)
        if digest is None:
            message = f"version {number} of '{identifier}' holds no '{path}'"
            raise UnknownObjectError(message)
        file = self.folder(identifier) / inventory.manifest[digest][0]
        try:
            descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
            with open(descriptor, "rb") as content:  # noqa: PTH123 - a descriptor, not a path
                data = content.read()
        except OSError as error:
            message = f"{identifier}: {path} cannot be read ({error.strerror}); run an audit"
            raise DamagedError(message) from None
        if hashlib.sha512(data).hexdigest() != digest:
            message = f"{identifier}: {path} is not what was deposited; run an audit"
            raise DamagedError(message)
        return data

    def validate(self, identifier: str) -> tuple[Fault, ...]:
        """Re-read every byte of an object."""
        return tuple(validate(self.folder(identifier)).faults)

    def inventory_digest(self, identifier: str, version: int) -> str:
        """Give the SHA-512 of the inventory of a version."""
        file = self.folder(identifier) / f"v{version}" / NAME
        try:
            digest = hashlib.sha512(_bounded(file)).hexdigest()
            told = _bounded(file.with_name(SIDECAR))
        except FileNotFoundError:
            message = f"'{identifier}' has no version {version}"
            raise UnknownObjectError(message) from None
        if told != sidecar(digest):
            message = f"the inventory of version {version} of '{identifier}' is damaged"
            raise DamagedError(message)
        return digest

    def folder(self, identifier: str) -> Path:
        """Give the folder of an object; it need not be there."""
        return self.root / folder_of(uri(checked_id(identifier)))

    def inventory(self, identifier: str) -> Inventory | None:
        """Read the inventory of an object, proved by its sidecar; None where there is no object.

        Raises:
            DamagedError: It is not what was written.
        """
        folder = self.folder(identifier)
        for _ in range(_TRIES):
            try:
                data = _bounded(folder / NAME)
                told = _bounded(folder / SIDECAR)
            except FileNotFoundError:
                if not folder.exists():
                    return None
            except OSError as error:
                if error.errno not in (errno.ELOOP, errno.ENOTDIR, errno.EISDIR):
                    raise
            else:
                if told == sidecar(hashlib.sha512(data).hexdigest()):
                    return _parsed(data, identifier)
            time.sleep(0.002)  # a writer may be between the two; damage stays
        message = f"the inventory of '{identifier}' is damaged; run an audit, then a repair"
        raise DamagedError(message)


def _bounded(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        return file.read(LARGEST + 1)


def _parsed(data: bytes, identifier: str) -> Inventory:
    try:
        inventory = parse(data)
    except InventoryError as error:
        message = f"the inventory of '{identifier}' breaks a rule ({error}); run an audit"
        raise DamagedError(message) from None
    if inventory.id != uri(identifier):
        message = f"the object in the place of '{identifier}' says it is {inventory.id!r}"
        raise DamagedError(message)
    return inventory

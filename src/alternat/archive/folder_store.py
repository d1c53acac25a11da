"""A store in a folder: an OCFL 1.1 root, and beside it what is not part of it.

    archive/                 the root: OCFL and nothing else
    archive.state/locks/     one lock an object
    archive.state/staging/   versions being written; what a crash leaves is swept by the next commit
    archive.state/pending/   notes of the commits that a crash may have cut short

A commit stages the whole object with its new version beside the root (older versions are the same
files, hard-linked), proves and syncs it, then lets it change places with the one that stands, in
one system call. Where a file system has no such call, the version is moved in first and the root
inventory replaced after, with a note by which the next opening finishes the work.

Source: OCFL 1.1; preservation reference § 1.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from alternat.archive import disk
from alternat.archive.errors import (
    ArchiveError,
    ConflictError,
    DamagedError,
    UnknownObjectError,
    UnsafePlaceError,
)
from alternat.archive.faults import Fault
from alternat.archive.inventory import NAME, SIDECAR, Inventory, Version, as_bytes, sidecar
from alternat.archive.inventory_reading import LARGEST, InventoryError, parse
from alternat.archive.layout import (
    OBJECT_DECLARATION,
    ROOT_FILES,
    SCHEME,
    checked_id,
    checked_paths,
    folder_of,
    is_id,
    uri,
)
from alternat.archive.staging import Staging
from alternat.archive.validation import validate
from alternat.archive.walking import object_folders

_TRIES: Final = 50
"""How often a reader looks again when a writer has just changed the inventory under its eyes."""


class FolderStore:
    """An OCFL root in a folder; see `Store`."""

    def __init__(self, root: Path) -> None:
        """Open a root; it is made by the first commit.

        Raises:
            ArchiveError: The folder holds something else.
        """
        self.root = root.absolute()
        self.state = self.root.with_name(f"{self.root.name}.state")
        if self.root.exists() and not self._is_root():
            message = f"{root} is not an archive (no OCFL 1.1 root); name another with --archive"
            raise ArchiveError(message)
        for note in sorted(self._pending.glob("*")):
            with self._locked(note.name):
                self._finish(note.name)

    # ------------------------------------------------------------------------------ reading

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

    # ------------------------------------------------------------------------------ writing

    def commit(
        self,
        identifier: str,
        files: Mapping[str, bytes | Path],
        message: str,
        user: str,
        created: datetime,
        *,
        after: int | None = None,
    ) -> Version:
        """Add a version to an object, or make it: whole or not at all, and durable on return."""
        checked_id(identifier)
        assert created.tzinfo is not None  # a time without its zone is no time
        self._prepare()
        with self._locked(identifier):
            self._finish(identifier)
            before = self.inventory(identifier)
            head = before.head if before else None
            digests = {path: _digest(content) for path, content in files.items()}
            state = {**(head.state if head else {}), **digests}
            checked_paths(state)
            if before:
                self._prove(before, set(digests.values()))
            if head is not None and state == head.state:
                self._settle(self.folder(identifier))
                return head
            number = head.number if head else 0
            if after is not None and after != number:
                text = f"'{identifier}' is at version {number} by now, not {after}; look again"
                raise ConflictError(text)
            moment = created.replace(microsecond=0)
            version = Version(identifier, number + 1, moment, message, user, state)
            self._write(version, before, files)
            return version

    def _prove(self, before: Inventory, digests: set[str]) -> None:
        """Make sure that content which is there already, and will not be written anew, is sound.

        Raises:
            DamagedError: It is not.
        """
        for digest in digests & before.manifest.keys():
            path = before.manifest[digest][0]
            file = self.folder(before.head.id) / path
            if not file.is_file() or disk.digest_of(file) != digest:
                message = f"{before.head.id}: {path} is damaged; run an audit, then a repair"
                raise DamagedError(message)

    def _write(
        self, version: Version, before: Inventory | None, files: Mapping[str, bytes | Path]
    ) -> None:
        """Stage the object with its new version, then put it in place."""
        place = self.folder(version.id)
        with Staging(self._staging / version.id) as staging:
            staged = staging.folder / place.relative_to(self.root)
            added: dict[str, str] = {}
            for path, digest in version.state.items():
                if digest in added or (before and digest in before.manifest):
                    continue
                file, content = f"{version.name}/content/{path}", files[path]
                if isinstance(content, bytes):
                    staging.write(staged / file, content)
                elif staging.copy(staged / file, content) != digest:
                    text = f"{content} changed while it was being deposited; repeat"
                    raise ConflictError(text)
                added[digest] = file
            empty = Inventory(uri(version.id), {}, ())
            inventory = as_bytes((before or empty).following(version, added))
            _put_inventory(staging, staged / version.name, inventory)
            if before is not None and not self._exchanges:
                self._install_in_steps(staging, staged, version)
                return
            for older in before.versions if before else ():
                staging.link(staged / older.name, place / older.name)
            staging.write(staged / OBJECT_DECLARATION[0], OBJECT_DECLARATION[1])
            _put_inventory(staging, staged, inventory)
            staging.settle()
            if before is None:
                self._install_first(staging.folder, place)
            else:
                disk.exchange(staged, place)
        self._settle(place)

    def _install_first(self, staged_root: Path, place: Path) -> None:
        """Put an object where there is none, with the folders above it: none is ever empty."""
        for _ in range(_TRIES):
            top = place
            while not top.parent.is_dir():
                top = top.parent
            try:
                disk.move_new(staged_root / top.relative_to(self.root), top)
            except FileExistsError:
                continue  # another object has brought the folder above in the meantime
            return
        message = f"{place} cannot be made; look what stands there"
        raise ArchiveError(message)

    def _install_in_steps(self, staging: Staging, staged: Path, version: Version) -> None:
        """Move the version in, then replace the root inventory; a note lets others finish."""
        place = self.folder(version.id)
        staging.settle()
        self._note(version)
        (staged / version.name).rename(place / version.name)
        disk.sync(place)
        self._finish(version.id)

    def adopt(
        self, identifier: str, files: Mapping[str, bytes | Path], aside: Path | None = None
    ) -> None:
        """Put an object in place that was made elsewhere, by a copy or by a repair.

        Args:
            identifier: The object.
            files: Every file of it, by its path in the object.
            aside: Folder that takes the object which stands there; without one, that object must
                be an earlier state of the new one.

        Raises:
            DamagedError: The new object is not sound.
            ConflictError: The one that stands has another past.
        """
        self._prepare()
        place = self.folder(identifier)
        with self._locked(identifier), Staging(self._staging / identifier) as staging:
            staged = staging.folder / place.relative_to(self.root)
            for path, content in files.items():
                if isinstance(content, bytes):
                    staging.write(staged / path, content)
                else:
                    staging.copy(staged / path, content)
            seen = validate(staged)
            broken = [fault for fault in seen.faults if not fault.harmless]
            if broken or seen.inventory is None or seen.inventory.head.id != identifier:
                first = f"{broken[0].place}: {broken[0].code}" if broken else "another object"
                message = f"the copy of '{identifier}' is not sound either ({first})"
                raise DamagedError(message)
            if aside is None and place.exists():
                before = self.inventory(identifier)
                past = before.versions if before else ()
                if seen.inventory.versions[: len(past)] != past:
                    message = f"'{identifier}' has another past here than there; audit both"
                    raise ConflictError(message)
            staging.settle()
            if not place.exists():
                self._install_first(staging.folder, place)
            elif self._exchanges:
                disk.exchange(staged, place)
                _set_aside(staged, aside)
            else:
                _set_aside(place, aside or staging.folder / "before")
                self._install_first(staging.folder, place)
            self._settle(place)

    def _note(self, version: Version) -> None:
        note = self._pending / version.id
        note.write_text(f"{version.name}\n")
        disk.sync(note)
        disk.sync(self._pending)

    def _finish(self, identifier: str) -> None:
        """Finish a commit in steps that was cut short, or forget it if nothing of it stands."""
        note, place = self._pending / identifier, self.folder(identifier)
        try:
            name, whole, _ = note.read_text().partition("\n")
        except FileNotFoundError:
            return
        if whole and (place / name).is_dir():
            with Staging(self._staging / f"{identifier}~") as staging:
                _put_inventory(staging, staging.folder, (place / name / NAME).read_bytes())
                staging.settle()
                for file in (NAME, SIDECAR):
                    (staging.folder / file).rename(place / file)
            disk.sync(place)
        note.unlink()
        disk.sync(self._pending)

    def _settle(self, place: Path) -> None:
        """Make it durable that an object stands in its place."""
        disk.sync(place)
        for folder in place.relative_to(self.root).parents:
            disk.sync(self.root / folder)

    # ------------------------------------------------------------------------ the premises

    def _prepare(self) -> None:
        """Make the root and what stands beside it, and make sure that writing there is safe."""
        disk.make_folders(self.state)
        for folder in (self._staging, self._pending, self._locks):
            disk.make_folders(folder)
        if not self.root.exists():
            with self._locked(".root"):
                self._make_root()
        if self.root.stat().st_dev != self.state.stat().st_dev:
            message = (
                f"{self.root} and {self.state} are on two file systems, so nothing can be put in "
                "place at once; keep the archive one folder below the mount: --archive DIR/archive"
            )
            raise UnsafePlaceError(message)
        _ = self._exchanges

    def _make_root(self) -> None:
        if self.root.exists():
            return
        with Staging(self._staging / ".root") as staging:
            whole = staging.folder / "root"
            for name, content in ROOT_FILES.items():
                staging.write(whole / name, content)
            staging.settle()
            disk.move_new(whole, self.root)
        disk.sync(self.root.parent)

    @cached_property
    def _exchanges(self) -> bool:
        disk.demand_locks(self._locks)
        with self._locked(".probe"):
            return disk.exchanges(self._staging)

    def _is_root(self) -> bool:
        return any((self.root / name).is_file() for name in ROOT_FILES)

    @property
    def _staging(self) -> Path:
        return self.state / "staging"

    @property
    def _pending(self) -> Path:
        return self.state / "pending"

    @property
    def _locks(self) -> Path:
        return self.state / "locks"

    @contextmanager
    def _locked(self, identifier: str) -> Iterator[None]:
        with disk.locked(self._locks / identifier):
            yield


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


def _digest(content: bytes | Path) -> str:
    if isinstance(content, bytes):
        return hashlib.sha512(content).hexdigest()
    return disk.digest_of(content)


def _put_inventory(staging: Staging, folder: Path, data: bytes) -> None:
    digest = staging.write(folder / NAME, data)
    staging.write(folder / SIDECAR, sidecar(digest))


def _set_aside(folder: Path, aside: Path | None) -> None:
    if aside is not None:
        disk.make_folders(aside.parent)
        folder.rename(aside)
        disk.sync(aside.parent)

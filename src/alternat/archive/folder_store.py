"""A store in a folder: an OCFL 1.1 root that only gains versions. `grounds` says what is where.

A commit stages the whole object with its new version beside the root (older versions are the same
files, hard-linked), proves and syncs it, then lets it change places with the one that stands, in
one system call. Where a file system has no such call, the version is moved in first and the root
inventory replaced after, with a note by which the next opening finishes the work.

Source: OCFL 1.1; preservation reference § 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from alternat.archive import disk
from alternat.archive.errors import ArchiveError, ConflictError, DamagedError
from alternat.archive.folder_reading import FolderReader
from alternat.archive.grounds import Grounds
from alternat.archive.inventory import NAME, SIDECAR, Inventory, Version, as_bytes, sidecar
from alternat.archive.layout import OBJECT_DECLARATION, checked_id, checked_paths, uri
from alternat.archive.staging import Staging
from alternat.archive.validation import validate

_TRIES: Final = 50
"""How often a first version is moved in again when another object takes the folder above it."""


class FolderStore(FolderReader):
    """An OCFL root in a folder; see `Store`."""

    def __init__(self, root: Path) -> None:
        """Open a root; it is made by the first commit.

        Raises:
            ArchiveError: The folder holds something else.
        """
        super().__init__(root)
        self.grounds = Grounds(self.root)
        for note in sorted(self.grounds.pending.glob("*")):
            with self.grounds.locked(note.name):
                self._finish(note.name)

    @property
    def state(self) -> Path:
        """The folder beside the root."""
        return self.grounds.state

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
        self.grounds.prepare()
        with self.grounds.locked(identifier):
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
        with Staging(self.grounds.staging / version.id) as staging:
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
            if before is not None and not self.grounds.exchanges:
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
        self.grounds.prepare()
        place = self.folder(identifier)
        with self.grounds.locked(identifier), Staging(self.grounds.staging / identifier) as staging:
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
            elif self.grounds.exchanges:
                disk.exchange(staged, place)
                _set_aside(staged, aside)
            else:
                _set_aside(place, aside or staging.folder / "before")
                self._install_first(staging.folder, place)
            self._settle(place)

    def _note(self, version: Version) -> None:
        note = self.grounds.pending / version.id
        note.write_text(f"{version.name}\n")
        disk.sync(note)
        disk.sync(self.grounds.pending)

    def _finish(self, identifier: str) -> None:
        """Finish a commit in steps that was cut short, or forget it if nothing of it stands."""
        note, place = self.grounds.pending / identifier, self.folder(identifier)
        try:
            name, whole, _ = note.read_text().partition("\n")
        except FileNotFoundError:
            return
        if whole and (place / name).is_dir():
            with Staging(self.grounds.staging / f"{identifier}~") as staging:
                _put_inventory(staging, staging.folder, (place / name / NAME).read_bytes())
                staging.settle()
                for file in (NAME, SIDECAR):
                    (staging.folder / file).rename(place / file)
            disk.sync(place)
        note.unlink()
        disk.sync(self.grounds.pending)

    def _settle(self, place: Path) -> None:
        """Make it durable that an object stands in its place."""
        disk.sync(place)
        for folder in place.relative_to(self.root).parents:
            disk.sync(self.root / folder)


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

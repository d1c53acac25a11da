"""The holdings: a store whose every version is in its event log.

Takes commits; gives versions that are kept, logged and durable. A note beside the root says which
commit is under way: after a crash between the two steps, the next opening writes the missing line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from alternat.archive import disk
from alternat.archive.errors import DamagedError
from alternat.archive.event_log import PREFIX, EventLog, Happening
from alternat.archive.folder_store import FolderStore
from alternat.archive.layout import checked_id, is_id
from alternat.archive.store import Fault, Version


class Holdings:
    """A `Store` with its log; what every archive command works on."""

    def __init__(self, root: Path) -> None:
        """Open an archive; its folder is made by the first commit.

        Raises:
            ArchiveError: The folder holds something else.
        """
        self.store = FolderStore(root)
        self.log = EventLog(self.store)
        self._notes = self.store.state / "unlogged"
        for identifier in sorted(self.unlogged()):
            self._settle(self._notes / identifier)

    @property
    def root(self) -> Path:
        """The folder of the OCFL root."""
        return self.store.root

    @property
    def state(self) -> Path:
        """The folder beside the root for what is not part of the archive: indexes, queues."""
        return self.store.state

    def ids(self) -> Iterator[str]:
        """Give the id of every object but those of the log."""
        return (one for one in self.store.ids() if not one.startswith(PREFIX))

    def head(self, identifier: str) -> Version | None:
        """Give the latest version of an object, or None."""
        return self.store.head(identifier)

    def versions(self, identifier: str) -> Sequence[Version]:
        """Give every version of an object."""
        return self.store.versions(identifier)

    def read(self, identifier: str, path: str, version: int | None = None) -> bytes:
        """Give a file, its digest proved."""
        return self.store.read(identifier, path, version)

    def validate(self, identifier: str) -> tuple[Fault, ...]:
        """Re-read every byte of an object."""
        return self.store.validate(identifier)

    def inventory_digest(self, identifier: str, version: int) -> str:
        """Give the digest that seals a version."""
        return self.store.inventory_digest(identifier, version)

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
        """Add a version to an object and a line to the log; see `Store.commit`."""
        checked_id(identifier)
        disk.make_folders(self._notes)
        disk.make_folders(self.state / "locks")
        with disk.locked(self._lock(identifier)):
            before = self.store.head(identifier)
            note = self._notes / identifier
            interrupted = note.exists()
            note.touch()
            disk.sync(self._notes)
            version = self.store.commit(identifier, files, message, user, created, after=after)
            added = before is None or version.number > before.number
            if interrupted or not (added or self.log.holds(version)):
                self._log_missing(identifier)
            elif added:
                self.log.append([self._happening(version)])
            note.unlink(missing_ok=True)
        return version

    def unlogged(self) -> frozenset[str]:
        """Give the ids of objects whose last version may still have to be logged."""
        return frozenset(note.name for note in self._notes.glob("*"))

    @contextmanager
    def quiet(self, identifier: str) -> Iterator[None]:
        """Keep writers from an object for a while; where nobody can write, there is no need."""
        locks = self.state / "locks"
        if not is_id(identifier) or not os.access(locks, os.W_OK):
            yield
            return
        with disk.locked(self._lock(identifier)), disk.locked(locks / identifier):
            yield

    def _settle(self, note: Path) -> None:
        """Log what a crash kept out of the log, unless its writer is still at work."""
        # The log is damaged, the disk full or not to be written: the note waits, an audit tells.
        with (
            suppress(DamagedError, OSError),
            disk.locked(self._lock(note.name), wait=False) as held,
        ):
            if held:
                self._log_missing(note.name)
                note.unlink(missing_ok=True)

    def _log_missing(self, identifier: str) -> None:
        """Log the versions of an object that a crash kept out of the log."""
        versions = self.store.versions(identifier)
        last = next((one for one in self._logged(identifier)), 0)
        missing = [self._happening(one) for one in versions if one.number > last]
        if missing:
            self.log.append(missing)

    def _logged(self, identifier: str) -> Iterator[int]:
        for event in self.log.events(backwards=True):
            if event.object == identifier and event.version is not None:
                yield event.version

    def _happening(self, version: Version) -> Happening:
        digest = self.store.inventory_digest(version.id, version.number)
        return Happening(
            version.created,
            version.user,
            "committed",
            version.message,
            version.id,
            version.number,
            digest,
        )

    def _lock(self, identifier: str) -> Path:
        return self.state / "locks" / f"{identifier}~"

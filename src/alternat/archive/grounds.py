"""The grounds of an archive: its root, and the folder beside it for what is not part of it.

    archive/                 the root: OCFL and nothing else
    archive.state/locks/     one lock an object
    archive.state/staging/   versions being written; what a crash leaves is swept by the next commit
    archive.state/pending/   notes of the commits that a crash may have cut short

Takes the folder of a root; makes what is missing, and makes sure that writing there is safe.

Source: preservation reference § 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from alternat.archive import disk
from alternat.archive.errors import UnsafePlaceError
from alternat.archive.layout import ROOT_FILES
from alternat.archive.staging import Staging


class Grounds:
    """Where an archive stands."""

    def __init__(self, root: Path) -> None:
        """Keep where it is; nothing is made or looked at."""
        self.root = root
        self.state = root.with_name(f"{root.name}.state")
        self.staging = self.state / "staging"
        self.pending = self.state / "pending"
        self._locks = self.state / "locks"

    def prepare(self) -> None:
        """Make the root and what stands beside it, durably.

        Raises:
            UnsafePlaceError: A deposit could be lost there.
        """
        disk.make_folders(self.state)
        for folder in (self.staging, self.pending, self._locks):
            disk.make_folders(folder)
        if not self.root.exists():
            with self.locked(".root"):
                self._make_root()
        if self.root.stat().st_dev != self.state.stat().st_dev:
            message = (
                f"{self.root} and {self.state} are on two file systems, so nothing can be put in "
                "place at once; keep the archive one folder below the mount: --archive DIR/archive"
            )
            raise UnsafePlaceError(message)
        _ = self.exchanges

    @cached_property
    def exchanges(self) -> bool:
        """Whether two folders can change places in one step here; tried once.

        Raises:
            UnsafePlaceError: Locks do not lock here.
        """
        disk.demand_locks(self._locks)
        with self.locked(".probe"):
            return disk.exchanges(self.staging)

    @contextmanager
    def locked(self, identifier: str) -> Iterator[None]:
        """Hold the lock of an object; other writers wait."""
        with disk.locked(self._locks / identifier):
            yield

    def _make_root(self) -> None:
        if self.root.exists():
            return
        with Staging(self.staging / ".root") as staging:
            whole = staging.folder / "root"
            for name, content in ROOT_FILES.items():
                staging.write(whole / name, content)
            staging.settle()
            disk.move_new(whole, self.root)
        disk.sync(self.root.parent)

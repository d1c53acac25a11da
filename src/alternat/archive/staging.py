"""Staging: files written beside their place, made durable together, proved, then put in place.

Takes bytes, files and folders to link; gives their digests. Files are written first and synced
after, all at once: a disk then needs one commit of its journal and not one a file.

Source: preservation reference § 1.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

from alternat.archive import disk
from alternat.archive.errors import DamagedError


class Staging:
    """A folder that is there for the length of a `with` block; what a crash left there is swept."""

    def __init__(self, folder: Path) -> None:
        """Keep where to stage; nothing is made yet."""
        self.folder = folder
        self._digests: dict[Path, str] = {}
        self._made: set[Path] = set()

    def __enter__(self) -> Self:
        """Make the folder anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what was not put in place, or what was put out of it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, path: Path, data: bytes) -> str:
        """Write a file that is not there, with the folders above it, and give its SHA-512."""
        self._room(path)
        with path.open("xb", buffering=0) as file:
            view = memoryview(data)
            while view:
                view = view[file.write(view) :]
            _start(file.fileno())
        return self._written(path, hashlib.sha512(data).hexdigest())

    def copy(self, path: Path, source: Path) -> str:
        """Copy a file to where there is none, and give the SHA-512 of what was read."""
        self._room(path)
        seen = hashlib.sha512()
        with source.open("rb") as given, path.open("xb") as file:
            while block := given.read(disk.BLOCK):
                seen.update(block)
                file.write(block)
            file.flush()
            _start(file.fileno())
        return self._written(path, seen.hexdigest())

    def link(self, folder: Path, source: Path) -> None:
        """Make a folder whose files are those of another folder (hard links)."""
        disk.link_tree(source, folder)

    def settle(self) -> None:
        """Make everything durable, and read back what was written.

        Raises:
            DamagedError: What was read back is not what was written.
        """
        for path in self._digests:
            disk.sync(path)
        for place, _, _ in os.walk(self.folder, topdown=False):
            disk.sync(Path(place))
        for path, expected in self._digests.items():
            disk.forget(path)  # so that reading back asks the disk, not the memory
            if disk.digest_of(path) != expected:
                message = f"{path.name}: the disk gave back other bytes than it was given; check it"
                raise DamagedError(message)

    def _room(self, path: Path) -> None:
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)

    def _written(self, path: Path, digest: str) -> str:
        path.chmod(0o444)  # a last guard against a slip of the hand
        self._digests[path] = digest
        return digest


def _start(descriptor: int) -> None:
    """Let the disk begin to write, without waiting for it."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)

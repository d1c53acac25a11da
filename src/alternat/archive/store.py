"""The store: objects that only ever gain versions. The small interface behind which disks change.

Takes ids (`idf-fnm-2025`), logical paths and bytes; gives versions and bytes that were proved on
the way. Nothing can be deleted or rewritten through it. `FolderStore` keeps an OCFL root in a
folder; object storage would be another class with these seven methods.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from alternat.archive.faults import Fault
from alternat.archive.inventory import Version

__all__ = ["Fault", "Store", "Version"]


class Store(Protocol):
    """What the archive asks of the place that keeps its objects."""

    def ids(self) -> Iterator[str]:
        """Give the id of every object, damaged ones too; reads none of them."""

    def head(self, identifier: str) -> Version | None:
        """Give the latest version of an object, or None where there is no such object.

        Raises:
            DamagedError: Its inventory is not what was written.
        """

    def versions(self, identifier: str) -> Sequence[Version]:
        """Give every version of an object, the first one first; none where there is no object."""

    def read(self, identifier: str, path: str, version: int | None = None) -> bytes:
        """Give a file, its digest proved.

        Args:
            identifier: The object.
            path: Logical path of the file.
            version: Number of the version; the latest one by default.

        Raises:
            UnknownObjectError: There is no such object, version or file.
            DamagedError: The bytes are not those deposited.
        """

    def inventory_digest(self, identifier: str, version: int) -> str:
        """Give the SHA-512 of the inventory of a version: it seals every byte up to there.

        Raises:
            UnknownObjectError: There is no such version.
            DamagedError: The inventory is not what was written.
        """

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
        """Add a version to an object, or make it: whole or not at all, and durable on return.

        Files of the version before that are not named stay in the new one. If nothing would
        change, the latest version is given back and nothing is written, so whoever is not sure
        that a commit was done repeats it.

        Args:
            identifier: The object.
            files: What comes or is replaced, by logical path: bytes, or a file to copy.
            message: What was done.
            user: Who did it: a name, or `Name <address>`.
            created: When; with its time zone.
            after: Number of the version that this one must follow (0: none); any by default.

        Raises:
            UnkeepableNameError: The id or a path is not one that an archive keeps.
            ConflictError: The latest version is not `after`.
            OSError: The disk refused. The version may stand or not; repeat the commit.
        """

    def validate(self, identifier: str) -> tuple[Fault, ...]:
        """Re-read every byte of an object and give what is wrong with it."""

"""Looking: every file that was brought, read once, whatever its name.

Takes files and folders; gives for each file what it turned out to be, or why it was not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from alternat.archive.intake.arrivals import (
    NotTakenError,
    arrivals,
    kind_of,
    received,
    shown,
    stored,
)
from alternat.archive.intake.confinement import read_confined
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sheets import Reading, Received
from alternat.archive.intake.sorting import Leaf


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read, and where the pictures of its pages are."""

    received: Received
    reading: Reading
    folder: Path

    @property
    def name(self) -> str:
        """Its own name, safe to show."""
        return shown(self.received.own_name)

    @property
    def stored(self) -> str:
        """The name under which it is kept."""
        return stored(self.received.own_name, self.received.sha256)

    @property
    def leaves(self) -> list[Leaf]:
        """Its pages, to be sorted."""
        return [Leaf(self.received.sha256, sheet) for sheet in self.reading.sheets]

    def origin(self, by: str, now: datetime) -> dict[str, Any]:
        """Tell where its bytes come from, as data that is kept beside them."""
        one = self.received
        return {
            "schema": 1,
            "name": one.own_name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
            "sha256": one.sha256,
            "bytes": one.size,
            "kind": self.reading.kind,
            "pages": len(self.reading.sheets),
            "received_by": by,
            "received_at": now.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not read to its end."""

    own_name: str
    reason: Reason
    received: Received | None = None
    """The file, unless it is only named: a link or a pipe, or too large to be copied."""

    @property
    def name(self) -> str:
        """Its own name, safe to show."""
        return shown(self.own_name)


def look(paths: Iterable[Path], rough: Path) -> Iterator[Looked | Refused]:
    """Read every file, each content once.

    Args:
        paths: Files and folders.
        rough: Folder that takes the files and the pictures of their pages.

    Raises:
        TooManyFilesError: Nothing was read.
    """
    seen: set[str] = set()
    for number, path in enumerate(arrivals(paths), start=1):
        folder = rough / f"{number:05d}"
        folder.mkdir()
        try:
            outside = received(path, folder / "received")
        except NotTakenError as error:
            yield Refused(path.name, error.reason)
            continue
        if outside.sha256 not in seen:
            seen.add(outside.sha256)
            yield _read(outside, folder)


def _read(outside: Received, folder: Path) -> Looked | Refused:
    try:
        kind = kind_of(outside.path)
    except NotTakenError as error:
        return Refused(outside.own_name, error.reason, outside)
    reading = read_confined(outside.path, kind, folder)
    if reading.refusal is not None:
        return Refused(outside.own_name, reading.refusal, outside)
    return Looked(outside, reading, folder)

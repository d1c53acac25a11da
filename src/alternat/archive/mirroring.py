"""Mirroring: a second copy of an archive, each file proved while it is copied.

Takes holdings and a folder; gives what was copied. The copy is an archive in its own right: it can
be audited, read, and repaired from. Nothing damaged is copied, nothing in the copy is shortened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alternat.archive.disk import digest_of
from alternat.archive.errors import ArchiveError
from alternat.archive.folder_store import FolderStore
from alternat.archive.holdings import Holdings
from alternat.archive.inventory import SIDECAR

_PASSES = 5
"""How often to look again for what was deposited while the rest was copied."""


@dataclass(frozen=True, slots=True)
class Mirrored:
    """What became of a copy."""

    objects: int
    copied: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    """Objects that were not copied, and why."""
    lost: tuple[str, ...]
    """Objects that only the copy has: the archive has lost them."""


def mirror(
    holdings: Holdings, folder: Path, tell: Callable[[str], None] = lambda _: None
) -> Mirrored:
    """Bring a copy up to date.

    Args:
        holdings: The archive.
        folder: Root of the copy; made if it is not there.
        tell: Called with the id of each object that is copied.

    Raises:
        ArchiveError: The folder holds something else, or is the archive itself.
    """
    if folder.absolute().resolve() == holdings.root.resolve():
        message = f"{folder} is the archive itself; name another folder, on another disk"
        raise ArchiveError(message)
    copy = FolderStore(folder)
    copied: dict[str, None] = {}
    refused: dict[str, str] = {}
    ids: set[str] = set()
    for _ in range(_PASSES):
        ids = set(holdings.store.ids())
        fresh = [one for one in sorted(ids, reverse=True) if one not in refused]
        moved = False
        for identifier in fresh:
            try:
                if _copied(holdings, copy, identifier, tell):
                    copied[identifier], moved = None, True
            except ArchiveError as error:
                refused[identifier] = str(error)
        if not moved:
            break
    lost = sorted(set(copy.ids()) - ids)
    return Mirrored(len(ids), tuple(copied), tuple(refused.items()), tuple(lost))


def _copied(
    holdings: Holdings, copy: FolderStore, identifier: str, tell: Callable[[str], None]
) -> bool:
    source, target = holdings.store.folder(identifier), copy.folder(identifier)
    if _same(source / SIDECAR, target / SIDECAR):
        return False
    tell(identifier)
    with holdings.quiet(identifier):
        files = {
            str(file.relative_to(source)): file for file in source.rglob("*") if file.is_file()
        }
        copy.adopt(identifier, files)
    return True


def _same(one: Path, other: Path) -> bool:
    try:
        return digest_of(one) == digest_of(other)
    except OSError:
        return False

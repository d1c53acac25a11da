"""Copying out: files of the archive given to a person, proved on the way.

Takes a version and a folder; gives the files written. Names are those of the archive, which every
system can hold; nothing that stands is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from alternat.archive.errors import ArchiveError, UnknownObjectError
from alternat.archive.layout import checked_paths
from alternat.archive.store import Store


class WouldOverwriteError(ArchiveError):
    """Another file stands where one would be written."""

    exit_code = 7


def copy_out(
    store: Store, identifier: str, target: Path, *, version: int | None, paths: Iterable[str] = ()
) -> tuple[Path, ...]:
    """Copy files of an object out.

    Args:
        store: The archive.
        identifier: The object.
        target: The folder to write into; made if need be.
        version: Number of the version; None for the latest one.
        paths: Logical paths, of files or of folders; all by default.

    Raises:
        UnknownObjectError: There is no such object, version or path.
        DamagedError: A file is not what was deposited; those before it are written.
        WouldOverwriteError: Another file stands there; nothing is written.
    """
    versions = store.versions(identifier)
    if not versions:
        message = f"nothing is kept under '{identifier}'"
        raise UnknownObjectError(message)
    number = version or len(versions)
    if not 1 <= number <= len(versions):
        message = f"'{identifier}' has {len(versions)} versions, and no {number}"
        raise UnknownObjectError(message)
    state = versions[number - 1].state
    chosen = _chosen(identifier, state, tuple(paths))
    checked_paths(chosen)  # an inventory may be a stranger's
    written = []
    for path in chosen:
        file, data = target / path, store.read(identifier, path, number)
        if file.is_symlink() or file.exists():
            if file.is_symlink() or not file.is_file() or file.read_bytes() != data:
                message = f"{file} stands there and is something else; choose another folder"
                raise WouldOverwriteError(message)
        else:
            _write(target, path, data)
        written.append(file)
    return tuple(written)


def _chosen(identifier: str, state: Iterable[str], wanted: tuple[str, ...]) -> list[str]:
    known = sorted(state)
    if not wanted:
        return known
    chosen = []
    for one in wanted:
        found = [path for path in known if path == one or path.startswith(f"{one.rstrip('/')}/")]
        if not found:
            message = (
                f"'{identifier}' holds no '{one}'; `archive show {identifier}` lists its files"
            )
            raise UnknownObjectError(message)
        chosen += found
    return list(dict.fromkeys(chosen))


def _write(target: Path, path: str, data: bytes) -> None:
    """Write a file whole or not at all, below `target` and nowhere else."""
    folder = (target / path).parent
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.resolve().is_relative_to(target.resolve()):
        message = f"{folder} leads out of {target}; choose another folder"
        raise WouldOverwriteError(message)
    file = target / path
    try:
        with file.open("xb") as out:  # refuses what has appeared in the meantime
            try:
                out.write(data)
            except BaseException:
                file.unlink()
                raise
    except FileExistsError:
        message = f"{file} stands there by now; choose another folder"
        raise WouldOverwriteError(message) from None

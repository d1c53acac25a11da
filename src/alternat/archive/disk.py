"""The system calls that an archive's durability rests on.

Takes paths; each function returns only when the disk has said yes. Nothing here knows of OCFL.

Source: preservation reference §§ 1, 2.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from alternat.archive.errors import UnsafePlaceError

BLOCK: Final = 1 << 20
_AT_FDCWD, _NOREPLACE, _EXCHANGE = -100, 1, 2
_UNSUPPORTED = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_libc = ctypes.CDLL(None, use_errno=True)


def digest_of(path: Path) -> str:
    """Give the SHA-512 of a file, read from the disk."""
    # Unbuffered and without following links: what is hashed is the file of that very name.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor, not a path
        return hashlib.file_digest(file, "sha512").hexdigest()


def sync(path: Path) -> None:
    """Make a file durable, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def forget(path: Path) -> None:
    """Ask the system to drop what it remembers of a durable file."""
    if not hasattr(os, "posix_fadvise"):
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it, durably."""
    if folder.is_dir():
        return
    make_folders(folder.parent)
    folder.mkdir(exist_ok=True)
    sync(folder.parent)


def link_tree(source: Path, target: Path) -> None:
    """Make a tree anew, its files being the same files (hard links)."""
    target.mkdir()
    for entry in os.scandir(source):
        if entry.is_dir(follow_symlinks=False):
            link_tree(Path(entry.path), target / entry.name)
        else:
            os.link(entry.path, target / entry.name, follow_symlinks=False)


def exchange(one: Path, other: Path) -> None:
    """Let two folders change places in one step.

    Raises:
        OSError: They did not; with one of the errors of `unsupported` if the file system never can.
    """
    _renameat2(one, other, _EXCHANGE)


def move_new(source: Path, target: Path) -> None:
    """Move a folder to where there is nothing.

    Raises:
        FileExistsError: There is something.
    """
    try:
        _renameat2(source, target, _NOREPLACE)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        try:  # a plain rename refuses a folder that holds something, and ours always do
            source.rename(target)
        except OSError as second:
            if second.errno == errno.ENOTEMPTY:
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target) from None
            raise


def _renameat2(one: Path, other: Path, how: int) -> None:
    call = getattr(_libc, "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), how):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one), None, str(other))


def exchanges(folder: Path) -> bool:
    """Tell whether the file system of a folder can exchange and link; tried, not guessed."""
    one, other = folder / ".one", folder / ".other"
    for place in (one, other):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
    try:
        exchange(one, other)
        (one / "a").touch()
        os.link(one / "a", other / "a")
    except OSError as error:
        if error.errno in _UNSUPPORTED | {errno.EPERM}:
            return False
        raise
    finally:
        for place in (one, other):
            shutil.rmtree(place, ignore_errors=True)
    return True


@contextmanager
def locked(file: Path, *, wait: bool = True) -> Iterator[bool]:
    """Hold a lock; other processes wait.

    Gives:
        Whether it is held; always so with `wait`.

    Raises:
        UnsafePlaceError: The file system does not lock.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        except OSError as error:
            raise _unlocked(file) from error
        yield True
    finally:
        os.close(descriptor)


def demand_locks(folder: Path) -> None:
    """Refuse a file system whose locks do not lock.

    Raises:
        UnsafePlaceError: Two could hold the same lock at once.
    """
    probe = folder / f".probe-{os.getpid()}"
    try:
        with locked(probe), locked(probe, wait=False) as second:
            if second:
                raise _unlocked(folder)
    finally:
        probe.unlink(missing_ok=True)


def _unlocked(place: Path) -> UnsafePlaceError:
    return UnsafePlaceError(
        f"{place}: files cannot be locked here, so two people could overwrite each other; "
        "keep the archive on a local disk, or on a share mounted with locks"
    )

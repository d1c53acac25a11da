"""What somebody brings: files, or folders of files, looked at from outside only.

Takes paths; gives a copy of each regular file with its digest, or why it is not taken in. Links,
pipes and devices are never followed. A name is data: it is kept, shown with its invisible
characters made visible, and never used as a path.

Source: preservation reference § 4.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final, Literal

from alternat.archive.disk import BLOCK
from alternat.archive.errors import ArchiveError
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sheets import Received

LARGEST: Final = 2 << 30
"""Bytes of a file; a stack of 1,000 colour pages is far below."""
MOST_FILES: Final = 10_000

Kind = Literal["pdf", "tiff", "jpeg"]
_HEADS: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"%PDF-", "pdf"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\xff\xd8\xff", "jpeg"),
)
_LEFT_BEHIND: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems leave in folders for themselves."""
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


class NotTakenError(Exception):
    """A file that intake refuses without looking into it."""

    def __init__(self, code: str, *values: str) -> None:
        """Say why."""
        self.reason = Reason(code, values)
        super().__init__(self.reason.words("en"))


class TooManyFilesError(ArchiveError):
    """More files than one intake takes."""


def arrivals(paths: Iterable[Path]) -> list[Path]:
    """Give every file that was named, and every file of the folders, in the order of names.

    Raises:
        TooManyFilesError: There are too many.
    """
    every = chain.from_iterable(map(_files, paths))
    files = list(islice(every, MOST_FILES + 1))
    if len(files) > MOST_FILES:
        message = f"more than {MOST_FILES} files; bring them in several intakes"
        raise TooManyFilesError(message)
    return files


def _files(path: Path) -> Iterator[Path]:
    if path.is_symlink() or not path.is_dir():
        yield path
        return
    for entry in sorted(os.scandir(path), key=lambda one: one.name):
        if entry.name not in _LEFT_BEHIND and not entry.name.startswith("._"):
            yield from _files(Path(entry.path))


def received(path: Path, copy: Path) -> Received:
    """Take a file over: what is looked at, judged and kept afterwards is this copy.

    Args:
        path: What was brought; whoever brought it may still write to it.
        copy: Where to copy it.

    Raises:
        NotTakenError: It is no regular file, is empty, is too large, or cannot be read.
    """
    seen, size = hashlib.sha256(), 0
    try:
        # Not through a link, and not waiting for whoever feeds a pipe.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise NotTakenError("no-file")
            with copy.open("xb") as kept:
                while (block := _read(file)) and size <= LARGEST:
                    seen.update(block)
                    size += kept.write(block)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO):  # a link; a socket
            raise NotTakenError("no-file") from None
        if error.filename != str(path):
            raise  # our own disk
        raise NotTakenError("unreadable", error.strerror or "?") from None
    if not size:
        raise NotTakenError("empty")
    if size > LARGEST:
        raise NotTakenError("too-large", str(LARGEST >> 30))
    return Received(copy, path.name, size, seen.hexdigest())


def _read(file: BinaryIO) -> bytes:
    """Read on; a bad sector is the affair of what was brought, not of our own disk."""
    try:
        return file.read(BLOCK)
    except OSError as error:
        raise NotTakenError("unreadable", error.strerror or "?") from None


def kind_of(path: Path) -> Kind:
    """Tell what a file is by its first bytes, whatever its name says.

    Raises:
        NotTakenError: It is no scan and no PDF; it was not opened.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    for start, kind in _HEADS:
        if head.startswith(start):
            return kind
    if b"%PDF-" in head:  # ISO 32000-1, annex H: readers accept the header within 1,024 bytes
        raise NotTakenError("late-header")
    raise NotTakenError("other-kind")


def shown(name: str) -> str:
    """Make a name safe to print: invisible and direction characters become visible."""
    return "".join(
        f"<U+{ord(one):04X}>"
        if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        else one
        for one in name
    )


def stored(name: str, digest: str) -> str:
    """Give the name under which a file is kept: ASCII, and one for each content.

    Args:
        name: Its own name, of which the readable part stays.
        digest: SHA-256 of the file.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem, dot, ending = plain.rpartition(".")
    clean = _UNSAFE.sub("-", stem if dot else plain).strip("-._")[:60].lower()
    suffix = _UNSAFE.sub("", ending)[:5].lower() if dot else ""
    return f"{digest[:12]}-{clean or 'file'}" + (f".{suffix}" if suffix else "")

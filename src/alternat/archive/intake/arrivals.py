"""What somebody brings: files, or folders of files, looked at from outside only.

Takes paths; gives each regular file with its digest, or why it is not taken in. Links, pipes and
devices are never followed. A name is data: it is kept, shown with its invisible characters made
visible, and never used as a path.

Source: preservation reference § 4.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

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
    """A file that intake refuses without looking into it; says why."""


def arrivals(paths: Iterable[Path]) -> Iterator[Path]:
    """Give every file that was named, and every file of the folders, in the order of names.

    Raises:
        NotTakenError: There are too many.
    """
    count = 0
    for path in paths:
        for file in _files(path):
            count += 1
            if count > MOST_FILES:
                message = f"{path}: more than {MOST_FILES} files; bring them in several intakes"
                raise NotTakenError(message)
            yield file


def _files(path: Path) -> Iterator[Path]:
    if path.is_symlink() or not path.is_dir():
        yield path
        return
    for entry in sorted(os.scandir(path), key=lambda one: one.name):
        if entry.name not in _LEFT_BEHIND and not entry.name.startswith("._"):
            yield from _files(Path(entry.path))


def received(path: Path) -> Received:
    """Take the outside of a file: size and digest.

    Raises:
        NotTakenError: It is no regular file, is empty, or is too large.
        OSError: It cannot be read.
    """
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise NotTakenError("neither a file nor a folder (a link, a pipe or a device)")
    if not status.st_size:
        raise NotTakenError("empty")
    if status.st_size > LARGEST:
        raise NotTakenError(f"larger than {LARGEST >> 30} GB; scan in several files")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Received(path, shown(path.name), status.st_size, digest)


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
        raise NotTakenError("something stands before the PDF in this file; have it sent again")
    raise NotTakenError("not a PDF, TIFF or JPEG by its content; it was not opened")


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

"""Opening a parcel that comes from somewhere: is it whole, and is it one of ours?

Takes a zip that anybody may have made; gives what was found. Nothing is written to disk, and
nothing is unpacked beyond a bound. Source: preservation reference, on hostile input.
"""

from __future__ import annotations

import hashlib
import re
import stat
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from alternat.review.finding import Bilingual

MANIFEST = "MANIFEST.sha256"
"""The entry that names all the others."""
MOST_FILES = 20_000
MOST_BYTES = 4 * 1024**3
"""Of all files together, unpacked."""
MOST_RATIO = 200
"""How much larger than packed a file of more than a megabyte may be."""
_CHUNK = 1 << 20
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_DRIVE = re.compile(r"[A-Za-z]:")
_ENCRYPTED = 0x1

Fault = Literal["unfit", "altered"]
"""`unfit`: not a pack, or one that would harm who unpacks it (exit 10); `altered`: a file is
missing, added or no longer what the manifest says (exit 9)."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong with a parcel."""

    fault: Fault
    name: str
    """The entry concerned; empty for the parcel as a whole."""
    message: Bilingual


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a parcel."""

    files: int
    """How many files the manifest names and the parcel holds unaltered."""
    troubles: tuple[Trouble, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.troubles

    @property
    def fit(self) -> bool:
        """Whether it is a pack that may be unpacked without harm."""
        return all(one.fault != "unfit" for one in self.troubles)


def is_parcel(file: Path) -> bool:
    """Tell whether a file is to be opened as a parcel: it is called so, or has a manifest."""
    if file.suffix.lower() == ".zip":
        return True
    try:
        with zipfile.ZipFile(file) as archive:
            return MANIFEST in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def open_parcel(file: Path) -> Contents:
    """Check a zip against its manifest.

    Args:
        file: The zip.

    Returns:
        What was found; names and sizes are judged before anything is unpacked.

    Raises:
        OSError: The file cannot be read.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [one for one in archive.infolist() if not _empty_folder(one)]
            troubles = [*_unfit(entries, file.stat().st_size)]
            if troubles:
                return Contents(0, tuple(troubles))
            return _compared(archive, entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        return Contents(0, (_damaged(error),))


def _empty_folder(entry: zipfile.ZipInfo) -> bool:
    """Tell whether an entry only names a folder, as zips made by hand do."""
    return entry.is_dir() and entry.file_size == 0 and _harmless(entry.filename.rstrip("/"))


def _unfit(entries: list[zipfile.ZipInfo], size: int) -> list[Trouble]:
    troubles = []
    for entry in entries:
        reason = _reason(entry)
        if reason:
            troubles.append(Trouble("unfit", entry.filename, reason))
    doubles = Counter(entry.filename.casefold() for entry in entries)
    for name, count in doubles.items():
        if count > 1:
            said = Bilingual(
                f"ce nom y est {count} fois (sans égard aux capitales)",
                f"the name stands there {count} times (whatever its capitals)",
            )
            troubles.append(Trouble("unfit", name, said))
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_FILES or unpacked > MOST_BYTES or packed > size:
        said = Bilingual(
            f"{len(entries)} fichiers, {unpacked} octets une fois ouverts : bombe de compression",
            f"{len(entries)} files, {unpacked} bytes unpacked: a compression bomb",
        )
        troubles.append(Trouble("unfit", "", said))
    return troubles


def _reason(entry: zipfile.ZipInfo) -> Bilingual | None:
    """Say why an entry may not be unpacked."""
    if not _harmless(entry.filename):
        return Bilingual("ce nom sort du dossier", "the name leads out of the folder")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return Bilingual("c’est un lien, pas un fichier", "it is a link, not a file")
    if entry.flag_bits & _ENCRYPTED:
        return Bilingual("il est chiffré", "it is encrypted")
    if entry.file_size > _CHUNK and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
        return Bilingual(
            f"il grandit {entry.file_size // max(entry.compress_size, 1)} fois : bombe",
            f"it grows {entry.file_size // max(entry.compress_size, 1)} times: a bomb",
        )
    return None


def _harmless(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(
        name
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in name
        and not _DRIVE.match(name)
        and name.isprintable()
        and str(path) == name
    )


def _compared(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Contents:
    by_name = {entry.filename: entry for entry in entries}
    if MANIFEST not in by_name:
        said = Bilingual(
            f"pas de {MANIFEST} : ce n’est pas le dossier d’un déplacement",
            f"no {MANIFEST}: this is not the pack of a trip",
        )
        return Contents(0, (Trouble("unfit", "", said),))
    expected, troubles = _expected(_text(archive, by_name.pop(MANIFEST)))
    for name in sorted(expected.keys() - by_name.keys()):
        said = Bilingual("il manque", "it is missing")
        troubles.append(Trouble("altered", name, said))
    for name in sorted(by_name.keys() - expected.keys()):
        said = Bilingual(
            "il a été ajouté : le manifeste ne le nomme pas",
            "it was added: the manifest does not name it",
        )
        troubles.append(Trouble("altered", name, said))
    same = 0
    for name in sorted(expected.keys() & by_name.keys()):
        found = _digest(archive, by_name[name])
        if found == expected[name]:
            same += 1
        else:
            said = Bilingual(
                "il n’est plus celui du manifeste", "it is no longer what the manifest says"
            )
            troubles.append(Trouble("altered", name, said))
    return Contents(same, tuple(troubles))


def _expected(manifest: str) -> tuple[dict[str, str], list[Trouble]]:
    digests: dict[str, str] = {}
    troubles = []
    for number, line in enumerate(manifest.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in digests or found[2] == MANIFEST:
            said = Bilingual(
                f"ligne {number} illisible ou répétée", f"line {number} is unreadable or repeated"
            )
            troubles.append(Trouble("unfit", MANIFEST, said))
            continue
        digests[found[2]] = found[1]
    if not digests:
        said = Bilingual("il ne nomme aucun fichier", "it names no file")
        troubles.append(Trouble("unfit", MANIFEST, said))
    return digests, troubles


def _text(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    return archive.read(entry).decode("utf-8", "replace")


def _digest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str | None:
    """Give the digest of an entry; None where it cannot be unpacked, or not as it announces."""
    digest, left = hashlib.sha256(), entry.file_size
    try:
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return None
                digest.update(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return None
    return digest.hexdigest() if left == 0 else None


def _damaged(error: Exception) -> Trouble:
    said = Bilingual(f"ce n’est pas un zip lisible ({error})", f"not a readable zip ({error})")
    return Trouble("unfit", "", said)

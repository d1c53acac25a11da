"""The parcel: the whole trip in one zip, for whoever carries the USB key.

Takes files by name; gives a zip whose first entry, `MANIFEST.sha256`, has the digest of all the
others in the form that `sha256sum --check` reads. The same files give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

from alternat.conformity.parcel import MANIFEST

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
"""The `create_system` of every entry, so that the bytes do not tell where they were made."""
_STORED = (".pdf", ".docx", ".png", ".jpg", ".ttf")
"""Files that are compressed already, or hardly shrink."""


def parcel(files: Mapping[str, bytes]) -> bytes:
    """Pack files with their manifest.

    Args:
        files: Contents by path, with forward slashes.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, MANIFEST, manifest(files))
        for name in sorted(files):
            _add(archive, name, files[name])
    return buffer.getvalue()


def manifest(files: Mapping[str, bytes]) -> bytes:
    """Write the manifest of some files: a digest, two spaces and a path a line."""
    return listed({name: hashlib.sha256(data).hexdigest() for name, data in files.items()})


def listed(digests: Mapping[str, str]) -> bytes:
    """Write the manifest of files whose digests are known, by name."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def named(text: bytes) -> dict[str, str]:
    """Read a manifest: the digest of each file by its name; lines that are none are left out.

    Raises:
        UnicodeDecodeError: It is no text.
    """
    lines = (line.partition("  ") for line in text.decode().splitlines())
    return {name: digest for digest, _, name in lines if name}


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = 0o644 << 16
    packed = name.endswith(_STORED)
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data, compresslevel=None if packed else 6)

"""The zip file around the parts of a Word document: the same parts always give the same bytes.

Takes parts by name, gives the bytes of a package. What never changes is packed once (`frozen`);
what differs from one document to the next is added to a copy of it (`completed`).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
_ONCE, _EACH = 6, 3
"""Levels of compression: what is packed once for many documents, and what each document adds, for
which a twentieth more of bytes saves a tenth of the time."""
_UNIX = 3
"""The `create_system` of every entry, so that the bytes do not tell where they were made."""


def frozen(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts, in the order given."""
    return _packed(io.BytesIO(), "w", parts, _ONCE)


def completed(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a copy of a package with more parts at its end."""
    return _packed(io.BytesIO(package), "a", parts, _EACH)


def _packed(buffer: io.BytesIO, mode: str, parts: Mapping[str, bytes], level: int) -> bytes:
    with zipfile.ZipFile(buffer, mode) as archive:  # type: ignore[call-overload]
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=level)
    return buffer.getvalue()

"""A bag around a package: RFC 8493, with SHA-512 of every file and of every tag file.

Takes the files of a package; gives the tag files. Pure.

Source: RFC 8493 § 2.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date


def tag_files(
    payload: Mapping[str, tuple[str, int]], source: str, identifier: str, day: date
) -> dict[str, bytes]:
    """Write the tag files of a bag.

    Args:
        payload: SHA-512 and size of each file, by its path below `data/`.
        source: The organisation that hands the bag over.
        identifier: What the bag is called.
        day: When it was made.
    """
    lines = (f"{digest}  data/{_escaped(path)}\n" for path, (digest, _) in sorted(payload.items()))
    whole, count = sum(size for _, size in payload.values()), len(payload)
    info = {
        "Source-Organization": source,
        "External-Identifier": identifier,
        "Bagging-Date": day.isoformat(),
        "Payload-Oxum": f"{whole}.{count}",
    }
    tags = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": "".join(f"{name}: {value}\n" for name, value in info.items()).encode(),
        "manifest-sha512.txt": "".join(lines).encode(),
    }
    sealed = "".join(
        f"{hashlib.sha512(data).hexdigest()}  {name}\n" for name, data in sorted(tags.items())
    )
    return {**tags, "tagmanifest-sha512.txt": sealed.encode()}


def _escaped(path: str) -> str:
    """Write a path as a manifest does (RFC 8493 § 2.1.3)."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

"""The program as an input: what it finds and prints depends on itself, as on any file.

Gives one digest of the program's own files and of what is installed beside it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
APART = frozenset({"__pycache__", "_templates"})
"""Folders of the package that are no program; templates count with the workspace they serve."""


@cache
def fingerprint() -> str:
    """Give the SHA-256 of the program's files, of Python's version and of the libraries'.

    Libraries count by the names of their metadata folders, which carry their versions: reading
    the metadata would take longer than the digest.
    """
    digest = hashlib.sha256(sys.version.encode())
    for name in sorted(_installed()):
        digest.update(f"{name}\n".encode())
    for folder, below, files in os.walk(PACKAGE):
        below[:] = sorted(set(below) - APART)
        for name in sorted(files):
            file = Path(folder, name)
            data = file.read_bytes()
            digest.update(f"{file.relative_to(PACKAGE).as_posix()} {len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()


def _installed() -> set[str]:
    """Give the names of the metadata folders of every library that Python would find."""
    found: set[str] = set()
    for place in filter(os.path.isdir, sys.path):
        names = os.listdir(place)  # noqa: PTH208 - a thousand names, of which few become paths
        found.update(name for name in names if name.endswith((".dist-info", ".egg-info")))
    return found

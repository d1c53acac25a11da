"""Finding the objects of a root, without an index.

Takes a root; gives the folders that declare themselves objects. Links are never followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def object_folders(root: Path) -> Iterator[Path]:
    """Give the folder of every object under a root, in the order of their names."""
    pending = [root]
    while pending:
        folder = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except (FileNotFoundError, NotADirectoryError):
            continue  # no archive yet, or an object that has just changed places
        if any(entry.name.startswith("0=ocfl_object") for entry in entries):
            yield folder
            continue
        below = [Path(one.path) for one in entries if one.is_dir(follow_symlinks=False)]
        pending.extend(one for one in reversed(below) if one != root / "extensions")

"""What stands in a root: the folders of objects, and whatever else there is.

Takes a root; gives folders and faults. The layout has two levels of two hexadecimal digits, so an
object is known by its place even if its declaration is gone. Links are never followed.

Source: OCFL 1.1 § 4.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from alternat.archive.faults import Fault
from alternat.archive.layout import ROOT_FILES

_PAIR = re.compile(r"[0-9a-f]{2}")
_DEPTH = 2
_LARGEST = 65536


def object_folders(root: Path) -> Iterator[Path]:
    """Give the folder of every object under a root, in the order of their paths."""
    return (folder for folder in survey(root, []))


def survey(root: Path, faults: list[Fault]) -> Iterator[Path]:
    """Give the folder of every object under a root, and note what else stands there.

    Args:
        root: The root.
        faults: Takes what does not belong there, or is not as it should be.
    """
    yield from _level(root, root, 0, faults)


def root_faults(root: Path) -> Iterator[Fault]:
    """Compare the files of a root that belong to no object, byte for byte."""
    for name, content in ROOT_FILES.items():
        file = root / name
        if file.is_symlink() or not file.is_file():
            yield Fault("missing", "E069", name)
            continue
        with file.open("rb") as found:
            if found.read(_LARGEST) != content:
                yield Fault("damaged", "E069", name)


def _level(root: Path, folder: Path, depth: int, faults: list[Fault]) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return  # no archive yet, or a folder that has just gone
    if not entries and depth:
        faults.append(Fault("added", "E073", str(folder.relative_to(root))))
    for entry in entries:
        path = Path(entry.path)
        place = str(path.relative_to(root))
        if entry.is_symlink() or not (entry.is_dir() or entry.is_file(follow_symlinks=False)):
            faults.append(Fault("added", "E090", place))
        elif entry.is_file():
            if place not in ROOT_FILES:
                faults.append(Fault("added", "E072", place))
        elif depth == _DEPTH:
            yield path
        elif _PAIR.fullmatch(entry.name):
            yield from _level(root, path, depth + 1, faults)
        elif place == "extensions":
            _extensions(root, path, faults)
        else:
            faults.append(Fault("added", "E072", place))


def _extensions(root: Path, folder: Path, faults: list[Fault]) -> None:
    """Note what stands among the extensions of a root beside our own."""
    for place, folders, files in os.walk(folder):
        for name in (*files, *(one for one in folders if (Path(place) / one).is_symlink())):
            path = str((Path(place) / name).relative_to(root))
            if path not in ROOT_FILES:
                faults.append(Fault("added", "E067", path))
        if not folders and not files:
            faults.append(Fault("added", "E073", str(Path(place).relative_to(root))))

"""Where things stand in an OCFL 1.1 storage root: the fixed files, and the folder of each object.

Takes ids and logical paths; gives paths and bytes, reads nothing. The layout is the registered
extension 0003: `ab/cd/alternat%3aID`, two pairs of the SHA-256 of the identifier and then the
identifier itself, so that a person finds an object without any program.

Source: OCFL 1.1 §§ 3.2, 4; OCFL extension 0003.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from alternat.archive.errors import UnkeepableNameError

EXTENSION: Final = "0003-hash-and-id-n-tuple-storage-layout"
OBJECT_DECLARATION: Final = ("0=ocfl_object_1.1", b"ocfl_object_1.1\n")
"""Name and content of the file that says what an object is; compared byte for byte."""

SCHEME: Final = "alternat:"
"""Our ids are short (`idf-fnm-2025`); in the inventory they stand as URIs (OCFL 1.1 § 3.5.1)."""

_PAIRS, _PAIR = 2, 2
_ID = re.compile(r"_?[a-z0-9]+([._-][a-z0-9]+)*")
_LONGEST_ID = 120
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._+=@,-]*")
_LONGEST_NAME, _LONGEST_PATH, _DEEPEST = 120, 400, 8
_LONGEST_FOLDER = 100


def _json(content: dict[str, object]) -> bytes:
    return json.dumps(content, indent=2).encode() + b"\n"


ROOT_FILES: Final[dict[str, bytes]] = {
    "0=ocfl_1.1": b"ocfl_1.1\n",
    "ocfl_layout.json": _json(
        {
            "extension": EXTENSION,
            "description": "Two pairs of the SHA-256 of the object identifier, then the identifier",
        }
    ),
    f"extensions/{EXTENSION}/config.json": _json(
        {
            "extensionName": EXTENSION,
            "digestAlgorithm": "sha256",
            "tupleSize": _PAIR,
            "numberOfTuples": _PAIRS,
        }
    ),
}
"""Every file of a root that belongs to no object, with its bytes."""


def is_id(identifier: str) -> bool:
    """Tell whether an archive can keep an object under an id."""
    return len(identifier) <= _LONGEST_ID and _ID.fullmatch(identifier) is not None


def checked_id(identifier: str) -> str:
    """Give back an id that the archive can keep.

    Raises:
        UnkeepableNameError: It is not made of small letters, digits and single `-`, `.` or `_`.
    """
    if not is_id(identifier):
        message = (
            f"'{identifier[:_LONGEST_ID]}' is no id of an archive; use small letters, digits and "
            f"hyphens, at most {_LONGEST_ID}"
        )
        raise UnkeepableNameError(message)
    return identifier


def checked_paths(paths: Iterable[str]) -> None:
    """Refuse a logical path that some system cannot hold, or that leads out of its folder.

    Raises:
        UnkeepableNameError: With the first such path.
    """
    seen: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        fits = len(path) <= _LONGEST_PATH and len(parts) <= _DEEPEST
        if not fits or not all(_NAME.fullmatch(one) and len(one) <= _LONGEST_NAME for one in parts):
            message = (
                f"{path[:_LONGEST_PATH]!r} cannot be kept under that name; names in an archive are "
                "ASCII letters, digits and . _ - + = @ , (keep the original name as metadata)"
            )
            raise UnkeepableNameError(message)
        other = seen.setdefault(path.lower(), path)
        if other != path:
            message = f"'{path}' and '{other}' are one name on some systems; rename one"
            raise UnkeepableNameError(message)
    for path in seen.values():
        for folder in PurePosixPath(path.lower()).parents:
            if str(folder) in seen:
                message = f"'{seen[str(folder)]}' would be both a file and a folder; rename one"
                raise UnkeepableNameError(message)


def uri(identifier: str) -> str:
    """Give the identifier that stands in the inventory of an object."""
    return SCHEME + identifier


def folder_of(full_id: str) -> PurePosixPath:
    """Give the folder of an object, relative to the root.

    Args:
        full_id: As it stands in the inventory.
    """
    digest = hashlib.sha256(full_id.encode()).hexdigest()
    tuples = [digest[i * _PAIR : (i + 1) * _PAIR] for i in range(_PAIRS)]
    name = "".join(
        one if one.isascii() and (one.isalnum() or one in "-_") else _escaped(one)
        for one in full_id
    )
    if len(name) > _LONGEST_FOLDER:
        name = f"{name[:_LONGEST_FOLDER]}-{digest}"
    return PurePosixPath(*tuples, name)


def _escaped(character: str) -> str:
    return "".join(f"%{byte:02x}" for byte in character.encode())

"""What a PDF holds besides its pages: scripts, actions, attachments, signatures, huge pictures.

Takes an open PDF; gives facts. Every object is walked, those inside object streams too; no stream
is unpacked but attachments, of which only the digest is taken.

Source: preservation reference § 4; ISO 32000-1 §§ 12.6.4, 12.7.4.5.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pikepdf

from alternat.archive.intake.sheets import Danger

LARGEST_PICTURE: Final = 100_000_000
"""Dots of a picture; an A3 page at 600 dots an inch has 70 million."""
LARGEST_ATTACHMENT: Final = 50_000_000
_DEEPEST = 60

_ACTIONS: Final[dict[str, Danger]] = {
    "/JavaScript": "script",
    "/Launch": "launch",
    "/SubmitForm": "submit",
    "/ImportData": "import",
    "/GoToR": "remote",
    "/GoToE": "remote",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/RichMediaExecute": "media",
}
_KEYS: Final[dict[str, Danger]] = {
    "/JS": "script",
    "/JavaScript": "script",
    "/XFA": "xfa",
    "/RichMediaContent": "media",
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found."""

    dangers: tuple[Danger, ...]
    attachments: tuple[str, ...]
    """SHA-256 of each."""
    signatures: int
    largest_picture: int
    """Dots."""


def contents(pdf: pikepdf.Pdf) -> Contents:
    """Walk every object of a PDF."""
    dangers: set[Danger] = set()
    attachments: set[str] = set()
    signatures, largest = 0, 0
    for one in pdf.objects:
        for found in _dictionaries(one, 0):
            keys = set(found.keys())
            action = found.get("/S")
            if isinstance(action, pikepdf.Name) and str(action) in _ACTIONS:
                dangers.add(_ACTIONS[str(action)])
            dangers |= {_KEYS[key] for key in keys & _KEYS.keys()}
            if "/EF" in keys:
                dangers.add("attachment")
                attachments |= set(_digests(found["/EF"]))
            if {"/ByteRange", "/Contents"} <= keys:
                signatures += 1
            if found.get("/Subtype") == pikepdf.Name.Image:
                largest = max(largest, _dots(found))
    if pdf.is_encrypted:
        dangers.add("encrypted")
    return Contents(tuple(sorted(dangers)), tuple(sorted(attachments)), signatures, largest)


def _dictionaries(one: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    """Give a dictionary and those written inside it; what it refers to is walked by itself."""
    if depth > _DEEPEST:
        return
    if isinstance(one, pikepdf.Array):
        parts: list[Any] = list(one)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        yield one
        parts = [part for _, part in one.items()]
    else:
        return
    for part in parts:  # numbers and the like come as Python's own
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from _dictionaries(part, depth + 1)


def _digests(files: pikepdf.Object) -> Iterator[str]:
    for _, stream in files.items():
        if isinstance(stream, pikepdf.Stream):
            size = int(stream.get("/Length", 0))
            if size <= LARGEST_ATTACHMENT:
                yield hashlib.sha256(stream.read_bytes()).hexdigest()


def _dots(picture: pikepdf.Object) -> int:
    try:
        return abs(int(picture.get("/Width", 0)) * int(picture.get("/Height", 0)))
    except (TypeError, ValueError):
        return LARGEST_PICTURE + 1

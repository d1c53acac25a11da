"""The signing list of an agreement: which files are signed where, and by whom.

Takes the record of a final text; gives the list, and reads and writes it as `signing.json` beside
the files that are being signed. The original is the file that the layout names: `fr-ar`, or each
text where the layout is `separate`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from alternat.delivery import as_json
from alternat.document.finished import Room
from alternat.sign.errors import SigningError

SIGNING = "signing"
"""The folder of what is being signed, at the top of the workspace."""

SIGNED = "signed"
"""The folder of what is completely signed."""

LIST = "signing.json"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person signs one text."""

    field: str
    party: str | None
    """For whom; None for a witness."""
    person: str


@dataclass(frozen=True, slots=True)
class ToSign:
    """A file to sign."""

    name: str
    copy: str
    """Party that keeps the original."""
    language: str
    final: str
    """SHA-256 of the final file on record."""
    prepared: str
    """SHA-256 of that file with its signature fields, which the first signature covers."""
    places: tuple[Place, ...]
    """In the order of signing."""


@dataclass(frozen=True, slots=True)
class SigningList:
    """What is to be signed of one agreement."""

    agreement: str
    reference: str
    version: str
    dated: str
    """SHA-256 of `final.json`, which says from what these files were made."""
    files: tuple[ToSign, ...]

    @property
    def copies(self) -> tuple[str, ...]:
        """Parties that keep an original."""
        return tuple(dict.fromkeys(file.copy for file in self.files))

    def of_copy(self, copy: str) -> tuple[ToSign, ...]:
        """Give the files that make one original."""
        return tuple(file for file in self.files if file.copy == copy)


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A final text on record."""

    folder: Path
    agreement: str
    reference: str
    version: str
    layout: str
    texts: dict[str, str]
    """Digest of each text, by copy and language."""
    outputs: dict[str, str]
    rooms: dict[str, tuple[Room, ...]]

    def to_sign(self) -> Iterator[tuple[str, str, str]]:
        """Give name, copy and language of each PDF that is signed; reading copies are not."""
        wanted = ("fr", "ar") if self.layout == "separate" else ("fr-ar",)
        for name in self.rooms:
            _, copy, language, _ = name.rsplit(".", 3)
            if language in wanted:
                yield name, copy, language


_LIST = TypeAdapter(SigningList)
_RECORD = TypeAdapter(OnRecord)


def on_record(folder: Path, agreement: str) -> OnRecord:
    """Read the record of a final text.

    Args:
        folder: `output/final/AGREEMENT`.
        agreement: Its id.

    Raises:
        SigningError: There is no final text, or its record is damaged.
    """
    file = folder / "final.json"
    if not file.is_file():
        raise SigningError(
            f"{agreement}: no final text in {folder}; a draft is never signed. "
            f"Settle what `check {agreement}` tells, then `build {agreement} --final`"
        )
    try:
        record: dict[str, Any] = json.loads(file.read_bytes())
        kept = {name: record[name] for name in ("agreement", "reference", "version", "layout")}
        more = {name: record[name] for name in ("texts", "outputs", "rooms")}
        return _RECORD.validate_python({"folder": folder, **kept, **more})
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        message = f"{file}: damaged, or written by an older version; build the final text again"
        raise SigningError(message) from error


def read(folder: Path) -> SigningList | None:
    """Read the signing list of a folder; None if there is none.

    Raises:
        SigningError: It is damaged.
    """
    file = folder / LIST
    if not file.is_file():
        return None
    try:
        return _LIST.validate_json(file.read_bytes())
    except ValidationError as error:
        message = f"{file}: damaged; move the folder away and prepare the agreement again"
        raise SigningError(message) from error


def written(one: SigningList) -> bytes:
    """Give the bytes of a signing list."""
    data: dict[str, Any] = _LIST.dump_python(one, mode="json")
    return as_json(data)

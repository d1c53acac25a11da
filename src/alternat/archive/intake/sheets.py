"""What intake learns of a file and of each of its pages, as frozen facts that travel as JSON.

Takes nothing; gives the types that the confined reader fills and that sorting, comparison and
filing use.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from alternat.archive.intake.reasons import Reason, reason_of
from alternat.document.page_code import PageCode

Danger = Literal[
    "script", "launch", "attachment", "submit", "import", "xfa", "media", "encrypted", "remote"
]
"""What a PDF holds besides pages."""

Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it lay in the file, upright."""

    number: int
    """Place in its file, from 1."""
    picture: str
    """Name of its picture (JPEG, upright) in the folder of the reading."""
    dots: float
    """Dots an inch of that picture."""
    codes: tuple[str, ...]
    """The codes it shows, each once."""
    corners: tuple[Corner, ...] = ()
    """The corners of the only code in the picture: top left, top right, bottom right, bottom
    left, in dots from the top left."""
    turned: int = 0
    """Quarter turns by which it was set upright."""
    skew: float = 0.0
    """Degrees by which it still leans, clockwise."""
    blank: bool = False
    """Whether there is nothing on it."""

    @property
    def code(self) -> PageCode | None:
        """What its only code says; None where it shows none, or several."""
        return PageCode.parse(self.codes[0]) if len(self.codes) == 1 else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file turned out to be."""

    kind: Literal["pdf", "tiff", "jpeg"]
    sheets: tuple[Sheet, ...] = ()
    signatures: int = 0
    """Electronic signatures in it."""
    dangers: tuple[Danger, ...] = ()
    """What in it could act; nothing of that was run."""
    attachments: tuple[str, ...] = ()
    """SHA-256 of each file attached to it."""
    refusal: Reason | None = None
    """Why it was not read to the end."""

    def as_json(self) -> bytes:
        """Write the reading down."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode() + b"\n"

    @classmethod
    def from_json(cls, data: bytes) -> Reading:
        """Read it back."""
        told = json.loads(data)
        sheets = tuple(
            Sheet(
                **{
                    **one,
                    "codes": tuple(one["codes"]),
                    "corners": tuple((x, y) for x, y in one["corners"]),
                }
            )
            for one in told.pop("sheets")
        )
        refusal = reason_of(told.pop("refusal"))
        reading = cls(**{**told, "sheets": sheets, "refusal": refusal})
        return replace(
            reading, dangers=tuple(reading.dangers), attachments=tuple(reading.attachments)
        )


@dataclass(frozen=True, slots=True)
class Received:
    """A file that was brought, before anybody looked into it."""

    path: Path
    """Our copy of it."""
    own_name: str
    """Its own name, which may hold anything."""
    size: int
    sha256: str

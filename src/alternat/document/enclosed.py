"""What a PDF carries inside besides its canonical text: files that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file to attach."""

    name: str
    data: bytes
    description: str
    relationship: Literal["Source", "Alternative"]
    """To what is printed: what it was made from, or the same in another form (ISO 19005-3)."""

"""What is known of an agreement once it is signed: who signed what, the scans, the archives.

Gives the frozen record that checks 96 to 98 judge; the rooms that sign and archive fill it. Field
names follow domain reference § 6 (`Signing`, `Original`, `ArchiveRecord`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from alternat.languages import Language

Method = Literal["handwritten", "electronic", "image"]
"""How someone signed; the picture of a signature is no signature."""

Level = Literal["simple", "advanced", "advanced_qualified_certificate", "qualified"]
"""Levels of electronic signature (domain reference § 8)."""


@dataclass(frozen=True, slots=True)
class Signing:
    """One person's signature, as it was recorded."""

    party: str
    person: str
    on: date | None = None
    place: str | None = None
    """Id of a place of the directory."""
    method: Method | None = None
    level: Level | None = None
    """Level of an electronic signature."""
    validation_report: str | None = None
    """File of the report that validates an electronic signature."""
    timestamp: str | None = None
    """Token or reference of the qualified timestamp."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The scan of one original in one language, beside the final file that was signed."""

    holder: str
    """Party that keeps the original."""
    language: Language | Literal["fr-ar"]
    pages: int
    final_pages: int
    digest: str | None
    """Digest of the text read from the scan (or of the file signed electronically)."""
    final_digest: str


@dataclass(frozen=True, slots=True)
class Archive:
    """What the archives hold."""

    register: str | None = None
    """Number in the register."""
    located: frozenset[str] = frozenset()
    """Parties whose original has a known place."""
    seda_valid: bool | None = None
    """Whether the SEDA package was found valid; None while there is none."""


@dataclass(frozen=True, slots=True)
class Signed:
    """An agreement after its signature."""

    signings: tuple[Signing, ...] = ()
    scans: tuple[Scan, ...] = ()
    archive: Archive = Archive()

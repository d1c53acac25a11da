"""What a trip came to: frozen facts for the pack, the page and the command.

Takes nothing; gives the types that `preparing` fills.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from alternat.batch.task import Format
from alternat.pipeline import File, Result
from alternat.spec.schema import Trip
from alternat.workspace import Filed


@dataclass(frozen=True)
class Laid:
    """One file of the trip: a copy of what was built, named in signing order."""

    path: Path
    copy: str
    """`draft` or the id of the party that keeps the original."""
    language: File
    form: Format
    source: Path
    """The file that was built; its record (`build.json`, `final.json`) stands beside it."""
    signed: bool
    """Whether it is one of the papers to sign, or its Word file; else it is for reading."""


@dataclass(frozen=True)
class AgreementBuilt:
    """One agreement of the trip."""

    number: int
    """Its place in the order of signing, from 1."""
    agreement: str
    filed: Filed | None
    """The agreement as it was read; None if its spec cannot be read, or not be put into words."""
    result: Result | None
    """What became of it; None if its spec cannot be read."""
    files: tuple[Laid, ...]
    """In signing order: the first original first, in it what is signed before what is read."""
    failure: str = ""
    """Why there are no files, a sentence in English; empty where findings say it."""

    @property
    def done(self) -> bool:
        """Whether its files stand."""
        return bool(self.files)


@dataclass(frozen=True)
class TripBuilt:
    """The files of a trip."""

    trip: Trip
    folder: Path
    """`output/trips/TRIP`."""
    final: bool
    agreements: tuple[AgreementBuilt, ...]
    """In the order of signing."""

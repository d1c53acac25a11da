"""What a pack is made of: the trip, its agreements as they stand, and their finished files.

Takes nothing; gives frozen facts. Everything in the pack is a function of a `Matter`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.originals import DRAFT
from alternat.document import Document
from alternat.document.finished import Room
from alternat.languages import Language
from alternat.review.finding import Finding
from alternat.review.formalities import Step, checklist
from alternat.spec.directory import Directory
from alternat.spec.schema import Trip

State = Literal["final", "draft", "refused", "failed"]
"""`refused`: a final text was asked for and something blocks; `failed`: there are no files."""

A4 = (595, 842)
"""Its width and height in points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One finished file of the trip."""

    path: str
    """Within the folder of the trip, with forward slashes."""
    copy: str
    """Id of the party that keeps the original."""
    language: Literal["fr", "ar", "fr-ar"]
    form: Literal["pdf", "docx"]
    signed: bool
    """Whether it is signed, or only for reading."""
    pages: int = 0
    """Read from the PDF; 0 for Word, whose pages depend on who opens it."""
    size: tuple[float, float] = A4
    """Width and height of its first page in points."""
    rooms: tuple[Room, ...] = ()
    """Where it is signed."""
    covered: bool = False
    """Whether its first page is a cover, which nobody initials."""

    @property
    def printed(self) -> bool:
        """Whether it is the file to print."""
        return self.form == "pdf"

    def signature_pages(self) -> tuple[int, ...]:
        """Give the pages that are signed, from 1, in order."""
        return tuple(sorted({room.page + 1 for room in self.rooms}))

    def initialled_pages(self) -> tuple[int, ...]:
        """Give the pages that are initialled: all but a cover and those that are signed (§ 3.6)."""
        signed, first = self.signature_pages(), 2 if self.covered else 1
        return tuple(page for page in range(first, self.pages + 1) if page not in signed)


@dataclass(frozen=True, slots=True)
class Product:
    """One document of the pack itself."""

    path: str
    name: str
    """Its name without language and ending; also the key of its title."""
    language: Language | None
    """None where both stand in it."""
    form: Literal["pdf", "docx"]
    pages: int
    size: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Act:
    """One agreement of the trip."""

    number: int
    """Its place in the order of signing, from 1."""
    id: str
    state: State
    dossier: Dossier | None
    """None if its spec cannot be read, or not be put into words."""
    findings: tuple[Finding, ...] = ()
    papers: tuple[Paper, ...] = ()
    """In the order of signing."""
    failure: str = ""
    """Why there are no files, a sentence in English."""

    @cached_property
    def _texts(self) -> dict[Language, Document]:
        return {}

    def text(self, language: Language) -> Document:
        """Give the draft in one language: titles, names and capacities are said as it prints them.

        Raises:
            WordingError: A text of the library is at fault.
        """
        assert self.dossier is not None
        if language not in self._texts:
            self._texts[language] = compose(self.dossier, DRAFT, language)
        return self._texts[language]

    def originals(self) -> tuple[Paper, ...]:
        """Give the papers to sign, as files to print."""
        return tuple(one for one in self.papers if one.signed and one.printed)

    def steps(self, trip: Trip) -> tuple[Step, ...]:
        """Give its formalities."""
        return checklist(self.dossier, trip) if self.dossier else ()


@dataclass(frozen=True, eq=False)
class Matter:
    """Everything that a pack says."""

    trip: Trip
    directory: Directory
    final: bool
    acts: tuple[Act, ...]
    """In the order of signing."""

    def act(self, agreement: str) -> Act | None:
        """Give an agreement by its id; None if the trip does not build it."""
        return next((one for one in self.acts if one.id == agreement), None)

    @property
    def readable(self) -> tuple[Act, ...]:
        """The agreements whose specs can be read."""
        return tuple(one for one in self.acts if one.dossier)

    @property
    def dated(self) -> date:
        """The date of the latest text: the only one that the files of the pack carry."""
        known = [act.dossier.agreement.version.date for act in self.acts if act.dossier]
        return max(known, default=date(1980, 1, 1))

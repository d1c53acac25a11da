"""A finding: what a reviewer says of an agreement, with its number, its weight and its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # findings that are kept are read again without the schema library
    from alternat.spec.schema import Waiver

Severity = Literal["B", "W", "I"]
"""Blocking (no final text), warning, information."""

Ui = Literal["fr", "en"]
"""Language of findings and reports."""

Path = tuple[str | int, ...]
"""Where a thing is written: keys and indexes in the spec. A path that begins with `directory` leads
to the directory's files, one that begins with `library` to the clause library's, `trip` to the
trip's."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same sentence for both kinds of readers."""

    fr: str
    en: str

    def get(self, ui: Ui) -> str:
        """Give the sentence in one language."""
        return self.fr if ui == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Waived:
    """Who accepts a finding, when, and why: as the waiver of the spec says."""

    by: str
    on: date
    fr: str
    ar: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle or to know."""

    check: int
    """Number of the check (domain reference § 7; from 99 on: the house's own)."""
    severity: Severity
    path: Path
    message: Bilingual
    todo: Bilingual
    """What to do."""
    article: str | None = None
    """Id of the article concerned, for waivers and for the report."""
    texts: tuple[str, str] | None = None
    """The French and the Arabic text, where one is at fault beside the other."""
    waiver: Waived | None = None
    """Who accepts it and why; a finding that is waived stays visible but no longer blocks."""

    def waived(self, waiver: Waiver) -> Finding:
        """Give the finding with the waiver that covers it."""
        given = Waived(waiver.by, waiver.on, waiver.reason.fr, waiver.reason.ar)
        return replace(self, waiver=given)

    @property
    def blocks(self) -> bool:
        """Whether it forbids a final text."""
        return self.severity == "B" and self.waiver is None


def blocks(findings: Iterable[Finding]) -> bool:
    """Tell whether a final text must be refused."""
    return any(finding.blocks for finding in findings)

"""A finding: what a reviewer says of an agreement, with its number, its weight and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["B", "W", "I"]
"""Blocking (no final text), warning, information."""

Ui = Literal["fr", "en"]
"""Language of findings and reports."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same sentence for both kinds of readers."""

    fr: str
    en: str

    def get(self, ui: Ui) -> str:
        """Give the sentence in one language."""
        return self.fr if ui == "fr" else self.en


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle or to know."""

    check: int
    """Number of the check (domain reference § 7; from 99 on: the house's own)."""
    severity: Severity
    path: tuple[str | int, ...]
    """Where in the spec; a path that begins with `directory` leads to the directory's files."""
    message: Bilingual
    todo: Bilingual
    """What to do."""


def blocks(findings: tuple[Finding, ...]) -> bool:
    """Tell whether a final text must be refused."""
    return any(finding.severity == "B" for finding in findings)

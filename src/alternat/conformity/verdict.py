"""What was tried on a file and how it ended, as frozen facts.

A verdict has three values: a check that did not run says nothing, for or against.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from alternat.review.finding import Bilingual

Name = Literal[
    "verapdf-3a",
    "verapdf-ua1",
    "syntax",
    "structure",
    "language",
    "title",
    "fonts",
    "claims",
    "attachments",
    "codes",
    "open-xml",
    "lint",
]
State = Literal["passed", "failed", "not-run"]
Kind = Literal["pdf", "docx"]

TITLES: dict[Name, Bilingual] = {
    "verapdf-3a": Bilingual("PDF/A-3a (veraPDF)", "PDF/A-3a (veraPDF)"),
    "verapdf-ua1": Bilingual("PDF/UA-1 (veraPDF)", "PDF/UA-1 (veraPDF)"),
    "syntax": Bilingual("syntaxe du PDF (qpdf)", "syntax of the PDF (qpdf)"),
    "structure": Bilingual("arbre de structure", "structure tree"),
    "language": Bilingual("langue déclarée", "language declared"),
    "title": Bilingual("titre affiché", "title shown"),
    "fonts": Bilingual("polices incorporées", "fonts embedded"),
    "claims": Bilingual("normes déclarées", "standards claimed"),
    "attachments": Bilingual("relation des pièces jointes", "relationship of attachments"),
    "codes": Bilingual("codes des pages", "codes of the pages"),
    "open-xml": Bilingual("Open XML (SDK de Microsoft)", "Open XML (Microsoft's SDK)"),
    "lint": Bilingual("sens, langues, traces de travail", "directions, languages, traces of work"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One check of one file."""

    name: Name
    state: State
    details: tuple[Bilingual, ...] = ()
    """What is wrong, or why it did not run."""

    @property
    def title(self) -> Bilingual:
        """What it looks at."""
        return TITLES[self.name]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that was tried on one file."""

    kind: Kind
    steps: tuple[Step, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing failed of what could run."""
        return all(step.state != "failed" for step in self.steps)


class UnreadableError(Exception):
    """A file is neither a PDF nor a Word file, is damaged, or is one no honest program writes."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def step(name: Name, faults: tuple[Bilingual, ...]) -> Step:
    """Give a step that ran: it passed if there are no faults."""
    return Step(name, "failed" if faults else "passed", faults)

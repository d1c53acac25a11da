"""What was delivered: a text, its files as they were read back, and the form of a check of them.

Takes facts from readers that know nothing of the text; gives findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alternat.document import Document, Edition
from alternat.document.finished import PdfFacts, WordFacts
from alternat.document.page_code import PageCode
from alternat.review.check import Flaw
from alternat.review.finding import Finding, Severity


@dataclass(frozen=True)
class Delivered:
    """A copy in one language or in both, with its files."""

    document: Document | Edition
    name: str
    """The files' name, without its ending."""
    pdf: PdfFacts | None
    word: WordFacts | None
    codes: tuple[PageCode | None, ...] = ()
    """What the code on each page of the PDF says, read from its picture; of originals only."""
    inked: tuple[bool, ...] = ()
    """Of each free room where the PDF is signed, whether its picture shows ink in it."""

    @property
    def texts(self) -> tuple[Document, ...]:
        """The texts that the files print, in order."""
        return self.document.texts if isinstance(self.document, Edition) else (self.document,)

    @property
    def signed_texts(self) -> tuple[Document, ...]:
        """The texts that have signature blocks of their own."""
        if isinstance(self.document, Edition) and self.document.common_signature:
            return (self.document.french,)
        return self.texts

    @property
    def final(self) -> bool:
        """Whether the files are to be signed."""
        return self.texts[0].final


Judge = Callable[[Delivered], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A numbered check of finished files."""

    number: int
    severity: Severity
    judge: Judge

    def findings(self, delivered: Delivered) -> Iterator[Finding]:
        """Judge the files of one copy."""
        for flaw in self.judge(delivered):
            weight = flaw.severity or self.severity
            yield Finding(self.number, weight, flaw.path, flaw.message, flaw.todo)


def file_check(number: int, severity: Severity) -> Callable[[Judge], FileCheck]:
    """Make a check of a function; see `check.check`."""
    return lambda judge: FileCheck(number, severity, judge)

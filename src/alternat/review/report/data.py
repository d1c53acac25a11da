"""Agreements as every report takes them, in the order of every report; findings as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from alternat.document.reading import plain
from alternat.review.case import Case
from alternat.review.finding import Finding, Path, Severity, Ui, blocks

Place = tuple[str, int, int]
"""File as the user names it, line, column; both count from 1."""

SEVERITIES: tuple[Severity, ...] = ("B", "W", "I")
"""From the heaviest to the lightest."""


@dataclass(frozen=True)
class Tally:
    """How many findings there are of each weight; those that someone waived count apart."""

    blocking: int
    warnings: int
    information: int
    waived: int


@dataclass(frozen=True)
class Reviewed:
    """One agreement with what the reviewer says of it."""

    case: Case
    found: tuple[Finding, ...]
    locate: Callable[[Path], Place]
    """Gives the place in the files that a path points at."""

    @property
    def id(self) -> str:
        """Id of the agreement."""
        return self.case.dossier.agreement.id

    @cached_property
    def headings(self) -> dict[str, str]:
        """The printed headings of the articles and annexes, by the id that findings give."""
        text = self.case.text("fr")
        articles = {article.id: plain(article.heading) for article in text.articles}
        return articles | {f"annexes.{annex.id}": plain(annex.heading) for annex in text.annexes}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Heaviest first, waived last; then in the order of the articles and of the checks."""
        order = {name: rank for rank, name in enumerate(self.headings, start=1)}

        def rank(finding: Finding) -> tuple[bool, int, int, int]:
            weight = SEVERITIES.index(finding.severity)
            article = order.get(self.article(finding) or "", 0)
            return finding.waiver is not None, weight, article, finding.check

        return tuple(sorted(self.found, key=rank))

    def article(self, finding: Finding) -> str | None:
        """Give the article that a finding concerns: the one it names, or the one it points into."""
        match finding.path:
            case _ if finding.article:
                name = finding.article
            case ("clauses", str(clause), *_) | ("library", "clauses", str(clause), *_):
                name = clause
            case ("articles", int(index), *_):
                name = self.case.dossier.agreement.articles[index].id
            case ("annexes", int(index), *_):
                name = f"annexes.{self.case.dossier.agreement.annexes[index].id}"
            case _:
                return None
        return name if name in self.headings else None

    @cached_property
    def tally(self) -> Tally:
        """How many findings there are of each weight."""
        counts = Counter("waived" if one.waiver else one.severity for one in self.found)
        return Tally(counts["B"], counts["W"], counts["I"], counts["waived"])

    @property
    def may_become_final(self) -> bool:
        """Whether nothing blocks."""
        return not blocks(self.found)


def as_data(finding: Finding, file: str, line: int, column: int, ui: Ui = "en") -> dict[str, Any]:
    """Give a finding as data, for programs and for the record of a build.

    Args:
        finding: What the reviewer says.
        file: Where it points at, as the user names the file.
        line: From 1.
        column: From 1.
        ui: Language of the sentences.
    """
    data: dict[str, Any] = {
        "check": finding.check,
        "severity": finding.severity,
        "file": file,
        "line": line,
        "column": column,
        "message": finding.message.get(ui),
        "todo": finding.todo.get(ui),
        "article": finding.article,
        "texts": None,
        "waiver": None,
    }
    if finding.texts:
        data["texts"] = dict(zip(("fr", "ar"), finding.texts, strict=True))
    if finding.waiver:
        waiver = finding.waiver
        reason = {"fr": waiver.reason.fr, "ar": waiver.reason.ar}
        data["waiver"] = {"by": waiver.by, "on": waiver.on.isoformat(), "reason": reason}
    return data

"""Agreements as every report takes them: findings in order, each with its place, as plain data.

Takes nothing but data, so that a review that was kept prints like a fresh one; `placing` makes it
from a case.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from alternat.review.finding import Finding, Severity, Ui, blocks

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


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and where to show it."""

    finding: Finding
    place: Place
    article: str | None
    """Id of the article or annex that it concerns, among the headings."""


@dataclass(frozen=True)
class Reviewed:
    """One agreement with what the reviewer says of it."""

    id: str
    headings: dict[str, str]
    """The printed French headings of the articles and annexes, by the id that findings give."""
    placed: tuple[Placed, ...]
    """Heaviest first, waived last; then in the order of the articles and of the checks."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings without their places, in the same order."""
        return tuple(one.finding for one in self.placed)

    @cached_property
    def tally(self) -> Tally:
        """How many findings there are of each weight."""
        counts = Counter("waived" if one.waiver else one.severity for one in self.findings)
        return Tally(counts["B"], counts["W"], counts["I"], counts["waived"])

    @property
    def may_become_final(self) -> bool:
        """Whether nothing blocks."""
        return not blocks(self.findings)


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
        given = finding.waiver
        reason = {"fr": given.fr, "ar": given.ar}
        data["waiver"] = {"by": given.by, "on": given.on.isoformat(), "reason": reason}
    return data

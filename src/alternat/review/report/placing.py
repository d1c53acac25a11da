"""Findings put in their places: beside an article, at a line of a file, in the order of reports.

Takes a case, its findings, and a function that locates paths; gives an agreement for reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from alternat.document.reading import plain
from alternat.review.case import Case
from alternat.review.finding import Finding, Path
from alternat.review.report.data import SEVERITIES, Place, Placed, Reviewed


def reviewed(case: Case, findings: Iterable[Finding], locate: Callable[[Path], Place]) -> Reviewed:
    """Put the findings on an agreement in the order of every report.

    Args:
        case: The agreement.
        findings: What the reviewer says of it, in any order.
        locate: Gives the place in the files that a path points at.

    Raises:
        WordingError: A text of the library is at fault.
    """
    text = case.text("fr")
    headings = {
        **{article.id: plain(article.heading) for article in text.articles},
        **{f"annexes.{annex.id}": plain(annex.heading) for annex in text.annexes},
    }
    order = {name: rank for rank, name in enumerate(headings, start=1)}

    def rank(one: Placed) -> tuple[bool, int, int, int]:
        finding = one.finding
        weight = SEVERITIES.index(finding.severity)
        return finding.waiver is not None, weight, order.get(one.article or "", 0), finding.check

    placed = [
        Placed(finding, locate(finding.path), _article(case, finding, headings))
        for finding in findings
    ]
    return Reviewed(case.dossier.agreement.id, headings, tuple(sorted(placed, key=rank)))


def _article(case: Case, finding: Finding, headings: dict[str, str]) -> str | None:
    """Give the article that a finding concerns: the one it names, or the one it points into."""
    match finding.path:
        case _ if finding.article:
            name = finding.article
        case ("clauses", str(clause), *_) | ("library", "clauses", str(clause), *_):
            name = clause
        case ("articles", int(index), *_):
            name = case.dossier.agreement.articles[index].id
        case ("annexes", int(index), *_):
            name = f"annexes.{case.dossier.agreement.annexes[index].id}"
        case _:
            return None
    return name if name in headings else None

"""Findings in SARIF 2.1.0 (OASIS), which editors and continuous integration read.

Takes reviewed agreements; gives the log as data: one run, a rule per check, a result per finding,
a suppression where someone waived it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from alternat import __version__
from alternat.review.explanations import Explanation, explanations
from alternat.review.finding import Finding, Severity, Ui
from alternat.review.report.data import Placed, Reviewed
from alternat.review.report.words import waiver

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: dict[Severity, str] = {"B": "error", "W": "warning", "I": "note"}


def sarif(reviewed: Iterable[Reviewed], ui: Ui) -> dict[str, Any]:
    """Give the log.

    Args:
        reviewed: The agreements.
        ui: Language of the messages.
    """
    known = explanations()
    ranks = {number: rank for rank, number in enumerate(known)}
    driver = {
        "name": "Alternat",
        "version": __version__,
        "rules": [_rule(one, ui) for one in known.values()],
    }
    results = [_result(one.id, placed, ranks, ui) for one in reviewed for placed in one.placed]
    run = {
        "tool": {"driver": driver},
        "language": ui,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(one: Explanation, ui: Ui) -> dict[str, Any]:
    return {
        "id": str(one.number),
        "shortDescription": {"text": one.title.get(ui)},
        "fullDescription": {"text": one.why.get(ui)},
        "help": {"text": one.fix.get(ui)},
        "defaultConfiguration": {"level": LEVELS[one.severity]},
    }


def _result(agreement: str, one: Placed, ranks: dict[int, int], ui: Ui) -> dict[str, Any]:
    finding, (file, line, column) = one.finding, one.place
    name = f"{agreement}/{finding.article}" if finding.article else agreement
    return {
        "ruleId": str(finding.check),
        "ruleIndex": ranks[finding.check],
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message.get(ui)}; {finding.todo.get(ui)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(file),
                    "region": {"startLine": line, "startColumn": column},
                },
                "logicalLocations": [{"fullyQualifiedName": name}],
            }
        ],
        "suppressions": _suppressions(finding, ui),
    }


def _artifact(file: str) -> dict[str, str]:
    """Name a file: below the workspace where possible, else by its whole path."""
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}


def _suppressions(finding: Finding, ui: Ui) -> list[dict[str, str]]:
    """Give the waiver, if any; an empty list says that nothing is suppressed."""
    if finding.waiver is None:
        return []
    return [{"kind": "inSource", "status": "accepted", "justification": waiver(finding, ui)}]

"""Findings as data, for programs and for the record of a build."""

from __future__ import annotations

from typing import Any

from alternat.review.finding import Finding


def as_data(finding: Finding, file: str, line: int, column: int) -> dict[str, Any]:
    """Give a finding as data, in English, with the place it was located at."""
    return {
        "check": finding.check,
        "severity": finding.severity,
        "file": file,
        "line": line,
        "column": column,
        "message": finding.message.en,
        "todo": finding.todo.en,
    }

"""Reviewed agreements for the tests of reports: the complete accord, with findings made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.cases import ACCORD, case

from alternat.review.case import Case
from alternat.review.finding import Bilingual, Finding, Path, Severity
from alternat.review.report import Place, Reviewed, placing
from alternat.spec.facts import Localised
from alternat.spec.schema import Waiver

WAIVED = Waiver(
    check=1,
    reason=Localised(fr="convenu", ar="متفق عليه"),
    by="A. B.",
    on=date(2026, 3, 17),
)


def finding(check: int, severity: Severity, path: Path = ("id",), **more: Any) -> Finding:
    """Make a finding whose sentences name its check."""
    message = Bilingual(f"constat {check}", f"message {check}")
    return Finding(
        **{
            "check": check,
            "severity": severity,
            "path": path,
            "message": message,
            "todo": Bilingual("le corriger", "mend it"),
            **more,
        }
    )


PLACE: Place = ("specs/agreements/été 1.yaml", 12, 3)


def reviewed(found: tuple[Finding, ...], agreement: str = ACCORD, place: Place = PLACE) -> Reviewed:
    """Give an agreement with findings, all of them in one place."""
    return placing.reviewed(case(agreement), found, lambda _: place)


def shown(
    found: tuple[Finding, ...], agreement: str = ACCORD, place: Place = PLACE
) -> tuple[Case, Reviewed]:
    """Give the same with the texts that a page shows."""
    return case(agreement), reviewed(found, agreement, place)

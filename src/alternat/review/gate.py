"""All the checks, and the review that runs them: the gate that a final text must pass.

Takes a case; gives findings in the order of the checks, with the waivers that cover them.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.review.case import Case
from alternat.review.check import NEVER_WAIVED, Check
from alternat.review.checks import (
    agreement_of_words,
    approval,
    commitments,
    durations,
    elsewhere,
    force,
    grounds,
    house,
    money,
    occasion,
    parity,
    periods,
    powers,
    precedence,
    procedure,
    renewals,
    signed,
    structure,
    terms,
    typography,
    verbs,
    wording,
)
from alternat.review.finding import Bilingual, Finding
from alternat.spec.schema import Waiver

PARTS = (
    structure,
    parity,
    approval,
    terms,
    verbs,
    force,
    wording,
    agreement_of_words,
    typography,
    periods,
    durations,
    renewals,
    occasion,
    procedure,
    elsewhere,
    money,
    commitments,
    powers,
    grounds,
    precedence,
    signed,
    house,
)

CHECKS: tuple[Check, ...] = tuple(
    sorted((one for part in PARTS for one in part.CHECKS), key=lambda one: one.number)
)

WAIVERS = 101
"""Number of the check on waivers themselves; it cannot be waived."""


def review(case: Case) -> tuple[Finding, ...]:
    """Give every finding on an agreement, in the order of the checks.

    A finding that someone waived keeps its place and its weight, and no longer blocks.

    Raises:
        WordingError: A text of the library is at fault.
    """
    waivers = case.dossier.agreement.waivers
    found = [finding for one in CHECKS for finding in one.findings(case)]
    judged = [waived(finding, waivers) for finding in found]
    return (*judged, *_idle(waivers, found))


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Tell whether a waiver speaks of a finding."""
    return waiver.check == finding.check and waiver.article in (None, finding.article)


def waived(finding: Finding, waivers: tuple[Waiver, ...]) -> Finding:
    """Give a finding with the waiver that covers it, if there is one and it is allowed."""
    if finding.check in NEVER_WAIVED:
        return finding
    found = next((waiver for waiver in waivers if covers(waiver, finding)), None)
    return finding.waived(found) if found else finding


def _idle(waivers: tuple[Waiver, ...], findings: list[Finding]) -> Iterator[Finding]:
    """Check 101: each waiver is allowed, and covers something."""
    for index, waiver in enumerate(waivers):
        path = ("waivers", index)
        if waiver.check in NEVER_WAIVED:
            yield Finding(
                WAIVERS,
                "B",
                path,
                Bilingual(
                    f"le contrôle {waiver.check} ne peut pas être levé",
                    f"check {waiver.check} can never be waived",
                ),
                Bilingual(
                    "corriger le texte et retirer la levée", "mend the text, drop the waiver"
                ),
            )
        elif not any(covers(waiver, finding) for finding in findings):
            yield Finding(
                WAIVERS,
                "W",
                path,
                Bilingual(
                    f"la levée du contrôle {waiver.check} ne correspond à aucun constat",
                    f"the waiver of check {waiver.check} covers no finding",
                ),
                Bilingual("la retirer", "remove it"),
            )

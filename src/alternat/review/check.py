"""A check: one small function with its number, its weight and the agreements it applies to.

Takes a case; gives flaws, which become findings under the number of the check. The functions live
in `checks`, in modules named after the parts of domain reference § 7.1; `gate` lists them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alternat.document.units import Pair, Unit
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.finding import Bilingual, Finding, Path, Severity

Scope = Callable[[Case], bool]
"""Tells whether a check applies to an agreement."""

NEVER_WAIVED = frozenset({3, 6, 7, 28, 38, 52, 80, 82, 83, 90})
"""Checks that nobody can waive (domain reference § 7.2)."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a check found, before it gets its number."""

    path: Path
    message: Bilingual
    todo: Bilingual
    severity: Severity | None = None
    """Only where it differs from the weight of the check."""
    article: str | None = None
    texts: tuple[str, str] | None = None


Judge = Callable[[Case], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class Check:
    """A numbered check."""

    number: int
    severity: Severity
    scope: Scope
    judge: Judge

    def findings(self, case: Case) -> Iterator[Finding]:
        """Judge a case."""
        if not self.scope(case):
            return
        for flaw in self.judge(case):
            yield Finding(
                self.number,
                flaw.severity or self.severity,
                flaw.path,
                flaw.message,
                flaw.todo,
                flaw.article,
                flaw.texts,
            )


def everywhere(_case: Case) -> bool:
    """Apply to every agreement."""
    return True


def non_binding(case: Case) -> bool:
    """Apply to declarations and memoranda: kinds whose text binds nobody."""
    return case.dossier.kind.binding == "none"


def binding(case: Case) -> bool:
    """Apply to the kinds whose text binds the parties."""
    return case.dossier.kind.binding == "full"


def renewal(case: Case) -> bool:
    """Apply to acts that renew a first one."""
    return case.dossier.agreement.prior_agreement is not None


def university(case: Case) -> bool:
    """Apply to acts of a French university (domain reference § 2.3)."""
    return any(
        case.dossier.institution(spec.party).nature == "university_fr_public"
        for spec in case.dossier.agreement.parties
    )


def french_authority(case: Case) -> bool:
    """Apply where a French local authority is a party (domain reference § 2.1)."""
    return any(
        record.local_authority and record.country == "FR"
        for record in (
            case.dossier.institution(spec.party) for spec in case.dossier.agreement.parties
        )
    )


def check(number: int, severity: Severity, scope: Scope = everywhere) -> Callable[[Judge], Check]:
    """Make a check of a function.

    Args:
        number: Its number in domain reference § 7.1.
        severity: The weight of its findings, unless a flaw has its own.
        scope: The agreements it applies to.
    """
    return lambda judge: Check(number, severity, scope, judge)


def flaw_in(
    case: Case,
    unit: Unit,
    language: Language,
    message: Bilingual,
    todo: Bilingual,
    severity: Severity | None = None,
) -> Flaw:
    """Report a fault in one side of a unit, at the place where its words are written."""
    texts = (unit.text, "") if language == "fr" else ("", unit.text)
    return Flaw(case.place(unit.id, language), message, todo, severity, unit.article, texts)


def flaw_between(
    case: Case, pair: Pair, message: Bilingual, todo: Bilingual, severity: Severity | None = None
) -> Flaw:
    """Report a difference between the two sides of a pair."""
    texts = (pair.fr.text if pair.fr else "", pair.ar.text if pair.ar else "")
    return Flaw(case.place(pair.id), message, todo, severity, pair.article, texts)

"""The words of reports, in French and in English; weights also have a sign, for want of colour."""

from __future__ import annotations

from alternat.review.finding import Finding, Severity, Ui
from alternat.review.report.data import Reviewed

SIGNS: dict[Severity, str] = {"B": "✖", "W": "▲", "I": "●"}
WAIVED_SIGN = "○"

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "B": "bloquant",
        "W": "avertissement",
        "I": "information",
        "waived": "levé",
        "check": "contrôle",
        "colon": " : ",
        "ready": "peut devenir final",
        "blocked": "ne peut pas devenir final",
        "report": "Relecture des actes",
        "judged": "Jugé comme pour une version finale, au",
        "skip": "Aller au contenu",
        "summary": "Résumé",
        "summary_note": "Contrôles automatiques : un juriste de chaque partie approuve le texte.",
        "agreement": "Acte",
        "verdict": "Verdict",
        "blocking_many": "Bloquants",
        "warnings_many": "Avertissements",
        "information_many": "Informations",
        "waived_many": "Levés",
        "general": "Constats sur l’ensemble de l’acte",
        "none": "Aucun constat.",
        "here": "Constats sur cet article",
        "text": "Texte composé",
        "todo": "À faire",
        "place": "Emplacement",
        "version": "version",
        "lacking": "(pas de texte)",
        "cited": "Contrôles cités",
        "applies": "S’applique à",
        "why": "Pourquoi",
        "fix": "Que faire",
        "waive": "Levée",
        "waivable": "possible, avec un motif, un nom et une date, dans la fiche :",
        "never": "jamais",
        "bad": "À corriger",
        "good": "Correct",
    },
    "en": {
        "B": "blocking",
        "W": "warning",
        "I": "information",
        "waived": "waived",
        "check": "check",
        "colon": ": ",
        "ready": "may become final",
        "blocked": "may not become final",
        "report": "Review of agreements",
        "judged": "Judged as if for a final text, on",
        "skip": "Skip to content",
        "summary": "Summary",
        "summary_note": "Automatic checks: a lawyer of each party approves the text.",
        "agreement": "Agreement",
        "verdict": "Verdict",
        "blocking_many": "Blocking",
        "warnings_many": "Warnings",
        "information_many": "Information",
        "waived_many": "Waived",
        "general": "Findings on the agreement as a whole",
        "none": "No finding.",
        "here": "Findings on this article",
        "text": "Composed text",
        "todo": "To do",
        "place": "Place",
        "version": "version",
        "lacking": "(no text)",
        "cited": "Checks cited",
        "applies": "Applies to",
        "why": "Why",
        "fix": "What to do",
        "waive": "Waiver",
        "waivable": "possible, with a reason, a name and a date, in the spec:",
        "never": "never",
        "bad": "To mend",
        "good": "Right",
    },
}

COUNTED: dict[Ui, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("bloquant", "bloquants"),
        ("avertissement", "avertissements"),
        ("information", "informations"),
        ("levé", "levés"),
    ),
    "en": (
        ("blocking", "blocking"),
        ("warning", "warnings"),
        ("information", "information"),
        ("waived", "waived"),
    ),
}
"""One and several, in the order of a tally."""


def sign(finding: Finding) -> str:
    """Give the sign of a finding."""
    return WAIVED_SIGN if finding.waiver else SIGNS[finding.severity]


def weight(finding: Finding, ui: Ui) -> str:
    """Name the weight of a finding: « bloquant », « bloquant, levé »."""
    words = WORDS[ui]
    name = words[finding.severity]
    return f"{name}, {words['waived']}" if finding.waiver else name


def waiver(finding: Finding, ui: Ui) -> str:
    """Say who waived a finding, when and why; the reason is written in French and Arabic only."""
    given = finding.waiver
    if given is None:
        return ""
    if ui == "fr":
        return f"levé par {given.by} le {given.on} : {given.fr}"
    return f"waived by {given.by} on {given.on}: {given.fr}"


def counts(reviewed: Reviewed, ui: Ui) -> str:
    """Count findings by weight: « 2 bloquants, 1 avertissement, 0 information, 0 levé »."""
    tally = reviewed.tally
    numbers = (tally.blocking, tally.warnings, tally.information, tally.waived)
    return ", ".join(
        f"{n} {one if n == 1 or (n == 0 and ui == 'fr') else many}"
        for n, (one, many) in zip(numbers, COUNTED[ui], strict=True)
    )


def verdict(reviewed: Reviewed, ui: Ui) -> str:
    """Say whether an agreement may become final."""
    return WORDS[ui]["ready" if reviewed.may_become_final else "blocked"]

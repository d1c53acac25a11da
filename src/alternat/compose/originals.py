"""The alternat: which copies an agreement has, and who comes first in each.

In the original that a party keeps, that party is named first everywhere and signs first
(domain reference § 3). Order is all that differs between two originals.
"""

from __future__ import annotations

from alternat.compose.dossier import Dossier
from alternat.languages import Language

DRAFT = "draft"
"""The working copy, in neutral order."""

HOME: dict[Language, str] = {"fr": "FR", "ar": "MA"}
"""For `by_language`: the country whose party comes first in the text of a language."""


def copies(dossier: Dossier) -> tuple[str, ...]:
    """Give every copy: the draft, then one original a party."""
    return (DRAFT, *dossier.neutral_order)


def order(dossier: Dossier, copy: str, language: Language) -> tuple[str, ...]:
    """Give the ids of the parties in the order of precedence of a copy.

    Args:
        dossier: The agreement.
        copy: `draft` or the party that keeps the original.
        language: Language of the text; only `by_language` looks at it.

    Returns:
        Holder first, then the others in alphabetical order of their French names when there are
        more than two (domain reference § 3.2); the neutral order in the draft.
    """
    neutral = dossier.neutral_order
    match dossier.agreement.precedence.mode:
        case "fixed":
            return neutral
        case "by_language":
            home = HOME[language]
            return tuple(
                sorted(neutral, key=lambda party: dossier.institution(party).country != home)
            )
        case "alternat":
            if copy == DRAFT:
                return neutral
            others = [party for party in neutral if party != copy]
            return (copy, *sorted(others, key=lambda party: dossier.institution(party).name.fr))

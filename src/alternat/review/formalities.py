"""Formalities: the checklist of an agreement, from the draft to the archives.

Takes a dossier and its trip; gives the formalities that its parties and its languages ask for, each
with the day it is due, what was done and the proof. Source: domain reference § 2.5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from alternat.compose.dossier import Dossier
from alternat.review.days import months_later, signing_days
from alternat.review.finding import Bilingual
from alternat.spec.facts import Localised
from alternat.spec.schema import Formality, FormalityKind, PartySpec, Trip

Stage = Literal["before", "after"]
"""Due before the signature (a final text needs it), or on the day of the signature and later."""

State = Literal["done", "todo", "not_applicable"]

OPPOSITION_MONTHS = 1
"""Months that the ministries have to oppose a university act (Code de l'éducation, L. 123-7-1)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One formality of one agreement."""

    kind: FormalityKind
    party: str | None
    """The party that it concerns; None for the whole agreement."""
    what: Bilingual
    delay: Bilingual
    """When it is to be done, in words."""
    stage: Stage
    due: date | None
    """Last day for it, where a date of signature is known and a day can be told."""
    recorded: Formality | None
    reason: Localised | None
    """Why this agreement does without it."""

    @property
    def state(self) -> State:
        """What became of it."""
        if self.recorded and self.recorded.done_on:
            return "done"
        return "not_applicable" if self.reason else "todo"

    def overdue(self, day: date) -> bool:
        """Tell whether it should have been done before a day."""
        return self.state == "todo" and self.due is not None and self.due < day


@dataclass(frozen=True, slots=True)
class Rule:
    """A formality of the checklist: whom it concerns, and when it is due."""

    kind: FormalityKind
    what: Bilingual
    delay: Bilingual
    stage: Stage
    concerns: Callable[[Dossier], Iterator[PartySpec | None]]
    due: Callable[[tuple[date, ...]], date | None]
    """Takes the days of the signatures; there is at least one."""


def checklist(dossier: Dossier, trip: Trip | None) -> tuple[Step, ...]:
    """Give the formalities of an agreement in the order in which they are done.

    Args:
        dossier: The agreement.
        trip: Its trip, which gives the day of a ceremony while the closing formula has none.

    Returns:
        What the rules ask for, then what the spec records besides.
    """
    asked = [
        (rule, spec.party if spec else None) for rule in RULES for spec in rule.concerns(dossier)
    ]
    steps = [
        _step(dossier, trip, rule, party, _recorded(dossier, rule.kind, party))
        for rule, party in asked
    ]
    used = [step.recorded for step in steps]
    rules = {rule.kind: rule for rule in RULES}
    more = [one for one in dossier.agreement.formalities if one not in used]
    return (
        *steps,
        *(_step(dossier, trip, rules[one.kind], one.party, one) for one in more),
    )


def _step(
    dossier: Dossier, trip: Trip | None, rule: Rule, party: str | None, recorded: Formality | None
) -> Step:
    days = signing_days(dossier, party, trip)
    due = rule.due(days) if days else None
    reason = recorded.not_applicable if recorded else None
    if reason is None and party and rule.kind in VOTES:
        reason = dossier.party(party).authority.reason
    return Step(
        rule.kind,
        party,
        rule.what,
        rule.delay,
        rule.stage,
        (recorded and recorded.due) or due,
        recorded,
        reason,
    )


def _recorded(dossier: Dossier, kind: FormalityKind, party: str | None) -> Formality | None:
    """Give what the spec says of a formality: of this party's, else of everybody's."""
    found = [one for one in dossier.agreement.formalities if one.kind == kind]
    mine = [one for one in found if one.party == party]
    return next(iter(mine or [one for one in found if one.party is None]), None)


def _agreement(_dossier: Dossier) -> Iterator[None]:
    yield None


def _translated(dossier: Dossier) -> Iterator[None]:
    if len(dossier.agreement.languages.list) > 1:
        yield None


def _authorities(country: str) -> Callable[[Dossier], Iterator[PartySpec]]:
    def found(dossier: Dossier) -> Iterator[PartySpec]:
        for spec in dossier.agreement.parties:
            record = dossier.institution(spec.party)
            if record.local_authority and record.country == country:
                yield spec

    return found


def _french_universities(dossier: Dossier) -> Iterator[PartySpec]:
    for spec in dossier.agreement.parties:
        if dossier.institution(spec.party).nature == "university_fr_public":
            yield spec


def _delegates(dossier: Dossier) -> Iterator[PartySpec]:
    for spec in _authorities("FR")(dossier):
        if any(signatory.delegation for signatory in spec.signatories):
            yield spec


def _french_public(dossier: Dossier) -> Iterator[PartySpec]:
    yield from _authorities("FR")(dossier)
    yield from _french_universities(dossier)


def _first(days: tuple[date, ...]) -> date:
    return days[0]


def _last(days: tuple[date, ...]) -> date:
    return days[-1]


def _opposition(days: tuple[date, ...]) -> date:
    return months_later(days[0], -OPPOSITION_MONTHS)


def _no_day(_days: tuple[date, ...]) -> None:
    return None


BEFORE = Bilingual("avant la signature", "before the signature")
AFTER = Bilingual("aussitôt après la signature", "right after the signature")

VOTES: frozenset[FormalityKind] = frozenset({"FR-2", "MA-1", "U-2"})
"""Formalities that are the vote of a body."""

RULES: tuple[Rule, ...] = (
    Rule(
        "FR-1",
        Bilingual(
            "projet validé par les services juridique et financier",
            "draft approved by the legal and finance services",
        ),
        BEFORE,
        "before",
        _authorities("FR"),
        _first,
    ),
    Rule(
        "FR-2",
        Bilingual(
            "délibération votée, publiée et transmise", "deliberation voted, published, transmitted"
        ),
        BEFORE,
        "before",
        _authorities("FR"),
        _first,
    ),
    Rule(
        "FR-3",
        Bilingual("arrêté de délégation", "order that delegates the signature"),
        BEFORE,
        "before",
        _delegates,
        _first,
    ),
    Rule(
        "MA-1",
        Bilingual("délibération du conseil marocain", "deliberation of the Moroccan council"),
        BEFORE,
        "before",
        _authorities("MA"),
        _first,
    ),
    Rule(
        "MA-2",
        Bilingual(
            "visa ou accord des autorités marocaines", "visa or agreement of Moroccan authorities"
        ),
        BEFORE,
        "before",
        _authorities("MA"),
        _first,
    ),
    Rule(
        "U-1",
        Bilingual("projet reçu par les deux ministères", "draft received by both ministries"),
        Bilingual("un mois avant la signature", "one month before the signature"),
        "before",
        _french_universities,
        _opposition,
    ),
    Rule(
        "U-2",
        Bilingual("approbation du conseil d’administration", "approval by the board"),
        BEFORE,
        "before",
        _french_universities,
        _first,
    ),
    Rule(
        "T-1",
        Bilingual(
            "traduction relue, fiche de concordance signée des deux linguistes",
            "translation reviewed, concordance sheet signed by both linguists",
        ),
        BEFORE,
        "before",
        _translated,
        _first,
    ),
    Rule(
        "S-1",
        Bilingual(
            "originaux imprimés, collationnés, reliés", "originals printed, collated and bound"
        ),
        Bilingual("pour la signature", "for the signature"),
        "after",
        _agreement,
        _first,
    ),
    Rule(
        "S-2",
        Bilingual("procès-verbal de la signature", "record of the signing"),
        Bilingual("le jour de la signature", "on the day of the signature"),
        "after",
        _agreement,
        _last,
    ),
    Rule(
        "P-1",
        Bilingual(
            "texte signé transmis au préfet, accusé conservé",
            "signed text transmitted to the prefect, receipt kept",
        ),
        AFTER,
        "after",
        _authorities("FR"),
        _last,
    ),
    Rule(
        "P-2",
        Bilingual("publication", "publication"),
        AFTER,
        "after",
        _authorities("FR"),
        _last,
    ),
    Rule(
        "P-3",
        Bilingual(
            "déclaration à la Commission nationale de la coopération décentralisée",
            "declaration to the national commission for decentralised cooperation",
        ),
        Bilingual("avec la déclaration annuelle", "with the yearly declaration"),
        "after",
        _authorities("FR"),
        _no_day,
    ),
    Rule(
        "A-1",
        Bilingual(
            "original versé aux archives, numéro de registre",
            "original in the archives, register number",
        ),
        Bilingual("après la signature", "after the signature"),
        "after",
        _french_public,
        _no_day,
    ),
)
"""The checklist, in the order in which it is done."""

"""Open points: what nobody knows or has settled yet, and who answers for it.

Takes a `Matter`; gives its points, each once: the same fact written in several specs is one point.
The words are those of the specs, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from alternat.languages import french
from alternat.review import facts
from alternat.review.formalities import Step
from alternat.spec.facts import Fact, Localised
from alternat.spec.schema import Desk, FormalityKind, Part
from alternat.trip.pack.matter import Act, Matter
from alternat.trip.pack.words import FORMALITIES_AR

Sort = Literal["fact", "question", "formality"]
LINK: dict[str, Part] = {"subject": "clauses", "articles": "clauses", "title": "clauses"}
"""Parts of a spec that a desk knows by another name."""


@dataclass(frozen=True, slots=True)
class Point:
    """One open point."""

    sort: Sort
    text: Localised
    part: str
    agreements: tuple[str, ...]
    """The agreements that it concerns; none for the trip itself."""
    party: str | None = None
    formality: FormalityKind | None = None
    desk: Desk | None = None
    """Who answers for it, if the trip says so."""


def points(matter: Matter) -> tuple[Point, ...]:
    """Give every open point of a trip: its own, then those of its agreements in order.

    Args:
        matter: What the pack is made of.
    """
    found = [
        *_of_trip(matter),
        *(point for act in matter.readable for point in _of_act(act, matter)),
    ]
    merged: dict[tuple[str, ...], Point] = {}
    for point in found:
        key: tuple[str, ...] = (point.sort, point.text.fr, point.party or "")
        if point.sort == "question":
            key = (*key, *point.agreements)
        known = merged.get(key)
        merged[key] = (
            replace(known, agreements=tuple(dict.fromkeys((*known.agreements, *point.agreements))))
            if known
            else point
        )
    return tuple(replace(point, desk=_desk(point, matter)) for point in merged.values())


def unconfirmed(act: Act) -> int:
    """Count the facts of an agreement that are known but that nobody has confirmed."""
    if act.dossier is None:
        return 0
    return sum(facts.unsure(fact) for _, fact in facts.facts(act.dossier))


def _of_trip(matter: Matter) -> Iterator[Point]:
    trip = matter.trip
    for name in ("start", "end"):
        yield from _unknown(getattr(trip, name), "trip", ())
    for ceremony in trip.ceremonies:
        agreements = (ceremony.agreement,)
        for name in ("place", "date", "venue", "time", "host"):
            yield from _unknown(getattr(ceremony, name), "trip", agreements)
    for desk in trip.desks:
        yield from _unknown(desk.person, "trip", ())
    for question in trip.questions:
        if question.answer is None:
            yield Point("question", question.text, "trip", ())


def _unknown(fact: Fact[Any] | None, part: str, agreements: tuple[str, ...]) -> Iterator[Point]:
    if fact is not None and not fact.known and fact.todo:
        yield Point("fact", fact.todo, part, agreements)


def _of_act(act: Act, matter: Matter) -> Iterator[Point]:
    dossier = act.dossier
    assert dossier is not None
    agreements = (act.id,)
    parties = dossier.agreement.parties
    for path, fact in facts.facts(dossier):
        todo = facts.todo(fact)
        if not facts.unknown(fact) or todo is None:
            continue
        part, party = str(path[0]), None
        match path:
            case ("parties", int(rank), *_):
                party = parties[rank].party
            case ("directory", "institutions", str(name), *_):
                party = name
        yield Point("fact", todo, LINK.get(part, part), agreements, party)
    for spec in parties:
        if spec.authority.todo:
            yield Point("fact", spec.authority.todo, "parties", agreements, spec.party)
    for question in dossier.agreement.questions:
        if question.answer is None:
            yield Point("question", question.text, "questions", agreements)
    for step in act.steps(matter.trip):
        if step.state == "todo" and step.stage == "before":
            yield Point(
                "formality", formality(step), "formalities", agreements, step.party, step.kind
            )


def formality(step: Step) -> Localised:
    """Say what a formality is, in both languages."""
    return Localised(fr=french.capitalised(step.what.fr), ar=FORMALITIES_AR[step.kind][0])


def delay(step: Step) -> Localised:
    """Say when a formality is done, in both languages."""
    return Localised(fr=step.delay.fr, ar=FORMALITIES_AR[step.kind][1])


def _desk(point: Point, matter: Matter) -> Desk | None:
    """Give the first desk that answers for a point."""
    return next((desk for desk in matter.trip.desks if _answers(desk, point)), None)


def _answers(desk: Desk, point: Point) -> bool:
    if desk.party is not None and desk.party != point.party:
        return False
    if desk.agreements and not set(point.agreements) & set(desk.agreements):
        return False
    if not (desk.parts or desk.formalities):
        return True
    return point.part in desk.parts or point.formality in desk.formalities

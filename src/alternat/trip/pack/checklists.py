"""The checklist of formalities with their state, and the list of what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from alternat.document import Runs
from alternat.review.formalities import Step
from alternat.trip.pack import parts
from alternat.trip.pack.matter import Act, Matter
from alternat.trip.pack.open_points import Point, Sort, delay, formality, unconfirmed
from alternat.trip.pack.sheets import Cell, Grid, Heading, Items, Line, Node, Sheet
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice

SORTS: dict[Sort, str] = {
    "fact": "points_facts",
    "question": "points_questions",
    "formality": "points_formalities",
}


def formalities(matter: Matter, as_of: date, voice: Voice) -> Sheet:
    """Write the checklist of formalities.

    Args:
        matter: What the pack is made of.
        as_of: The day from which what is overdue is judged.
        voice: The language of the checklist.
    """
    nodes: list[Node] = [Line(voice.say("judged", day=voice.day(as_of, weekday=False)), "note")]
    for act in matter.readable:
        steps = act.steps(matter.trip)
        nodes.append(Heading(2, parts.title(act, voice)))
        nodes.append(Line(_count(steps, as_of, voice), "note"))
        rows = tuple(_row(step, as_of, voice) for step in steps)
        heads = ("code", "formality", "party", "due", "state", "evidence")
        nodes.append(Grid((), tuple(map(voice.say, heads)), rows, (7, 29, 17, 15, 13, 19)))
    return parts.sheet(matter, voice, "formalities", tuple(nodes), wide=True)


def _count(steps: tuple[Step, ...], as_of: date, voice: Voice) -> Runs:
    return voice.say(
        "formalities_count",
        todo=sum(step.state == "todo" for step in steps),
        overdue=sum(step.overdue(as_of) for step in steps),
        done=sum(step.state == "done" for step in steps),
    )


def _row(step: Step, as_of: date, voice: Voice) -> tuple[Cell, ...]:
    recorded = step.recorded
    proof: Runs = ()
    if recorded and recorded.evidence:
        proof = voice.french(recorded.evidence)
    elif step.reason:
        proof = voice.prose(step.reason)
    return (
        (voice.french(step.kind),),
        (voice.prose(formality(step)),),
        (voice.party(step.party) if step.party else voice.say("all_parties"),),
        (voice.day(step.due, weekday=False) if step.due else voice.prose(delay(step)),),
        (state(step, as_of, voice),),
        (proof,),
    )


def state(step: Step, as_of: date, voice: Voice) -> Runs:
    """Say what became of a formality."""
    recorded = step.recorded
    if recorded and recorded.done_on:
        return voice.say("done_on", day=voice.day(recorded.done_on, weekday=False))
    if step.overdue(as_of):
        return voice.say("overdue")
    return voice.say(step.state)


def missing(
    matter: Matter, sittings: tuple[Sitting, ...], points: tuple[Point, ...], voice: Voice
) -> Sheet:
    """Write the list of what is missing, per agreement and per person responsible.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
        points: Its open points.
        voice: The language of the list.
    """
    unsaid = [*_unsaid(sittings, voice)]
    acts = [node for act in matter.acts for node in _of_act(act, points, voice)]
    if not (points or unsaid or acts):
        settled = Line(voice.say("nothing_missing"), "lead")
        return parts.sheet(matter, voice, "missing", (settled,))
    nodes: list[Node] = [Line(voice.say("missing_count", number=len(points)), "lead")]
    nodes.append(Heading(1, voice.say("by_desk")))
    nodes += _by_desk(matter, points, voice)
    nodes.append(Heading(1, voice.say("by_agreement")))
    own = [point for point in points if not point.agreements]
    if own or unsaid:
        nodes.append(Heading(2, voice.say("trip_points")))
        nodes += _listed(own, voice)
        if unsaid:
            nodes.append(Items(tuple(unsaid)))
    nodes += acts
    return parts.sheet(matter, voice, "missing", tuple(nodes))


def _unsaid(sittings: tuple[Sitting, ...], voice: Voice) -> Iterator[Runs]:
    """Name what the trip leaves out of its ceremonies without a word."""
    gap = voice.literal(", " if voice.language == "fr" else "، ")
    for one in sittings:
        ceremony = one.ceremony
        given = {"hour": ceremony.time, "venue": ceremony.venue, "host": ceremony.host}
        lacking = [voice.say(key) for key, fact in given.items() if fact is None]
        if lacking:
            said = lacking[0]
            for more in lacking[1:]:
                said = (*said, *gap, *more)
            number = one.act.number if one.act else one.number
            yield voice.say("ceremony_lacks", number=number, lacking=said)


def _by_desk(matter: Matter, points: tuple[Point, ...], voice: Voice) -> Iterator[Node]:
    desks: dict[str, list[Point]] = {}
    for point in points:
        desks.setdefault(point.desk.name.fr if point.desk else "", []).append(point)
    for mine in sorted(desks.values(), key=lambda some: some[0].desk is None):
        desk = mine[0].desk
        name = voice.prose(desk.name) if desk else voice.say("unassigned")
        yield Heading(2, name)
        if desk and desk.person:
            person = desk.person.value
            said = voice.person(person) if person else voice.blank("blank_person")
            yield Line(voice.say("contact", person=said), "note")
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            ((_said(point, voice),), (_concerns(matter, point, voice),)) for point in mine
        )
        yield Grid((), (voice.say("point"), voice.say("concerns")), rows, (80, 20))


def _concerns(matter: Matter, point: Point, voice: Voice) -> Runs:
    if not point.agreements:
        return voice.say("trip_points")
    numbers = sorted(act.number for act in matter.acts if act.id in point.agreements)
    key = "act_number" if len(numbers) == 1 else "acts_numbers"
    return voice.say(key, number=voice.pages(tuple(numbers)))


def _of_act(act: Act, points: Iterable[Point], voice: Voice) -> Iterator[Node]:
    mine = [point for point in points if act.id in point.agreements]
    waiting = unconfirmed(act)
    if act.dossier and not (mine or waiting):
        return
    yield Heading(
        2,
        (
            *voice.say("act_number", number=act.number),
            *voice.literal(" – "),
            *parts.title(act, voice),
        ),
    )
    if act.dossier is None:
        yield Line(voice.say("unreadable"), "note")
        return
    yield Line(parts.between(act, voice), "note")
    yield from _listed(mine, voice)
    if waiting:
        yield Line(voice.say("to_confirm", number=waiting), "note")


def _listed(points: Iterable[Point], voice: Voice) -> Iterator[Node]:
    given = list(points)
    for sort, key in SORTS.items():
        some = [point for point in given if point.sort == sort]
        if some:
            yield Heading(3, voice.say(key))
            yield Items(tuple(_said(point, voice) for point in some))


def _said(point: Point, voice: Voice) -> Runs:
    text = voice.prose(point.text)
    if point.formality:
        code = voice.french(point.formality)
        party = (*voice.literal(" – "), *voice.party(point.party)) if point.party else ()
        text = (*text, *voice.literal(" ("), *code, *party, *voice.literal(")"))
    return text

"""The summary to read in the car: one page, day by day, with what must be said and to whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from alternat.document import Runs
from alternat.trip.pack import parts
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sheets import Facts, Heading, Line, Node, Sheet
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice


def summary(matter: Matter, sittings: tuple[Sitting, ...], voice: Voice) -> Sheet:
    """Write the summary.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
        voice: The language of the summary.
    """
    trip = matter.trip
    nodes: list[Node] = [Line(voice.days(trip.start.value, trip.end.value), "lead")]
    for day, group in groupby(sittings, key=lambda one: one.day):
        nodes.append(Heading(2, voice.day(day) if day else voice.say("no_date")))
        nodes.append(Facts(tuple(_entry(one, voice) for one in group)))
    return parts.sheet(matter, voice, "summary", tuple(nodes))


def _entry(sitting: Sitting, voice: Voice) -> tuple[Runs, tuple[Runs, ...]]:
    """Say where and what, then with whom."""
    act = sitting.act
    label = (*voice.hour(sitting.hour),)
    title = parts.title(act, voice, sitting.ceremony.agreement)
    told = [tuple(_strong(title)), parts.where(sitting, voice)]
    if act and act.dossier:
        told += [
            parts.presented(signatory, voice)
            for party in sitting.parties
            for signatory in parts.signatories(act, party, voice)
        ]
    return label, tuple(told)


def _strong(runs: Runs) -> Runs:
    return tuple(replace(run, strong=True) for run in runs)

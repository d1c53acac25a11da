"""The ceremony booklet: each ceremony on pages of its own, for the head of protocol.

Takes a `Matter` and its sittings; gives a sheet. Source: domain reference §§ 3.4 to 3.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.document import Runs
from alternat.languages import LANGUAGES
from alternat.trip.pack import parts
from alternat.trip.pack.matter import Act, Matter
from alternat.trip.pack.sheets import (
    Cell,
    Facts,
    Grid,
    Heading,
    Items,
    Line,
    Node,
    Seat,
    Seats,
    Sheet,
)
from alternat.trip.pack.sittings import Round, Sitting
from alternat.trip.pack.voice import Voice


def booklet(matter: Matter, sittings: tuple[Sitting, ...], voice: Voice) -> Sheet:
    """Write the booklet: the programme, then each ceremony.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
        voice: The language of the booklet.
    """
    nodes: list[Node] = [
        Line(voice.days(matter.trip.start.value, matter.trip.end.value), "lead"),
        programme(sittings, voice),
    ]
    if matter.trip.delegation:
        nodes.append(Heading(2, voice.say("delegation")))
        nodes.append(
            Facts(
                tuple(
                    (voice.person(one.person), (voice.prose(one.office),))
                    for one in matter.trip.delegation
                )
            )
        )
    for sitting in sittings:
        nodes += _ceremony(sitting, voice)
    return parts.sheet(matter, voice, "booklet", tuple(nodes))


def programme(sittings: tuple[Sitting, ...], voice: Voice) -> Grid:
    """Write the programme as a table."""
    return Grid(
        voice.say("programme"),
        tuple(voice.say(key) for key in ("date_hour", "place", "agreement")),
        tuple(
            (
                (voice.day(one.day), voice.hour(one.hour)),
                (parts.where(one, voice),),
                (
                    parts.title(one.act, voice, one.ceremony.agreement),
                    parts.between(one.act, voice) if one.act else (),
                ),
            )
            for one in sittings
        ),
        (22, 28, 50),
    )


def _ceremony(sitting: Sitting, voice: Voice) -> Iterator[Node]:
    yield Heading(1, voice.say("ceremony", number=sitting.number))
    act = sitting.act
    if act is None or act.dossier is None:
        yield Line(voice.literal(sitting.ceremony.agreement), "lead")
        yield Line(voice.say("no_papers", reason=voice.say("reason_failed")), "alert")
        return
    yield Line(parts.title(act, voice), "lead")
    yield Line(parts.between(act, voice))
    yield _circumstances(sitting, act, voice)
    yield Heading(2, voice.say("signatories"))
    yield people(sitting, act, voice)
    yield from _attending(sitting, act, voice)
    yield from _seating(sitting, act, voice)
    yield from _order(sitting, act, voice)
    yield from _materials(sitting, act, voice)


def _circumstances(sitting: Sitting, act: Act, voice: Voice) -> Facts:
    ceremony = sitting.ceremony
    zone = voice.directory.places[sitting.place].zone if sitting.place else None
    when = parts.when(sitting, voice)
    if sitting.hour and zone:
        when = (*when, *voice.literal(" "), *voice.say("zone", zone=voice.french(zone)))
    if ceremony.minutes:
        when = (*when, *voice.literal(" – "), *voice.say("minutes", minutes=ceremony.minutes))
    host = voice.party(sitting.host) if sitting.host else voice.blank("blank_host")
    return Facts(
        (
            (voice.say("date_hour"), (when,)),
            (voice.say("place"), (parts.where(sitting, voice),)),
            (voice.say("host"), (host,)),
            (voice.say("reference"), (parts.reference(act, voice),)),
        )
    )


def people(sitting: Sitting, act: Act, voice: Voice) -> Grid:
    """Name those who sign at a ceremony, with their exact capacities."""
    return Grid(
        (),
        tuple(voice.say(key) for key in ("signatory", "capacity", "party")),
        tuple(
            ((signatory.name,), parts.capacity(signatory), (voice.party(party),))
            for party in sitting.parties
            for signatory in parts.signatories(act, party, voice)
        ),
        (24, 46, 30),
    )


def _attending(sitting: Sitting, act: Act, voice: Voice) -> Iterator[Node]:
    witnesses = act.text(voice.language).witnesses
    rows: list[tuple[Runs, tuple[Runs, ...]]] = []
    if witnesses and sitting.last:
        gap = voice.literal(", " if voice.language == "fr" else "، ")
        told: list[Runs] = []
        for one in witnesses.entries:
            told.append((*parts.without_comma(one.name), *gap, *one.capacity))
            if one.signs:
                told.append(voice.say("witness_signs"))
        rows.append((voice.say("witnesses"), tuple(told)))
    if sitting.ceremony.attendees:
        attendees = tuple(voice.person(one) for one in sitting.ceremony.attendees)
        rows.append((voice.say("attendees"), attendees))
    if rows:
        yield Facts(tuple(rows))


def _seating(sitting: Sitting, act: Act, voice: Voice) -> Iterator[Node]:
    if len(sitting.parties) < 2:
        return
    seats = sitting.seats
    if seats is None:
        yield Heading(2, voice.say("seats"))
        yield Line(voice.say("seats_unknown"), "alert")
        return
    hosted = sitting.host in seats

    def role(party: str) -> Runs | None:
        if not hosted:
            return None
        return voice.say("host_role" if party == sitting.host else "guest")

    yield Seats(
        voice.say("seats"),
        tuple(
            Seat(
                voice.party(party),
                tuple(one.name for one in parts.signatories(act, party, voice)),
                role(party),
            )
            for party in seats
        ),
    )
    yield Line(voice.say("seats_rule" if hosted else "seats_third"), "note")


def _order(sitting: Sitting, act: Act, voice: Voice) -> Iterator[Node]:
    yield Heading(2, voice.say("order"))
    if not act.originals():
        reason = "reason_refused" if act.state == "refused" else "reason_failed"
        yield Line(voice.say("no_papers", reason=voice.say(reason)), "alert")
    passed_on = sitting.complete and sitting.ceremony.signing == "own_first"
    for number, one in enumerate(sitting.rounds, start=1):
        yield _round(number, one, sitting, act, voice)
        if passed_on and number < len(sitting.rounds):
            yield Line(voice.say("exchange"))
    if not sitting.complete:
        yield Line(voice.say("travels"))
    elif sitting.ceremony.exchange == "table":
        yield Line(voice.say("exchange_back"))
    else:
        yield Line(voice.say("exchange_later"))
    if act.originals():
        yield from _initials(act, voice)


def _round(number: int, one: Round, sitting: Sitting, act: Act, voice: Voice) -> Grid:
    texts = ("common",) if parts.common(act) else LANGUAGES
    if sitting.complete and sitting.ceremony.signing == "own_first":
        key = "round_own" if one.own else "round_other"
    else:
        key = "round_turn"
    rows = tuple(
        (
            tuple(s.name for s in parts.signatories(act, party, voice)),
            (parts.original(holder, voice),),
            *(_page(act, holder, party, text, voice) for text in texts),
        )
        for party, holder in one.signed
    )
    heads = ("signatory", "original", *(f"page_{text}" for text in texts))
    widths = (32, 40, 28) if len(texts) == 1 else (30, 38, 16, 16)
    return Grid(
        voice.say(key, number=number), tuple(voice.say(head) for head in heads), rows, widths
    )


def _page(act: Act, holder: str, party: str, text: str, voice: Voice) -> Cell:
    pages = parts.signed_pages(act, holder, party, text)
    return (voice.pages(pages) if pages else voice.blank("blank_page"),)


def _initials(act: Act, voice: Voice) -> Iterator[Node]:
    """Say which pages are initialled: once for all the originals where they are the same."""
    by_pages: dict[tuple[int, ...], list[Runs]] = {}
    for paper in act.originals():
        name = (*voice.say("original"), *voice.literal(" "), *parts.original(paper.copy, voice))
        by_pages.setdefault(paper.initialled_pages(), []).append(name)
    if len(by_pages) == 1:
        by_pages = {pages: [voice.say("every_original")] for pages in by_pages}
    yield Heading(3, voice.say("initials"))
    covered = any(paper.covered for paper in act.originals())
    yield Line(voice.say("initials_rule_cover" if covered else "initials_rule"))
    yield Items(
        tuple(
            voice.say("initials_pages", original=name, pages=voice.pages(pages))
            for pages, names in by_pages.items()
            for name in names
            if pages
        )
    )


def _materials(sitting: Sitting, act: Act, voice: Voice) -> Iterator[Node]:
    signatories = sum(len(parts.signatories(act, party, voice)) for party in sitting.parties)
    assert act.dossier is not None
    yield Heading(2, voice.say("materials"))
    yield Line(
        voice.say(
            "materials_list",
            folders=len(act.dossier.agreement.parties),
            pens=2 * signatories,
        )
    )

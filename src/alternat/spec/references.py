"""References by id: everything a spec quotes from the directory must be there.

Takes a typed agreement or trip and the directory; gives the faults with their paths, for the loader
to place in the file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from alternat.spec.directory import Directory
from alternat.spec.facts import Fact, Id
from alternat.spec.schema import Agreement, PartySpec, Trip

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a typed value: where in the spec, what is wrong, what to do."""

    path: Path
    code: str
    message: str
    advice: str


def unknown(path: Path, what: str, name: str, known: Collection[str], where: str) -> Problem:
    """Say that an id names nothing, with the nearest id that does."""
    close = get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"add it to {where} or correct the id"
    return Problem(path, f"unknown-{what}", f"no {what} '{name}' in {where}", hint)


def agreement_problems(agreement: Agreement[Any], directory: Directory) -> Iterator[Problem]:
    """Find what an agreement quotes and the directory lacks, and ids that stand twice."""
    parties = [spec.party for spec in agreement.parties]
    yield from twice(parties, ("parties",), "party")
    for index, spec in enumerate(agreement.parties):
        yield from _party(("parties", index), spec, directory)
    yield from _precedence(agreement, parties)
    for index, citation in enumerate(agreement.citations):
        if citation not in directory.citations:
            where = "directory/citations.yaml"
            path = ("citations", index)
            yield unknown(path, "citation", citation, directory.citations, where)
    yield from twice([item.id for item in agreement.recitals], ("recitals",), "id")
    yield from twice([item.id for item in agreement.articles], ("articles",), "id")
    yield from twice([item.id for item in agreement.annexes], ("annexes",), "id")
    yield from twice([item.id for item in agreement.commitments], ("commitments",), "id")
    yield from twice([item.id for item in agreement.questions], ("questions",), "id")
    for index, commitment in enumerate(agreement.commitments):
        if commitment.payer not in parties:
            payer = ("commitments", index, "payer")
            yield unknown(
                payer, "party", commitment.payer, parties, "the parties of this agreement"
            )
    yield from _closing(agreement, parties, directory)
    for index, witness in enumerate(agreement.witnesses):
        path = ("witnesses", index)
        yield from _person((*path, "person"), witness.person, directory)
        yield from _office(path, witness.institution, witness.office, directory)
    if agreement.prior_agreement:
        for index, party in enumerate(agreement.prior_agreement.parties_then):
            if party not in directory.institutions:
                then_party = ("prior_agreement", "parties_then", index)
                known = directory.institutions
                yield unknown(then_party, "party", party, known, "directory/parties.yaml")
        then = agreement.prior_agreement.signatories_then
        for person in (then.value or ()) if then else ():
            yield from _person(("prior_agreement", "signatories_then"), person, directory)
        yield from _place(
            ("prior_agreement", "signed_at"), agreement.prior_agreement.signed_at, directory
        )


def trip_problems(
    trip: Trip, directory: Directory, agreements: Collection[str]
) -> Iterator[Problem]:
    """Find what a trip quotes and nobody defines."""
    for index, city in enumerate(trip.cities):
        yield from _place(("cities", index), Fact[Id](value=city), directory)
    for index, delegate in enumerate(trip.delegation):
        yield from _person(("delegation", index, "person"), delegate.person, directory)
    for index, ceremony in enumerate(trip.ceremonies):
        path = ("ceremonies", index)
        if ceremony.agreement not in agreements:
            where = "specs/agreements"
            yield unknown((*path, "agreement"), "agreement", ceremony.agreement, agreements, where)
        if ceremony.place:
            yield from _place((*path, "place"), ceremony.place, directory)
        if ceremony.host:
            yield from _institution((*path, "host"), ceremony.host.value, directory)
        for rank, party in enumerate(ceremony.order):
            yield from _institution((*path, "order", rank), party, directory)
        for rank, person in enumerate(ceremony.attendees):
            yield from _person((*path, "attendees", rank), person, directory)
    for index, desk in enumerate(trip.desks):
        path = ("desks", index)
        yield from _institution((*path, "party"), desk.party, directory)
        if desk.person and desk.person.value:
            yield from _person((*path, "person"), desk.person.value, directory)
        for rank, agreement in enumerate(desk.agreements):
            if agreement not in agreements:
                place = (*path, "agreements", rank)
                yield unknown(place, "agreement", agreement, agreements, "specs/agreements")


def _institution(path: Path, name: str | None, directory: Directory) -> Iterator[Problem]:
    if name is not None and name not in directory.institutions:
        yield unknown(path, "party", name, directory.institutions, "directory/parties.yaml")


def _party(path: Path, spec: PartySpec, directory: Directory) -> Iterator[Problem]:
    if spec.party not in directory.institutions:
        where = "directory/parties.yaml"
        yield unknown((*path, "party"), "party", spec.party, directory.institutions, where)
        return
    record = directory.institutions[spec.party]
    body = spec.authority.body
    if body is not None and body not in record.bodies:
        where = f"the bodies of '{spec.party}'"
        yield unknown((*path, "authority", "body"), "body", body, record.bodies, where)
    for index, signatory in enumerate(spec.signatories):
        place = (*path, "signatories", index)
        if signatory.person.value is not None:
            yield from _person((*place, "person"), signatory.person.value, directory)
        if signatory.office.value is not None:
            yield from _office(place, spec.party, signatory.office.value, directory)
        if signatory.delegation:
            place = (*place, "delegation")
            yield from _person((*place, "person"), signatory.delegation.person, directory)
            yield from _office(place, spec.party, signatory.delegation.office, directory)


def _precedence(agreement: Agreement[Any], parties: list[str]) -> Iterator[Problem]:
    order = agreement.precedence.order
    if order and sorted(order) != sorted(parties):
        advice = f"list each of {', '.join(parties)} once, or leave `order` out"
        message = "the order does not list exactly the parties of this agreement"
        yield Problem(("precedence", "order"), "bad-order", message, advice)


def _closing(
    agreement: Agreement[Any], parties: list[str], directory: Directory
) -> Iterator[Problem]:
    for index, entry in enumerate(agreement.closing.places_dates):
        path = ("closing", "places_dates", index)
        if entry.party not in ("all", *parties):
            where = "the parties of this agreement"
            yield unknown((*path, "party"), "party", entry.party, ("all", *parties), where)
        yield from _place((*path, "place"), entry.place, directory)


def _person(path: Path, person: str, directory: Directory) -> Iterator[Problem]:
    if person not in directory.people:
        yield unknown(path, "person", person, directory.people, "directory/people.yaml")


def _place(path: Path, place: Fact[Id], directory: Directory) -> Iterator[Problem]:
    if place.value is not None and place.value not in directory.places:
        yield unknown(path, "place", place.value, directory.places, "directory/places.yaml")


def _office(path: Path, party: str, office: str, directory: Directory) -> Iterator[Problem]:
    record = directory.institutions.get(party)
    if record is None:
        where = "directory/parties.yaml"
        yield unknown((*path, "institution"), "party", party, directory.institutions, where)
    elif office not in record.offices:
        where = f"the offices of '{party}'"
        yield unknown((*path, "office"), "office", office, record.offices, where)


def twice(names: list[str], where: Path, what: str) -> Iterator[Problem]:
    """Find ids that stand twice in a list of the spec."""
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f"the {what} '{name}' stands twice"
            advice = "give each its own id" if what == "id" else "list each party once"
            yield Problem((*where, index), "duplicate-id", message, advice)

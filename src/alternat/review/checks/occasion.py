"""The occasion, checks 38 to 40: the ceremony and the trip.

Source: domain reference § 7.1 C.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from alternat.compose.dossier import Dossier
from alternat.review import ceremonies, names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.days import said
from alternat.review.facts import value
from alternat.review.finding import Bilingual, Severity
from alternat.spec.directory import Coordinates, Place
from alternat.spec.schema import Ceremony, PlaceDate

USUAL_MINUTES = 30
"""How long a ceremony lasts when its trip does not say."""
SPEED = 90
"""Kilometres that a delegation travels in an hour, in a straight line."""
EARTH_RADIUS = 6371
"""Kilometres."""


@check(38, "B")
def closing_is_the_ceremony(case: Case) -> Iterator[Flaw]:
    """The closing formula gives the place and the day of the ceremony."""
    if case.trip is None:
        return
    planned = _ceremonies(case)
    todo = Bilingual(
        "accorder la formule finale et le programme du déplacement",
        "let the closing formula and the programme of the trip agree",
    )
    if not planned:
        yield Flaw(
            ("trip",),
            Bilingual(
                "le déplacement ne prévoit aucune cérémonie pour cet acte",
                "the trip has no ceremony for this agreement",
            ),
            todo,
        )
        return
    entries = case.dossier.agreement.closing.places_dates
    strays = [
        entry for entry in entries if not any(ceremonies.fits(one, entry) for _, one in planned)
    ]
    for entry in strays:
        path = ("closing", "places_dates", entries.index(entry))
        said_fr = " ; ".join(_where_when(case, one).fr for _, one in planned)
        said_en = "; ".join(_where_when(case, one).en for _, one in planned)
        given = _where_when(case, entry)
        yield Flaw(
            (*path, _differing(entry, [one for _, one in planned])),
            Bilingual(
                f"la formule finale dit {given.fr}, le déplacement {said_fr}",
                f"the closing formula says {given.en}, the trip {said_en}",
            ),
            todo,
        )
    for index, ceremony in planned:
        if not strays and not any(ceremonies.fits(ceremony, entry) for entry in entries):
            planned_one = _where_when(case, ceremony)
            yield Flaw(
                ("trip", "ceremonies", index),
                Bilingual(
                    f"la formule finale ne dit rien de la cérémonie prévue {planned_one.fr}",
                    f"the closing formula says nothing of the ceremony {planned_one.en}",
                ),
                todo,
            )


@check(39, "B")
def signed_during_the_trip(case: Case) -> Iterator[Flaw]:
    """The act is signed during the trip, in one of its cities."""
    trip = case.trip
    if trip is None:
        return
    severity: Severity = "B" if trip.start.sure and trip.end.sure else "W"
    start, end = trip.start.value, trip.end.value
    for index, entry in enumerate(case.dossier.agreement.closing.places_dates):
        path = ("closing", "places_dates", index)
        day, place = value(entry.date), value(entry.place)
        if day and start and end and not start <= day <= end:
            yield Flaw(
                (*path, "date"),
                Bilingual(
                    f"la signature du {said(day).fr} est hors du déplacement (du {said(start).fr} "
                    f"au {said(end).fr})",
                    f"the signature of {day} lies outside the trip ({start} to {end})",
                ),
                Bilingual(
                    "vérifier la date de signature et celles du déplacement",
                    "check the day of the signature and those of the trip",
                ),
                severity,
            )
        if place and place not in trip.cities:
            name = _place(case, place).fr
            yield Flaw(
                (*path, "place"),
                Bilingual(
                    f"{name} n’est pas une étape du déplacement",
                    f"{name} is not among the cities of the trip",
                ),
                Bilingual(
                    "corriger le lieu, ou ajouter l’étape (`cities`)",
                    "correct the place, or add the city (`cities`)",
                ),
                severity,
            )


@check(40, "W")
def nobody_is_in_two_places(case: Case) -> Iterator[Flaw]:
    """Nobody has two ceremonies at once, nor too little time to travel between them."""
    if case.trip is None:
        return
    mine = _appointments(case, case.dossier)
    others = [one for sibling in case.siblings for one in _appointments(case, sibling)]
    for later in mine:
        for earlier in (*mine, *others):
            people = sorted(earlier.people & later.people)
            if not (people and _precedes(earlier, later)):
                continue
            travel = _travel(case, earlier.place, later.place)
            if not ceremonies.before(later.starts, earlier.ends + travel):
                continue
            who = ", ".join(names.person(case.dossier, person) for person in people)
            at, free = f"{later.starts:%H:%M}", f"{earlier.ends:%H:%M}"
            day = said(later.starts.date())
            where, whence = _place(case, later.place).fr, _place(case, earlier.place).fr
            yield Flaw(
                ("trip", "ceremonies", later.index),
                Bilingual(
                    f"{who} : à {where} le {day.fr} à {at}, alors que la cérémonie précédente "
                    f"({whence}) finit le {said(earlier.ends.date()).fr} à {free}",
                    f"{who}: at {where} on {day.en} at {at}, while the ceremony before it "
                    f"({whence}) ends on {earlier.ends.date()} at {free}",
                ),
                Bilingual(
                    "décaler l’une des deux (`time`, `minutes`), ou déléguer la signature",
                    "move one of them (`time`, `minutes`), or delegate the signature",
                ),
            )


@dataclass(frozen=True, slots=True)
class _Appointment:
    """A ceremony with its hours and the people who must be there."""

    index: int
    place: str
    starts: datetime
    ends: datetime
    people: frozenset[str]


def _ceremonies(case: Case, dossier: Dossier | None = None) -> list[tuple[int, Ceremony]]:
    """Give the ceremonies of an agreement with their ranks in the trip."""
    dossier = dossier or case.dossier
    planned = case.trip.ceremonies if case.trip else ()
    return [
        (rank, ceremonies.settled(one, dossier))
        for rank, one in enumerate(planned)
        if one.agreement == dossier.agreement.id
    ]


def _differing(entry: PlaceDate, planned: list[Ceremony]) -> str:
    """Tell which of its two facts keeps an entry from being one of the ceremonies."""
    return "date" if entry.place.value in {value(one.place) for one in planned} else "place"


def _where_when(case: Case, one: Ceremony | PlaceDate) -> Bilingual:
    place_id, date = value(one.place), value(one.date)
    place = _place(case, place_id).fr if place_id else "…"
    day = said(date) if date else Bilingual("…", "…")
    return Bilingual(f"{place}, le {day.fr}", f"{place}, {day.en}")


def _place(case: Case, name: str) -> Place:
    return case.dossier.directory.places[name]


def _appointments(case: Case, dossier: Dossier) -> list[_Appointment]:
    """Give the ceremonies of an agreement whose day, hour and place are known."""
    planned = _ceremonies(case, dossier)
    found = []
    for rank, one in planned:
        day, hour, place = value(one.date), value(one.time), value(one.place)
        if day is None or hour is None or place is None:
            continue
        starts = ceremonies.moment(dossier, place, day, hour)
        ends = starts + timedelta(minutes=one.minutes or USUAL_MINUTES)
        signing = (spec.person.value for _, spec in ceremonies.signing(dossier, one))
        people = {*one.attendees, *filter(None, signing)}
        if len(planned) == 1:
            people |= {witness.person for witness in dossier.agreement.witnesses}
        found.append(_Appointment(rank, place, starts, ends, frozenset(people)))
    return found


def _precedes(one: _Appointment, other: _Appointment) -> bool:
    """Tell which of two ceremonies comes first; of two at once, the first in the trip."""
    if ceremonies.before(one.starts, other.starts):
        return True
    return not ceremonies.before(other.starts, one.starts) and one.index < other.index


def _travel(case: Case, whence: str, where: str) -> timedelta:
    """Give the least time between two places; none where one of them has no coordinates."""
    one, other = (_place(case, name).coordinates for name in (whence, where))
    if whence == where or one is None or other is None:
        return timedelta()
    return timedelta(hours=_kilometres(one, other) / SPEED)


def _kilometres(one: Coordinates, other: Coordinates) -> float:
    """Give the distance of two points on the globe (haversine formula)."""
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    chord = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(chord))


CHECKS: tuple[Check, ...] = (
    closing_is_the_ceremony,
    signed_during_the_trip,
    nobody_is_in_two_places,
)

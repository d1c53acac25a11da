"""The occasion, checks 38 to 40: the ceremony and the trip.

Source: domain reference § 7.1 C.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from alternat.compose.dossier import Dossier
from alternat.review import names
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
    ceremonies = _ceremonies(case)
    todo = Bilingual(
        "accorder la formule finale et le programme du déplacement",
        "let the closing formula and the programme of the trip agree",
    )
    if not ceremonies:
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
    strays = [entry for entry in entries if not any(_fits(one, entry) for _, one in ceremonies)]
    for entry in strays:
        path = ("closing", "places_dates", entries.index(entry))
        planned = " ; ".join(_where_when(case, one).fr for _, one in ceremonies)
        planned_en = "; ".join(_where_when(case, one).en for _, one in ceremonies)
        given = _where_when(case, entry)
        yield Flaw(
            (*path, _differing(entry, [one for _, one in ceremonies])),
            Bilingual(
                f"la formule finale dit {given.fr}, le déplacement {planned}",
                f"the closing formula says {given.en}, the trip {planned_en}",
            ),
            todo,
        )
    for index, ceremony in ceremonies:
        if not strays and not any(_fits(ceremony, entry) for entry in entries):
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
            before = (earlier.starts, earlier.index) < (later.starts, later.index)
            if not (before and people):
                continue
            travel = _travel(case, earlier.place, later.place)
            if later.starts >= earlier.ends + travel:
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
    wanted = (dossier or case.dossier).agreement.id
    ceremonies = case.trip.ceremonies if case.trip else ()
    return [(rank, one) for rank, one in enumerate(ceremonies) if one.agreement == wanted]


def _fits(ceremony: Ceremony, entry: PlaceDate) -> bool:
    """Tell whether an entry of the closing formula may be a ceremony; unknown facts fit all."""
    pairs = ((ceremony.place.value, entry.place.value), (ceremony.date.value, entry.date.value))
    return all(one is None or other is None or one == other for one, other in pairs)


def _differing(entry: PlaceDate, ceremonies: list[Ceremony]) -> str:
    """Tell which of its two facts keeps an entry from being one of the ceremonies."""
    return "date" if entry.place.value in {one.place.value for one in ceremonies} else "place"


def _where_when(case: Case, one: Ceremony | PlaceDate) -> Bilingual:
    place = _place(case, one.place.value).fr if one.place.value else "…"
    day = said(one.date.value) if one.date.value else Bilingual("…", "…")
    return Bilingual(f"{place}, le {day.fr}", f"{place}, {day.en}")


def _place(case: Case, name: str) -> Place:
    return case.dossier.directory.places[name]


def _appointments(case: Case, dossier: Dossier) -> list[_Appointment]:
    """Give the ceremonies of an agreement whose day, hour and place are known."""
    ceremonies = _ceremonies(case, dossier)
    found = []
    for rank, one in ceremonies:
        day, hour, place = one.date.value, value(one.time), one.place.value
        if day is None or hour is None or place is None:
            continue
        starts = datetime.fromisoformat(f"{day} {hour}")
        ends = starts + timedelta(minutes=one.minutes or USUAL_MINUTES)
        people = {*one.attendees, *_signing(dossier, one)}
        if len(ceremonies) == 1:
            people |= {witness.person for witness in dossier.agreement.witnesses}
        found.append(_Appointment(rank, place, starts, ends, frozenset(people)))
    return found


def _signing(dossier: Dossier, ceremony: Ceremony) -> Iterator[str]:
    """Give the people who sign at a ceremony."""
    entries = [one for one in dossier.agreement.closing.places_dates if _fits(ceremony, one)]
    for spec in dossier.agreement.parties:
        if any(entry.party in ("all", spec.party) for entry in entries):
            for signatory in spec.signatories:
                if signatory.person.value:
                    yield signatory.person.value


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

"""Ceremonies: where and when an agreement is signed, and who signs there.

Takes a ceremony of a trip and the dossier of its agreement. Place and day are written once: a
ceremony that leaves them out has those of the closing formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from alternat.compose.dossier import Dossier
from alternat.spec.schema import Ceremony, PlaceDate, SignatorySpec


def settled(ceremony: Ceremony, dossier: Dossier) -> Ceremony:
    """Give a ceremony with the place and the day that it leaves to the closing formula.

    They stay out where the closing formula names several, of which nobody can tell the one.
    """
    fitting = [one for one in dossier.agreement.closing.places_dates if fits(ceremony, one)]
    if len(fitting) != 1 or (ceremony.place and ceremony.date):
        return ceremony
    [entry] = fitting
    return ceremony.model_copy(
        update={"place": ceremony.place or entry.place, "date": ceremony.date or entry.date}
    )


def fits(ceremony: Ceremony, entry: PlaceDate) -> bool:
    """Tell whether an entry of the closing formula may be a ceremony; unknown facts fit all."""
    pairs = (
        (ceremony.place and ceremony.place.value, entry.place.value),
        (ceremony.date and ceremony.date.value, entry.date.value),
    )
    return all(one is None or other is None or one == other for one, other in pairs)


def signing(dossier: Dossier, ceremony: Ceremony) -> Iterator[tuple[str, SignatorySpec]]:
    """Give the parties and the people who sign at a ceremony, in the order of the spec."""
    entries = [one for one in dossier.agreement.closing.places_dates if fits(ceremony, one)]
    for spec in dossier.agreement.parties:
        if any(entry.party in ("all", spec.party) for entry in entries):
            for signatory in spec.signatories:
                yield spec.party, signatory


def moment(dossier: Dossier, place: str, day: date, hour: str) -> datetime:
    """Give the moment at which the clock of a place shows an hour.

    Args:
        dossier: The agreement, for the directory.
        place: Id of the place.
        day: The day there.
        hour: `10:30`.

    Returns:
        An aware moment; of a place without a time zone, a naive one.
    """
    zone = dossier.directory.places[place].zone
    local = datetime.fromisoformat(f"{day} {hour}")
    return local.replace(tzinfo=ZoneInfo(zone)) if zone else local


def before(one: datetime, other: datetime) -> bool:
    """Compare two moments; by their clocks where the zone of one of them is unknown."""
    if one.tzinfo is None or other.tzinfo is None:
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return one < other

"""The order of signing: which agreements a trip signs, one after the other.

Takes the trip and the agreements that can be read; gives their ids in the order in which they are
signed (domain reference § 3.4).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alternat.compose.dossier import Dossier
from alternat.review.ceremonies import settled
from alternat.spec.schema import Ceremony, Trip


def signing_order(trip: Trip, dossiers: Mapping[str, Dossier]) -> tuple[str, ...]:
    """Give the id of each agreement of a trip, by the first ceremony at which it is signed.

    Args:
        trip: The trip.
        dossiers: The agreements that can be read, by id: one that names the trip and that no
            ceremony signs comes last, rather than being forgotten.
    """
    signed = dict.fromkeys(one.agreement for one in ceremonies(trip, dossiers))
    others = (name for name, one in dossiers.items() if one.agreement.trip == trip.id)
    return tuple(dict.fromkeys((*signed, *others)))


def ceremonies(trip: Trip, dossiers: Mapping[str, Dossier]) -> tuple[Ceremony, ...]:
    """Give the ceremonies of a trip in the order of time, with the place and day of each.

    Args:
        trip: The trip.
        dossiers: The agreements that can be read, by id.
    """
    planned = [
        settled(one, dossiers[one.agreement]) if one.agreement in dossiers else one
        for one in trip.ceremonies
    ]
    return tuple(planned[rank] for rank in in_time(planned))


def in_time(planned: Sequence[Ceremony]) -> list[int]:
    """Give the ranks of ceremonies in the order of time.

    One whose day or hour nobody knows yet stays behind the one that the trip names before it.
    """
    moments: list[tuple[date, str]] = []
    latest = (date.min, "")
    for ceremony in planned:
        day = ceremony.date.value if ceremony.date else None
        hour = ceremony.time.value if ceremony.time else None
        if day is not None:
            before = latest[1] if day == latest[0] else ""
            latest = (day, hour or before)
        moments.append(latest)
    return sorted(range(len(moments)), key=moments.__getitem__)

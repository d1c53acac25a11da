"""Sittings: each ceremony with who sits where, who signs what, in which order.

Takes a `Matter`; gives its ceremonies in the order of time. Names no language: the booklet, the
tables and the calendar say it. Source: domain reference § 3.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alternat.compose.originals import copies
from alternat.review.ceremonies import signing
from alternat.spec.schema import Ceremony
from alternat.trip.pack.matter import Act, Matter
from alternat.trip.programme import ceremonies


@dataclass(frozen=True, slots=True)
class Round:
    """What is signed before the originals are passed on: pairs of a party and an original."""

    signed: tuple[tuple[str, str], ...]
    own: bool
    """Whether each party signs the original that it keeps."""


@dataclass(frozen=True, eq=False)
class Sitting:
    """One ceremony."""

    number: int
    """From 1, in the order of time."""
    ceremony: Ceremony
    """With the place and the day that it leaves to the closing formula."""
    act: Act | None
    """What is signed; None if the trip does not build it."""
    parties: tuple[str, ...]
    """The parties that sign here, in the order in which they sit and sign."""
    complete: bool
    """Whether every party signs here: only then are originals passed round the table."""
    last: bool
    """Whether it is the last ceremony of its agreement."""
    rounds: tuple[Round, ...]

    @property
    def day(self) -> date | None:
        """The day, if it is known."""
        return self.ceremony.date.value if self.ceremony.date else None

    @property
    def place(self) -> str | None:
        """The id of the place, if it is known."""
        return self.ceremony.place.value if self.ceremony.place else None

    @property
    def hour(self) -> str | None:
        """The hour, if it is known."""
        return self.ceremony.time.value if self.ceremony.time else None

    @property
    def host(self) -> str | None:
        """The institution that receives, if it is known."""
        return self.ceremony.host.value if self.ceremony.host else None

    @property
    def seats(self) -> tuple[str, ...] | None:
        """The parties as the room sees them, from left to right; None while the host is unknown.

        A guest sits at the right of the host, which the room sees at its left; with several
        guests the host sits in the middle, the first guest at its right, the next at its left.
        """
        if self.host is None:
            return None
        if self.host not in self.parties:
            return self.parties
        guests = [party for party in self.parties if party != self.host]
        return (*guests[0::2][::-1], self.host, *guests[1::2])


def sittings(matter: Matter) -> tuple[Sitting, ...]:
    """Give the ceremonies of a trip in the order of time.

    Args:
        matter: What the pack is made of.
    """
    dossiers = {act.id: act.dossier for act in matter.acts if act.dossier}
    planned = [(one, matter.act(one.agreement)) for one in ceremonies(matter.trip, dossiers)]
    final = {ceremony.agreement: index for index, (ceremony, _) in enumerate(planned)}
    return tuple(
        _sitting(index + 1, ceremony, act, last=final[ceremony.agreement] == index)
        for index, (ceremony, act) in enumerate(planned)
    )


def _sitting(number: int, ceremony: Ceremony, act: Act | None, *, last: bool) -> Sitting:
    if act is None or act.dossier is None:
        return Sitting(number, ceremony, act, (), True, last, ())
    holders = copies(act.dossier)[1:]
    present = {party for party, _ in signing(act.dossier, ceremony)}
    host = ceremony.host.value if ceremony.host else None
    usual = sorted(holders, key=lambda party: party != host)
    order = (*(party for party in ceremony.order if party in holders), *usual)
    parties = tuple(dict.fromkeys(party for party in order if party in present))
    complete = len(parties) == len(holders)
    rounds = _rounds(ceremony, parties, holders, complete=complete)
    return Sitting(number, ceremony, act, parties, complete, last, rounds)


def _rounds(
    ceremony: Ceremony, parties: tuple[str, ...], holders: tuple[str, ...], *, complete: bool
) -> tuple[Round, ...]:
    if complete and ceremony.signing == "own_first":
        count = len(parties)
        return tuple(
            Round(
                # What a party hands to the next one, that one signs in the next round.
                tuple(
                    (party, parties[(rank - turn) % count]) for rank, party in enumerate(parties)
                ),
                own=turn == 0,
            )
            for turn in range(count)
        )
    return tuple(
        Round(
            tuple((party, holder) for holder in sorted(holders, key=lambda one: one != party)),
            own=False,
        )
        for party in parties
    )

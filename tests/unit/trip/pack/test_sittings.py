from __future__ import annotations

import pytest
from tests.cases import ACCORD, CALL, THREE
from tests.trips import matter

from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sittings import Sitting, sittings

AZUR, DOREE, NOUR, SAHAB = (
    "region-val-azur",
    "region-plaine-doree",
    "region-oued-nour",
    "region-jbel-sahab",
)


def one(found: tuple[Sitting, ...], agreement: str) -> Sitting:
    return next(sitting for sitting in found if sitting.ceremony.agreement == agreement)


def test_they_come_in_the_order_of_time(fictitious: Matter) -> None:
    moments = [(str(sitting.day), str(sitting.hour)) for sitting in sittings(fictitious)]
    assert moments == sorted(moments)
    assert [sitting.number for sitting in sittings(fictitious)] == list(range(1, 11))


def test_each_signs_its_own_original_then_the_other(fictitious: Matter) -> None:
    sitting = one(sittings(fictitious), ACCORD)
    assert sitting.host == SAHAB
    assert sitting.parties == (SAHAB, AZUR), "the host comes first"
    own, other = sitting.rounds
    assert own.own
    assert own.signed == ((SAHAB, SAHAB), (AZUR, AZUR))
    assert other.signed == ((SAHAB, AZUR), (AZUR, SAHAB))


def test_the_guest_sits_at_the_right_of_the_host_which_the_room_sees_at_its_left(
    fictitious: Matter,
) -> None:
    assert one(sittings(fictitious), ACCORD).seats == (AZUR, SAHAB)


def test_where_some_sign_elsewhere_nothing_is_passed_round(fictitious: Matter) -> None:
    here = [sitting for sitting in sittings(fictitious) if sitting.ceremony.agreement == THREE]
    assert [sitting.parties for sitting in here] == [(AZUR,), (DOREE,), (NOUR,)]
    assert [sitting.last for sitting in here] == [False, False, True]
    assert not any(sitting.complete for sitting in here)
    assert here[0].rounds[0].signed == ((AZUR, AZUR), (AZUR, DOREE), (AZUR, NOUR))


def at_one_table(**more: object) -> Sitting:
    """Give the accord of three regions, signed by all of them at once."""
    ceremony = {"agreement": THREE, "place": "port-azur", "date": "2026-03-30", **more}
    made = matter(trip={"ceremonies": [ceremony]})
    act = made.act(THREE)
    assert act
    assert act.dossier
    entry = act.dossier.agreement.closing.places_dates[0].model_copy(update={"party": "all"})
    closing = act.dossier.agreement.closing.model_copy(update={"places_dates": (entry,)})
    agreement = act.dossier.agreement.model_copy(update={"closing": closing})
    object.__setattr__(act.dossier, "agreement", agreement)
    return sittings(made)[0]


def test_three_parties_pass_the_originals_round_until_each_has_signed_all() -> None:
    sitting = at_one_table(host=DOREE)
    assert sitting.parties == (DOREE, AZUR, NOUR)
    assert sitting.complete
    signed = [pair for turn in sitting.rounds for pair in turn.signed]
    assert len(set(signed)) == len(signed) == 9
    for before, after in zip(sitting.rounds, sitting.rounds[1:], strict=False):
        for (_, original), (party, received) in zip(
            before.signed, after.signed[1:] + after.signed[:1], strict=True
        ):
            assert received == original, f"{party} signs what its neighbour has just signed"


def test_the_host_of_two_guests_sits_in_the_middle() -> None:
    assert at_one_table(host=DOREE).seats == (AZUR, DOREE, NOUR)


def test_parties_may_sign_in_turn_in_an_order_of_their_own() -> None:
    sitting = at_one_table(signing="in_turn", order=[NOUR, AZUR])
    assert sitting.parties == (NOUR, AZUR, DOREE)
    assert [{party for party, _ in turn.signed} for turn in sitting.rounds] == [
        {NOUR},
        {AZUR},
        {DOREE},
    ]
    assert sitting.rounds[0].signed[0] == (NOUR, NOUR)


@pytest.mark.parametrize("host", [None, "fonds-mosaique"])
def test_without_a_host_at_the_table_nobody_is_its_guest(host: str | None) -> None:
    sitting = at_one_table(**({"host": host} if host else {}))
    assert sitting.seats == (None if host is None else (AZUR, DOREE, NOUR))


def test_place_and_day_come_from_the_closing_formula(real: Matter) -> None:
    found = {one.ceremony.agreement: one for one in sittings(real)}
    casablanca = found["idf-casablanca-settat-2025"]
    assert (casablanca.place, str(casablanca.day)) == ("casablanca", "2025-04-22")
    assert found["idf-fnm-2025"].day is None


def test_a_trip_may_quote_an_agreement_that_cannot_be_read() -> None:
    made = matter()
    lacking = type(made)(made.trip, made.directory, made.final, made.acts[1:])
    gone = made.acts[0].id
    sitting = one(sittings(lacking), gone)
    assert sitting.act is None
    assert sitting.rounds == ()
    assert one(sittings(lacking), CALL).act

from __future__ import annotations

from alternat.trip.pack.matter import Matter
from alternat.trip.pack.open_points import Point, points, unconfirmed


def named(found: tuple[Point, ...], words: str) -> Point:
    (point,) = (one for one in found if words in one.text.fr)
    return point


def test_a_fact_that_several_agreements_lack_is_one_point(real: Matter) -> None:
    seat = named(points(real), "Adresse du siège du Conseil régional")
    assert len(seat.agreements) == 4
    assert seat.part == "directory"
    assert seat.party == "region-ile-de-france"


def test_the_first_desk_that_fits_answers(real: Matter) -> None:
    found = points(real)
    desks = {
        "Jour de la signature (21 ou 22 avril 2025)": "Protocole de la Région Île-de-France",
        "Adresse du siège du Conseil": "Service juridique de la Région Île-de-France",
        "Délibération autorisant la signature (organe, numéro, date), à demander au secrétariat "
        "du Conseil régional ; le": "Secrétariat du Conseil régional d’Île-de-France",
        "Numéro de la délibération du Conseil de la région et référence de son visa, à demander à "
        "la Région Casa": "Région Casablanca-Settat",
    }
    for words, desk in desks.items():
        point = next(one for one in found if words in one.text.fr)
        assert point.desk
        assert point.desk.name.fr == desk


def test_nothing_of_the_real_trip_is_left_to_nobody(real: Matter) -> None:
    assert [point for point in points(real) if point.desk is None] == []


def test_questions_and_formalities_are_points_too(real: Matter) -> None:
    found = points(real)
    assert {point.sort for point in found} == {"fact", "question", "formality"}
    asked = sum(
        one.answer is None
        for act in real.readable
        if act.dossier
        for one in act.dossier.agreement.questions
    ) + len(real.trip.questions)
    assert sum(point.sort == "question" for point in found) == asked
    vote = next(one for one in found if one.formality == "FR-2")
    assert vote.agreements
    assert vote.party == "region-ile-de-france"


def test_a_complete_trip_lacks_nothing(fictitious: Matter) -> None:
    assert points(fictitious) == ()
    assert {unconfirmed(act) for act in fictitious.acts} == {0}


def test_facts_of_the_press_wait_for_a_confirmation(real: Matter) -> None:
    act = real.act("idf-casablanca-settat-2025")
    assert act
    assert unconfirmed(act) > 5

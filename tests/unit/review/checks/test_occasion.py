from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.cases import ACCORD, ALL, CALL, DELETE, MOBILITY, RENEWAL, THREE, case, found

from alternat.review.checks.occasion import nobody_is_in_two_places
from alternat.review.finding import Finding

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


def together(agreement: str, others: tuple[str, ...], edits: Mapping[str, Any]) -> list[Finding]:
    """Give what check 40 finds when agreements of the trip are reviewed together."""
    one = case(agreement, edits)
    siblings = tuple(case(other).dossier for other in others if other != agreement)
    return list(nobody_is_in_two_places.findings(replace(one, siblings=siblings)))


@pytest.mark.parametrize("number", [38, 39])
@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("agreement", ALL)
def test_40_the_examples_raise_no_alarm(agreement: str) -> None:
    assert together(agreement, ALL, {}) == []


@pytest.mark.parametrize(
    ("edit", "path"),
    [
        ({"agreement:closing.places_dates.0.date": "2026-04-01"}, "date"),
        ({"agreement:closing.places_dates.0.place": "madinat-nour"}, "place"),
        ({"trip:ceremonies.7.date": "2026-04-01"}, "date"),
    ],
)
def test_38_another_day_or_place(edit: dict[str, str], path: str) -> None:
    [finding] = found(38, ACCORD, edit)
    assert finding.severity == "B"
    assert finding.path == ("closing", "places_dates", 0, path)


def test_38_each_place_of_signature_has_its_ceremony() -> None:
    [finding] = found(38, THREE, {"agreement:closing.places_dates.1.date": "2026-04-01"})
    assert finding.path == ("closing", "places_dates", 1, "date")


def test_38_a_ceremony_that_the_closing_leaves_out() -> None:
    entry = {"party": "all", "place": "madinat-nour", "date": "2026-04-01"}
    findings = found(38, THREE, {"agreement:closing.places_dates": [entry]})
    assert [one.path for one in findings] == [("trip", "ceremonies", 8), ("trip", "ceremonies", 9)]


def test_38_no_ceremony_at_all() -> None:
    [finding] = found(38, ACCORD, {"trip:ceremonies": []})
    assert finding.path == ("trip",)


def test_38_what_is_unknown_is_left_to_check_3() -> None:
    assert found(38, ACCORD, {"agreement:closing.places_dates.0.date": UNKNOWN}) == []
    assert found(38, ACCORD, {"trip:ceremonies.7.place": UNKNOWN}) == []


def test_39_outside_the_trip() -> None:
    [finding] = found(39, ACCORD, {"trip:end": "2026-04-01"})
    assert (finding.severity, finding.path[-1]) == ("B", "date")
    [finding] = found(39, ACCORD, {"trip:cities": ["port-azur", "madinat-nour"]})
    assert (finding.severity, finding.path[-1]) == ("B", "place")


def test_39_trip_dates_from_the_press_only_warn() -> None:
    edits = {"trip:end": {"value": "2026-04-01", "source": "press"}}
    [finding] = found(39, ACCORD, edits)
    assert finding.severity == "W"


def test_40_two_ceremonies_at_once() -> None:
    edits = {"trip:ceremonies.2.minutes": DELETE}  # the usual half hour
    [finding] = together(MOBILITY, (CALL,), {"trip:ceremonies.1.minutes": "30"})
    assert finding.severity == "W"
    assert "Sacha Modèle" in finding.message.fr
    assert together(CALL, (MOBILITY,), edits) == []  # told once, where the later one is


def test_40_no_time_to_travel() -> None:
    far = {"latitude": "30.0", "longitude": "-9.0"}
    near = {"latitude": "31.0", "longitude": "-9.0"}
    edits = {
        "places:madinat-nour.coordinates": far,
        "places:bab-sahab.coordinates": near,
        "trip:ceremonies.7.place": "madinat-nour",
        "agreement:closing.places_dates.0.place": "madinat-nour",
    }
    [finding] = together(ACCORD, (RENEWAL,), edits)
    assert "Anas Majazi" in finding.message.en
    assert together(ACCORD, (RENEWAL,), {**edits, "trip:ceremonies.7.time": "11:45"}) == []


def test_40_attendees_count() -> None:
    edits = {
        "trip:ceremonies.1.minutes": "60",
        "trip:ceremonies.1.attendees": ["camille-exemple"],
        "trip:ceremonies.2.attendees": ["camille-exemple"],
    }
    [finding] = together(MOBILITY, (CALL,), edits)
    assert "Camille Exemple" in finding.message.fr


def test_40_hours_unknown_say_nothing() -> None:
    edits = {"trip:ceremonies.1.minutes": "60", "trip:ceremonies.2.time": UNKNOWN}
    assert together(MOBILITY, (CALL,), edits) == []

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.library import Library
from alternat.spec.directory import Directory
from alternat.spec.references import Problem, agreement_problems, trip_problems, unknown
from alternat.spec.schema import Agreement, Trip

Find = Callable[..., list[Problem]]
WORDS = {"fr": "a", "ar": "ب"}
ARMOR, ZAHRA = "region-val-d-armor", "region-tizi-zahra"


@pytest.fixture
def find(library: Library, directory: Directory, written: Callable[[], dict[str, Any]]) -> Find:
    """Give what is wrong with the small accord once some parts are replaced."""
    model: type[Agreement[Any]] = Agreement[library.clauses_model]  # type: ignore[name-defined]

    def found(**changes: Any) -> list[Problem]:
        agreement = model.model_validate({**written(), **changes})
        return [*agreement_problems(agreement, directory)]

    return found


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(".".join(map(str, one.path)), one.code) for one in problems]


def test_a_good_agreement(find: Find) -> None:
    assert find() == []


def test_the_nearest_id_is_proposed() -> None:
    near = unknown(("a",), "party", "region-val-armor", [ARMOR, ZAHRA], "directory/parties.yaml")
    assert near.code == "unknown-party"
    assert near.message == "no party 'region-val-armor' in directory/parties.yaml"
    assert near.advice == f"did you mean '{ARMOR}'?"
    far = unknown(("a",), "party", "xyz", [ARMOR], "directory/parties.yaml")
    assert far.advice == "add it to directory/parties.yaml or correct the id"


def test_parties(find: Find, party: Callable[..., dict[str, Any]]) -> None:
    stranger = {**party(ARMOR), "party": "region-val-armor"}
    assert told(find(parties=[stranger, party(ZAHRA)], commitments=[])) == [
        ("parties.0.party", "unknown-party")
    ]
    assert told(find(parties=[party(ARMOR), party(ARMOR)])) == [("parties.1", "duplicate-id")]


def test_signatories_bodies_and_delegations(
    find: Find, party: Callable[..., dict[str, Any]]
) -> None:
    signatory = {
        "person": "solene",
        "office": "presidente",
        "capacity": "delegation",
        "delegation": {
            "office": "x",
            "person": "y",
            "reference": "1",
            "date": "2031-01-01",
        },
    }
    authority = {"kind": "deliberation", "body": "conseil", "number": "1", "date": "2031-01-01"}
    problems = find(
        parties=[party(ARMOR, signatories=[signatory], authority=authority), party(ZAHRA)]
    )
    assert told(problems) == [
        ("parties.0.authority.body", "unknown-body"),
        ("parties.0.signatories.0.person", "unknown-person"),
        ("parties.0.signatories.0.office", "unknown-office"),
        ("parties.0.signatories.0.delegation.person", "unknown-person"),
        ("parties.0.signatories.0.delegation.office", "unknown-office"),
    ]
    assert problems[2].advice == "did you mean 'president'?"


def test_unknown_facts_quote_nothing(
    find: Find, party: Callable[..., dict[str, Any]], unknown: dict[str, Any]
) -> None:
    blank = [{"person": unknown, "office": unknown}]
    nowhere = {"places_dates": [{"place": unknown, "date": unknown}]}
    assert find(parties=[party(ARMOR, signatories=blank), party(ZAHRA)], closing=nowhere) == []


@pytest.mark.parametrize("order", [[ARMOR], [ARMOR, ARMOR], [ARMOR, ZAHRA, "x"], [ARMOR, "x"]])
def test_an_order_lists_exactly_the_parties(find: Find, order: list[str]) -> None:
    [problem] = find(precedence={"order": order})
    assert told([problem]) == [("precedence.order", "bad-order")]
    assert f"{ARMOR}, {ZAHRA}" in problem.advice


def test_citations(find: Find) -> None:
    problems = find(citations=["loi-armor", "loi-amor"])
    assert told(problems) == [("citations.1", "unknown-citation")]
    assert problems[0].advice == "did you mean 'loi-armor'?"


def test_ids_that_stand_twice(find: Find) -> None:
    recital = {"id": "r", "text": WORDS}
    own = {"id": "o", "after": "object", "heading": WORDS, "text": WORDS}
    annex = {"id": "a", "title": WORDS, "text": WORDS}
    question = {"id": "q", "text": WORDS}
    problems = find(
        recitals=[recital] * 2, articles=[own] * 2, annexes=[annex] * 2, questions=[question] * 3
    )
    assert told(problems) == [
        ("recitals.1", "duplicate-id"),
        ("articles.1", "duplicate-id"),
        ("annexes.1", "duplicate-id"),
        ("questions.1", "duplicate-id"),
        ("questions.2", "duplicate-id"),
    ]


def test_who_pays_is_a_party(find: Find, written: Callable[[], dict[str, Any]]) -> None:
    [seeds] = written()["commitments"]
    problems = find(commitments=[{**seeds, "payer": "conseil-des-oasis"}])
    assert told(problems) == [("commitments.0.payer", "unknown-party")]


def test_closing(find: Find) -> None:
    problems = find(
        closing={
            "places_dates": [
                {"party": "conseil-des-oasis", "place": "port-amor", "date": "2031-01-01"},
                {"party": ZAHRA, "place": "tizi-zahra", "date": "2031-01-01"},
            ]
        }
    )
    assert told(problems) == [
        ("closing.places_dates.0.party", "unknown-party"),
        ("closing.places_dates.0.place", "unknown-place"),
    ]
    assert problems[1].advice == "did you mean 'port-armor'?"


def test_witnesses(find: Find) -> None:
    seen = {"person": "nobody", "institution": "conseil-des-oasis", "office": "directeur"}
    assert told(find(witnesses=[seen, {**seen, "institution": "nowhere"}])) == [
        ("witnesses.0.person", "unknown-person"),
        ("witnesses.0.office", "unknown-office"),
        ("witnesses.1.person", "unknown-person"),
        ("witnesses.1.institution", "unknown-party"),
    ]


def test_prior_agreement(find: Find) -> None:
    prior = {
        "title": WORDS,
        "signed_on": "2028-01-01",
        "signed_at": "nowhere",
        "signatories_then": ["solene-le-goffic", "nobody"],
        "duration": {"n": "3", "unit": "year"},
        "results": WORDS,
        "relation": {"mode": "programme"},
    }
    assert told(find(prior_agreement=prior)) == [
        ("prior_agreement.signatories_then", "unknown-person"),
        ("prior_agreement.signed_at", "unknown-place"),
    ]


def test_trips(directory: Directory) -> None:
    trip = Trip.model_validate(
        {
            "schema": "1",
            "id": "t",
            "title": WORDS,
            "start": "2031-01-01",
            "end": "2031-01-02",
            "cities": ["tizi-zahra", "atlantis"],
            "delegation": [{"person": "nobody", "office": WORDS}],
            "ceremonies": [
                {"agreement": "acord", "place": "atlantis", "date": "2031-01-01"},
                {"agreement": "accord", "host": "nobody", "order": ["x"], "attendees": ["nobody"]},
            ],
            "desks": [{"name": WORDS, "party": "nobody", "person": "x", "agreements": ["acord"]}],
        }
    )
    problems = [*trip_problems(trip, directory, ["accord"])]
    assert told(problems) == [
        ("cities.1", "unknown-place"),
        ("delegation.0.person", "unknown-person"),
        ("ceremonies.0.agreement", "unknown-agreement"),
        ("ceremonies.0.place", "unknown-place"),
        ("ceremonies.1.host", "unknown-party"),
        ("ceremonies.1.order.0", "unknown-party"),
        ("ceremonies.1.attendees.0", "unknown-person"),
        ("desks.0.party", "unknown-party"),
        ("desks.0.person", "unknown-person"),
        ("desks.0.agreements.0", "unknown-agreement"),
    ]
    assert problems[2].advice == "did you mean 'accord'?"

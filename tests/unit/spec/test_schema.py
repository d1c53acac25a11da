from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, ValidationError

from alternat.spec.schema import (
    Agreement,
    Authority,
    EntryIntoForce,
    Languages,
    SignatorySpec,
    Trip,
)

WORDS = {"fr": "a", "ar": "ب"}
UNKNOWN = {"value": None, "todo": WORDS}
WHO = {"person": "a-b", "office": "president"}
DELEGATION = {
    "office": "president",
    "person": "c-d",
    "reference": "2031-4",
    "date": "2031-01-01",
}


class AnyClauses(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


def reason(model: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    return str(caught.value)


@pytest.fixture
def spec(written: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    return written()


def test_an_agreement_and_its_defaults(spec: dict[str, Any]) -> None:
    agreement = Agreement[AnyClauses].model_validate(spec)
    assert (agreement.schema_, agreement.id, agreement.kind) == (
        "1",
        "accord",
        "cooperation_accord",
    )
    assert agreement.precedence.mode == "alternat"
    assert agreement.languages.list == ("fr", "ar")
    assert agreement.languages.layout == "sequential"
    assert (agreement.witnesses, agreement.annexes, agreement.waivers) == ((), (), ())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "2"}, "schema"),
        ({"id": "Mon accord"}, "id"),
        ({"id": "x" * 81}, "id"),
        ({"parties": []}, "parties"),
        ({"version": {"number": "1"}}, "version.date"),
        ({"kind": None}, "kind"),
        ({"reference": "  "}, "reference"),
        ({"closing": {"places_dates": []}}, "places_dates"),
        ({"subject": {"fr": "a"}}, "subject.ar"),
        ({"parte": []}, "parte"),
        ({"precedence": {"mode": "chance"}}, "precedence.mode"),
        ({"entry_into_force": {"rule": "on_whim"}}, "entry_into_force.rule"),
    ],
)
def test_agreements_that_are_none(spec: dict[str, Any], change: dict[str, Any], said: str) -> None:
    assert said in reason(Agreement[AnyClauses], {**spec, **change})


def test_one_party_makes_no_agreement(spec: dict[str, Any]) -> None:
    assert "parties" in reason(Agreement[AnyClauses], {**spec, "parties": spec["parties"][:1]})


def test_a_party_without_signatory_is_refused(spec: dict[str, Any]) -> None:
    first, second = spec["parties"]
    alone = {**spec, "parties": [{**first, "signatories": []}, second]}
    assert "signatories" in reason(Agreement[AnyClauses], alone)


@pytest.mark.parametrize(
    "signatory",
    [
        {**WHO, "capacity": "delegation"},
        {**WHO, "delegation": DELEGATION},
        {**WHO, "capacity": "interim", "delegation": DELEGATION},
    ],
)
def test_a_delegation_goes_with_its_capacity(signatory: dict[str, Any]) -> None:
    assert "capacity and delegation do not agree" in reason(SignatorySpec, signatory)


def test_a_documented_delegation() -> None:
    made = SignatorySpec.model_validate({**WHO, "capacity": "delegation", "delegation": DELEGATION})
    assert made.delegation is not None
    assert made.delegation.reference.value == "2031-4"


@pytest.mark.parametrize(
    ("authority", "missing"),
    [
        ({"kind": "deliberation"}, "body, number, date"),
        ({"kind": "deliberation", "body": "b", "date": UNKNOWN}, "needs number"),
        ({"kind": "statute"}, "text"),
        ({"kind": "unknown"}, "todo"),
        ({"kind": "none"}, "reason"),
    ],
)
def test_an_authority_says_enough(authority: dict[str, Any], missing: str) -> None:
    assert missing in reason(Authority, authority)


def test_authorities() -> None:
    vote = {"kind": "deliberation", "body": "b", "number": UNKNOWN, "date": UNKNOWN}
    assert Authority.model_validate(vote).number is not None
    for enough in (
        {"kind": "statute", "text": WORDS},
        {"kind": "unknown", "todo": WORDS},
        {"kind": "none", "reason": WORDS},
    ):
        assert Authority.model_validate(enough).kind == enough["kind"]


@pytest.mark.parametrize(
    "languages",
    [{"authentic": ["ar"]}, {"prevailing": "ar"}, {"list": ["ar"], "authentic": ["ar"]}],
)
def test_french_must_count(languages: dict[str, Any]) -> None:
    assert "French text must be authentic" in reason(Languages, languages)


def test_an_authentic_language_is_produced() -> None:
    assert "not produced" in reason(Languages, {"list": ["fr"]})
    assert Languages.model_validate({"list": ["fr"], "authentic": ["fr"]}).list == ("fr",)
    assert Languages.model_validate({"prevailing": "fr"}).prevailing == "fr"


def test_a_date_of_entry_goes_with_its_rule() -> None:
    assert "takes a date" in reason(EntryIntoForce, {"rule": "on_date"})
    assert "takes a date" in reason(
        EntryIntoForce, {"rule": "on_last_signature", "date": "2031-01-01"}
    )
    known = EntryIntoForce.model_validate({"rule": "on_date", "date": UNKNOWN})
    assert known.date is not None


def test_a_trip() -> None:
    trip = {
        "schema": "1",
        "id": "t",
        "title": WORDS,
        "start": "2031-01-01",
        "end": UNKNOWN,
        "cities": ["a"],
        "ceremonies": [{"agreement": "x", "place": UNKNOWN, "date": "2031-01-01"}],
    }
    assert Trip.model_validate(trip).ceremonies[0].agreement == "x"
    assert "ceremonies" in reason(Trip, {**trip, "ceremonies": [{"place": "a"}]})
    assert Trip.model_validate({**trip, "ceremonies": [{"agreement": "x"}]}).ceremonies


def test_a_trip_goes_forward() -> None:
    trip = {"schema": "1", "id": "t", "title": WORDS, "cities": [], "ceremonies": []}
    assert "before it starts" in reason(Trip, {**trip, "start": "2031-01-02", "end": "2031-01-01"})

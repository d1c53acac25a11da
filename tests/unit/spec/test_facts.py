from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from alternat.spec.facts import (
    SURE,
    Amount,
    Confirmation,
    Duration,
    Fact,
    Item,
    Localised,
    Record,
    Source,
)
from alternat.spec.forms import Day

TODO = {"fr": "demander", "ar": "يطلب"}
CONFIRMED = {"by": "A. B.", "on": "2031-02-01", "evidence": "lettre"}


def reason(model: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    return str(caught.value)


def test_a_bare_value_is_a_fact_the_drafter_vouches_for() -> None:
    fact = Fact[Day].model_validate("2031-04-01")
    assert fact == Fact[Day](value=date(2031, 4, 1), source="drafter")
    assert fact.known
    assert fact.sure


def test_a_fact_with_its_source() -> None:
    fact = Fact[Day].model_validate({"value": "2031-04-01", "source": "press", "note": TODO})
    assert (fact.value, fact.source) == (date(2031, 4, 1), "press")
    assert fact.known
    assert not fact.sure


def test_an_unknown_fact_says_what_to_find_out() -> None:
    fact = Fact[Day].model_validate({"value": None, "todo": TODO})
    assert not fact.known
    assert not fact.sure
    for written in (None, {"value": None}, {"value": None, "source": "press"}):
        assert "an unknown fact needs a todo" in reason(Fact[Day], written)


def test_a_todo_alone_is_an_unknown_fact_without_its_value() -> None:
    assert "value" in reason(Fact[Day], {"todo": TODO})


def test_a_confirmed_fact_is_sure() -> None:
    fact = Fact[Day].model_validate(
        {"value": "2031-04-01", "source": "press", "confirmed": CONFIRMED}
    )
    assert fact.sure
    assert fact.confirmed == Confirmation(by="A. B.", on=date(2031, 2, 1), evidence="lettre")
    assert "evidence" in reason(
        Fact[Day], {"value": "2031-04-01", "confirmed": {"by": "A. B.", "on": "2031-02-01"}}
    )


@pytest.mark.parametrize("source", get_args(Source))
def test_sources_that_need_no_confirmation(source: Source) -> None:
    assert Fact[str](value="x", source=source).sure == (source in SURE)
    words = Localised(fr="a", ar="ب")
    assert Item(id="x", text=words, source=source).sure == (source in SURE)


def test_rumour_is_no_source() -> None:
    assert "source" in reason(Fact[str], {"value": "x", "source": "rumour"})


def test_an_unknown_key_beside_the_value_is_refused() -> None:
    assert "sauce" in reason(Fact[Day], {"value": "2031-04-01", "sauce": "press"})


def test_a_mapping_may_be_the_value_itself() -> None:
    assert Fact[Localised].model_validate({"fr": "a", "ar": "ب"}).value == Localised(fr="a", ar="ب")
    assert Fact[Duration].model_validate({"n": "3", "unit": "month"}).value == Duration(
        n=3, unit="month"
    )


def test_an_amount_has_a_value_of_its_own() -> None:
    bare = Fact[Amount].model_validate({"value": "90000", "currency": "EUR"})
    full = Fact[Amount].model_validate(
        {"value": {"value": "90000", "currency": "EUR"}, "source": "press"}
    )
    assert bare.value == full.value == Amount.model_validate({"value": "90000", "currency": "EUR"})
    assert (bare.source, full.source) == ("drafter", "press")
    assert not Fact[Amount].model_validate({"value": None, "todo": TODO}).known


def test_a_list_may_be_the_value_itself() -> None:
    items = [{"id": "x", "text": {"fr": "a", "ar": "ب"}}]
    bare = Fact[tuple[Item, ...]].model_validate(items)
    full = Fact[tuple[Item, ...]].model_validate({"value": items, "source": "press"})
    assert bare.value == full.value


def test_candidates_are_of_the_type_of_the_value() -> None:
    fact = Fact[Day].model_validate({"value": None, "todo": TODO, "candidates": ["2031-04-01"]})
    assert fact.candidates == (date(2031, 4, 1),)
    assert "candidates" in reason(Fact[Day], {"value": None, "todo": TODO, "candidates": ["x"]})


def test_both_languages_are_compulsory_and_not_empty() -> None:
    for written in (
        {"fr": "a"},
        {"fr": "a", "ar": ""},
        {"fr": "  ", "ar": "ب"},
        {"fr": "a", "ar": None},
    ):
        reason(Localised, written)
    assert Localised(fr=" a ", ar="ب").get("fr") == "a"
    assert Localised(fr="a", ar="ب").get("ar") == "ب"


@pytest.mark.parametrize(
    "written",
    [
        {"n": "0", "unit": "month"},
        {"n": "1000", "unit": "day"},
        {"n": "3", "unit": "quarter"},
        {"n": "3"},
        {"n": "2.5", "unit": "year"},
    ],
)
def test_durations_that_are_none(written: dict[str, str]) -> None:
    reason(Duration, written)


@pytest.mark.parametrize(
    "written",
    [
        {"value": "-1", "currency": "EUR"},
        {"value": "1.234", "currency": "EUR"},
        {"value": "1000000000", "currency": "EUR"},
        {"value": "1", "currency": "USD"},
        {"value": "1,5", "currency": "EUR"},
    ],
)
def test_amounts_that_are_none(written: dict[str, str]) -> None:
    reason(Amount, written)


def test_records_never_change_and_know_their_keys() -> None:
    class Note(Record):
        text: str

    note = Note(text="a")
    with pytest.raises(ValidationError, match="frozen"):
        note.text = "b"
    assert "txet" in reason(Note, {"text": "a", "txet": "b"})

"""All that prints is gone through: nothing unknown or unconfirmed slips into a final text."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, get_args

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.document import Run
from alternat.languages import Language
from alternat.review.facts import facts, todo, unsure
from alternat.review.facts import unknown as unknown_fact
from alternat.spec.facts import Fact, Item, Localised

Make = Callable[..., Dossier]


def paths(dossier: Dossier) -> set[str]:
    return {".".join(map(str, path)) for path, _ in facts(dossier)}


def test_facts_of_every_part_of_the_spec(make: Make) -> None:
    assert {
        "parties.0.signatories.0.person",
        "parties.0.signatories.0.office",
        "parties.0.authority.number",
        "parties.1.authority.date",
        "recitals.0",
        "term.duration",
        "commitments.0.amount",
        "commitments.0.year",
        "closing.places_dates.0.place",
        "closing.places_dates.0.date",
        "clauses.axes.axes",
        "clauses.axes.axes.0",
        "clauses.axes.axes.1",
        "clauses.committee.frequency",
        "clauses.termination.notice",
        "directory.institutions.region-val-d-armor.seat",
        "directory.institutions.region-tizi-zahra.description",
    } <= paths(make())


def test_a_prior_agreement_and_a_delegation_count(
    make: Make, party: Callable[..., dict[str, Any]], unknown: dict[str, Any]
) -> None:
    delegation = {
        "office": "president",
        "person": "solene-le-goffic",
        "reference": unknown,
        "date": unknown,
    }
    signatory = {
        "person": "corentin-le-braz",
        "office": "vice-president",
        "capacity": "delegation",
        "delegation": delegation,
    }
    prior = {
        "title": {"fr": "a", "ar": "ب"},
        "signed_on": unknown,
        "signed_at": unknown,
        "duration": unknown,
        "results": unknown,
        "relation": {"mode": unknown},
    }
    dossier = make(
        parties=[
            party("region-val-d-armor", signatories=[signatory]),
            party("region-tizi-zahra"),
        ],
        prior_agreement=prior,
    )
    assert {
        "parties.0.signatories.0.delegation.reference",
        "parties.0.signatories.0.delegation.date",
        "prior_agreement.signed_on",
        "prior_agreement.signed_at",
        "prior_agreement.duration",
        "prior_agreement.results",
        "prior_agreement.relation.mode",
    } <= paths(dossier)


def test_clauses_that_do_not_print_are_left_out(
    make: Make, written: Callable[[], dict[str, Any]], unknown: dict[str, Any]
) -> None:
    omit = {"reason": {"fr": "a", "ar": "ب"}, "by": "A. B.", "on": "2031-01-01"}
    clauses = {**written()["clauses"], "committee": {"frequency": unknown, "omit": omit}}
    assert not [
        path for path in paths(make(clauses=clauses)) if path.startswith("clauses.committee")
    ]


def test_questions_print_nothing(make: Make) -> None:
    question = {"id": "q", "text": {"fr": "a", "ar": "ب"}}
    assert paths(make(questions=[question])) == paths(make())


def blanks(node: Any) -> set[str]:
    """Give the origins of the blanks of a text."""
    if isinstance(node, Run):
        return {node.origin or "nowhere"} if node.blank else set()
    if isinstance(node, tuple):
        return {origin for member in node for origin in blanks(member)}
    if dataclasses.is_dataclass(node):
        return blanks(tuple(getattr(node, field.name) for field in dataclasses.fields(node)))
    return set()


@pytest.mark.parametrize("language", get_args(Language))
def test_every_blank_of_a_text_is_an_unknown_fact_of_its_review(
    make: Make, party: Callable[..., dict[str, Any]], unknown: dict[str, Any], language: Language
) -> None:
    vote = {"kind": "deliberation", "body": "conseil", "number": unknown, "date": unknown}
    seeds = {
        "id": "seeds",
        "payer": "region-val-d-armor",
        "beneficiary": {"fr": "le jardin", "ar": "الحديقة"},
        "amount": unknown,
        "nature": "provisional",
        "year": unknown,
        "purpose": {"fr": "l’achat", "ar": "الاقتناء"},
    }
    dossier = make(
        parties=[
            party("region-val-d-armor", signatories=[{"person": unknown, "office": unknown}]),
            party("region-tizi-zahra", authority=vote),
        ],
        term={"duration": unknown},
        commitments=[seeds],
        entry_into_force={"rule": "on_date", "date": unknown},
        clauses={"axes": {"axes": unknown}, "committee": {"frequency": unknown}},
        closing={"places_dates": [{"place": unknown, "date": unknown}]},
    )
    printed = blanks(compose(dossier, "draft", language))
    short = {
        "parties.region-val-d-armor.": "parties.0.",
        "parties.region-tizi-zahra.": "parties.1.",
        "commitments.seeds.": "commitments.0.",
        "closing.": "closing.places_dates.0.",
    }
    located = {
        next(
            (path + name.removeprefix(id_) for id_, path in short.items() if name.startswith(id_)),
            name,
        )
        for name in printed
    }
    missing = {".".join(map(str, path)) for path, fact in facts(dossier) if unknown_fact(fact)}
    assert located == missing


@pytest.mark.parametrize("language", get_args(Language))
def test_a_complete_text_has_no_blank(make: Make, language: Language) -> None:
    assert blanks(compose(make(), "draft", language)) == set()


def test_a_directory_record_is_gone_through(make: Make, directory: Any) -> None:
    record = directory.institutions["region-val-d-armor"]
    blank = Fact[Localised](value=None, todo=Localised(fr="adresse", ar="عنوان"))
    changed = directory.model_copy(
        update={
            "institutions": {
                **directory.institutions,
                "region-val-d-armor": record.model_copy(update={"seat": blank}),
            }
        }
    )
    dossier = make()
    moved = Dossier(dossier.agreement, changed, dossier.library)
    [(path, fact)] = [(path, fact) for path, fact in facts(moved) if unknown_fact(fact)]
    assert path == ("directory", "institutions", "region-val-d-armor", "seat")
    assert todo(fact) == Localised(fr="adresse", ar="عنوان")


def test_sure_and_unsure() -> None:
    words = Localised(fr="a", ar="ب")
    confirmed = {"by": "A. B.", "on": "2031-02-01", "evidence": "lettre"}
    pressed = Item(id="x", text=words, source="press")
    assert unsure(pressed)
    assert not unsure(Item.model_validate({**pressed.model_dump(), "confirmed": confirmed}))
    assert not unsure(Fact[int](value=None, source="press", todo=words))
    assert unsure(Fact[int](value=1, source="assumed"))
    assert not unsure(Fact[int](value=1))
    assert todo(Fact[int](value=1)) is None

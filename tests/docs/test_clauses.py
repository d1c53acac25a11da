"""The page for clause authors names exactly what a clause text may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from tests.docs.test_reference import rows, sections
from tests.whole import ROOT

from alternat.compose.any_order import Gendered, Several
from alternat.compose.dossier import Dossier
from alternat.compose.library import Clause, Param, ParamType
from alternat.compose.names import Names, Parties
from alternat.compose.originals import order
from alternat.compose.outline import outline
from alternat.compose.values import Said
from alternat.languages import Language
from alternat.spec.directory import Directory
from alternat.spec.facts import Amount, Duration, Fact, Item, Localised

PAGES = ("clauses.md", "clauses.fr.md")
SHARED = {"clauses.md": "The names", "clauses.fr.md": "Les noms"}
PARAMS = {"clauses.md": "Parameters", "clauses.fr.md": "Paramètres"}

LOCALISED = {"fr": "le mot", "ar": "الكلمة"}
COMMITMENT = {
    "id": "grant",
    "beneficiary": LOCALISED,
    "amount": {"value": "1000", "currency": "EUR"},
    "nature": "firm",
    "year": "2026",
    "purpose": LOCALISED,
    "vote_ref": "CP 1",
}
PRIOR = {
    "title": LOCALISED,
    "signed_on": "2022-01-01",
    "duration": {"n": "3", "unit": "year"},
    "amendments": [LOCALISED],
    "results": LOCALISED,
    "relation": {"mode": "programme"},
}


@pytest.fixture
def full(make: Callable[..., Dossier], directory: Directory) -> Dossier:
    """The small accord with a first accord and a commitment besides."""
    prior = {"signed_at": next(iter(directory.places)), "signatories_then": [*directory.people][:1]}
    payer = make().agreement.parties[0].party
    return make(
        prior_agreement={**PRIOR, **prior},
        commitments=[{**COMMITMENT, "payer": payer}],
        annexes=[{"id": "one", "title": LOCALISED, "text": LOCALISED}],
        subject=LOCALISED,
    )


def names_of(dossier: Dossier, language: Language) -> Names:
    return Names(dossier, outline(dossier), language, order(dossier, "draft", language))


def dotted(name: str, value: Any) -> Iterator[str]:
    """Give what a clause author may write of one name."""
    match value:
        case Gendered():
            for form in {**value.said.forms, **value.more}:
                yield f"{name}.{form}"
            yield f"{name}.pick"
        case Parties():
            yield f"{name}.count"
            yield from (f"{name}.{form}" for form in value.forms)
        case Several():
            yield name
            yield from (f"item.{part}" for part in value.members[0])
        case Mapping():
            for part, below in value.items():
                yield from [f"{name}.{part}"] if not isinstance(below, Mapping) else []
        case _:
            yield name


@pytest.mark.parametrize("page", PAGES)
def test_the_names_are_those_of_the_program(page: str, full: Dossier) -> None:
    used: set[str] = set()
    for language in ("fr", "ar"):
        made = names_of(full, language)
        for name, value in made.shared().items():
            used.update(dotted(name, value))
        party = next(iter(made.shared()["parties"]))
        used.update(dotted("p", party))
    text = sections(ROOT / "docs" / "how-to" / page)[SHARED[page]]
    documented = {one.strip(" `") for first in rows(text) for one in first.split(",")}
    assert documented - {"name", "nom"} == used


def one_of_each() -> tuple[Clause, SimpleNamespace]:
    """Make a clause with a parameter of every type, and what a spec gives for it."""
    words = Localised.model_validate(LOCALISED)
    values: dict[str, Any] = {
        "text": words,
        "duration": Duration(n=3, unit="month"),
        "number": 4,
        "count": 5,
        "amount": Amount(value=Decimal(10), currency="EUR"),
        "date": "2026-01-01",
        "place": None,
        "person": None,
        "items": (Item(id="one", text=words, title=words),),
    }
    params = {
        kind: Param(type=kind, label=words, noun="student" if kind == "count" else None)
        for kind in get_args(ParamType)
    }
    clause = Clause.model_validate(
        {"id": "all", "heading": words, "paragraphs": [{"id": "a", "fr": "a", "ar": "ب"}]}
    ).model_copy(update={"params": params})
    return clause, SimpleNamespace(**values)


@pytest.mark.parametrize("page", PAGES)
def test_the_forms_of_parameters_are_those_of_the_program(page: str, full: Dossier) -> None:
    clause, values = one_of_each()
    directory = full.directory
    values.place, values.person = next(iter(directory.places)), next(iter(directory.people))
    values.date = full.agreement.version.date
    use = SimpleNamespace(**{name: Fact[Any](value=value) for name, value in vars(values).items()})
    forms: dict[str, set[str]] = {}
    for language in ("fr", "ar"):
        for name, said in names_of(full, language).params(clause, use).items():  # type: ignore[arg-type]
            found = set(said.forms) if isinstance(said, Said) else set(said.members[0])
            forms.setdefault(name, set()).update(found)
    documented = rows(sections(ROOT / "docs" / "how-to" / page)[PARAMS[page]])
    told = {
        name: {one.strip(" `.") for one in cells[1].split(",")} - {"", "—"}
        for name, cells in documented.items()
        if name in forms
    }
    assert told == forms

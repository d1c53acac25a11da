from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from alternat.compose.library import Clause, Kind, Library, Param, UnitList

WORDS = {"fr": "a", "ar": "ب"}
UNIT = {"id": "u", **WORDS}


def reason(model: Any, value: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(value)
    return str(caught.value)


def test_a_count_names_its_noun_and_nothing_else_does() -> None:
    assert "names its `noun`" in reason(Param, {"type": "count", "label": WORDS})
    assert "names its `noun`" in reason(Param, {"type": "date", "label": WORDS, "noun": "year"})
    assert Param.model_validate({"type": "count", "label": WORDS, "noun": "year"}).required


def test_a_list_is_written_out_or_made_from_a_list() -> None:
    both = {"style": "dash", "items": [UNIT], "each": "axes", "item": WORDS}
    for wrong in (both, {"style": "dash"}, {"style": "dash", "each": "axes"}):
        assert "keep one of the two ways" in reason(UnitList, wrong)
    assert UnitList.model_validate({"style": "dash", "each": "axes", "item": WORDS}).each == "axes"


def test_a_clause_has_one_body() -> None:
    base = {"id": "x", "heading": WORDS}
    both = {**base, "paragraphs": [UNIT], "variants": {"a": {"label": WORDS, "paragraphs": [UNIT]}}}
    assert "either `paragraphs` or `variants`" in reason(Clause, base)
    assert "either `paragraphs` or `variants`" in reason(Clause, both)


def test_a_text_in_one_language_is_refused() -> None:
    clause = {"id": "x", "heading": WORDS, "paragraphs": [{"id": "u", "fr": "a"}]}
    assert "paragraphs.0.ar" in reason(Clause, clause)


def test_the_order_of_a_kind_covers_its_matrix(small: Library) -> None:
    kind = small.kinds["note"].model_dump()
    for order in (["object"], [*kind["order"], "never"], [*kind["order"], "object"]):
        assert "`order` and `matrix` differ" in reason(Kind, {**kind, "order": order})


def test_the_model_of_clauses_comes_from_the_library(small: Library) -> None:
    model = small.clauses_model
    assert set(model.model_fields) == set(small.clauses)
    use = model.model_validate({"duration": {"notice": {"n": 3, "unit": "month"}}})
    assert use.duration.notice.value.n == 3  # type: ignore[attr-defined]
    assert use.duration.place is None  # type: ignore[attr-defined]
    assert "duration.notice" in reason(model, {"duration": {}})
    assert "lists.axes" in reason(model, {"lists": {"axes": []}})
    assert "unit" in reason(model, {"duration": {"notice": {"n": 3, "unit": "fortnight"}}})
    assert "objekt" in reason(model, {"objekt": {}})


def test_a_list_that_is_given_is_not_empty(small: Library) -> None:
    reason(small.clauses_model, {"lists": {"tasks": []}})


# -- the real library holds together ------------------------------------------------------------


def test_files_are_named_as_their_ids(library: Library) -> None:
    assert [name for name, clause in library.clauses.items() if clause.id != name] == []
    assert [name for name, kind in library.kinds.items() if kind.id != name] == []


def test_kinds_name_only_clauses_and_variants_that_exist(library: Library) -> None:
    for kind in library.kinds.values():
        assert {name for name in kind.order if name not in library.clauses} == set()
        for name, variant in kind.variants.items():
            assert variant in library.clauses[name].variants, (kind.id, name)


def test_a_clause_with_variants_has_a_default_or_a_deciding_fact_in_every_kind(
    library: Library,
) -> None:
    lacking = [
        (kind.id, name)
        for kind in library.kinds.values()
        for name in kind.order
        if library.clauses[name].variants
        and name not in kind.variants
        and not library.clauses[name].select
    ]
    assert lacking == []


def test_every_clause_has_a_place_in_some_kind(library: Library) -> None:
    placed = {name for kind in library.kinds.values() for name in kind.order}
    assert placed == set(library.clauses)


def test_ids_of_units_are_unique_in_a_clause(library: Library) -> None:
    for clause in library.clauses.values():
        for units in (clause.paragraphs, *(one.paragraphs for one in clause.variants.values())):
            names = [unit.id for unit in units]
            assert len(names) == len(set(names)), clause.id
            for unit in units:
                items = [item.id for item in unit.list.items] if unit.list else []
                assert len(items) == len(set(items)), (clause.id, unit.id)

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.articles import article
from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.names import Names
from alternat.compose.outline import outline, prints
from alternat.compose.wording import WordingError
from alternat.document import Paragraph
from alternat.languages import Language
from alternat.languages.characters import NBSP

OMITTED = {
    "omit": {"reason": {"fr": "inutile", "ar": "لا فائدة"}, "by": "A. B.", "on": "2031-01-01"}
}


@pytest.fixture
def clauses(written: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    listed: dict[str, Any] = written()["clauses"]
    return listed


def own(name: str, after: str) -> dict[str, Any]:
    heading = {"fr": f"Article {name}", "ar": "مادة خاصة"}
    return {"id": name, "after": after, "heading": heading, "text": {"fr": "Texte.", "ar": "نص."}}


def test_required_clauses_print_unlisted_and_optional_ones_when_listed(
    make: Callable[..., Dossier], clauses: dict[str, Any]
) -> None:
    without, with_it = make(), make(clauses={**clauses, "confidentiality": {}})
    required = [name for name in without.kind.order if without.kind.matrix[name] == "R"]
    assert [entry.id for entry in outline(without).entries] == required
    assert not prints(without, "confidentiality")
    assert prints(with_it, "confidentiality")
    assert set(outline(with_it).numbers) == {*required, "confidentiality"}


def test_numbers_follow_the_order_of_the_kind_whatever_the_spec_says(
    make: Callable[..., Dossier], clauses: dict[str, Any]
) -> None:
    dossier = make(clauses={"ip": {}, "definitions": clauses["axes"] and _terms(), **clauses})
    numbers = outline(dossier).numbers
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    assert list(numbers) == [name for name in dossier.kind.order if name in numbers]
    assert numbers["definitions"] == 2


def _terms() -> dict[str, Any]:
    return {"terms": [{"id": "seed", "text": {"fr": "une graine", "ar": "بذرة"}}]}


def test_a_clause_left_out_vanishes_and_the_numbers_close_up(
    make: Callable[..., Dossier], clauses: dict[str, Any]
) -> None:
    before = outline(make()).numbers
    after = outline(make(clauses={**clauses, "focal_points": OMITTED})).numbers
    gone = before["focal_points"]
    assert after == {
        name: number - (number > gone) for name, number in before.items() if number != gone
    }


def test_own_articles_stand_after_their_clause_in_order(make: Callable[..., Dossier]) -> None:
    dossier = make(articles=[own("b", "axes"), own("z", "object"), own("a", "axes")])
    assert list(outline(dossier).numbers)[:5] == ["object", "z", "axes", "b", "a"]


def test_an_own_article_keeps_its_place_when_its_clause_does_not_print(
    make: Callable[..., Dossier],
) -> None:
    numbers = outline(make(articles=[own("seal", "definitions")])).numbers
    assert list(numbers)[:3] == ["object", "seal", "axes"]


@pytest.mark.parametrize("extra", [{}, {"ip": {}}, {"ip": {}, "confidentiality": {}}])
def test_references_move_with_the_numbers_in_both_languages(
    make: Callable[..., Dossier], clauses: dict[str, Any], extra: dict[str, Any]
) -> None:
    dossier = make(clauses={**clauses, **extra})
    number = outline(dossier).numbers["entry_into_force"]
    assert _told("entry_into_force", dossier, "fr") == {f"article{NBSP}{number}"}
    assert _told("entry_into_force", dossier, "ar") == {f"المادة {number}"}


def _told(name: str, dossier: Dossier, language: Language) -> set[str]:
    """Give how an article is referred to, over the whole text."""
    document = compose(dossier, "draft", language)
    return {
        run.text
        for one in document.articles
        for block in one.blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.origin == f"article.{name}"
    }


def test_a_reference_to_a_missing_clause_says_which_text_holds_it(
    make: Callable[..., Dossier], clauses: dict[str, Any]
) -> None:
    dossier = make(clauses={**clauses, "entry_into_force": OMITTED})
    with pytest.raises(
        WordingError, match=r"^\w+\.\w+ \(fr\): it refers to the article `entry_into_force`"
    ):
        compose(dossier, "draft", "fr")


def test_a_heading_of_the_spec_replaces_that_of_the_library(
    make: Callable[..., Dossier], clauses: dict[str, Any]
) -> None:
    heading = {"fr": "Buts & moyens {{ 7*7 }}", "ar": "الغايات"}
    dossier = make(clauses={**clauses, "object": {"heading": heading}})
    first = outline(dossier).entries[0]
    names = Names(dossier, outline(dossier), "fr", dossier.neutral_order)
    assert "".join(run.text for run in article(first, dossier, names, names.shared()).heading) == (
        "Article 1er — Buts & moyens {{ 7*7 }}"
    )

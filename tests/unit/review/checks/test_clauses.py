from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOU, added, found

OMITTED = {"reason": {"fr": "convenu", "ar": "متفق عليه"}, "by": "A. B.", "on": "2026-03-17"}


@pytest.mark.parametrize("number", [1, 2, 13])
@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_have_the_clauses_of_their_kind(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


def test_01_a_required_clause_left_out() -> None:
    [finding] = found(1, ACCORD, {"agreement:clauses.languages": {"omit": OMITTED}})
    assert finding.path == ("clauses", "languages", "omit")
    assert "« Langues »" in finding.message.fr


def test_01_a_required_clause_that_says_nothing_in_one_language() -> None:
    text = {"fr": "L’accord règle la coopération.", "ar": "."}
    [finding] = found(1, ACCORD, {"agreement:clauses.object": {"text": text}})
    assert finding.path == ("clauses", "object", "text", "ar")


def test_02_a_forbidden_clause() -> None:
    [finding] = found(2, DECLARATION, {"agreement:clauses.governing_law": {}})
    assert (finding.severity, finding.path) == ("B", ("clauses", "governing_law"))


def test_02_a_tolerated_clause_is_a_warning() -> None:
    [finding] = found(2, MOU, {"agreement:clauses.commitments": {}})
    assert finding.severity == "W"


@pytest.mark.parametrize(
    "heading",
    [
        {"fr": "Droit applicable", "ar": "مقتضيات مختلفة"},
        {"fr": "Dispositions financières", "ar": "المقتضيات المالية"},
        {"fr": "Divers", "ar": "المقتضيات المالية"},
    ],
)
def test_02_a_forbidden_clause_under_the_cover_of_an_own_article(heading: dict[str, str]) -> None:
    text = {"fr": "Le texte dit ceci.", "ar": "ينص هذا النص على ما يلي."}
    article = {"id": "more", "after": "object", "heading": heading, "text": text}
    [finding] = found(2, DECLARATION, {"agreement:articles": added(article)})
    assert (finding.severity, finding.path[0]) == ("B", "articles")


def test_13_no_fate_of_ongoing_actions() -> None:
    [finding] = found(13, ACCORD, {"agreement:clauses.ongoing_actions": {"omit": OMITTED}})
    assert finding.severity == "W"
    assert "« Sort des actions en cours »" in finding.message.fr


def test_13_no_way_out_of_a_memorandum() -> None:
    [finding] = found(13, MOU, {"agreement:clauses.termination.omit": OMITTED})
    assert "« Fin anticipée »" in finding.message.fr


def test_13_a_simple_withdrawal_is_enough_for_a_declaration() -> None:
    assert found(13, DECLARATION) == []

from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, THREE, added, found


@pytest.mark.parametrize("number", [9, 11, 12])
@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_number_order_and_head_their_articles(
    number: int, agreement: str
) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_09_a_heading_without_its_number(language: str) -> None:
    findings = found(9, ACCORD, {f"formulas:article_heading.{language}": "{{ heading }}"})
    assert findings[0].path[-2:] == ("heading", language)


@pytest.mark.parametrize(
    ("language", "heading"),
    [("fr", "Article 5 — Secrétariat"), ("ar", "المادة الخامسة: كتابة متناوبة")],
)
def test_09_a_heading_with_a_second_number(language: str, heading: str) -> None:
    [finding] = found(9, THREE, {f"agreement:articles.0.heading.{language}": heading})
    assert finding.path == ("articles", 0, "heading", language)


def test_11_an_article_after_a_clause_that_does_not_print() -> None:
    [finding] = found(11, DECLARATION, {"agreement:articles.0.after": "committee"})
    assert (finding.severity, finding.path) == ("I", ("articles", 0, "after"))


@pytest.mark.parametrize(("language", "heading"), [("fr", "Durée"), ("ar", "المدة")])
def test_12_the_heading_of_another_clause(language: str, heading: str) -> None:
    [finding] = found(12, THREE, {f"agreement:articles.0.heading.{language}": heading})
    assert (finding.severity, finding.path) == ("W", ("articles", 0, "heading", language))


def test_12_a_clause_under_the_heading_of_another() -> None:
    heading = {"fr": "Langues", "ar": "اللغات"}
    findings = found(12, ACCORD, {"agreement:clauses.termination.heading": heading})
    assert {finding.article for finding in findings} == {"termination"}


def test_12_two_articles_of_one_heading() -> None:
    article = {
        "id": "more",
        "after": "committee",
        "heading": {"fr": "Secrétariat tournant", "ar": "مهام أخرى"},
        "text": {"fr": "Le comité se réunit.", "ar": "تجتمع اللجنة."},
    }
    [finding] = found(12, THREE, {"agreement:articles": added(article)})
    assert finding.article == "more"


def test_12_an_empty_article() -> None:
    [finding] = found(12, THREE, {"agreement:articles.0.text.ar": "-"})
    assert finding.path == ("articles", 0, "text", "ar")

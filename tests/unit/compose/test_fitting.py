from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.spec.references import Problem

Problems = Callable[..., list[Problem]]
NOTICE = {"notice": {"n": 1, "unit": "month"}}


def own(name: str, after: str) -> dict[str, Any]:
    words = {"fr": "a", "ar": "ب"}
    return {"id": name, "after": after, "heading": words, "text": words}


def told(problem: Problem) -> tuple[tuple[str | int, ...], str]:
    return problem.path, problem.code


def test_an_agreement_that_fits(problems: Problems) -> None:
    assert problems(clauses={"duration": NOTICE, "choice": {"variant": "one"}}) == []


def test_unknown_kind(problems: Problems) -> None:
    [problem] = problems(kind="nota")
    assert told(problem) == (("kind",), "unknown-kind")
    assert problem.message == "no kind 'nota' in templates/agreements"
    assert problem.advice == "did you mean 'note'?"


def test_a_clause_without_a_place_in_the_kind(problems: Problems) -> None:
    [problem] = problems(clauses={"stray": {}})
    assert told(problem) == (("clauses", "stray"), "clause-out-of-place")
    assert problem.message == "a clause 'stray' has no place in an agreement of kind 'note'"


def test_a_clause_that_the_kind_forbids_fits(problems: Problems) -> None:
    """The review refuses it, with the number of its check."""
    assert problems(clauses={"never": {}}) == []


def test_a_required_clause_that_needs_facts_must_be_listed(problems: Problems) -> None:
    [problem] = problems(kind="letter")
    assert told(problem) == (("clauses",), "missing-key")
    assert problem.message == "the clause 'duration' is required and needs notice"
    assert problems(kind="letter", clauses={"duration": NOTICE}) == []


@pytest.mark.parametrize(
    "variant", ["fore", {"value": None, "todo": {"fr": "a", "ar": "ب"}, "candidates": ["fore"]}]
)
def test_unknown_variant(problems: Problems, variant: Any) -> None:
    [problem] = problems(clauses={"choice": {"variant": variant}})
    assert told(problem) == (("clauses", "choice", "variant"), "unknown-variant")
    assert problem.message == "no variant 'fore' in the clause 'choice'"


def test_a_near_variant_is_proposed(problems: Problems) -> None:
    [problem] = problems(clauses={"choice": {"variant": "thre"}})
    assert problem.advice == "did you mean 'three'?"


@pytest.mark.parametrize(
    ("param", "value", "advice"),
    [
        ("place", "tizi-zara", "did you mean 'tizi-zahra'?"),
        ("who", "solene", "did you mean 'solene-le-goffic'?"),
    ],
)
def test_places_and_people_of_parameters(
    problems: Problems, param: str, value: str, advice: str
) -> None:
    [problem] = problems(clauses={"duration": {**NOTICE, param: value}})
    assert problem.path == ("clauses", "duration", param)
    assert problem.code == f"unknown-{'place' if param == 'place' else 'person'}"
    assert value in problem.message
    assert problem.advice.startswith(("did you mean", "add it to directory/"))


def test_own_articles(problems: Problems) -> None:
    found = problems(articles=[own("seal", "objet"), own("choice", "object"), own("b", "seal")])
    assert [told(one) for one in found] == [
        (("articles", 0, "after"), "unknown-clause"),
        (("articles", 1, "id"), "duplicate-id"),
        (("articles", 2, "after"), "unknown-clause"),
    ]
    assert found[0].advice == "did you mean 'object'?"


def test_every_problem_is_told_at_once(problems: Problems) -> None:
    found = problems(
        clauses={"choice": {"variant": "x"}, "duration": {**NOTICE, "place": "y", "who": "z"}},
        articles=[own("seal", "nowhere")],
    )
    assert [one.path[:2] for one in found] == [
        ("clauses", "duration"),
        ("clauses", "duration"),
        ("clauses", "choice"),
        ("articles", 0),
    ]

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.cases import (
    ACCORD,
    ALL,
    CALL,
    DECLARATION,
    DELETE,
    GRANT,
    MOBILITY,
    MOU,
    REAL,
    RENEWAL,
    added,
    case,
    found,
    replaced,
)

from alternat.review.checks import grounds

OMIT = {"reason": {"fr": "inutile", "ar": "غير لازم"}, "by": "A. B.", "on": "2026-03-01"}


def without(citation: str) -> Any:
    return lambda given: [one for one in given if one != citation]


def unasked(number: int) -> dict[str, Any]:
    """No question settles a check any more."""

    def edit(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [one for one in questions if one.get("settles") != [str(number)]]

    return {"agreement:questions": edit}


@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str) -> None:
    one = case(agreement)
    assert [finding for check in grounds.CHECKS for finding in check.findings(one)] == []


def test_58_somebody_verified_each_text() -> None:
    [finding] = found(58, ACCORD, {"citations:cgct-l1115-1.as_of": None})
    assert (finding.path, finding.severity) == (("citations", 2), "W")
    assert found(58, ACCORD, {"citations:cgct-l1115-1.checked_by": DELETE})


@pytest.mark.parametrize(("day", "faults"), [("2025-09-01", 1), ("2025-10-15", 0)])
def test_58_not_too_long_before_the_signature(day: str, faults: int) -> None:
    edits = {"citations:cgct-l1115-1.as_of": day}
    assert len(found(58, ACCORD, edits)) == faults
    # Once it is signed, time no longer counts.
    assert len(found(58, ACCORD, edits, as_of=date(2030, 1, 1))) == faults


@pytest.mark.parametrize(
    ("agreement", "citation", "party"),
    [
        (ACCORD, "cgct-l1115-1", "Val-d’Azur"),
        (ACCORD, "loi-organique-111-14", "Jbel-Sahab"),
        (CALL, "code-education-cooperation", "Port-Azur"),
        (MOU, "cgct-l1115-1", "Val-d’Azur"),
    ],
)
def test_59_the_ground_of_each_party_is_cited(agreement: str, citation: str, party: str) -> None:
    [finding] = found(59, agreement, {"agreement:citations": without(citation)})
    assert (finding.path, finding.severity) == (("citations",), "B")
    assert party in finding.message.fr
    assert citation in finding.todo.fr


def test_59_one_of_several_grounds_is_enough() -> None:
    edits = {
        "citations:cgct-l4221-5.grounds": ["region_fr"],
        "agreement:citations": without("cgct-l1115-1"),
    }
    assert found(59, ACCORD, edits) == []


def test_59_the_directory_has_a_ground_for_a_local_authority() -> None:
    [finding] = found(59, ACCORD, {"citations:cgct-l1115-1.grounds": []})
    assert finding.path == ("parties", 0, "party")


def test_59_a_text_may_ground_one_institution() -> None:
    edits = {"citations:loi-94-665.grounds": ["fonds-mosaique"]}
    [finding] = found(59, DECLARATION, edits)
    assert "Mosaïque" in finding.message.fr
    assert found(59, "idf-fnm-2025", workspace=REAL) == []
    edits = {"agreement:citations": without("loi-01-09")}
    assert found(59, "idf-fnm-2025", edits, workspace=REAL)


@pytest.mark.parametrize(
    "edit",
    [
        {"institutions:fonds-mosaique.nature": "state_organ"},
        {"institutions:fonds-mosaique.may_be_state": "true"},
    ],
)
def test_60_a_state_calls_for_its_question(edit: dict[str, Any]) -> None:
    [finding] = found(60, DECLARATION, edit)
    assert (finding.path, finding.severity) == (("questions",), "B")
    question = {"id": "state", "settles": ["60"], "text": {"fr": "Un État ?", "ar": "هل هي دولة؟"}}
    assert found(60, DECLARATION, {**edit, "agreement:questions": added(question)}) == []


@pytest.mark.parametrize("agreement", [DECLARATION, MOU])
def test_61_who_is_no_local_authority_calls_for_its_question(agreement: str) -> None:
    assert [one.check for one in found(61, agreement, unasked(61))] == [61]
    assert found(61, ACCORD) == []
    assert found(61, CALL) == []


@pytest.mark.parametrize("agreement", [CALL, MOBILITY, GRANT])
def test_66_data_that_move_are_protected(agreement: str) -> None:
    omitted = {"agreement:clauses.data_protection": {"omit": OMIT}}
    [finding] = found(66, agreement, omitted)
    assert (finding.path, finding.severity) == (("clauses",), "B")
    [finding] = found(66, agreement, unasked(66))
    assert finding.path == ("questions",)


def test_66_data_may_move_in_the_words_of_the_spec() -> None:
    where = "agreement:clauses.actions.actions.0.text.fr"
    edit = {where: "le partage des données personnelles des apprentis"}
    assert len(found(66, ACCORD, edit)) == 2
    assert found(66, ACCORD, {where: "le partage des données de mesure"}) == []


def test_67_research_comes_with_a_clause() -> None:
    [finding] = found(67, CALL, {"agreement:clauses.ip": {"omit": OMIT}})
    assert finding.severity == "B"
    [finding] = found(67, DECLARATION, {"agreement:clauses.ip": DELETE})
    assert finding.severity == "W"


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("des projets de recherche communs", 1),
        ("l’acquisition d’œuvres contemporaines", 1),
        ("la mise en œuvre d’un itinéraire", 0),
        ("l’accès de la main-d’œuvre à la formation", 0),
        ("des stages à la recherche d’une entreprise", 0),
        ("le soutien à la recherche scientifique", 1),
        ("le soutien de la recherche scientifique", 1),
        ("des ateliers de recherche d’emploi", 0),
    ],
)
def test_67_in_the_words_of_the_spec(words: str, faults: int) -> None:
    edits = {"agreement:clauses.actions.actions.0.text.fr": words}
    assert len(found(67, ACCORD, edits)) == faults


@pytest.mark.parametrize("agreement", [ACCORD, RENEWAL, DECLARATION, MOU])
def test_69_a_lawyer_judges_the_competences(agreement: str) -> None:
    [finding] = found(69, agreement, unasked(69))
    assert (finding.path, finding.severity) == (("questions",), "W")
    assert found(69, CALL) == []


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("fr", "le respect de l’intégrité territoriale du Royaume"),
        ("fr", "la coopération militaire"),
        ("ar", "احترام الوحدة الترابية للمملكة"),
    ],
)
def test_69_the_text_leaves_territory_to_the_states(side: str, words: str) -> None:
    where = f"agreement:clauses.actions.actions.0.text.{side}"
    [finding] = found(69, ACCORD, {where: words})
    assert finding.path == ("clauses", "actions", "actions", 0, "text", side)
    assert found(69, ACCORD, {where: replaced("", "")}) == []

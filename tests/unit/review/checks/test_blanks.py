from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOBILITY, REAL, THREE, added, found

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}


@pytest.mark.parametrize("agreement", ALL)
def test_03_the_complete_examples_have_no_blank(agreement: str) -> None:
    assert found(3, agreement) == []


@pytest.mark.parametrize(
    ("agreement", "place", "words"),
    [
        (ACCORD, "clauses.committee.frequency", "nombre de fois"),
        (ACCORD, "parties.1.authority.number", "numéro de la délibération (Région Jbel-Sahab)"),
        (THREE, "commitments.1.amount", "montant prévisionnel (la formation des techniciens)"),
        (THREE, "closing.places_dates.2.date", "date de signature (Région Oued-Nour)"),
        (THREE, "annexes.0.text", "texte de l’annexe (Programme de l’observatoire des crues)"),
        (ACCORD, "clauses.financial.variant", "rédaction à choisir"),
    ],
)
def test_03_an_unknown_fact_bears_the_name_of_its_blank(
    agreement: str, place: str, words: str
) -> None:
    [finding] = found(3, agreement, {f"agreement:{place}": UNKNOWN})
    assert finding.severity == "B"
    assert finding.message.fr == f"information manquante : {words}"
    assert finding.article == (place.split(".")[1] if place.startswith("clauses.") else None)
    assert finding.todo.fr == "à demander"


def test_03_every_blank_that_prints_is_told_once() -> None:
    findings = found(3, "upcite-um6p-doctoral-grant-2025", workspace=REAL)
    assert len({finding.path for finding in findings}) == len(findings)
    assert not [one for one in findings if "." in one.message.fr.partition(" : ")[2].split("(")[0]]


@pytest.mark.parametrize(
    "typed",
    [
        "TODO",
        "XX",
        "« … »",
        "[ ]",
        "………",
        "{{ montant }}",
        "Lorem ipsum",
        "n° … du … 2026",
        "[nom]",
    ],
)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_03_a_placeholder_left_in_the_words(typed: str, language: str) -> None:
    def edit(text: str) -> str:
        return f"{text} {typed}"

    findings = found(3, DECLARATION, {f"agreement:recitals.0.text.{language}": edit})
    assert findings
    assert {finding.path for finding in findings} == {("recitals", 0, "text", language)}


def test_03_dots_between_arabic_guillemets() -> None:
    [finding] = found(3, MOBILITY, {"agreement:recitals": added(_recital("«نقط»"))})
    assert "«نقط»" in finding.message.fr
    assert found(3, MOBILITY, {"agreement:recitals": added(_recital("كشف النقط"))}) == []


def test_03_a_placeholder_in_the_reference() -> None:
    [finding] = found(3, ACCORD, {"agreement:reference": "EX-XX"})
    assert finding.path == ("reference",)


def _recital(arabic: str) -> dict[str, Any]:
    return {"id": "more", "text": {"fr": "Considérant le reste ;", "ar": arabic}}

from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, DELETE, MOU, found, replaced

COMMITTEE = "clauses/committee:variants.accord.paragraphs"


@pytest.mark.parametrize("number", [10, 14])
@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_are_well_formed(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize(
    ("agreement", "place", "words"),
    [
        (DECLARATION, "declaration_of_intent:operative.ar", "تم الاتفاق على ما يلي:"),
        (DECLARATION, "declaration_of_intent:operative.fr", "Il a été convenu ce qui suit :"),
        (ACCORD, "cooperation_accord:operative.fr", "Les Parties déclarent ce qui suit :"),
        (ACCORD, "cooperation_accord:operative.ar", "يعلن الطرفان ما يلي:"),
        (MOU, "mou:operative.fr", "Les Parties sont convenues de ce qui suit."),
    ],
)
def test_10_an_operative_formula_that_does_not_fit(agreement: str, place: str, words: str) -> None:
    [finding] = found(10, agreement, {f"kinds/{place}": words})
    assert finding.path[-2:] == ("operative", place[-2:])


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("fr", "Fait {{ places }}", "Ce jour, {{ places }}"),
        ("fr", "{{ places }}, ", ""),
        ("ar", "{{ places }}، ", ""),
        ("fr", "chacun en langues française et arabe, ", ""),
        ("ar", "، ولكلا النصين الحجية نفسها", ""),
    ],
)
def test_10_a_closing_formula_that_lacks_something(language: str, old: str, new: str) -> None:
    findings = found(10, ACCORD, {f"formulas:closing.{language}": replaced(old, new)})
    assert {finding.path for finding in findings} == {("library", "formulas", "closing", language)}


@pytest.mark.parametrize(
    ("paragraph", "what"),
    [(0, "sa composition"), (2, "sa présidence"), (3, "la fréquence"), (4, "ses missions")],
)
def test_14_a_committee_that_lacks_something(paragraph: int, what: str) -> None:
    findings = found(14, ACCORD, {f"{COMMITTEE}.{paragraph}": DELETE})
    assert len(findings) == 2  # in French and in Arabic
    assert all(what in finding.message.fr for finding in findings)


def test_14_a_rewritten_article_that_loses_something_in_arabic() -> None:
    text = {
        "fr": "Le comité, composé de deux membres, est présidé à tour de rôle. Il se réunit deux "
        "fois par an. Il est chargé de suivre les actions.",
        "ar": "تتكون اللجنة من عضوين، وترأس بالتناوب، وتناط بها مهام تتبع الأعمال.",
    }
    [finding] = found(14, ACCORD, {"agreement:clauses.committee.text": text})
    assert (finding.severity, finding.article) == ("W", "committee")
    assert "texte arabe" in finding.message.fr
    assert "la fréquence" in finding.message.fr


def test_14_no_committee_no_finding() -> None:
    assert found(14, DECLARATION) == []

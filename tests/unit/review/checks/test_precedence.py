from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOU, THREE, added, found, replaced

COUNT = "{{ originals.obl }}"


@pytest.mark.parametrize("number", [82, 86, 89, 93])
@pytest.mark.parametrize("agreement", ALL)
def test_the_complete_examples_are_in_order(number: int, agreement: str) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize(
    ("agreement", "language", "words"),
    [
        (ACCORD, "fr", "trois exemplaires originaux"),
        (ACCORD, "fr", "deux (3) exemplaires originaux"),
        (ACCORD, "fr", "2 exemplaires originaux"),
        (ACCORD, "fr", "plusieurs exemplaires"),
        (ACCORD, "ar", "ثلاثة نظائر أصلية"),
        (THREE, "ar", "نظيرين أصليين"),
        (THREE, "fr", "un exemplaire original"),
        (THREE, "ar", "نظير أصلي واحد"),
    ],
)
def test_82_a_wrong_number_of_originals(agreement: str, language: str, words: str) -> None:
    [finding] = found(82, agreement, {f"formulas:closing.{language}": replaced(COUNT, words)})
    assert (finding.severity, finding.path) == ("B", ("closing",))


@pytest.mark.parametrize(
    ("agreement", "words", "times"),
    [
        (ACCORD, "quatre exemplaires originaux", 0),
        (ACCORD, "deux exemplaires originaux", 1),
        (THREE, "six exemplaires originaux", 0),
        (THREE, "trois exemplaires originaux", 1),
    ],
)
def test_82_apart_each_language_has_its_originals(agreement: str, words: str, times: int) -> None:
    edits = {
        "agreement:languages": {"layout": "separate"},
        "formulas:closing_separate.fr": replaced(COUNT, words),
    }
    assert len(found(82, agreement, edits)) == times


@pytest.mark.parametrize(
    ("french", "times"),
    [
        ("L’accord est établi en trois exemplaires originaux.", 1),
        ("L’accord est établi en deux exemplaires originaux.", 0),
        ("Chaque Partie conserve un exemplaire original.", 0),
    ],
)
def test_82_an_own_article_counts_too(french: str, times: int) -> None:
    article = {
        "id": "originals",
        "after": "languages",
        "heading": {"fr": "Exemplaires", "ar": "النظائر"},
        "text": {"fr": french, "ar": "يحتفظ كل طرف بنظير أصلي واحد."},
    }
    assert len(found(82, ACCORD, {"agreement:articles": added(article)})) == times


def test_86_a_witness_who_signs() -> None:
    [finding] = found(86, DECLARATION, {"agreement:witnesses.0.person": "idriss-fardi"})
    assert (finding.severity, finding.path) == ("W", ("witnesses", 0))


def test_86_a_witness_who_delegates() -> None:
    witness = {"person": "camille-exemple", "institution": "region-val-azur", "office": "president"}
    [finding] = found(86, MOU, {"agreement:witnesses": [witness]})
    assert "Camille Exemple" in finding.message.fr


def test_86_a_witness_within_a_block() -> None:
    edits = {"formulas:signature_heading.fr": "Pour {{ party.def }}, devant Hind Iftiradi,"}
    [finding] = found(86, DECLARATION, edits)
    assert "bloc de signature" in finding.message.fr


def test_86_a_witness_twice() -> None:
    [finding] = found(
        86, DECLARATION, {"agreement:witnesses": lambda given: [*given, {**given[0]}]}
    )
    assert finding.path == ("witnesses", 1)


@pytest.mark.parametrize(
    ("language", "words", "times"),
    [
        ("fr", "la première Partie s’en charge", 1),
        ("fr", "la seconde partie s’en charge", 1),
        ("fr", "la partie de première part s’en charge", 1),
        ("fr", "la Partie 2 s’en charge", 1),
        ("fr", "pendant la première partie de l’année", 0),
        ("fr", "à l’égard d’une troisième partie", 0),
        ("ar", "يتكلف الطرف الأول", 1),
        ("ar", "وللطرف الثاني ذلك", 1),
        ("ar", "يتكلف الطرف الآخر", 0),
        ("ar", "في مواجهة الطرف الثالث", 0),
    ],
)
def test_89_parties_called_by_their_rank(language: str, words: str, times: int) -> None:
    def edit(text: str) -> str:
        return f"{text} {words}"

    findings = found(89, ACCORD, {f"agreement:recitals.0.text.{language}": edit})
    assert [finding.path for finding in findings] == [("recitals", 0, "text", language)] * times


def test_89_a_rank_is_safe_where_the_order_never_changes() -> None:
    def edit(text: str) -> str:
        return f"{text} الطرف الأول"

    assert found(89, MOU, {"agreement:recitals.0.text.ar": edit}) == []  # its order is fixed


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_93_a_draft_without_its_banner(language: str) -> None:
    words = {"fr": "Texte", "ar": "نص"}[language]
    [finding] = found(93, ACCORD, {f"formulas:banner.{language}": words})
    assert finding.path == ("library", "formulas", "banner", language)


def test_93_a_final_text_that_calls_itself_a_draft() -> None:
    title = {"fr": "Projet d’accord de coopération", "ar": "مشروع اتفاق تعاون"}
    findings = found(93, ACCORD, {"agreement:title": title})
    assert {finding.path for finding in findings} == {("title",)}
    edits = {"formulas:copy_original.fr": "Document de travail destiné {{ party.to }}"}
    assert found(93, ACCORD, edits)

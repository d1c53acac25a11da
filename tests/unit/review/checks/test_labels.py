from __future__ import annotations

from typing import Any

import pytest
from tests.cases import ACCORD, ALL, DECLARATION, MOBILITY, MOU, RENEWAL, added, found


@pytest.mark.parametrize("agreement", ALL)
def test_04_the_complete_examples_name_themselves_rightly(agreement: str) -> None:
    assert found(4, agreement) == []


def test_04_accord_in_french_and_memorandum_in_arabic() -> None:
    title = {"fr": "Accord de coopération", "ar": "مذكرة تفاهم"}
    [finding] = found(4, ACCORD, {"agreement:title": title})
    assert (finding.severity, finding.path) == ("B", ("title", "ar"))
    assert "«اتفاق»" in finding.message.fr


def test_04_an_own_title_of_another_kind() -> None:
    title = {"fr": "Convention de coopération", "ar": "اتفاقية تعاون"}
    assert [one.path for one in found(4, ACCORD, {"agreement:title": title})] == [
        ("title", "fr"),
        ("title", "ar"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        {"fr": "Accord-cadre de coopération", "ar": "اتفاق تعاون"},
        {"fr": "Feuille de route", "ar": "خارطة طريق"},
        {"fr": "Pour la jeunesse", "ar": "من أجل الشباب"},
    ],
)
def test_04_a_title_that_does_not_begin_with_the_label(title: dict[str, str]) -> None:
    assert ("title", "fr") in [one.path for one in found(4, ACCORD, {"agreement:title": title})]


def test_04_an_own_title_with_the_label_of_the_kind() -> None:
    title = {"fr": "Accord de partenariat", "ar": "اتفاق شراكة"}
    assert found(4, ACCORD, {"agreement:title": title}) == []


@pytest.mark.parametrize(
    ("agreement", "french", "arabic", "language"),
    [
        (MOBILITY, "Le présent accord est publié.", "تنشر هذه الاتفاقية.", "fr"),
        (MOBILITY, "La présente convention est publiée.", "ينشر هذا الاتفاق.", "ar"),
        (ACCORD, "La présente convention est publiée.", "ينشر هذا الاتفاق.", "fr"),
        (ACCORD, "Le présent accord est publié.", "تنشر مذكرة التفاهم هذه.", "ar"),
        (DECLARATION, "Le présent contrat est publié.", "ينشر هذا الإعلان.", "fr"),
        (MOU, "Le présent protocole d’entente est publié.", "ينشر هذا البروتوكول.", "ar"),
    ],
)
def test_04_the_body_bears_another_label(
    agreement: str, french: str, arabic: str, language: str
) -> None:
    [finding] = found(4, agreement, {"agreement:articles": added(_article(french, arabic))})
    assert finding.severity == "B"
    assert finding.path[-2:] == ("text", language)


def test_04_this_convention_may_be_another_act() -> None:
    french = "Une convention règle la suite. Cette convention est publiée."
    article = _article(french, "تحدد اتفاقية ما يلي. وتنشر هذه الاتفاقية.")
    assert found(4, MOU, {"agreement:articles": added(article)}) == []


def test_04_a_shortened_label_is_a_warning() -> None:
    article = _article("Le présent protocole est publié.", "تنشر مذكرة التفاهم هذه.")
    [finding] = found(4, MOU, {"agreement:articles": added(article)})
    assert finding.severity == "W"


def test_04_a_label_wrong_throughout_is_told_once() -> None:
    edit = {"kinds/univ_mobility:designation.ar.this": "هذا الاتفاق"}
    [finding] = found(4, MOBILITY, edit)
    assert "fois" in finding.message.fr


def test_04_the_first_act_has_one_label_too() -> None:
    [finding] = found(4, RENEWAL, {"agreement:prior_agreement.title.ar": "مذكرة تفاهم"})
    assert finding.path == ("prior_agreement", "title")


def _article(french: str, arabic: str) -> dict[str, Any]:
    heading = {"fr": "Publication", "ar": "النشر"}
    text = {"fr": french, "ar": arabic}
    return {"id": "publication", "after": "object", "heading": heading, "text": text}

from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.legal_effect import (
    arbitration,
    courts,
    denies_expense,
    denies_obligation,
    foreign_law,
    speaks_of_the_act,
)


@pytest.mark.parametrize(
    ("sentence", "language", "legal", "financial"),
    [
        ("Elle ne crée aucune obligation juridique ni financière.", "fr", True, True),
        ("Il n’a pas force obligatoire.", "fr", True, False),
        ("Le texte est non contraignant.", "fr", True, False),
        ("Il n’emporte aucun engagement financier.", "fr", False, True),
        ("Il crée une obligation juridique et financière.", "fr", False, False),
        ("Il ne crée pas d’obligation à l’égard de tiers.", "fr", False, False),
        ("ولا ينشئ أي التزام قانوني أو مالي.", "ar", True, True),
        ("وليست لها قوة ملزمة.", "ar", True, False),
        ("إعلان غير ملزم", "ar", True, False),
        ("لا يترتب عنه أي التزام بالنفقات.", "ar", False, True),
        ("وينشئ التزاما قانونيا وماليا.", "ar", False, False),
    ],
)
def test_denials(sentence: str, language: Language, legal: bool, financial: bool) -> None:
    assert denies_obligation(sentence, language) is legal
    assert denies_expense(sentence, language) is financial


def test_what_a_sentence_speaks_of() -> None:
    assert speaks_of_the_act("Le présent accord n’a pas force obligatoire.", "fr")
    assert speaks_of_the_act("ليست لهذا الاتفاق قوة ملزمة.", "ar")
    assert not speaks_of_the_act("Les avis du comité n’ont pas force obligatoire.", "fr")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("une clause d’arbitrage", "fr"), ("un tribunal arbitral", "fr"), ("على التحكيم", "ar")],
)
def test_arbitration(sentence: str, language: Language) -> None:
    assert arbitration(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("un arbitrage budgétaire", "fr"), ("رئيس لجنة تحكيم المهرجان", "ar")],
)
def test_other_umpires(sentence: str, language: Language) -> None:
    assert arbitration(sentence, language) is None


def test_laws_and_courts() -> None:
    assert foreign_law("L’acte est régi par le droit marocain.", "fr")
    assert foreign_law("L’acte est régi par le droit français.", "fr") is None
    assert foreign_law("Elle ne soumet personne à un droit étranger.", "fr") is None
    assert foreign_law("يخضع الاتفاق للقانون المغربي.", "ar")
    assert courts("L’acte est régi par le droit français.", "fr")
    assert courts("le respect du droit applicable à chacune", "fr") is None
    assert courts("les règles de compétence des juridictions", "fr") == "juridictions"
    assert courts("أمام المحكمة المختصة", "ar") == "المحكمة"
    assert courts("حكم قضائي", "ar") is None

from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.genders import gender_of_function, gender_of_noun, usual_gender


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Présidente du Conseil régional", "f"),
        ("Vice-Président chargé", "m"),
        ("Directrice générale", "f"),
        ("نائبة رئيسة المجلس", "f"),
        ("المدير العام", "m"),
        ("Maire de Rabat", None),
        ("", None),
    ],
)
def test_function(words: str, gender: str | None) -> None:
    assert gender_of_function(words) == gender


@pytest.mark.parametrize(
    ("words", "language", "gender"),
    [
        ("Région Île-de-France", "fr", "f"),
        ("Haut Institut", "fr", "m"),
        ("UM6P", "fr", None),
        ("الجهة", "ar", "f"),
        ("مجلس جهة الرباط", "ar", "m"),
        ("صندوق الإيداع", "ar", "m"),
        ("دار الثقافة", "ar", "f"),
    ],
)
def test_noun(words: str, language: Language, gender: str | None) -> None:
    assert gender_of_noun(words, language) == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Valérie", "f"),
        ("Mehdi", "m"),
        ("Camille", None),
        ("Jean-Pierre", "m"),
        ("Marie-Dominique", None),
    ],
)
def test_first_name(name: str, gender: str | None) -> None:
    assert usual_gender(name) == gender

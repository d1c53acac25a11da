from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.genders import (
    functions_of_another_gender,
    gender_of_function,
    gender_of_noun,
    same_but_for_gender,
    usual_gender,
)


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


@pytest.mark.parametrize(
    ("masculine", "feminine", "language"),
    [
        ("Président du Conseil", "Présidente du Conseil", "fr"),
        ("Directeur général", "Directrice générale", "fr"),
        ("Vice-Président chargé de l’action", "Vice-Présidente chargée de l’action", "fr"),
        ("Conseiller", "Conseillère", "fr"),
        ("Doyen", "Doyenne", "fr"),
        ("Ministre", "Ministre", "fr"),
        ("le Recteur", "la Rectrice", "fr"),
        ("رئيس مجلس الجهة", "رئيسة مجلس الجهة", "ar"),
        ("المدير العام", "المديرة العامة", "ar"),
        ("الوالي", "الوالية", "ar"),
        ("كاتب الوزارة المكلفة بالماء", "كاتبة الوزارة المكلفة بالماء", "ar"),
    ],
)
def test_one_office_in_two_genders(masculine: str, feminine: str, language: Language) -> None:
    assert same_but_for_gender(masculine, feminine, language)


@pytest.mark.parametrize(
    ("masculine", "feminine", "language"),
    [
        ("Président du Conseil", "Vice-Présidente du Conseil", "fr"),
        ("Directeur", "Directrice générale", "fr"),
        ("Président", "Doyenne", "fr"),
        ("نائب رئيس المجلس", "رئيسة المجلس", "ar"),
        ("المكلف بالعمل الدولي", "المكلفة بالشؤون المالية", "ar"),
        ("نائب الرئيس المكلفة بالعمل", "نائبة الرئيس المكلفة بالعمل", "ar"),
    ],
)
def test_two_offices(masculine: str, feminine: str, language: Language) -> None:
    assert not same_but_for_gender(masculine, feminine, language)


@pytest.mark.parametrize(
    ("french", "arabic", "times"),
    [
        ("la directrice de la coopération", "مدير التعاون", 1),
        ("le directeur de la coopération", "مديرة التعاون", 1),
        ("la directrice de la coopération", "مديرة التعاون", 0),
        ("sa présidente", "رئيستها", 0),
        ("le directeur et la directrice", "المدير", 0),
        ("le vice-président du conseil", "نائب رئيسة المجلس", 0),
        ("les étudiantes", "الطالب", 0),
    ],
)
def test_functions_of_another_gender(french: str, arabic: str, times: int) -> None:
    assert len(list(functions_of_another_gender(french, arabic))) == times

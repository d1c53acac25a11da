"""Registered names: present, absent, nearly written."""

from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.names_in_text import (
    exactly_in,
    index_of,
    names_a_place,
    near,
    near_names,
    stands_in,
)


@pytest.mark.parametrize(
    ("name", "text", "language", "expected"),
    [
        ("Camille Exemple", "Mme Camille\u00a0EXEMPLE,", "fr", True),
        ("Port-Azur", "Fait à Port-Azur", "fr", True),
        ("Casablanca", "la Région Casablanca-Settat", "fr", False),
        ("Région Val-d’Azur", "la Région Val-d'Azur", "fr", True),
        ("جهة الوادي الأزرق", "لجهة الوادي الأزرق", "ar", True),
        ("المعهد العالي", "للمعهد العالي", "ar", True),
        ("الجهة", "من جهة أخرى", "ar", False),
        ("الجهة", "وبالجهة", "ar", True),
        ("مراكش", "جهة مراكش-آسفي", "ar", False),
    ],
)
def test_stands_in(name: str, text: str, language: Language, expected: bool) -> None:
    assert stands_in(name, text, language) is expected


def test_an_alias_is_another_spelling() -> None:
    assert exactly_in("Région Ile-de-France", "la Région Ile-de-France", "fr")
    assert not exactly_in("Région Ile-de-France", "la Région Île-de-France", "fr")


def test_a_territory_is_a_place_too() -> None:
    assert names_a_place("جهة الوادي الأزرق", "المقاولات بجهة الوادي الأزرق")
    assert not names_a_place("جهة الوادي الأزرق", "تلتزم جهة الوادي الأزرق")
    assert not names_a_place("جهة الوادي الأزرق", "لا شيء")


def test_near() -> None:
    assert near("exemle", "exemple")
    assert near("goudar", "koudar")
    assert not near("وجهة", "جهة")
    assert not near("exemple", "exemple")
    assert not near("fonds", "sonde")


def test_near_names() -> None:
    names = index_of(("Camille Exemple", "صندوق الفسيفساء للفنون", "Rabat"))
    assert list(near_names("Mme Camile Exemple", names)) == [("camile exemple", "camille exemple")]
    assert list(near_names("Camille EXEMPLE", names)) == []
    assert list(near_names("وصندوق الفسيفساء للفنن", names)) == [
        ("وصندوق الفسيفساء للفنن", "صندوق الفسيفساء للفنون")
    ]
    assert list(near_names("un exemple", names)) == []

from __future__ import annotations

import pytest

from alternat.languages.french import capitalised, definite, enumeration, of, to


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Île-de-France", "d’Île-de-France"),
        ("Édouard", "d’Édouard"),
        ("le Haut-Commissaire", "du Haut-Commissaire"),
        ("la Région", "de la Région"),
        ("l’Université", "de l’Université"),
        ("les Parties", "des Parties"),
        ("Casablanca-Settat", "de Casablanca-Settat"),
        ("Le Havre", "du Havre"),
        ("La Rochelle", "de La Rochelle"),
        ("histoire", "d’histoire"),
        ("Hauts-de-France", "de Hauts-de-France"),
        ("Yvelines", "d’Yvelines"),
        ("Yaoundé", "de Yaoundé"),
        ("onze mois", "de onze mois"),
        ("UM6P", "d’UM6P"),
        ("lettres", "de lettres"),
        ("12 mois", "de 12 mois"),
        ("\ue000", "de \ue000"),
    ],
)
def test_of(phrase: str, expected: str) -> None:
    assert of(phrase) == expected


def test_aspirated_h_is_told() -> None:
    assert of("Hockenheim", aspirated=True) == "de Hockenheim"
    assert definite("haricot", "m", aspirated=True) == "le haricot"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("le Maroc", "au Maroc"),
        ("les Parties", "aux Parties"),
        ("la Région", "à la Région"),
        ("l’Université", "à l’Université"),
        ("Rabat", "à Rabat"),
    ],
)
def test_to(phrase: str, expected: str) -> None:
    assert to(phrase) == expected


def test_definite() -> None:
    assert definite("Région", "f") == "la Région"
    assert definite("Université", "f") == "l’Université"
    assert definite("Fonds", "m") == "le Fonds"
    assert definite("Haut-Commissariat", "m") == "le Haut-Commissariat"
    assert definite("Parties", "f", plural=True) == "les Parties"


def test_capitalised() -> None:
    assert capitalised("à la Région Île-de-France") == "À la Région Île-de-France"
    assert capitalised("l’UM6P") == "L’UM6P"
    assert capitalised("œuvre") == "Œuvre"
    assert capitalised("") == ""


def test_enumeration() -> None:
    assert enumeration(["A", "B", "C"]) == "A, B et C"
    assert enumeration(("A", "B")) == "A et B"
    assert enumeration(["A"]) == "A"
    assert enumeration([]) == ""

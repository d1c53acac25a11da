from __future__ import annotations

import pytest

from alternat.languages.french_slips import FRENCH_TYPOGRAPHY, MISSING_ACCENTS
from alternat.languages.slips import misspelt, repeated, slips


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("le 1 avril 2026", "1er\u00a0avril"),
        ("le 01 avril 2026", "1er\u00a0avril"),
        ("le 02 avril 2026", "2 avril"),
        ("le 3 Avril 2026", "avril"),
        ("en Mars 2026", "mars"),
        ("le Mardi 3 mars", "mardi"),
        ("le mardi, 3 mars", " "),
        ("le 3 mars, 2026", " "),
        ("2025 - 2027", "2025-"),
        ("la 2ème édition", "2e"),
        ("le 3eme axe", "3e"),
        ("la 1ère année", "1re"),
        ("le 1ier mars", "1er"),
        ("XXIème siècle", "XXIe"),
        ("21è siècle", "21e"),
        ("2025,adopté", ", "),
        ("le **mot", ""),
        ("nº 3", "n°"),
        ("no 3", "n°"),
        ("Mr Exemple", "M."),
        ("Mlle Exemple", "Mme"),
        ("3.5 %", "3,5"),
        ("A cette fin, elles", "À"),
        ("Fin.\u00a0A compter du", "À"),
        ("Ile de France", "Île-de-France"),
        ("deux  espaces", " "),
        ("villes,communes", ", "),
        ("la fin.Le texte", ". "),
        ("l´accord", "’"),
        ("l’ accord", "’"),
    ],
)
def test_slip_is_found_and_mended(text: str, right: str) -> None:
    assert [slip.right for slip in slips(text, FRENCH_TYPOGRAPHY)] == [right]


@pytest.mark.parametrize(
    "text",
    ["oui et/ou non", "le vote,, puis", "fin..", "suivi ; .", "de du vote", "les la Partie",
     "le texte(annexe)", "le « mot »suivant", 'un "mot', "le texte. il suit"],
)  # fmt: skip
def test_slip_that_only_the_author_can_mend(text: str) -> None:
    assert [slip.right for slip in slips(text, FRENCH_TYPOGRAPHY)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "le 1er avril 2026, le 11 avril, l’article 1, 21 avril, le n° 1",
        "la 2e édition, 3e, 1re, Mme Exemple, M. Exemple, etc., art. 3, p. 4 ; etc. Fin.",
        "https://exemple.org/a,b et nom@exemple.org:80, www.exemple.fr/no2",
        "article(s), représenté(e)s, a) le premier ; b) le second…",
        "12:30, 3,5 %, 1 200,50 €, 2025-2027, L. 1115-1, D. 123-15 à D. 123-21",
        "À cette fin, A et B, l’un et l’autre, de la, de l’, des uns aux autres, CP 2026-017",
        "Il en est de même des articles 3, 4 et 5. Les Parties",
    ],
)
def test_right_typography_is_left_alone(text: str) -> None:
    assert list(slips(text, FRENCH_TYPOGRAPHY)) == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Etat", "État"),
        ("ECOLE", "ÉCOLE"),
        ("region", "région"),
        ("Ile", "Île"),
        ("duree", "durée"),
    ],
)
def test_missing_accent(word: str, right: str) -> None:
    assert [slip.right for slip in misspelt(f"de {word}.", MISSING_ACCENTS, "", "")] == [right]


def test_no_right_word_is_in_the_lexicon() -> None:
    assert not MISSING_ACCENTS.keys() & {"a", "ou", "signe", "present ", "marche", "Eau", "élu"}
    assert not MISSING_ACCENTS.keys() & set(MISSING_ACCENTS.values())


def test_word_written_twice() -> None:
    (slip,) = repeated("la Région de de Rabat, nous nous voyons", frozenset(("nous",)))
    assert slip.words == "de de"

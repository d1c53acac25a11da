from __future__ import annotations

from collections.abc import Callable

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.document import Document, Run
from alternat.document.reading import lines, plain, words


@pytest.fixture(scope="module")
def read(make: Callable[..., Dossier]) -> tuple[str, ...]:
    witness = {
        "person": "anne-lise-kervran",
        "institution": "universite-du-littoral",
        "office": "president",
        "signs": "true",
    }
    annex = {
        "id": "plan",
        "title": {"fr": "Plan", "ar": "مخطط"},
        "text": {"fr": "- un\n\n  suite\n- deux", "ar": "- واحد"},
    }
    dossier = make(witnesses=[witness], annexes=[annex])
    return lines(compose(dossier, "draft", "fr"))


def test_plain_joins_characters() -> None:
    assert plain((Run("un ", "fr"), Run("VivaTech", "fr", isolated=True))) == "un VivaTech"
    assert plain(()) == ""


def test_lines_are_in_reading_order(read: tuple[str, ...]) -> None:
    landmarks = [
        "Accord de coopération",
        "entre la Région",
        "Entre les soussignés",
        "la Région Val d’Armor, collectivité",
        "d’une part,",
        "et la Région Tizi Zahra",
        "d’autre part,",
        "ci-après dénommées",
        "Vu la convention fictive",
        "Préambule",
        "Considérant que les jardins",
        "Il a été convenu",
        "Article 1er — Objet",
        "1. Graines",
        "2. l’accueil",
        "Fait à Tizi Zahra",
        "Pour la Région Val d’Armor,",
        "La Présidente",
        "(signature et cachet)",
        "Solène LE GOFFIC",
        "Pour la Région Tizi Zahra,",
        "En présence de",
        "Mme",
        "Présidente",
        "(signature)",
        "Annexe 1 — Plan",
        "– un",
        "suite",
        "– deux",
    ]
    remaining = iter(read)
    for landmark in landmarks:
        assert any(line.startswith(landmark) for line in remaining), landmark


def test_no_line_is_empty_and_no_furniture_is_read(read: tuple[str, ...]) -> None:
    assert all(line.strip() for line in read)
    assert not [line for line in read if "PROJET" in line or "Document de travail" in line]


def test_without_recitals_there_is_no_preamble(make: Callable[..., Dossier]) -> None:
    document: Document = compose(make(recitals=[]), "draft", "fr")
    assert "Préambule" not in lines(document)


def test_words_are_what_two_formats_must_share() -> None:
    assert words("90\u202f000\u00a0€ : «\u00a0l’accord\u00a0»\n\t") == "90000€:«l’accord»"
    assert words("\u2066VivaTech\u2069 2025\u200f") == "VivaTech2025"
    assert words("e\u0301") == "é"
    assert words("a\u00adb") == "ab"


def test_words_keep_every_letter_digit_and_sign() -> None:
    assert words("À b-c، د؛ 1.2 [x]") == "Àb-c،د؛1.2[x]"

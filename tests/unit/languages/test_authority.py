"""What texts say of their own languages."""

from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.authority import arabic_prevails, equally_authentic, languages_named


def test_languages_named() -> None:
    assert languages_named("en langues française et arabe", "fr") == {"fr", "ar"}
    assert languages_named("باللغتين العربية والفرنسية", "ar") == {"fr", "ar"}
    assert languages_named("باللغات العربية والفرنسية والإنجليزية", "ar") == {"fr", "ar", "en"}


def test_equally_authentic() -> None:
    assert equally_authentic("les deux textes faisant également foi", "fr") == "également foi"
    assert equally_authentic("ولكلا النصين الحجية نفسها", "ar") == "الحجية نفسها"
    assert equally_authentic("le texte français fait foi", "fr") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("En cas de divergence, le texte arabe prévaut.", "fr"),
        ("La version en langue arabe l’emporte.", "fr"),
        ("Seul le texte arabe fait foi.", "fr"),
        ("عند الاختلاف يرجح النص العربي.", "ar"),
        ("تكون الغلبة للنص العربي.", "ar"),
        ("النص العربي هو المرجع.", "ar"),
    ],
)
def test_arabic_prevails(text: str, language: Language) -> None:
    assert arabic_prevails(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("les textes français et arabe faisant également foi", "fr"),
        ("sans qu’un texte l’emporte sur l’autre", "fr"),
        ("دون ترجيح أحد النصين على الآخر", "ar"),
        ("دون ترجيح النص العربي على النص الفرنسي", "ar"),
        ("حُرر هذا الاتفاق باللغتين العربية والفرنسية", "ar"),
    ],
)
def test_no_text_prevails(text: str, language: Language) -> None:
    assert arabic_prevails(text, language) is None

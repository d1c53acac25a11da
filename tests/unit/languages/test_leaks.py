from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.leaks import leaks


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("la Région الجهة et l’Université", "fr"),
        ("la R\u0435gion", "fr"),
        ("un, deux، trois", "fr"),
        ("le \u041c\u0410\u0420 de", "fr"),
        ("يتفق الطرفان sur les actions التالية", "ar"),
        ("اللجنة permanente للمجلس", "ar"),
        ("طبقا لـ Article 3", "ar"),
        ("الفريق الثان\u06cc", "ar"),
        ("\u06a9ل طرف", "ar"),
    ],
)
def test_leak(text: str, language: Language) -> None:
    assert len(list(leaks(text, language))) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("la commission (لجنة), dite « الجهة », 3 µm, le α", "fr"),
        ("جامعة UM6P، Paris Saclay Summit، 3 km، (Louise de la Hypothèse) وVivaTech", "ar"),
        ("المادة L. 1115-1، CP 2026-017، https://exemple.org/la-page، a@exemple.org", "ar"),
        ("مهرجان Fonds Mosaïque pour les arts بالرباط", "ar"),
    ],
)
def test_no_leak(text: str, language: Language) -> None:
    names = frozenset(("Fonds Mosaïque pour les arts",))
    assert [slip.words for slip in leaks(text, language, names)] == []

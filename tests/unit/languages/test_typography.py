from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.typography import NBSP, NNBSP, typography

# In the expected texts, ~ is a no-break space and _ a narrow one.
_FRENCH = [
    ("Vu le code : l'article 5 ;", "Vu le code~: l’article 5_;"),
    ("Quoi? Non ! Ah?!", "Quoi_? Non_! Ah_?!"),
    ("« la Région »", "«~la Région~»"),
    ("«la Région»:", "«~la Région~»~:"),
    ('dite "la Région", et "la RIF"', "dite «~la Région~», et «~la RIF~»"),
    ('« un "mot" ici »', "«~un “mot” ici~»"),
    ('5" seul', '5" seul'),
    ("aujourd'hui, l'« UM6P »", "aujourd’hui, l’«~UM6P~»"),
    ("90 000 € soit 50 % ou 50%", "90_000~€ soit 50~% ou 50~%"),
    ("1 200 000,50 € et 7 000 MAD", "1_200_000,50~€ et 7_000~MAD"),
    ("en 2025 300 projets", "en 2025 300 projets"),
    ("n° 12, n°12, M. Dupont, Mme X", "n°~12, n°~12, M.~Dupont, Mme~X"),
    ("art. 5 et p. 12", "art.~5 et p.~12"),
    ("le 22 avril 2025 et le 1er mai 2025.", "le 22~avril~2025 et le 1er~mai~2025."),
    ("du 22 au 25 avril", "du 22 au 25~avril"),
    ("5 marsouins", "5 marsouins"),
    ("a , b (c ) fin .", "a, b (c) fin."),
    ("à 12:30, https://x.org/a:b?c=1;d", "à 12:30, https://x.org/a:b?c=1;d"),
    ("voir https://x.org; puis a@b.fr!", "voir https://x.org_; puis a@b.fr_!"),
    ("tél. +212 522 000 000", "tél. +212 522 000 000"),
    ("tél. 01 53 85 53 85", "tél. 01 53 85 53 85"),
    ("**Objet** : x\n- a ;\n- b.", "**Objet**~: x\n- a_;\n- b."),
    ("fin de ligne\n: début", "fin de ligne\n: début"),
    ("« \ue000 » : \ue001 € ; n° \ue002", "«~\ue000~»~: \ue001~€_; n°~\ue002"),
    ("l'\ue000 d\ue001'x M. \ue002", "l’\ue000 d\ue001’x M.~\ue002"),
    ("(?) et [!]", "(?) et [!]"),
    ("", ""),
]

_ARABIC = [
    ("الجهة , والجامعة ; نعم ?", "الجهة، والجامعة؛ نعم؟"),
    ("أولا،ثانيا؛ثالثا", "أولا، ثانيا؛ ثالثا"),
    ("الموضوع : المادة", "الموضوع: المادة"),
    ("الموضوع:المادة", "الموضوع: المادة"),
    ("« الطرف » ( الجهة )", "«الطرف» (الجهة)"),
    ('المسمى "الجهة" هنا', "المسمى «الجهة» هنا"),
    ("90\u202f000\u00a0€", "90 000 €"),
    ("مبلغ 90.000,50 أورو", "مبلغ 90.000,50 أورو"),
    (
        "مقرها بـ 2, rue Simone Veil, 93400 Saint-Ouen،",
        "مقرها بـ 2, rue Simone Veil, 93400 Saint-Ouen،",
    ),
    ("جامعة UM6P, ومؤسسة", "جامعة UM6P، ومؤسسة"),
    ("VivaTech?", "VivaTech؟"),
    ("على الساعة 12:30", "على الساعة 12:30"),
    ("انظر https://x.org/?a=b,c نص", "انظر https://x.org/?a=b,c نص"),
    ("\ue000 , \ue001", "\ue000، \ue001"),
    ("المادة الأولى .", "المادة الأولى."),
    ("سطر،\nسطر", "سطر،\nسطر"),
]


@pytest.mark.parametrize(("typed", "expected"), _FRENCH)
def test_french(typed: str, expected: str) -> None:
    assert typography(typed, "fr") == expected.replace("~", NBSP).replace("_", NNBSP)


@pytest.mark.parametrize(("typed", "expected"), _ARABIC)
def test_arabic(typed: str, expected: str) -> None:
    assert typography(typed, "ar") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [(text, "fr") for text, _ in _FRENCH] + [(text, "ar") for text, _ in _ARABIC],
)
def test_setting_twice_changes_nothing(text: str, language: Language) -> None:
    once = typography(text, language)
    assert typography(once, language) == once

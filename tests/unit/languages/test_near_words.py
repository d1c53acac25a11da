"""Words that are nearly known ones, in both languages."""

from __future__ import annotations

import pytest

from alternat.languages import arabic_near_words, french_near_words

FRENCH = french_near_words.among(
    [
        "évaluation",
        "approbation",
        "compétence",
        "convention",
        "coopération",
        "formes",
        "compétent",
        "rédaction",
    ]
)
ARABIC = arabic_near_words.among(
    [
        "سنة",
        "الحاجة",
        "لدى",
        "أشهر",
        "تأويل",
        "التنفيذ",
        "ضروري",
        "تعويض",
        "يحتفظ",
        "حيز",
        "التعاون",
        "يسأل",
        "شركاء",
        "كتابة",
        "عمل",
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("évalution", "évaluation"),
        ("aprobation", "approbation"),
        ("compétance", "compétence"),
        ("covnention", "convention"),
        ("coopèration", None),
        ("formées", None),
        ("comptent", None),
        ("réaction", None),
        ("conventions", None),
    ],
)
def test_french(typed: str, meant: str | None) -> None:
    assert FRENCH.meant_by(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("سنه", "سنة"),
        ("الحاجه", "الحاجة"),
        ("لدي", "لدى"),
        ("اشهر", "أشهر"),
        ("بتاويل", "بتأويل"),
        ("التنفيد", "التنفيذ"),
        ("ظروري", "ضروري"),
        ("حيزالتنفيذ", "حيز التنفيذ"),
        ("التعون", "التعاون"),
        ("يسئل", "يسأل"),
        ("شركائها", None),
        ("كتابه", None),
        ("عمله", None),
        ("وسنة", None),
    ],
)
def test_arabic(typed: str, meant: str | None) -> None:
    assert ARABIC.meant_by(typed) == meant

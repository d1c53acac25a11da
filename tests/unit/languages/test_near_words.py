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
        ("anexes", "annexes"),
        ("anexés", "annexés"),
        ("annèxes", "annexes"),
        ("addresse", "adresse"),
        ("addressé", None),
        ("prséente", "présente"),
        ("prséenté", "présenté"),
    ],
)
def test_words_that_differ_in_their_accents_do_not_hide_each_other(
    typed: str, meant: str | None
) -> None:
    known = ["annexes", "annexés", "adresse", "adressée", "présente", "présenté"]

    assert french_near_words.among(known).meant_by(typed) == meant


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


def test_nothing_is_nearly_a_word_where_none_is_known() -> None:
    assert arabic_near_words.among(["من"]).meant_by("كتاب") is None
    assert french_near_words.among(["de"]).meant_by("anexes") is None

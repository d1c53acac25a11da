from __future__ import annotations

import pytest

from alternat.languages import Language
from alternat.languages.party_words import lost_duals, wrong_case, wrong_number


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("بين الطرفان", "بين الطرفين"),
        ("على الطرفان", "على الطرفين"),
        ("التزامات الطرفان", "التزامات الطرفين"),
        ("وبموافقة الطرفان", None),
        ("من قبل أحد الطرفان", "أحد الطرفين"),
        ("كلا الطرفان", "كلا الطرفين"),
        ("للطرفان", "للطرفين"),
        ("يتفق الطرفين", "يتفق الطرفان"),
        ("ويلتزم الطرفين", "ويلتزم الطرفان"),
        ("اتفق الطرفين", "اتفق الطرفان"),
        ("يتفقان الطرفان", "يتفق الطرفان"),
        ("يلتزمون الأطراف", "يلتزم الأطراف"),
        ("الطرفان يتفق", None),
        ("لأن الطرفين يتفقون", None),
        ("كون الطرفين اتفقوا", None),
        ("لأن الأطراف يتفقان", None),
        ("لكون الطرفان", "لكون الطرفين"),
        ("لمدة سنتان", "مدة سنتين"),
        ("في نظيران", "في نظيرين"),
    ],
)
def test_wrong_case(text: str, right: str | None) -> None:
    found = list(wrong_case(text))
    assert len(found) == 1
    if right:
        assert found[0].right == right


def test_right_case() -> None:
    text = (
        "يتفق الطرفان على ما يلي؛ بين الطرفين؛ للطرفين؛ تشاور الطرفان؛ يلزم الطرفين؛ يخبر الطرفين؛ "
        "أن الطرفين يتفقان؛ يكون الأطراف؛ طلب الطرفان؛ مدته سنتان؛ لمدة سنتين؛ الطرفان يتفقان"
    )
    assert list(wrong_case(text)) == []


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        ("يتفق الأطراف", "ar", 2),
        ("التزامات الأطراف", "ar", 2),
        ("للأطراف", "ar", 2),
        ("أطراف هذا الاتفاق", "ar", 2),
        ("طرفي الاتفاق", "ar", 3),
        ("يعرب الطرفان عن رغبتهم", "ar", 2),
        ("يتفق الطرفان", "ar", 3),
        ("بين الطرفين", "ar", 3),
        ("للطرفين", "ar", 3),
        ("إلى الطرف الآخر", "ar", 3),
        ("يعرب الأطراف عن رغبتهما", "ar", 3),
        ("les autres Parties", "fr", 2),
        ("les trois Parties", "fr", 2),
        ("l’autre Partie", "fr", 3),
        ("les deux Parties", "fr", 3),
        ("chacune des deux Parties", "fr", 3),
    ],
)
def test_wrong_number(text: str, language: Language, parties: int) -> None:
    assert len(list(wrong_number(text, language, parties))) == 1


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        ("يتفق الطرفان؛ كل طرف؛ طرفي الاتفاق؛ الطرف الآخر", "ar", 2),
        ("اتفاقية متعددة الأطراف؛ الأطراف المعنية", "ar", 2),
        ("يتفق الأطراف؛ كل طرف؛ باقي الأطراف؛ الطرفين المعنيين", "ar", 3),
        ("les Parties, l’autre Partie, les deux Parties, chaque Partie", "fr", 2),
        ("les autres Parties, au moins deux Parties, l’une ou l’autre des Parties", "fr", 3),
    ],
)
def test_right_number(text: str, language: Language, parties: int) -> None:
    assert list(wrong_number(text, language, parties)) == []


@pytest.mark.parametrize(
    ("french", "arabic", "times"),
    [
        ("le logo des deux régions", "شعارات الجهات", 1),
        ("le logo des deux régions", "شعاري الجهتين", 0),
        ("les deux textes faisant foi", "ولكلا النصين الحجية نفسها", 0),
        ("entre les deux universités", "بين جامعتي الشمال والجنوب", 0),
        ("des deux territoires", "من المجالين الترابيين", 0),
        ("les régions", "الجهات", 0),
    ],
)
def test_lost_duals(french: str, arabic: str, times: int) -> None:
    assert len(list(lost_duals(french, arabic))) == times

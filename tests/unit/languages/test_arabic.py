from __future__ import annotations

from typing import Any

import pytest

from alternat.languages.arabic import (
    enumeration,
    parties_word,
    two_or_more,
    with_bi,
    with_li,
    with_wa,
)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("الجهة", "للجهة"),
        ("الطرفين", "للطرفين"),
        ("جهة إيل دو فرانس", "لجهة إيل دو فرانس"),
        ("اللجنة", "للجنة"),
        ("الذي", "للذي"),
        ("الدار البيضاء", "للدار البيضاء"),
        ("التزامات الطرفين", "لالتزامات الطرفين"),
        ("الالتزامات", "للالتزامات"),
        ("ابن جرير", "لابن جرير"),
        ("ألمانيا", "لألمانيا"),
        ("UM6P", "لـ UM6P"),
        ("«الجهة»", "لـ «الجهة»"),
        ("90.000 أورو", "لـ 90.000 أورو"),
    ],
)
def test_li_merges_with_the_article(phrase: str, expected: str) -> None:
    assert with_li(phrase) == expected


def test_bi_agrees_with_the_glossary(vectors: dict[str, Any]) -> None:
    for city in vectors["cities"].values():
        assert with_bi(city["ar"]) == city["in_ar"]


def test_other_prefixes() -> None:
    assert with_bi("VivaTech") == "بـ VivaTech"
    assert with_wa("جهة") == "وجهة"


def test_enumeration() -> None:
    assert enumeration(["أ", "ب", "ج"]) == "أ وب وج"
    assert enumeration(["أ"]) == "أ"
    assert enumeration([]) == ""


@pytest.mark.parametrize(
    ("n", "nominative", "oblique"),
    [(2, "الطرفان", "الطرفين"), (3, "الأطراف", "الأطراف"), (11, "الأطراف", "الأطراف")],
)
def test_parties(n: int, nominative: str, oblique: str) -> None:
    assert parties_word(n) == nominative
    assert parties_word(n, "obl") == oblique


def test_dual_or_plural() -> None:
    assert two_or_more(2, "كل منهما", "كل منها") == "كل منهما"
    assert two_or_more(3, "كل منهما", "كل منها") == "كل منها"
    with pytest.raises(ValueError, match="1"):
        two_or_more(1, "كل منهما", "كل منها")

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.languages.numbers import counted, grouped

_EXAMPLES = {
    "three_years": (3, "year"),
    "five_years": (5, "year"),
    "ten_years": (10, "year"),
    "eleven_years": (11, "year"),
    "three_months": (3, "month"),
    "six_months": (6, "month"),
    "thirty_days": (30, "day"),
    "three_originals": (3, "original"),
}


@pytest.mark.parametrize("example", _EXAMPLES)
def test_glossary_example(example: str, vectors: dict[str, Any]) -> None:
    n, noun = _EXAMPLES[example]
    assert counted(n, noun, "ar") == vectors["counted_nouns"]["examples"][example]


def test_glossary_phrases(vectors: dict[str, Any]) -> None:
    examples = vectors["counted_nouns"]["examples"]
    assert f"نحو {counted(15, 'project', 'ar', 'obl')}" == examples["about_fifteen_projects"]
    assert f"{counted(10, 'site', 'ar')} أثرية" == examples["ten_sites"]
    assert f"لمدة {counted(2, 'year', 'ar', 'obl')}" == examples["for_two_years"]
    assert f"لمدة {counted(3, 'year', 'ar', 'obl')}" == examples["for_three_years"]


@pytest.mark.parametrize(
    ("n", "noun", "words"),
    [
        (0, "year", "zéro an"),
        (1, "year", "un an"),
        (3, "year", "trois ans"),
        (1, "time", "une fois"),
        (2, "time", "deux fois"),
        (2, "original", "deux exemplaires originaux"),
        (3, "party", "trois Parties"),
        (21, "company", "vingt et une entreprises"),
        (21, "grant", "vingt et une bourses"),
        (1_000_000, "student", "un million d’étudiants"),
        (1_000_000, "project", "un million de projets"),
    ],
)
def test_french_words(n: int, noun: str, words: str) -> None:
    assert counted(n, noun, "fr") == words


@pytest.mark.parametrize(
    ("n", "noun", "nominative", "oblique"),
    [
        (1, "time", "مرة واحدة", "مرة واحدة"),
        (2, "time", "مرتان", "مرتين"),
        (2, "week", "أسبوعان", "أسبوعين"),
        (3, "party", "ثلاثة أطراف", "ثلاثة أطراف"),
        (2, "grant", "منحتان", "منحتين"),
        (4, "grant", "أربع منح", "أربع منح"),
        (3, "instalment", "ثلاث دفعات", "ثلاث دفعات"),
        (5, "representative", "خمسة ممثلين", "خمسة ممثلين"),
        (20, "member", "عشرون عضوا", "عشرين عضوا"),
        (48, "hour", "ثمان وأربعون ساعة", "ثمان وأربعين ساعة"),
        (2, "original", "نظيران أصليان", "نظيرين أصليين"),
        (11, "original", "أحد عشر نظيرا أصليا", "أحد عشر نظيرا أصليا"),
    ],
)
def test_arabic_words(n: int, noun: str, nominative: str, oblique: str) -> None:
    assert counted(n, noun, "ar") == nominative
    assert counted(n, noun, "ar", "obl") == oblique


def test_figures() -> None:
    assert counted(3, "year", "fr", style="figures") == "3\u00a0ans"
    assert counted(1_500, "student", "fr", style="figures") == "1\u202f500\u00a0étudiants"
    assert counted(3, "year", "ar", style="figures") == "3 سنوات"
    assert counted(30, "day", "ar", "obl", style="figures") == "30 يوما"
    assert counted(1_500, "student", "ar", style="figures") == "1.500 طالب"


def test_words_and_figures(plain: Callable[[str], str]) -> None:
    assert counted(3, "year", "fr", style="both") == "trois (3) ans"
    assert plain(counted(1_000_000, "student", "fr", style="both")) == (
        "un million (1 000 000) d’étudiants"
    )
    assert counted(3, "year", "ar", style="both") == "ثلاث (3) سنوات"
    assert counted(1, "year", "ar", style="both") == "سنة واحدة (1)"
    assert counted(2, "year", "ar", "obl", style="both") == "سنتين (2)"
    assert counted(30, "day", "ar", "obl", style="both") == "ثلاثين (30) يوما"


def test_digit_groups() -> None:
    assert grouped(90_000, "fr") == "90\u202f000"
    assert grouped(1_200_000, "ar") == "1.200.000"
    assert grouped(999, "ar") == "999"


def test_unknown_noun() -> None:
    with pytest.raises(KeyError):
        counted(3, "decade", "fr")

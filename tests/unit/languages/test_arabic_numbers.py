from __future__ import annotations

import pytest

from alternat.languages import Case, Gender
from alternat.languages.arabic_numbers import arabic_cardinal, counted_parts
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.french_numbers import LARGEST

# n: masculine nominative, masculine oblique, feminine nominative, feminine oblique
_CARDINALS = {
    0: ("صفر", "صفر", "صفر", "صفر"),
    1: ("واحد", "واحد", "واحدة", "واحدة"),
    2: ("اثنان", "اثنين", "اثنتان", "اثنتين"),
    3: ("ثلاثة", "ثلاثة", "ثلاث", "ثلاث"),
    8: ("ثمانية", "ثمانية", "ثمان", "ثمان"),
    10: ("عشرة", "عشرة", "عشر", "عشر"),
    11: ("أحد عشر", "أحد عشر", "إحدى عشرة", "إحدى عشرة"),
    12: ("اثنا عشر", "اثني عشر", "اثنتا عشرة", "اثنتي عشرة"),
    13: ("ثلاثة عشر", "ثلاثة عشر", "ثلاث عشرة", "ثلاث عشرة"),
    18: ("ثمانية عشر", "ثمانية عشر", "ثماني عشرة", "ثماني عشرة"),
    20: ("عشرون", "عشرين", "عشرون", "عشرين"),
    21: ("واحد وعشرون", "واحد وعشرين", "إحدى وعشرون", "إحدى وعشرين"),
    22: ("اثنان وعشرون", "اثنين وعشرين", "اثنتان وعشرون", "اثنتين وعشرين"),
    99: ("تسعة وتسعون", "تسعة وتسعين", "تسع وتسعون", "تسع وتسعين"),
    100: ("مائة", "مائة", "مائة", "مائة"),
    200: ("مائتان", "مائتين", "مائتان", "مائتين"),
    800: ("ثمانمائة", "ثمانمائة", "ثمانمائة", "ثمانمائة"),
    1_000: ("ألف", "ألف", "ألف", "ألف"),
    2_000: ("ألفان", "ألفين", "ألفان", "ألفين"),
    3_000: ("ثلاثة آلاف", "ثلاثة آلاف", "ثلاثة آلاف", "ثلاثة آلاف"),
    11_000: ("أحد عشر ألفا", "أحد عشر ألفا", "أحد عشر ألفا", "أحد عشر ألفا"),
    12_000: ("اثنا عشر ألفا", "اثني عشر ألفا", "اثنا عشر ألفا", "اثني عشر ألفا"),
    101_000: ("مائة ألف وألف", "مائة ألف وألف", "مائة ألف وألف", "مائة ألف وألف"),
    200_000: ("مائتا ألف", "مائتي ألف", "مائتا ألف", "مائتي ألف"),
    2_000_000: ("مليونان", "مليونين", "مليونان", "مليونين"),
    5_000_000: ("خمسة ملايين", "خمسة ملايين", "خمسة ملايين", "خمسة ملايين"),
}
_COLUMNS: tuple[tuple[Gender, Case], ...] = (
    ("m", "nom"),
    ("m", "obl"),
    ("f", "nom"),
    ("f", "obl"),
)


@pytest.mark.parametrize("n", _CARDINALS)
def test_cardinal_alone(n: int) -> None:
    found = tuple(arabic_cardinal(n, gender=gender, case=case) for gender, case in _COLUMNS)
    assert found == _CARDINALS[n]


@pytest.mark.parametrize(
    ("n", "noun", "nominative", "oblique"),
    [
        (3, "year", "ثلاث سنوات", "ثلاث سنوات"),
        (8, "year", "ثماني سنوات", "ثماني سنوات"),
        (10, "year", "عشر سنوات", "عشر سنوات"),
        (12, "month", "اثنا عشر شهرا", "اثني عشر شهرا"),
        (12, "year", "اثنتا عشرة سنة", "اثنتي عشرة سنة"),
        (28, "year", "ثمان وعشرون سنة", "ثمان وعشرين سنة"),
        (100, "day", "مائة يوم", "مائة يوم"),
        (102, "day", "مائة يوم ويومان", "مائة يوم ويومين"),
        (108, "year", "مائة وثماني سنوات", "مائة وثماني سنوات"),
        (200, "project", "مائتا مشروع", "مائتي مشروع"),
        (203, "project", "مائتان وثلاثة مشاريع", "مائتين وثلاثة مشاريع"),
        (1_001, "month", "ألف شهر وشهر واحد", "ألف شهر وشهر واحد"),
        (2_000, "student", "ألفا طالب", "ألفي طالب"),
        (2_015, "student", "ألفان وخمسة عشر طالبا", "ألفين وخمسة عشر طالبا"),
        (11_000, "student", "أحد عشر ألف طالب", "أحد عشر ألف طالب"),
        (2_000_000, "student", "مليونا طالب", "مليوني طالب"),
        (2_300_000, "student", "مليونان وثلاثمائة ألف طالب", "مليونين وثلاثمائة ألف طالب"),
    ],
)
def test_cardinal_with_its_noun(n: int, noun: str, nominative: str, oblique: str) -> None:
    assert arabic_cardinal(n, COUNTED_NOUNS[noun]) == nominative
    assert arabic_cardinal(n, COUNTED_NOUNS[noun], case="obl") == oblique


def test_parts_leave_no_noun_after_a_noun() -> None:
    assert counted_parts(3, COUNTED_NOUNS["year"]) == ("ثلاث", "سنوات")
    assert counted_parts(2, COUNTED_NOUNS["year"]) == ("سنتان", "")
    assert counted_parts(101, COUNTED_NOUNS["year"]) == ("مائة سنة وسنة واحدة", "")


@pytest.mark.parametrize("n", [-1, LARGEST + 1])
def test_out_of_range(n: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        arabic_cardinal(n)
    with pytest.raises(ValueError, match="out of range"):
        arabic_cardinal(n, COUNTED_NOUNS["year"])

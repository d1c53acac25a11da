from __future__ import annotations

from typing import Any

import pytest

from alternat.languages import Language
from alternat.languages.ordinals import article_label, article_reference, list_marker, ordinal


@pytest.mark.parametrize("n", range(1, 31))
def test_glossary_row(n: int, vectors: dict[str, Any]) -> None:
    row = vectors["ordinals_feminine"][n - 1]
    assert row["n"] == n
    assert ordinal(n, "ar", "f") == row["ar_nom"]
    assert ordinal(n, "ar", "f", "obl") == row["ar_obl"]
    assert ordinal(n, "fr", "m") == row["fr_m"]
    assert ordinal(n, "fr", "f") == row["fr_f"]
    assert article_label(n, "ar") == row["heading_ar"]
    assert article_label(n, "fr") == row["heading_fr"]


@pytest.mark.parametrize(
    ("n", "label"),
    [
        (41, "المادة الحادية والأربعون"),
        (99, "المادة التاسعة والتسعون"),
        (100, "المادة المائة"),
        (101, "المادة الأولى بعد المائة"),
        (110, "المادة العاشرة بعد المائة"),
        (111, "المادة الحادية عشرة بعد المائة"),
        (120, "المادة العشرون بعد المائة"),
        (121, "المادة الحادية والعشرون بعد المائة"),
        (200, "المادة المائتان"),
        (201, "المادة الأولى بعد المائتين"),
        (300, "المادة الثلاثمائة"),
    ],
)
def test_arabic_labels_beyond_thirty(n: int, label: str) -> None:
    assert article_label(n, "ar") == label


@pytest.mark.parametrize(
    ("n", "masculine", "oblique"),
    [
        (1, "الأول", "الأول"),
        (2, "الثاني", "الثاني"),
        (11, "الحادي عشر", "الحادي عشر"),
        (12, "الثاني عشر", "الثاني عشر"),
        (21, "الحادي والعشرون", "الحادي والعشرين"),
        (120, "العشرون بعد المائة", "العشرين بعد المائة"),
    ],
)
def test_arabic_masculine(n: int, masculine: str, oblique: str) -> None:
    assert ordinal(n, "ar", "m") == masculine
    assert ordinal(n, "ar", "m", "obl") == oblique


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (5, "cinquième"),
        (9, "neuvième"),
        (71, "soixante et onzième"),
        (80, "quatre-vingtième"),
        (81, "quatre-vingt-unième"),
        (100, "centième"),
        (200, "deux centième"),
        (1_000, "millième"),
        (1_000_000, "millionième"),
    ],
)
def test_french_ordinals(n: int, words: str) -> None:
    assert ordinal(n, "fr") == words


def test_references() -> None:
    assert article_reference(1, "fr") == "article\u00a01er"
    assert article_reference(12, "fr") == "article\u00a012"
    assert article_reference(1, "ar") == "المادة الأولى"
    assert article_reference(12, "ar") == "المادة 12"


def test_list_markers_of_the_glossary(vectors: dict[str, Any]) -> None:
    tables = vectors["list_markers"]
    for key, level, language in (
        ("level1_ar", 1, "ar"),
        ("level3_ar_abjad", 3, "ar"),
        ("level1_fr", 1, "fr"),
        ("level3_fr", 3, "fr"),
    ):
        ranks = range(1, len(tables[key]) + 1)
        assert [list_marker(n, level, language) for n in ranks] == tables[key]  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_numbers_mark_the_second_level_and_all_that_is_beyond(language: Language) -> None:
    assert list_marker(3, 2, language) == "3"
    assert list_marker(11, 1, language) == "11"
    assert list_marker(2, 4, language) == "2"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_ranks_begin_at_one(language: Language) -> None:
    for function in (ordinal, article_label, article_reference):
        with pytest.raises(ValueError, match="not a rank"):
            function(0, language)
    with pytest.raises(ValueError, match="not a rank"):
        list_marker(0, 1, language)
    with pytest.raises(ValueError, match="out of range"):
        article_label(1_000, "ar")

"""What two texts of one meaning say differently, and what the languages themselves differ in."""

from __future__ import annotations

import pytest

from alternat.languages.differences import (
    amounts_apart,
    articles_apart,
    dates_apart,
    hijri_apart,
    numbers_apart,
)


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("des deux rives", "بين ضفتي البحر"),
        ("deux élus", "منتخبان"),
        ("les deux Parties", "الطرفان"),
        ("chacune des deux", "كلتا الجهتين"),
        ("un mois", "1 شهر"),
        ("n° 1-15-83", "رقم 1.15.83"),
        ("trois (3) mois", "ثلاثة أشهر"),
        ("trois mois", "ثلاثة (3) أشهر"),
        ("Hassan II", "الحسن الثاني"),
        ("un bilan trimestriel", "كل ثلاثة أشهر"),
    ],
)
def test_the_languages_differ_the_texts_do_not(french: str, arabic: str) -> None:
    assert not numbers_apart(french, arabic)


@pytest.mark.parametrize(
    ("french", "arabic"),
    [
        ("deux élus", "منتخب واحد"),
        ("deux élus", "الطرفان"),
        ("deux ans", "شهرين"),
        ("trois mois", "ثلاث سنوات"),
        ("12 élus", "21 منتخبا"),
        ("n° 2026-014", "رقم 2026-041"),
        ("50 %", "50 طالبا و60%"),
    ],
)
def test_numbers_apart(french: str, arabic: str) -> None:
    assert numbers_apart(french, arabic)


def test_each_side_has_what_the_other_has_not() -> None:
    apart = numbers_apart("trois mois et 12 élus", "ستة أشهر و12 منتخبا")
    assert [number.value for number in apart.fr] == [3]
    assert [number.value for number in apart.ar] == [6]


def test_dates_apart() -> None:
    assert not dates_apart("le 1er mai 2025", "فاتح ماي 2025")
    assert dates_apart("le 1er mai 2025", "فاتح مارس 2025")
    assert dates_apart("en mai", "في شهر يونيو")
    assert not dates_apart("ce mois-ci", "خلال شهر يونيو")


def test_hijri_dates_count_where_both_texts_have_some() -> None:
    arabic = "20 من رمضان 1436 (7 يوليوز 2015)"
    assert not hijri_apart("le 7 juillet 2015", arabic)
    assert hijri_apart("le 21 ramadan 1436", arabic)


def test_amounts_apart() -> None:
    assert not amounts_apart("mille euros (1 000 €)", "ألف أورو")
    assert amounts_apart("mille euros (1 000 €)", "ألف درهم")
    assert amounts_apart("mille euros", "ألف أورو (1.001 أورو)")


def test_articles_apart() -> None:
    assert not articles_apart("aux articles 4 et 5", "في المادتين 4 و5")
    assert articles_apart("aux articles 4 et 5", "في المادتين 4 و6")
    assert not articles_apart("au premier trimestre 2027", "في الفصل الأول من سنة 2027")

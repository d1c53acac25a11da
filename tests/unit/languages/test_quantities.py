"""Quantities read out of sentences as agreements have them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from alternat.languages import Language
from alternat.languages.quantities import Number, read


def values(text: str, language: Language) -> list[Decimal | str]:
    return [number.value for number in read(text, language).numbers if not number.loose]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("90 000 étudiants", "fr", [90000]),
        ("90\u202f000 étudiants", "fr", [90000]),
        ("90.000 طالب", "ar", [90000]),
        ("un taux de 12,5 %", "fr", [Decimal("12.5")]),
        ("cinquante pour cent", "fr", [50]),
        ("خمسون في المائة", "ar", [50]),
        ("2,5 millions d’habitants", "fr", [2500000]),
        ("3 ملايين نسمة", "ar", [3000000]),
        ("de 2025 à 2027", "fr", [2025, 2027]),
        ("la période 2025-2027", "fr", [2025, 2027]),
        ("article L. 1115-1 du code", "fr", ["1115-1"]),
        ("القانون رقم 09.08", "ar", ["09-08"]),
        ("la loi n° 09-08", "fr", ["09-08"]),
        ("trois (3) mois", "fr", [3, 3]),
        ("l’une des deux Parties", "fr", [2]),
        ("l’un et l’autre, en premier lieu", "fr", []),
        ("أحد الطرفين", "ar", []),
        ("يوم الاثنين", "ar", []),
        ("une quinzaine de projets", "fr", [15]),
        ("نحو خمسة عشر مشروعا", "ar", [15]),
        ("خلال الأشهر الثلاثة الموالية", "ar", [3]),
        ("لمدة عامين", "ar", [2]),
        ("vingt et un capteurs et douze techniciens", "fr", [21, 12]),
        ("la salle 00120", "fr", ["00120"]),
        ("avec l’UM6P", "fr", []),
        ("le roi Mohammed VI", "fr", []),
    ],
)
def test_numbers(text: str, language: Language, expected: list[Decimal | str]) -> None:
    assert values(text, language) == expected


def test_a_number_tells_what_it_counts() -> None:
    def units(text: str, language: Language) -> list[str | None]:
        return [number.unit for number in read(text, language).numbers]

    assert units("deux ans et trois (3) mois, 4 sites, 50 %", "fr") == [
        "year", None, "month", None, "percent",
    ]  # fmt: skip
    assert units("سنتان وثلاثة (3) أشهر، 50%، سنة واحدة", "ar") == [
        "year", None, "month", "percent", "year",
    ]  # fmt: skip


def test_two_spellings_of_a_reference_share_their_digits() -> None:
    french = Number("1-15-83", "figures", 0, 7)
    arabic = read("1.15.83", "ar").numbers[0]
    assert french.digits == arabic.digits == "11583"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("le 1er avril 2025", "fr", [(2025, 4, 1)]),
        ("بتاريخ فاتح أبريل 2025", "ar", [(2025, 4, 1)]),
        ("يوم 1 أبريل 2025", "ar", [(2025, 4, 1)]),
        ("au mois de mars 2025", "fr", [(2025, 3, None)]),
        ("خلال شهر مارس 2025", "ar", [(2025, 3, None)]),
        ("avant le 30 juin de chaque année", "fr", [(None, 6, 30)]),
        ("le 22/04/2025, soit 2025-04-22", "fr", [(2025, 4, 22), (2025, 4, 22)]),
        ("في 7 يوليو 2015", "ar", [(2015, 7, 7)]),
        ("du 22 au 25 avril 2025", "fr", [(2025, 4, 25)]),
        ("الصادر في 20 من رمضان 1436 (7 يوليوز 2015)", "ar", [(2015, 7, 7)]),
        ("فاتح جمادى الثانية 1432", "ar", []),
    ],
)
def test_dates(
    text: str, language: Language, expected: list[tuple[int | None, int, int | None]]
) -> None:
    assert [(day.year, day.month, day.day) for day in read(text, language).dates] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("un million d’euros", "fr", [(1000000, "EUR")]),
        ("2 millions de dirhams", "fr", [(2000000, "MAD")]),
        ("80 000 € et 12 345 MAD", "fr", [(80000, "EUR"), (12345, "MAD")]),
        ("مليونا درهم", "ar", [(2000000, "MAD")]),
        ("ألفا أورو", "ar", [(2000, "EUR")]),
        ("درهمان", "ar", [(2, "MAD")]),
        ("80.000 يورو", "ar", [(80000, "EUR")]),
        ("mille dollars", "fr", [(1000, "USD")]),
        ("cinq cents euros et cinquante centimes", "fr", [(Decimal("500.5"), "EUR")]),
    ],
)
def test_amounts(text: str, language: Language, expected: list[tuple[Decimal, str]]) -> None:
    found = [(money.value, money.currency) for money in read(text, language).amounts]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("prévu à l’article 12", "fr", [(12, True)]),
        ("aux articles 4, 5 et 7 du présent accord", "fr", [(4, True), (5, True), (7, True)]),
        ("l’article premier", "fr", [(1, True)]),
        ("l’article 9 des statuts", "fr", [(9, False)]),
        ("notamment ses articles 135 à 138", "fr", [(135, False), (138, False)]),
        ("المادتين الثالثة والرابعة", "ar", [(3, True), (4, True)]),
        ("في المادتين 4 و5 من هذا الاتفاق", "ar", [(4, True), (5, True)]),
        ("للمادة الأولى", "ar", [(1, True)]),
        ("بمقتضى المادة 9 من النظام الأساسي", "ar", [(9, False)]),
        ("الفصول من 135 إلى 138 منه", "ar", [(135, False), (138, False)]),
    ],
)
def test_references_to_articles(
    text: str, language: Language, expected: list[tuple[int, bool]]
) -> None:
    found = read(text, language).articles
    assert [(article.number, article.internal) for article in found] == expected


def test_places_are_those_of_the_text() -> None:
    text = "pendant trois ans, jusqu’au 31 mai 2029"
    found = read(text, "fr")
    assert text[found.numbers[0].start : found.numbers[0].end] == "trois"
    assert text[found.dates[0].start : found.dates[0].end] == "31 mai 2029"

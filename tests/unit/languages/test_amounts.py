from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from alternat.languages.amounts import CurrencyCode, amount


@pytest.mark.parametrize("row", range(23))
def test_glossary_vector(row: int, vectors: dict[str, Any], plain: Callable[[str], str]) -> None:
    vector = vectors["amount_test_vectors"][row]
    assert plain(amount(vector["value"], vector["currency"], "fr")) == vector["fr"]
    assert amount(vector["value"], vector["currency"], "ar") == vector["ar"]


def test_every_glossary_vector_is_tried(vectors: dict[str, Any]) -> None:
    assert len(vectors["amount_test_vectors"]) == 23


def test_french_spaces() -> None:
    expected = "quatre-vingt-dix mille euros (90\u202f000\u00a0€)"
    assert amount(90_000, "EUR", "fr") == expected
    assert amount(7_000, "MAD", "fr", "figures") == "7\u202f000\u00a0MAD"


@pytest.mark.parametrize(
    ("value", "currency", "fr", "ar"),
    [
        (
            "90000.50",
            "EUR",
            "quatre-vingt-dix mille euros et cinquante centimes (90 000,50 €)",
            "تسعون ألف أورو وخمسون سنتيما (90.000,50 أورو)",
        ),
        ("12.01", "MAD", "douze dirhams et un centime (12,01 MAD)", None),
        ("3.02", "MAD", None, "ثلاثة دراهم وسنتيمان (3,02 درهم)"),
        ("0.05", "EUR", "cinq centimes (0,05 €)", "خمسة سنتيمات (0,05 أورو)"),
        ("1000000.10", "EUR", "un million d’euros et dix centimes (1 000 000,10 €)", None),
    ],
)
def test_cents(
    value: str,
    currency: CurrencyCode,
    fr: str | None,
    ar: str | None,
    plain: Callable[[str], str],
) -> None:
    if fr:
        assert plain(amount(Decimal(value), currency, "fr")) == fr
    if ar:
        assert amount(Decimal(value), currency, "ar") == ar


def test_cents_that_are_zero_are_silent() -> None:
    assert amount(Decimal("90000.00"), "EUR", "fr") == amount(90_000, "EUR", "fr")
    assert amount(Decimal("9E+4"), "EUR", "ar") == amount(90_000, "EUR", "ar")


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "صفر أورو"),
        (1, "أورو واحد"),
        (2, "أوروان اثنان"),
        (3, "ثلاثة أورو"),
        (11, "أحد عشر أورو"),
    ],
)
def test_euro_is_invariable_in_arabic(n: int, words: str) -> None:
    assert amount(n, "EUR", "ar", "words") == words


def test_nothing_and_one() -> None:
    assert amount(0, "EUR", "fr", "words") == "zéro euro"
    assert amount(1, "MAD", "fr", "words") == "un dirham"
    assert amount(1, "MAD", "ar", "words") == "درهم واحد"


@pytest.mark.parametrize("value", ["-1", "0.001", "NaN", "Infinity", "1000000000"])
def test_what_is_not_an_amount(value: str) -> None:
    with pytest.raises(ValueError, match=value):
        amount(Decimal(value), "EUR", "fr", "figures")

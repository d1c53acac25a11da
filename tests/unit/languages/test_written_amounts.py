from __future__ import annotations

import pytest

from alternat.languages.amounts import amount
from alternat.languages.slips import slips
from alternat.languages.written_amounts import ARABIC_AMOUNTS, FRENCH_AMOUNTS


@pytest.mark.parametrize(
    "text",
    [
        "90000 €", "90000 euros", "90.000 €", "90,000 €", "90 000,00 €", "90 000.50 €", "€ 90 000",
        "EUR 90 000", "90 k€", "1 M€", "90 000 euro", "un million euros", "deux millions dirhams",
        "90 000 Euros", "75 500,5 €", "1500 dirhams",
    ],
)  # fmt: skip
def test_french_amount_written_otherwise(text: str) -> None:
    assert len(list(slips(f"une aide de {text} par an", FRENCH_AMOUNTS))) == 1


@pytest.mark.parametrize(
    "text",
    ["90000 أورو", "90 000 أورو", "90,000 أورو", "90.000,00 أورو", "90.000 €", "90.000 يورو",
     "أورو 90.000", "500.000 MAD"],
)  # fmt: skip
def test_arabic_amount_written_otherwise(text: str) -> None:
    assert len(list(slips(f"مبلغ قدره {text} سنويا", ARABIC_AMOUNTS))) == 1


@pytest.mark.parametrize("value", [1, 2, 90, 1500, 90000, 1200000, 2500000])
@pytest.mark.parametrize("currency", ["EUR", "MAD"])
def test_what_this_room_writes_is_right(value: int, currency: str) -> None:
    assert not list(slips(amount(value, currency, "fr"), FRENCH_AMOUNTS))  # type: ignore[arg-type]
    assert not list(slips(amount(value, currency, "ar"), ARABIC_AMOUNTS))  # type: ignore[arg-type]


def test_other_numbers_are_left_alone() -> None:
    text = "en 2026, 90 000 € ; 1,5 million d’euros ; 75 500,50 € ; la ville (75000) ; l’Europe"
    assert not list(slips(text, FRENCH_AMOUNTS))
    assert not list(
        slips("سنة 2026، 90.000 أورو، 75.500,50 أورو، ألف أورو (1.000 أورو)", ARABIC_AMOUNTS)
    )

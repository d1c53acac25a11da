"""Amounts of money, in words then figures.

Takes an exact value and a currency; gives « quatre-vingt-dix mille euros (90 000 €) » or
« تسعون ألف أورو (90.000 أورو) ». Arabic amounts are nominative, for the frame « مبلغا قدره … »,
so that their words never change (domain reference § 4.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from alternat.languages import Language, Style
from alternat.languages.arabic_numbers import arabic_cardinal
from alternat.languages.characters import NBSP
from alternat.languages.counted_nouns import CountedNoun
from alternat.languages.french_numbers import LARGEST
from alternat.languages.numbers import french_parts, grouped

CurrencyCode = Literal["EUR", "MAD"]
"""ISO 4217 code of a currency that agreements use."""


@dataclass(frozen=True)
class Currency:
    """A currency as both languages name it."""

    noun: CountedNoun
    """The unit, counted like any noun."""

    symbol: str
    """What follows French figures."""


CURRENCIES: dict[CurrencyCode, Currency] = {
    # أورو is invariable (house choice); its dual alone needs the word اثنان to be heard.
    "EUR": Currency(
        CountedNoun(
            fr=("euro", "euros"),
            fr_gender="m",
            ar_one="أورو واحد",
            ar_two=("أوروان اثنان", "أوروين اثنين"),
            ar_few="أورو",
            ar_many="أورو",
            ar_round="أورو",
            ar_gender="m",
        ),
        symbol="€",
    ),
    "MAD": Currency(
        CountedNoun(
            fr=("dirham", "dirhams"),
            fr_gender="m",
            ar_one="درهم واحد",
            ar_two=("درهمان", "درهمين"),
            ar_few="دراهم",
            ar_many="درهما",
            ar_round="درهم",
            ar_gender="m",
        ),
        symbol="MAD",
    ),
}
"""The two currencies, by code. Source: glossary, ``currency``."""

CENTIME = CountedNoun(
    fr=("centime", "centimes"),
    fr_gender="m",
    ar_one="سنتيم واحد",
    ar_two=("سنتيمان", "سنتيمين"),
    ar_few="سنتيمات",
    ar_many="سنتيما",
    ar_round="سنتيم",
    ar_gender="m",
)
"""The hundredth of both currencies."""


def amount(
    value: Decimal | int, currency: CurrencyCode, language: Language, style: Style = "both"
) -> str:
    """Write an amount of money.

    Args:
        value: The amount in units of the currency, with at most two decimals.
        currency: Its currency.
        language: Language of the phrase.
        style: In words, in figures, or in words with the figures in brackets.

    Returns:
        The amount; cents are written only when there are some.

    Raises:
        ValueError: The amount is negative, too large, or finer than a cent.
    """
    units, cents = _split(value)
    money = CURRENCIES[currency]
    if style == "figures":
        return _figures(units, cents, money, language)
    words = _words(units, cents, money, language)
    if style == "words":
        return words
    return f"{words} ({_figures(units, cents, money, language)})"


def _split(value: Decimal | int) -> tuple[int, int]:
    """Split an amount into whole units and cents."""
    exact = Decimal(value)
    if not exact.is_finite() or exact < 0:
        raise ValueError(f"{value} is not an amount of money")
    cents = exact * 100
    if cents != cents.to_integral_value():
        raise ValueError(f"{value} has more than two decimals")
    if exact >= LARGEST + 1:
        raise ValueError(f"{value} is out of range: up to {LARGEST}")
    return divmod(int(cents), 100)


def _words(units: int, cents: int, money: Currency, language: Language) -> str:
    phrases = [
        _phrase(n, noun, language) for n, noun in ((units, money.noun), (cents, CENTIME)) if n
    ]
    if not phrases:
        phrases = [_phrase(0, money.noun, language)]
    return (" et " if language == "fr" else " و").join(phrases)


def _phrase(n: int, noun: CountedNoun, language: Language) -> str:
    return arabic_cardinal(n, noun) if language == "ar" else " ".join(french_parts(n, noun))


def _figures(units: int, cents: int, money: Currency, language: Language) -> str:
    number = grouped(units, language) + (f",{cents:02}" if cents else "")
    if language == "fr":
        return f"{number}{NBSP}{money.symbol}"
    return f"{number} {money.noun.ar_round if cents else money.noun.ar_after(units)}"

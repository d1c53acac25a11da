"""What the languages write is read back as the same values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from alternat.languages import LANGUAGES, Case, Gender, Language, Style
from alternat.languages.amounts import CURRENCIES, CurrencyCode, amount
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.dates import date_text, hijri_text, period
from alternat.languages.numbers import counted
from alternat.languages.ordinals import article_label, article_reference, ordinal
from alternat.languages.quantities import TIME_UNITS, read

languages = st.sampled_from(LANGUAGES)
styles = st.sampled_from(get_args(Style))
cases = st.sampled_from(get_args(Case))
genders = st.sampled_from(get_args(Gender))
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
dirhams_and_euros = st.sampled_from(sorted(CURRENCIES))
cents = st.integers(1, 10**10).map(lambda n: Decimal(n) / 100)
ambiguous = {"representative", "party", "site"}
"""Nouns whose Arabic dual is another word too; in words, their two cannot be told."""


@given(
    st.integers(3, 999_999_999), st.sampled_from(sorted(COUNTED_NOUNS)), languages, cases, styles
)
def test_a_counted_phrase(n: int, noun: str, language: Language, case: Case, style: Style) -> None:
    if language == "ar" and style != "figures" and n % 100 in (1, 2):
        return  # «مائة درهم ودرهمان» has two numbers for a reader
    numbers = read(f"• {counted(n, noun, language, case, style)} •", language).numbers
    assert {number.value for number in numbers} == {Decimal(n)}
    assert numbers[-1].unit == (noun if noun in TIME_UNITS else None)


@given(st.sampled_from(sorted(set(COUNTED_NOUNS) - ambiguous)), cases)
def test_an_arabic_dual(noun: str, case: Case) -> None:
    (number,) = read(counted(2, noun, "ar", case), "ar").numbers
    assert (number.value, number.loose) == (Decimal(2), False)


@given(cents, dirhams_and_euros, languages, styles)
def test_an_amount(
    value: Decimal, currency: CurrencyCode, language: Language, style: Style
) -> None:
    units = int(value)
    if language == "ar" and style != "figures" and units % 100 in (1, 2) and units > 100:
        return  # «مائة درهم ودرهم واحد»
    found = read(f"({amount(value, currency, language, style)})", language)
    if language == "ar" and style != "figures" and units in (1, 2):
        return  # «أورو واحد وثلاثون سنتيما» says thirty-one too
    if units == 0 and style != "figures":
        return  # « cinquante centimes » is no amount of euros yet
    assert {(money.value, money.currency) for money in found.amounts} == {(value, currency)}
    assert len(found.amounts) == (2 if style == "both" else 1)
    assert not found.numbers


@given(days, languages)
def test_a_date(day: date, language: Language) -> None:
    found = read(f"({date_text(day, language, weekday=True)})", language)
    (read_day,) = found.dates
    assert (read_day.year, read_day.month, read_day.day) == (day.year, day.month, day.day)
    assert not found.numbers


@given(days, days, languages)
def test_a_period(first: date, last: date, language: Language) -> None:
    start, end = sorted((first, last))
    found = read(period(start, end, language), language)
    assert (found.dates[-1].year, found.dates[-1].day) == (end.year, end.day)


@given(st.integers(1, 30), st.integers(1, 12), st.integers(1300, 1499), languages)
def test_a_hijri_date(day: int, month: int, year: int, language: Language) -> None:
    found = read(hijri_text(day, month, year, language), language)
    assert found.hijri == ((day, year),)
    assert not found.dates
    assert not found.numbers


@given(st.integers(1, 99), languages)
def test_an_article(n: int, language: Language) -> None:
    for text in (article_label(n, language), article_reference(n, language)):
        (article,) = read(text, language).articles
        assert (article.number, article.internal) == (n, True)


@given(st.integers(3, 99), languages, genders, cases)
def test_an_ordinal(n: int, language: Language, gender: Gender, case: Case) -> None:
    (number,) = read(ordinal(n, language, gender, case), language).numbers
    assert (number.value, number.loose) == (Decimal(n), False)

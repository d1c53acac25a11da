"""An amount or a delay that the program writes agrees with itself; with a digit changed, never."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from alternat.languages import Language
from alternat.languages.amounts import CURRENCIES, CurrencyCode, amount
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.numbers import counted
from alternat.review.checks.money import disagreements

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["fr", "ar"])
CODES: st.SearchStrategy[CurrencyCode] = st.sampled_from(sorted(CURRENCIES))
WHOLE = st.integers(min_value=1, max_value=999_999_999).map(Decimal)
# «أورو واحد وثمانون سنتيما» can be heard in two ways: one euro and 80 cents, or 81 cents.
WITH_CENTS = st.decimals(min_value=3, max_value=99_999_999, places=2).filter(
    lambda value: int(value) % 100 not in (1, 2)
)
VALUES = WHOLE | WITH_CENTS
FRAMES: dict[Language, str] = {"fr": "Le budget est fixé à {}.", "ar": "يحدد المبلغ فيما قدره {}."}


def said(words: str, language: Language) -> str:
    return FRAMES[language].format(words)


@given(VALUES, CODES, LANGUAGES)
def test_amounts_as_written_agree(value: Decimal, code: CurrencyCode, language: Language) -> None:
    text = said(amount(value, code, language), language)
    assert list(disagreements(text, language)) == []


@given(VALUES, VALUES, CODES, LANGUAGES)
def test_other_figures_are_seen(
    value: Decimal, other: Decimal, code: CurrencyCode, language: Language
) -> None:
    assume(value != other)
    words = amount(value, code, language, style="words")
    figures = amount(other, code, language, style="figures")
    assert list(disagreements(said(f"{words} ({figures})", language), language))


@given(
    st.integers(min_value=1, max_value=999),
    st.sampled_from(["day", "week", "month", "year", "student", "project"]),
    LANGUAGES,
)
def test_counts_as_written_agree(n: int, noun: str, language: Language) -> None:
    assert noun in COUNTED_NOUNS
    text = said(counted(n, noun, language, style="both"), language)
    assert list(disagreements(text, language)) == []
    assert list(disagreements(text.replace(str(n), str(n + 1)), language))

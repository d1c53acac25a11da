"""What holds of the languages whatever the number or the text."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from alternat.languages import Case, Gender, Language
from alternat.languages.amounts import CurrencyCode, amount
from alternat.languages.arabic_numbers import arabic_cardinal
from alternat.languages.bidi import isolate, spans, strip_isolates
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.dates import date_text
from alternat.languages.french_numbers import LARGEST, french_cardinal
from alternat.languages.numbers import counted
from alternat.languages.ordinals import ordinal
from alternat.languages.superscripts import superscripts
from alternat.languages.typography import typography

numbers = st.one_of(
    st.integers(0, 1_200),
    st.integers(0, LARGEST),
    # round numbers, where the forms are most irregular
    st.builds(lambda n, scale: n * scale, st.integers(0, 999), st.sampled_from([1_000, 1_000_000])),
)
languages: st.SearchStrategy[Language] = st.sampled_from(("fr", "ar"))
cases: st.SearchStrategy[Case] = st.sampled_from(("nom", "obl"))
genders: st.SearchStrategy[Gender] = st.sampled_from(("m", "f"))
currencies: st.SearchStrategy[CurrencyCode] = st.sampled_from(("EUR", "MAD"))

# What authors type, and what they should not.
pieces = st.sampled_from(
    [
        *" \t\n\u00a0\u202f.,:;!?،؛؟«»\"'’“”()[]-–/%€°&@#*_|",
        *("\ue000", "\ue001", "\u2066", "\u2069", "\U000f0000", "\u200f"),
        *("a", "é", "Le mot", "l'", "n°", "M.", "p.", "MAD", "1er", "avril", "UM6P", "(UE)"),
        *("1", "22", "000", "2025", "90 000", "12:30", "+212 5 22", "https://x.org/?a", "a@b.fr"),
        *("و", "الجهة", "بـ", "لـ", "أورو", "حُرِّر"),
    ]
)
texts = st.one_of(st.lists(pieces, max_size=12).map("".join), st.text(max_size=30))


@given(numbers)
def test_french_cardinals_agree_with_num2words(n: int) -> None:
    assert french_cardinal(n) == num2words(n, lang="fr")


@given(numbers, numbers, cases, genders)
def test_distinct_numbers_have_distinct_words(m: int, n: int, case: Case, gender: Gender) -> None:
    same = m == n
    assert (french_cardinal(m) == french_cardinal(n)) is same
    arabic = [arabic_cardinal(k, gender=gender, case=case) for k in (m, n)]
    assert (arabic[0] == arabic[1]) is same


@given(numbers, st.sampled_from(sorted(COUNTED_NOUNS)), cases)
def test_arabic_words_are_clean(n: int, noun: str, case: Case) -> None:
    words = counted(n, noun, "ar", case)
    assert re.fullmatch("[\u0621-\u063f\u0641-\u064a]+(?: [\u0621-\u063f\u0641-\u064a]+)*", words)
    assert " و " not in words
    assert words == unicodedata.normalize("NFC", words)


@given(numbers, st.sampled_from(sorted(COUNTED_NOUNS)), languages, cases)
def test_words_with_figures_are_the_words(
    n: int, noun: str, language: Language, case: Case
) -> None:
    both = counted(n, noun, language, case, "both")
    assert re.sub(r" \([\d.\u202f]+\)", "", both) == counted(n, noun, language, case)


@given(st.decimals(0, LARGEST, places=2), currencies, languages)
def test_figures_of_an_amount_read_back(
    value: Decimal, currency: CurrencyCode, language: Language
) -> None:
    figures = amount(value, currency, language, "figures")
    digits = re.sub(r"[^\d,]", "", figures).replace(",", ".")
    assert Decimal(digits) == value
    assert amount(value, currency, language).endswith(f"({figures})")


@given(st.integers(1, 999), st.integers(1, 999), genders, cases)
def test_distinct_ranks_have_distinct_ordinals(m: int, n: int, gender: Gender, case: Case) -> None:
    assert (ordinal(m, "ar", gender, case) == ordinal(n, "ar", gender, case)) is (m == n)
    assert (ordinal(m, "fr", gender) == ordinal(n, "fr", gender)) is (m == n)


@given(texts, languages)
def test_typography_is_idempotent(text: str, language: Language) -> None:
    once = typography(text, language)
    assert typography(once, language) == once


@given(texts, languages)
def test_typography_keeps_words_values_and_lines(text: str, language: Language) -> None:
    kept = re.compile(r"[^\W_]|[\ue000-\uf8ff\n]")
    assert kept.findall(typography(text, language)) == kept.findall(text)


@given(st.dates(), languages)
def test_our_own_dates_are_already_set(day: dt.date, language: Language) -> None:
    text = date_text(day, language)
    assert typography(text, language) == text


@given(numbers, currencies, languages)
def test_our_own_amounts_are_already_set(
    n: int, currency: CurrencyCode, language: Language
) -> None:
    text = amount(n, currency, language)
    assert typography(text, language) == text


@given(texts, languages)
def test_spans_join_to_the_text(text: str, language: Language) -> None:
    cut = spans(text, language)
    assert "".join(span.text for span in cut) == text
    assert all(span.text for span in cut)
    assert all(span.text == span.text.strip() for span in cut if span.isolated)


@given(texts, languages)
def test_isolates_are_balanced_and_come_off(text: str, language: Language) -> None:
    isolated = isolate(text, language)
    depth = 0
    for char in isolated:
        depth += (char in "\u2066\u2067") - (char == "\u2069")
        assert depth in (0, 1)
    assert depth == 0
    assert strip_isolates(isolated) == strip_isolates(text)
    assert isolate(isolated, language) == isolated


@given(texts)
def test_superscripts_join_to_the_text(text: str) -> None:
    assert "".join(piece for piece, _ in superscripts(text)) == text

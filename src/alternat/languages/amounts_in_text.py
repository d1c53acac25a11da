"""Amounts of money read out of a text: a number with its currency, cents included.

Takes the numbers of a text; gives the amounts among them, and the others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from alternat.languages import Language
from alternat.languages.amounts import CENTIME, CURRENCIES
from alternat.languages.arabic_number_words import arabic_stems
from alternat.languages.numbers_in_text import LAST, NEXT, Form, Number


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency, cents included."""

    value: Decimal
    currency: str
    """ISO 4217 code."""
    form: Form
    start: int
    end: int


_CENTS = "cents"


@cache
def _currencies(language: Language) -> dict[str, str]:
    forms = {"€": "EUR", "eur": "EUR", "mad": "MAD", "dh": "MAD", "usd": "USD"}
    for noun, code in ((CENTIME, _CENTS), *((money.noun, c) for c, money in CURRENCIES.items())):
        ar = (noun.ar_one, *noun.ar_two, noun.ar_few, noun.ar_many, noun.ar_round)
        forms |= {name.split()[0]: code for name in (noun.fr if language == "fr" else ar)}
    if language == "fr":
        return forms | {"dollar": "USD", "dollars": "USD"}
    return forms | {"يورو": "EUR", "دولار": "USD", "دولارا": "USD"}


def take_amounts(
    text: str, language: Language, numbers: list[Number]
) -> tuple[tuple[Money, ...], list[Number]]:
    """Tell the amounts from the other numbers.

    Args:
        text: The text, folded.
        language: Its language.
        numbers: Its numbers, in order.

    Returns:
        The amounts, and the numbers that are none.
    """
    amounts: list[Money] = []
    others = []
    for number in numbers:
        money = _money(text, language, number)
        if money is None:
            others.append(number)
        elif money.currency == _CENTS:
            # « … euros et cinquante centimes » is one amount.
            if amounts and text[amounts[-1].end : money.start].strip() in ("et", "و", ""):
                euros = amounts.pop()
                total = euros.value + money.value / 100
                amounts.append(replace(euros, value=total, end=money.end))
            else:
                others.append(number)
        else:
            amounts.append(money)
    return tuple(amounts), others


def _money(text: str, language: Language, number: Number) -> Money | None:
    if not isinstance(number.value, Decimal):
        return None
    forms = _currencies(language)
    word = NEXT.match(text, number.end)
    code = forms.get(word[1] or word[2]) if word and ")" not in word[0] else None
    if code and word:
        return Money(number.value, code, number.form, number.start, word.end())
    if language == "ar" and number.form == "words":
        # «درهمان» counts itself, «أورو واحد» comes after what it counts.
        own = text[number.start : number.end].split()[0]
        before = LAST.search(text, max(0, number.start - 20), number.start)
        for name, start in (
            (own, number.start),
            *(((before[1], before.start()),) if before else ()),
        ):
            code = next((forms[stem] for stem in arabic_stems(name) if stem in forms), None)
            if code and (start == number.start or number.value in (1, 2)):
                return Money(number.value, code, number.form, start, number.end)
    return None

"""What two texts of one meaning do not say alike: numbers, dates, amounts, references.

Takes a French text and an Arabic one; gives the quantities that only one of them has. What the
languages themselves differ in is no difference: « des deux rives » beside the dual «ضفتي», « un »
beside nothing, « 1-15-83 » beside «1.15.83», figures repeated in brackets on one side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from alternat.languages.quantities import ArticleRead, DateRead, Money, Number, read

T = TypeVar("T")

_DUAL = re.compile(r"\b(?!\w{0,3}طرف)\w{2,}(?:ان|ين|تا|تي)\b|\b\w*(?:هما|كلا|كلتا|كلتي)\b")
"""Words that may be a dual, the two parties apart."""
_PARTIES = re.compile(r"\s+parties?\b", re.IGNORECASE)
_BETWEEN_TWICE = re.compile(r"[\s(/]*")


@dataclass(frozen=True, slots=True)
class Apart(Generic[T]):
    """What each text has and the other has not."""

    fr: tuple[T, ...]
    ar: tuple[T, ...]

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.fr or self.ar)


_NOTHING: Apart[Any] = Apart((), ())


@lru_cache(maxsize=4096)  # agreements share most of their texts
def numbers_apart(french: str, arabic: str) -> Apart[Number]:
    """Compare the numbers of two texts; those in words count like those in figures.

    Args:
        french: The French text.
        arabic: The Arabic text.

    Returns:
        The numbers without their like.
    """
    said, told = read(french, "fr").numbers, read(arabic, "ar").numbers
    if not (said or told):
        return _NOTHING
    fr, ar = _once(french, said), _once(arabic, told)
    left = [number for number in fr if not number.loose]
    right = [number for number in ar if not number.loose]
    loose = [number for number in (*fr, *ar) if number.loose]
    for alike in (_same, _same_value, _same_digits):
        left, right = _unpaired(left, right, alike)
    left = [number for number in left if not _in(loose, number)]
    right = [number for number in right if not _in(loose, number)]
    dual = bool(left) and _DUAL.search(arabic) is not None
    left = [one for one in left if not _said_by_a_dual(one, french, arabic, dual)]
    if not (left and right):
        # « un mois » beside «1 شهر»: a lone one is no difference by itself.
        left, right = ([one for one in side if one.value != 1] for side in (left, right))
    return Apart(tuple(left), tuple(right))


def dates_apart(french: str, arabic: str) -> Apart[DateRead]:
    """Compare the dates of two texts; Hijri dates only where both have some.

    Args:
        french: The French text.
        arabic: The Arabic text.

    Returns:
        The dates without their like.
    """
    fr, ar = read(french, "fr").dates, read(arabic, "ar").dates
    if not (fr or ar):
        return _NOTHING
    left, right = _unpaired(
        fr,
        ar,
        lambda one, other: (one.year, one.month, one.day) == (other.year, other.month, other.day),
    )
    if not (left and right):
        left, right = ([day for day in side if not day.loose] for side in (left, right))
    return Apart(tuple(left), tuple(right))


def hijri_apart(french: str, arabic: str) -> bool:
    """Tell whether both texts give Hijri dates and not the same.

    Args:
        french: The French text.
        arabic: The Arabic text.
    """
    fr, ar = read(french, "fr").hijri, read(arabic, "ar").hijri
    return bool(fr and ar) and sorted(fr) != sorted(ar)


def amounts_apart(french: str, arabic: str) -> Apart[Money]:
    """Compare the amounts of two texts; words and figures of one amount count once.

    Args:
        french: The French text.
        arabic: The Arabic text.

    Returns:
        The amounts without their like.
    """
    fr, ar = read(french, "fr").amounts, read(arabic, "ar").amounts
    if not (fr or ar):
        return _NOTHING
    known = [{(one.value, one.currency) for one in side} for side in (fr, ar)]
    return Apart(
        tuple(one for one in fr if (one.value, one.currency) not in known[1]),
        tuple(one for one in ar if (one.value, one.currency) not in known[0]),
    )


def articles_apart(french: str, arabic: str) -> Apart[ArticleRead]:
    """Compare the articles that two texts refer to.

    Args:
        french: The French text.
        arabic: The Arabic text.

    Returns:
        The references without their like.
    """
    fr, ar = read(french, "fr").articles, read(arabic, "ar").articles
    if not (fr or ar):
        return _NOTHING
    left, right = _unpaired(
        fr,
        ar,
        lambda one, other: one.number == other.number,
    )
    return Apart(tuple(left), tuple(right))


def _once(text: str, numbers: tuple[Number, ...]) -> list[Number]:
    """Take « trois (3) » for one number."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        if (
            last
            and last.value == number.value
            and last.form != number.form
            and _BETWEEN_TWICE.fullmatch(text, last.end, number.start)
        ):
            kept.pop()
        kept.append(number)
    return kept


def _unpaired(
    left: Iterable[T], right: Iterable[T], alike: Callable[[T, T], bool]
) -> tuple[list[T], list[T]]:
    others, alone = list(right), []
    for one in left:
        found = next((other for other in others if alike(one, other)), None)
        if found is None:
            alone.append(one)
        else:
            others.remove(found)
    return alone, others


def _same(one: Number, other: Number) -> bool:
    return (one.value, one.unit) == (other.value, other.unit)


def _same_value(one: Number, other: Number) -> bool:
    return one.value == other.value and (one.unit is None or other.unit is None)


def _same_digits(one: Number, other: Number) -> bool:
    written = isinstance(one.value, str) or isinstance(other.value, str)
    return written and one.digits == other.digits


def _in(loose: list[Number], number: Number) -> bool:
    return any(one.value == number.value for one in loose)


def _said_by_a_dual(number: Number, french: str, arabic: str, dual: bool) -> bool:
    """« deux élus » is «منتخبان», « les deux Parties » «الطرفان»; duals of time are read."""
    if number.value != 2 or number.form != "words" or number.unit:
        return False
    return "طرف" in arabic if _PARTIES.match(french, number.end) else dual

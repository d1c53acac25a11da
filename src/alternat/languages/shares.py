"""Shares in a text: percentages with what they belong to, and parts of a count.

Takes a text of either language; gives its percentages in order, and the parts that are greater than
their whole (« six projets, dont onze »).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from alternat.languages import Language
from alternat.languages.quantities import read

_OF_WHICH: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"[^.;]{0,30}?,?\s+dont\s+(?:au (?:moins|plus)\s+)?$"),
    "ar": re.compile(r"[^.;؛]{0,30}?،?\s+من(?:ها|هم|هما|هن|\s+بينها|\s+بينهم)\s+$"),
}


_PARTS: dict[Language, tuple[str, ...]] = {
    "fr": (" dont ", "\u00a0dont "),
    "ar": ("منها", "منهم", "منهن", "من بين"),
}


def shares(text: str, language: Language) -> tuple[Decimal, ...]:
    """Give the percentages of a text, in order.

    Args:
        text: The text.
        language: Its language.
    """
    if "%" not in text and "٪" not in text and "cent" not in text and "المائة" not in text:
        return ()
    return tuple(
        number.value
        for number in read(text, language).numbers
        if number.unit == "percent" and isinstance(number.value, Decimal)
    )


def of_one_whole(text: str) -> bool:
    """Tell whether the percentages of a French text are parts of one thing.

    Args:
        text: The text: « 60 % des frais … et 40 % de ces frais ».
    """
    after = [text[found.end() : found.end() + 12] for found in _PERCENT.finditer(text)]
    return len(after) > 1 and all(_SAME.match(one) for one in after[1:])


_PERCENT = re.compile(r"%|\bpour cent\b")
_SAME = re.compile(r"\s*(?:de (?:ces?|cette|cet)\b|d[ue] (?:reste|solde|même)\b|[.,;)]|$|et\b)")


def too_great(text: str, language: Language) -> tuple[str, ...]:
    """Give the parts of a text that are greater than their whole.

    Args:
        text: The text.
        language: Its language.
    """
    if not any(sign in text for sign in _PARTS[language]):
        return ()
    numbers = read(text, language).numbers
    return tuple(
        text[whole.start : part.end]
        for whole, part in pairwise(numbers)
        if isinstance(whole.value, Decimal)
        and isinstance(part.value, Decimal)
        and part.unit != "percent"
        and part.value > whole.value
        and _OF_WHICH[language].fullmatch(text, whole.end, part.start)
    )

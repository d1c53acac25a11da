"""References to articles read out of a text: « articles 4 et 5 du présent accord », «المادة 12».

Takes the numbers of a text; gives the articles among them, and the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS
from alternat.languages.numbers_in_text import Number


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """A reference to an article by its number: « article 12 », «المادة 12»."""

    number: int
    internal: bool
    """Whether it can only be an article of the same text: no « de la loi », no « منه » follows."""
    start: int
    end: int


_ARTICLE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:articles?|art\.) (?:à )?$"),
    "ar": re.compile(
        rf"(?<![{ARABIC_LETTERS}])[وفبك]?(?:ال|لل)"
        r"(?:مادة|مادتين|مادتان|مواد|فصل|فصلين|فصول) (?:من )?$"
    ),
}
_JOINT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s*(?:,|et|ou|à|,\s*et)\s+"),
    "ar": re.compile(r"\s*(?:،\s*|و|أو\s+|إلى\s+|إلى غاية\s+)?"),
}
_OTHER_TEXT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?!\s*(?:du|de la) (?:présente?|même)\b)\s*,?\s*(?:du|de|des)\b"),
    "ar": re.compile(
        rf"\s*من(?:ه|ها|هما|هم)?(?![{ARABIC_LETTERS}])(?! (?:هذا|هذه|مذكرة التفاهم هذه))"
    ),
}
_OF_THE_YEAR = re.compile(r"\s*من (?:ال)?(?:سنة|سنتي|عام)\b")
"""What makes of الفصل a quarter or a term: «الفصل الأول من سنة 2027»."""
_ITS = re.compile(r"\b(?:son|ses|leurs?) (?:articles?|art\.) (?:à )?$")


def take_articles(
    text: str, language: Language, numbers: list[Number]
) -> tuple[tuple[ArticleRead, ...], list[Number]]:
    """Tell the references to articles from the other numbers.

    Args:
        text: The text, folded.
        language: Its language.
        numbers: Its numbers, in order.

    Returns:
        The references, and the numbers that are none.
    """
    groups: list[list[Number]] = []
    others = []
    for number in numbers:
        if not isinstance(number.value, Decimal) or number.unit or not _whole(number.value):
            others.append(number)
        elif _ARTICLE[language].search(
            text, max(0, number.start - 24), number.start
        ) and not _OF_THE_YEAR.match(text, number.end):
            groups.append([number])
        elif (
            groups
            and groups[-1][-1].end <= number.start
            and _JOINT[language].fullmatch(text, groups[-1][-1].end, number.start)
            and not number.loose
        ):
            groups[-1].append(number)
        else:
            others.append(number)
    found = [
        ArticleRead(int(number.value), _internal(text, language, group), number.start, number.end)
        for group in groups
        for number in group
    ]
    return tuple(found), others


def _whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _internal(text: str, language: Language, group: list[Number]) -> bool:
    if _OTHER_TEXT[language].match(text, group[-1].end):
        return False
    return language == "ar" or not _ITS.search(text, max(0, group[0].start - 24), group[0].start)

"""Arabic words in a sentence: prefixes that merge, dual and plural, enumeration.

Takes a phrase in logical order; gives it with the prefix attached. Before anything that is not an
Arabic letter (a Latin name, a number, « ) the prefix cannot join, so it takes the tatweel joiner
and a space: « بـ VivaTech » (domain reference §§ 4.2 and 5.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alternat.languages import Case
from alternat.languages.characters import ARABIC_LETTERS

_ARABIC_START = re.compile(f"[{ARABIC_LETTERS}]")

_ARTICLE = "ال"

# Verbal nouns whose own first letters look like the article: التزام is "commitment", its
# definite form is الالتزام.
_LOOK_LIKE_ARTICLE = (
    "التئام",
    "التباس",
    "التجاء",
    "التحاق",
    "التزام",
    "التصاق",
    "التفات",
    "التفاف",
    "التقاء",
    "التقاط",
    "التماس",
    "التهاب",
)


def with_li(text: str) -> str:
    """Attach لـ ("to", "for", "of"), which merges with the article.

    Args:
        text: A phrase.

    Returns:
        « للجهة » for الجهة, « لجهة » for جهة, « للجنة » for اللجنة, « لـ UM6P » for UM6P.
    """
    if not text.startswith(_ARTICLE) or text.startswith(_LOOK_LIKE_ARTICLE):
        return _joined("ل", text)
    noun = text.removeprefix(_ARTICLE)
    # Three lams are never written in a row: اللجنة gives للجنة.
    return f"ل{noun}" if noun.startswith("ل") else f"لل{noun}"


def with_bi(text: str) -> str:
    """Attach بـ ("in", "at", "by").

    Args:
        text: A phrase.

    Returns:
        « بالرباط », « بمراكش », « بـ VivaTech ».
    """
    return _joined("ب", text)


def with_wa(text: str) -> str:
    """Attach و ("and"), which never stands alone and, joining nothing, needs no joiner.

    Args:
        text: A phrase.

    Returns:
        « وجهة ».
    """
    return f"و{text}"


def enumeration(items: Sequence[str]) -> str:
    """Join items as an Arabic sentence does.

    Args:
        items: The items, in order.

    Returns:
        « أ وب وج »; the item itself when alone; nothing when there is none.
    """
    return " ".join([*items[:1], *(with_wa(item) for item in items[1:])])


def two_or_more(n: int, two: str, more: str) -> str:
    """Choose between the dual and the plural.

    Args:
        n: How many there are, two at least.
        two: The dual form.
        more: The plural form.

    Returns:
        The form that suits.

    Raises:
        ValueError: There are fewer than two.
    """
    if n < 2:
        raise ValueError(f"{n} takes neither the dual nor the plural")
    return two if n == 2 else more


def parties_word(n: int, case: Case = "nom") -> str:
    """Name the parties together.

    Args:
        n: How many parties there are, two at least.
        case: Case of the word.

    Returns:
        « الطرفان », « الطرفين » or « الأطراف ».

    Raises:
        ValueError: There are fewer than two.
    """
    return two_or_more(n, "الطرفان" if case == "nom" else "الطرفين", "الأطراف")


def _joined(prefix: str, text: str) -> str:
    return prefix + text if _ARABIC_START.match(text) else f"{prefix}ـ {text}"

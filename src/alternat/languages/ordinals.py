"""Ordinals: articles of an agreement, ordinals in words, markers of lists.

Takes a rank, from 1; gives its name. Arabic ordinals are definite, as after المادة.
Sources: domain reference §§ 4.1 and 4.2; glossary, ``ordinals_feminine`` and ``list_markers``.
"""

from __future__ import annotations

from alternat.languages import Case, Gender, Language
from alternat.languages.arabic_numbers import hundreds, tens
from alternat.languages.characters import NBSP
from alternat.languages.french_numbers import french_cardinal

LARGEST_ARABIC_ORDINAL = 999
"""The largest Arabic ordinal written in words."""

_ARABIC_UNITS: dict[Gender, tuple[str, ...]] = {
    "m": (
        "الأول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
    ),
    "f": (
        "الأولى",
        "الثانية",
        "الثالثة",
        "الرابعة",
        "الخامسة",
        "السادسة",
        "السابعة",
        "الثامنة",
        "التاسعة",
        "العاشرة",
    ),
}
# Above ten, the first is no longer الأول but "the one".
_ARABIC_FIRST_OF_MANY: dict[Gender, str] = {"m": "الحادي", "f": "الحادية"}
_ARABIC_TEN_OF_TEENS: dict[Gender, str] = {"m": "عشر", "f": "عشرة"}

_MARKERS: dict[tuple[Language, int], tuple[str, ...]] = {
    ("fr", 1): ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    ("fr", 3): tuple("abcdefghij"),
    ("ar", 1): (
        "أولا",
        "ثانيا",
        "ثالثا",
        "رابعا",
        "خامسا",
        "سادسا",
        "سابعا",
        "ثامنا",
        "تاسعا",
        "عاشرا",
    ),
    ("ar", 3): tuple("أبجدهوزحطي"),  # abjad order, not the alphabet's
}


def article_label(n: int, language: Language) -> str:
    """Name an article in its own heading.

    Args:
        n: Number of the article.
        language: Language of the heading.

    Returns:
        « Article 1er », « Article 2 »; « المادة الأولى », « المادة الثانية ».

    Raises:
        ValueError: The number is below 1, or above 999 in Arabic.
    """
    if language == "fr":
        return f"Article {_abbreviated(n)}"
    return f"المادة {ordinal(n, 'ar', 'f')}"


def article_reference(n: int, language: Language) -> str:
    """Name an article in a reference to it: in figures, except the first in Arabic.

    Args:
        n: Number of the article.
        language: Language of the sentence.

    Returns:
        « article 1er », « article 12 » with a no-break space; « المادة الأولى », « المادة 12 ».

    Raises:
        ValueError: The number is below 1.
    """
    if language == "fr":
        return f"article{NBSP}{_abbreviated(n)}"
    return article_label(1, "ar") if n == 1 else f"المادة {_checked(n)}"


def ordinal(n: int, language: Language, gender: Gender = "m", case: Case = "nom") -> str:
    """Write an ordinal in words.

    Args:
        n: The rank.
        language: Language of the word.
        gender: Gender of what is ranked.
        case: Arabic case, seen from the twentieth on: المادة العشرون, في المادة العشرين.

    Returns:
        « première », « vingt et unième »; « الأولى », « الحادية والعشرون ».

    Raises:
        ValueError: The rank is below 1, or above 999 in Arabic.
    """
    if language == "fr":
        return _french(_checked(n), gender)
    return _arabic(_checked(n), gender, case)


def list_marker(n: int, level: int, language: Language) -> str:
    """Give the marker of an item in a list.

    Args:
        n: Rank of the item in its list.
        level: Depth of the list, from 1.
        language: Language of the list.

    Returns:
        Level 1: « I » or « أولا »; level 2: « 1 »; level 3: « a » or « أ », ten of each;
        the number for other levels and beyond the tenth item.

    Raises:
        ValueError: The rank is below 1.
    """
    table = _MARKERS.get((language, level), ())
    return table[n - 1] if _checked(n) <= len(table) else str(n)


def _checked(n: int) -> int:
    if n < 1:
        raise ValueError(f"{n} is not a rank: ranks begin at 1")
    return n


def _abbreviated(n: int) -> str:
    """Write an article number: only the first is an ordinal in French."""
    return "1er" if _checked(n) == 1 else str(n)


def _french(n: int, gender: Gender) -> str:
    if n == 1:
        return "premier" if gender == "m" else "première"
    words = french_cardinal(n)
    if n % 1_000_000 == 0:
        words = words.removeprefix("un ")
    if words.endswith(("vingts", "cents", "millions")):
        words = words.removesuffix("s")
    if words.endswith("cinq"):
        words += "u"
    elif words.endswith("neuf"):
        words = f"{words.removesuffix('f')}v"
    return f"{words.removesuffix('e')}ième"


def _arabic(n: int, gender: Gender, case: Case) -> str:
    if n > LARGEST_ARABIC_ORDINAL:
        raise ValueError(f"{n} is out of range: up to {LARGEST_ARABIC_ORDINAL}")
    rest = n % 100
    if rest == 0:
        return f"ال{hundreds(n, case)}"
    if n > 100:  # "the first after the hundred"
        return f"{_arabic(rest, gender, case)} بعد ال{hundreds(n - rest, 'obl')}"
    if n <= 10:
        return _ARABIC_UNITS[gender][n - 1]
    unit = n % 10
    if unit == 0:
        return f"ال{tens(n, case)}"
    first = _ARABIC_FIRST_OF_MANY[gender] if unit == 1 else _ARABIC_UNITS[gender][unit - 1]
    if n < 20:
        return f"{first} {_ARABIC_TEN_OF_TEENS[gender]}"
    return f"{first} وال{tens(n, case)}"

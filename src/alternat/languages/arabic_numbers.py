"""Arabic numbers in words, alone or with the noun they count.

Takes an integer, and a noun when there is one; gives words without diacritics.
Rules (domain reference § 4.4): 1 and 2 follow the gender of the noun; 3 to 10 reverse it, with a
genitive plural; 11 and 12 follow it in both parts; 13 to 19 reverse it in the unit and follow it
in the ten; 11 to 99 ask for the accusative singular; hundreds, thousands and millions for the
genitive singular. ألف and مليون are themselves masculine nouns, counted by the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass

from alternat.languages import Case, Gender
from alternat.languages.counted_nouns import CountedNoun
from alternat.languages.french_numbers import LARGEST

# Forms that go with a masculine noun, and those that go with a feminine noun.
_UNITS: dict[Gender, tuple[str, ...]] = {
    "m": ("", "", "", *["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]),
    "f": ("", "", "", *["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]),
}
_ONE: dict[Gender, str] = {"m": "واحد", "f": "واحدة"}
_TWO: dict[tuple[Gender, Case], str] = {
    ("m", "nom"): "اثنان",
    ("m", "obl"): "اثنين",
    ("f", "nom"): "اثنتان",
    ("f", "obl"): "اثنتين",
}
_ELEVEN: dict[Gender, str] = {"m": "أحد", "f": "إحدى"}
_TEN_OF_TEENS: dict[Gender, str] = {"m": "عشر", "f": "عشرة"}
_TENS = ("", "", *["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"])
_HUNDREDS = ("", "", "", *["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"])


@dataclass(frozen=True)
class _Scale:
    """ألف or مليون: a masculine noun that is also part of the number."""

    one: str
    few: str
    many: str


_THOUSAND = _Scale("ألف", "آلاف", "ألفا")
_MILLION = _Scale("مليون", "ملايين", "مليونا")


def arabic_cardinal(
    n: int, noun: CountedNoun | None = None, gender: Gender = "m", case: Case = "nom"
) -> str:
    """Write a whole number in Arabic words, with the noun it counts when one is given.

    Args:
        n: The number, from 0 to 999 999 999.
        noun: The noun counted. Number and noun cannot be told apart in Arabic (one and two are
            forms of the noun), so the whole phrase is returned.
        gender: Gender of what is counted, when no noun is given.
        case: Case of the phrase.

    Returns:
        The number alone (« تسعون ألفا »), or the counted phrase (« ثلاث سنوات »).

    Raises:
        ValueError: The number is negative or too large.
    """
    if noun is None:
        return _number(n, gender, case, before_noun=False)
    number, form = counted_parts(n, noun, case)
    return f"{number} {form}".strip()


def counted_parts(n: int, noun: CountedNoun, case: Case = "nom") -> tuple[str, str]:
    """Write a counted phrase in two parts, so that figures can be set between them.

    Args:
        n: The number, from 0 to 999 999 999.
        noun: The noun counted.
        case: Case of the phrase.

    Returns:
        The number and the form of the noun that follows it: (« ثلاث », « سنوات »). The second
        part is empty where the noun comes first: « سنة واحدة », « مائة درهم ودرهمان ».

    Raises:
        ValueError: The number is negative or too large.
    """
    if n == 1:
        return noun.ar_one, ""
    if n == 2:
        return noun.ar_two[_index(case)], ""
    if n > 100 and n % 100 in (1, 2):
        # 101 dirhams are "a hundred dirhams and a dirham".
        rest = n % 100
        hundreds = arabic_cardinal(n - rest, noun, case=case)
        return f"{hundreds} و{arabic_cardinal(rest, noun, case=case)}", ""
    return _number(n, noun.ar_gender, case, before_noun=True), noun.ar_after(n)


def tens(n: int, case: Case) -> str:
    """Write a round ten from 20 to 90.

    Args:
        n: 20, 30, … 90.
        case: Case of the word.

    Returns:
        « عشرون » or « عشرين », and so on.
    """
    return f"{_TENS[n // 10]}{'ون' if case == 'nom' else 'ين'}"


def hundreds(n: int, case: Case, construct: bool = False) -> str:
    """Write a round hundred from 100 to 900.

    Args:
        n: 100, 200, … 900.
        case: Case of the word.
        construct: The counted noun follows at once, so the dual loses its ن.

    Returns:
        « مائة », « مائتان », « خمسمائة », and so on.
    """
    if n == 100:
        return "مائة"
    if n == 200:
        return _dual("مائت", case, construct)
    return f"{_HUNDREDS[n // 100]}مائة"


def _number(n: int, gender: Gender, case: Case, before_noun: bool) -> str:
    if not 0 <= n <= LARGEST:
        raise ValueError(f"{n} is out of range: 0 to {LARGEST}")
    if n == 0:
        return "صفر"
    millions, rest = divmod(n, 1_000_000)
    thousands, units = divmod(rest, 1_000)
    parts = []
    if millions:
        parts.append(_scaled(millions, _MILLION, case, construct=before_noun and not rest))
    if thousands:
        parts.append(_scaled(thousands, _THOUSAND, case, construct=before_noun and not units))
    if units:
        parts.append(_below_thousand(units, gender, case, before_noun))
    return " و".join(parts)


def _scaled(count: int, scale: _Scale, case: Case, construct: bool) -> str:
    """Count thousands or millions; ``construct`` when the counted noun follows at once."""
    last = count % 100
    if count == 1:
        return scale.one
    if count == 2:
        return _dual(scale.one, case, construct)
    if last == 0:
        return f"{hundreds(count, case, construct=True)} {scale.one}"
    if last in (1, 2):
        # "A hundred thousand and a thousand": مائة وألف would be read 1 100.
        round_part = _scaled(count - last, scale, case, construct=True)
        return f"{round_part} و{_scaled(last, scale, case, construct)}"
    number = _below_thousand(count, "m", case, before_noun=True)
    if last <= 10:
        return f"{number} {scale.few}"
    return f"{number} {scale.one if construct else scale.many}"


def _below_thousand(n: int, gender: Gender, case: Case, before_noun: bool) -> str:
    round_part, rest = n - n % 100, n % 100
    parts = []
    if round_part:
        parts.append(hundreds(round_part, case, construct=before_noun and not rest))
    if rest:
        parts.append(_below_hundred(rest, gender, case, before_noun))
    return " و".join(parts)


def _below_hundred(n: int, gender: Gender, case: Case, before_noun: bool) -> str:
    if n <= 10:
        return _unit(n, gender, case, before_noun)
    unit = n % 10
    if n < 20:
        return f"{_unit_of_teens(unit, gender, case)} {_TEN_OF_TEENS[gender]}"
    if unit == 0:
        return tens(n, case)
    if unit == 1 and gender == "f":
        return f"{_ELEVEN['f']} و{tens(n, case)}"
    return f"{_unit(unit, gender, case, before_noun=False)} و{tens(n, case)}"


def _unit(n: int, gender: Gender, case: Case, before_noun: bool) -> str:
    if n == 1:
        return _ONE[gender]
    if n == 2:
        return _TWO[gender, case]
    if n == 8 and gender == "f" and not before_noun:
        return "ثمان"  # ثماني keeps its ي only in the construct state
    return _UNITS[gender][n]


def _unit_of_teens(unit: int, gender: Gender, case: Case) -> str:
    if unit == 1:
        return _ELEVEN[gender]
    if unit == 2:
        return _TWO[gender, case][:-1]  # the dual loses its ن: اثنا عشر, اثنتي عشرة
    return _UNITS[gender][unit]


def _dual(stem: str, case: Case, construct: bool) -> str:
    ending = ("ان", "ين")[_index(case)]
    return stem + (ending[0] if construct else ending)


def _index(case: Case) -> int:
    return 0 if case == "nom" else 1

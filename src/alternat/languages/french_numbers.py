"""French numbers in words.

Takes an integer; gives its name with the traditional hyphenation (« vingt et un »,
« quatre-vingt-dix »): domain reference § 4.4.
"""

from __future__ import annotations

LARGEST = 999_999_999
"""The largest number that both languages can write in words."""

_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}


def french_cardinal(n: int, feminine: bool = False, before_noun: bool = False) -> str:
    """Write a whole number in French words.

    Args:
        n: The number, from 0 to 999 999 999.
        feminine: Agree with a feminine noun: « vingt et une ».
        before_noun: The noun follows at once: exact millions then end with « de », which the
            caller elides before a vowel.

    Returns:
        The words, for example « quatre-vingt-dix mille ».

    Raises:
        ValueError: The number is negative or too large.
    """
    if not 0 <= n <= LARGEST:
        raise ValueError(f"{n} is out of range: 0 to {LARGEST}")
    if n == 0:
        return "zéro"
    millions, rest = divmod(n, 1_000_000)
    thousands, units = divmod(rest, 1_000)
    words = []
    if millions:
        # "million" is a noun: what counts it takes its plural marks (deux cents millions).
        words.append(f"{_below_thousand(millions)} {'millions' if millions > 1 else 'million'}")
    if thousands:
        # "mille" is a numeral: no plural mark before it (quatre-vingt mille), no "un" either.
        words.append("mille" if thousands == 1 else f"{_unmarked(thousands)} mille")
    if units:
        words.append(_below_thousand(units))
    text = " ".join(words)
    if feminine and (text == "un" or text.endswith((" un", "-un"))):
        text += "e"
    if before_noun and millions and not rest:
        text += " de"
    return text


def _unmarked(n: int) -> str:
    """Write a number below a thousand without the final s of « cents » and « vingts »."""
    words = _below_thousand(n)
    return words.removesuffix("s") if words.endswith(("cents", "vingts")) else words


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return _below_hundred(rest)
    cent = "cent" if hundreds == 1 else f"{_UNITS[hundreds]} cent"
    if rest:
        return f"{cent} {_below_hundred(rest)}"
    return cent if hundreds == 1 else f"{cent}s"


def _below_hundred(n: int) -> str:
    if n < 17:
        return _UNITS[n]
    if n < 20:
        return f"dix-{_UNITS[n - 10]}"
    tens, unit = divmod(n, 10)
    if tens in (7, 9):  # counted on from sixty and eighty: soixante-dix, quatre-vingt-onze
        tens, unit = tens - 1, unit + 10
    if n == 80:
        return "quatre-vingts"
    if unit == 0:
        return _TENS[tens]
    if unit in (1, 11) and tens != 8:
        return f"{_TENS[tens]} et {_below_hundred(unit)}"
    return f"{_TENS[tens]}-{_below_hundred(unit)}"

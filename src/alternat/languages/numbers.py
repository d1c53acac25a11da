"""Numbers of both languages: in words, in figures, with a counted noun.

Takes an integer (and the key of a counted noun); gives the phrase in French or Arabic.
The words themselves are in ``french_numbers`` and ``arabic_numbers``.
"""

from __future__ import annotations

from alternat.languages import Case, Language, Style
from alternat.languages.arabic_numbers import arabic_cardinal, counted_parts
from alternat.languages.characters import NBSP, NNBSP
from alternat.languages.counted_nouns import COUNTED_NOUNS, CountedNoun
from alternat.languages.french import of
from alternat.languages.french_numbers import french_cardinal


def grouped(n: int, language: Language) -> str:
    """Write a whole number in figures, in groups of three.

    Args:
        n: The number.
        language: French groups with a narrow no-break space, Arabic with a full stop.

    Returns:
        « 90 000 » or « 90.000 » (domain reference §§ 4.1 and 4.2).
    """
    return f"{n:,}".replace(",", NNBSP if language == "fr" else ".")


def counted(
    n: int, noun: str, language: Language, case: Case = "nom", style: Style = "words"
) -> str:
    """Write a number with the noun it counts.

    Args:
        n: The number, from 0 to 999 999 999.
        noun: Key of the noun in ``COUNTED_NOUNS``: ``year``, ``month``, ``original``…
        language: Language of the phrase.
        case: Arabic case of the phrase: oblique after a preposition (« لمدة سنتين »).
        style: « trois ans », « 3 ans » or « trois (3) ans ».

    Returns:
        The counted phrase.

    Raises:
        KeyError: The noun is not in the table.
        ValueError: The number is out of range.
    """
    counted_noun = COUNTED_NOUNS[noun]
    if language == "fr":
        return _counted_in_french(n, counted_noun, style)
    return _counted_in_arabic(n, counted_noun, case, style)


def french_parts(n: int, noun: CountedNoun) -> tuple[str, str]:
    """Write a counted French phrase in two parts, so that figures can be set between them.

    Args:
        n: The number, from 0 to 999 999 999.
        noun: The noun counted.

    Returns:
        The number and the noun, plural from two on: (« deux », « ans »). Exact millions are
        nouns and take « de »: (« un million », « d’euros »).

    Raises:
        ValueError: The number is out of range.
    """
    form = noun.fr[1] if n > 1 else noun.fr[0]
    if n and n % 1_000_000 == 0:
        form = of(form)
    return french_cardinal(n, feminine=noun.fr_gender == "f"), form


def _counted_in_french(n: int, noun: CountedNoun, style: Style) -> str:
    figures = grouped(n, "fr")
    if style == "figures":
        return f"{figures}{NBSP}{noun.fr[1] if n > 1 else noun.fr[0]}"
    words, form = french_parts(n, noun)
    return f"{words} {form}" if style == "words" else f"{words} ({figures}) {form}"


def _counted_in_arabic(n: int, noun: CountedNoun, case: Case, style: Style) -> str:
    figures = grouped(n, "ar")
    if style == "figures":
        return f"{figures} {noun.ar_after(n)}"
    if style == "words":
        return arabic_cardinal(n, noun, case=case)
    words, form = counted_parts(n, noun, case)
    return f"{words} ({figures}) {form}".strip()


__all__ = ["arabic_cardinal", "counted", "french_cardinal", "french_parts", "grouped"]

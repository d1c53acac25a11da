"""French words in a sentence: articles, contraction, elision, capitals, enumeration.

Takes a noun or a noun phrase; gives it with the small words it needs. The apostrophe is the
typographic one. Source: domain reference § 5.1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alternat.languages import Gender

_VOWELS = "aàâäæeéèêëiîïoôöœuùûü"

ASPIRATED = frozenset(
    [
        "haie",
        "hall",
        "halle",
        "halles",
        "hameau",
        "handicap",
        "hangar",
        "harcèlement",
        "hasard",
        "haut",
        "haute",
        "hautes",
        "hauts",
        "hauteur",
        "havre",
        "hiérarchie",
        "hollande",
        "hongrie",
        "hors",
        "huit",
        "huitième",
        "huis",
        "onze",
        "onzième",
        "oui",
    ]
)
"""Words of official use that refuse elision without being told."""

_FIRST_WORD = re.compile(r"[^\W\d_]+")


def of(noun_phrase: str, aspirated: bool = False) -> str:
    """Put « de » before a noun phrase.

    Args:
        noun_phrase: The phrase, with its article or without.
        aspirated: Its first letter is an aspirated h, which refuses elision.

    Returns:
        The phrase contracted or elided: « du Haut-Commissaire », « des Parties »,
        « de la Région », « d’Île-de-France ».
    """
    article, rest = _contractible(noun_phrase)
    if article:
        return f"{'du' if article == 'le' else 'des'} {rest}"
    if _elides(noun_phrase, aspirated):
        return f"d’{noun_phrase}"
    return f"de {noun_phrase}"


def to(noun_phrase: str) -> str:
    """Put « à » before a noun phrase.

    Args:
        noun_phrase: The phrase, with its article or without.

    Returns:
        The phrase, contracted where it must be: « au Maroc », « aux Parties », « à Rabat ».
    """
    article, rest = _contractible(noun_phrase)
    if article:
        return f"{'au' if article == 'le' else 'aux'} {rest}"
    return f"à {noun_phrase}"


def definite(noun: str, gender: Gender, plural: bool = False, aspirated: bool = False) -> str:
    """Put the definite article before a noun.

    Args:
        noun: The noun, without an article.
        gender: Its gender.
        plural: Whether it is plural.
        aspirated: Its first letter is an aspirated h, which refuses elision.

    Returns:
        « la Région », « l’Université », « les Parties ».
    """
    if plural:
        return f"les {noun}"
    if _elides(noun, aspirated):
        return f"l’{noun}"
    return f"{'la' if gender == 'f' else 'le'} {noun}"


def capitalised(text: str) -> str:
    """Raise the first letter, accents kept, and leave the rest alone.

    Args:
        text: A phrase that begins a sentence.

    Returns:
        The phrase: « À la Région », « L’Université ».
    """
    return text[:1].upper() + text[1:]


def enumeration(items: Sequence[str]) -> str:
    """Join items as a French sentence does.

    Args:
        items: The items, in order.

    Returns:
        « A, B et C »; the item itself when alone; nothing when there is none.
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"


def _contractible(noun_phrase: str) -> tuple[str, str]:
    """Separate « le » or « les » from the rest; a capital article contracts too (Le Havre)."""
    article, space, rest = noun_phrase.partition(" ")
    return (article.lower(), rest) if space and article.lower() in ("le", "les") else ("", "")


def _elides(word: str, aspirated: bool) -> bool:
    """Whether a word begins with a vowel sound, as its spelling lets us know it."""
    found = _FIRST_WORD.match(word)
    if aspirated or found is None or found[0].lower() in ASPIRATED:
        return False
    first, second = word[:1].lower(), word[1:2].lower()
    if first == "y":  # d’Yvelines, but de Yaoundé
        return second not in _VOWELS
    return first == "h" or first in _VOWELS

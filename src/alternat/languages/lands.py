"""Countries and great cities named in a text of either language.

Takes a text; gives the countries (« France », « marocaine », «فرنسا») and the cities among them, so
that a French and an Arabic text can be compared. A place of the directory is the directory's
business.
"""

from __future__ import annotations

import re

from alternat.languages import Language
from alternat.languages.characters import ARABIC_LETTERS

_LANDS = {
    "FR": ("France|[Ff]rançais(?:es?)?", "فرنسا|(?:ال)?فرنسي(?:ة)?"),
    "MA": ("Maroc|[Mm]arocaine?s?", "المغرب|(?:ال)?مغربي(?:ة)?"),
    "DZ": ("Algérie|[Aa]lgérien(?:ne)?s?", "الجزائر|(?:ال)?جزائري(?:ة)?"),
    "TN": ("Tunisie|[Tt]unisien(?:ne)?s?", "تونس|(?:ال)?تونسي(?:ة)?"),
    "ES": ("Espagne|[Ee]spagnole?s?", "إسبانيا|(?:ال)?إسباني(?:ة)?"),
    "SN": ("Sénégal|[Ss]énégalaise?s?", "السنغال|(?:ال)?سنغالي(?:ة)?"),
}
_CITIES = {
    "Paris": ("Paris", "باريس"),
    "Lyon": ("Lyon", "ليون"),
    "Marseille": ("Marseille", "مرسيليا"),
    "Rabat": ("Rabat", "الرباط"),
    "Casablanca": ("Casablanca", "الدار البيضاء"),
    "Marrakech": ("Marrakech", "مراكش"),
    "Fès": ("Fès", "فاس"),
    "Tanger": ("Tanger", "طنجة"),
    "Agadir": ("Agadir", "أكادير"),
    "Tunis": ("Tunis", "تونس العاصمة"),
    "Alger": ("Alger", "الجزائر العاصمة"),
}


_STATES: dict[str, dict[Language, str]] = {
    "FR": {"fr": "République française", "ar": "جمهورية الفرنسية"},
    "MA": {"fr": "Royaume du Maroc", "ar": "مملكة المغربية"},
}


_TONGUES = {
    "arabe": ("arabes?", "(?:ال)?عربية"),
    "anglais": ("anglaise?s?", "(?:ال)?إنجليزية"),
    "espagnol": ("espagnole?s?", "(?:ال)?إسبانية"),
    "amazighe": ("amazighes?", "(?:ال)?أمازيغية"),
}


def _patterns(names: dict[str, tuple[str, str]]) -> dict[Language, re.Pattern[str]]:
    french = "|".join(f"(?P<{key}>{words[0]})" for key, words in names.items())
    arabic = "|".join(f"(?P<{key}>{words[1]})" for key, words in names.items())
    return {
        "fr": re.compile(rf"(?<![\w-])(?:{french})(?![\w-])"),
        "ar": re.compile(rf"(?<![{ARABIC_LETTERS}])[وف]?[بكل]?(?:{arabic})(?![{ARABIC_LETTERS}])"),
    }


_PATTERNS = {
    "lands": _patterns(_LANDS),
    "cities": _patterns(_CITIES),
    "tongues": _patterns(_TONGUES),
}
_FRENCH_TONGUE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?:langues?|textes?|versions?)\s+(?:arabe et )?française?|en français"),
    "ar": re.compile(r"(?:اللغة|اللغتين|النص|النسخة)\s+(?:العربية و)?الفرنسية|بالفرنسية"),
}
"""The language is no country."""


def lands(text: str, language: Language) -> frozenset[str]:
    """Give the countries that a text names, by their codes: `FR`, `MA`.

    Args:
        text: The text.
        language: Its language.
    """
    if ("rança" if language == "fr" else "فرنسية") in text:
        text = _FRENCH_TONGUE[language].sub("", text)
    return _found("lands", text, language)


def tongues(text: str, language: Language) -> frozenset[str]:
    """Give the languages that a text names; « français » may be a nationality and is left out.

    Args:
        text: The text.
        language: Its language.
    """
    return _found("tongues", text, language)


def states(text: str, language: Language) -> frozenset[str]:
    """Give the countries that a text names in full: « la République française ».

    Args:
        text: The text.
        language: Its language.
    """
    return frozenset(key for key, names in _STATES.items() if names[language] in text)


def cities(text: str, language: Language) -> frozenset[str]:
    """Give the great cities of no record that a text names, by their French names.

    Args:
        text: The text.
        language: Its language.
    """
    return _found("cities", text, language)


_SIGNS: dict[str, dict[Language, tuple[str, ...]]] = {
    "lands": {
        "fr": ("ranc", "ranç", "aroc", "lgéri", "unisi", "spagn", "énéga"),
        "ar": ("فرنس", "مغرب", "جزائر", "تونس", "إسبان", "سنغال"),
    },
    "cities": {
        "fr": tuple(name[1:] for name in _CITIES),
        "ar": tuple(names[1] for names in _CITIES.values()),
    },
    "tongues": {
        "fr": ("rabe", "nglais", "spagnol", "mazigh"),
        "ar": ("عربية", "إنجليزية", "إسبانية", "أمازيغية"),
    },
}
"""Pieces of words, one of which stands in any text that names one: much faster to look for."""


def _found(which: str, text: str, language: Language) -> frozenset[str]:
    for sign in _SIGNS[which][language]:  # a plain loop: this is asked of every pair
        if sign in text:
            break
    else:
        return frozenset()
    return frozenset(
        found.lastgroup for found in _PATTERNS[which][language].finditer(text) if found.lastgroup
    )

"""What a text says of its own languages: which it names, which has authority.

Takes a sentence of either language; gives the languages that it names and the words by which it
makes the texts equal or the Arabic one prevail (domain reference § 0, point 2).
"""

from __future__ import annotations

import re

from alternat.languages import Language

_NAMED: dict[Language, dict[str, re.Pattern[str]]] = {
    "fr": {
        "fr": re.compile(r"\bfrançaise?\b"),
        "ar": re.compile(r"\barabe\b"),
        "en": re.compile(r"\banglaise?\b"),
        "es": re.compile(r"\bespagnole?\b"),
        "zgh": re.compile(r"\b(?:amazighe?|tamazight)\b"),
    },
    "ar": {
        "fr": re.compile("الفرنسي"),
        "ar": re.compile("العربي"),
        "en": re.compile("الإنجليزي|الانجليزي"),
        "es": re.compile("الإسباني"),
        "zgh": re.compile("الأمازيغي"),
    },
}
_EQUAL: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"également foi|foi également|foi l[’']un et l[’']autre"),
    "ar": re.compile("الحجية نفسها|نفس الحجية"),
}
# What a text without it does not say: a quick look before the patterns.
_HINT: dict[Language, str] = {"fr": "foi", "ar": "الحجية"}
_ARABIC: dict[Language, str] = {"fr": "arabe", "ar": "العربي"}
_NOT_ALONE = re.compile(r"sans qu|دون")
_ARABIC_PREVAILS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:texte|version|rédaction|langue) (?:en (?:langue )?)?arabe[^.;:]{0,60}?"
        r"\b(?:prév[aà]\w*|préval\w*|l['’]emport\w*|prime\w*|fait seule? foi|seule? foi"
        r"|fait foi|faisant (?:seule? )?foi|est déterminante?)"
        r"|\bseule?s? (?:le|la) (?:texte|version)[^.;:]{0,20}\barabe"
        r"|\b(?:prévalence|primauté|priorité)\b[^.;:]{0,30}\barabe"
    ),
    "ar": re.compile(
        r"(?:النص|النسخة|الصيغة|اللغة) (?:المحررة? باللغة |باللغة )?العربي[ةه]?[^.؛:]{0,50}?"
        r"(?:يرجح|ترجح|الراجح|الغلبة|يعتد|تعتد|يسود|تسود|يسمو|المعتمد|وحده|المرجع|الأولوية|الأسبقية)"
        r"|(?:يرجح|ترجح|ترجيح|الغلبة|يعتد|تعتد|يعتمد|الأولوية|الأسبقية|الحجية) [^.؛:]{0,12}?"
        r"(?:النص|النسخة|الصيغة|للنص|للنسخة|للصيغة|بالنص|بالنسخة|بالصيغة) العربي[ةه]?"
        r"(?! (?:والنص )?والفرنسي)"
    ),
}


def languages_named(text: str, language: Language) -> frozenset[str]:
    """Tell which languages a text names.

    Args:
        text: A sentence.
        language: Its own language.

    Returns:
        Their codes: `fr`, `ar`, and `en`, `es` or `zgh`, which no agreement of ours has.
    """
    return frozenset(code for code, name in _NAMED[language].items() if name.search(text))


def equally_authentic(text: str, language: Language) -> str | None:
    """Find the words that give all the texts the same authority.

    Args:
        text: A sentence.
        language: Its own language.
    """
    if _HINT[language] not in text:
        return None
    found = _EQUAL[language].search(text)
    return found[0] if found else None


def arabic_prevails(text: str, language: Language) -> str | None:
    """Find the words that make the Arabic text prevail over the French one.

    Args:
        text: A sentence.
        language: Its own language.
    """
    if _ARABIC[language] not in text:
        return None
    found = _ARABIC_PREVAILS[language].search(text)
    if found is None or _NOT_ALONE.search(text, max(0, found.start() - 12), found.end()):
        return None
    return found[0]

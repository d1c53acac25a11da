"""Negations and exceptions of a sentence, to see whether a translation lost one.

Takes a sentence as `verbs.sentences` gives it; gives how many denials it holds, at least and at
most: the two languages do not deny in the same words (« au moins » is «ما لا يقل عن»), and some
words may or may not be rendered by one that denies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from alternat.languages import Language


@dataclass(frozen=True, slots=True)
class Negations:
    """The denials and exceptions of a sentence."""

    words: tuple[str, ...]
    """Those that count for certain, as written."""
    sentence: str

    def possible(self, met: str) -> int:
        """How many denials the sentence beside it, `met`, may add without denying more."""
        words = (*_POSSIBLE, *_RESTRICTED) if _ONLY.search(met) else _POSSIBLE
        return sum(
            times * len(pattern.findall(self.sentence))
            for hint, pattern, times in words
            if hint in self.sentence
        )

    def agree(self, other: Negations) -> bool:
        """Tell whether two sentences may deny the same things."""
        mine, theirs = len(self.words), len(other.words)
        if mine == theirs:
            return True
        may_add, other_may = self.possible(other.sentence), other.possible(self.sentence)
        return mine <= theirs + other_may and theirs <= mine + may_add


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE)


_DENIES = r"(?<!\w)[وف]?(?:لا|لم|لن|ألا|ليس|ليست|دون|بدون)(?! (?:أي|في)(?!\w))(?!\w)"

_BOUND = _words(r"(?:(?:ب|م|في)?ما |أ)?لا [يت](?:قل|زيد|تجاوز|تعدى|فوق)")
"""« au plus » as much as « n’excède pas »: a denial in Arabic, or none in French."""

_IDIOMS = {
    "fr": (
        ("seulement", _words("non seulement"), ""),
        ("sans", _words(r"sans (?:cesse|doute|délai|retard|tarder)"), ""),
        (" que ", re.compile(r"\b((?:à moins|avant|de crainte) que [^,;.]*?)(?:ne |n’)"), r"\1"),
    ),
    "ar": (
        ("دون ", _words(r"[وب]?دون (?:أي |أدنى )?(?:تأخير|تأخر|إبطاء)"), ""),
        ("سيما", _words(r"[وف]?لا ?سيما"), ""),
        ("تجزأ", _words(r"لا [يت]تجزأ"), ""),
        ("غير أن", _words("غير أن(?:ه|ها|هما|هم)?"), ""),
        ("لا ", _BOUND, ""),
        ("حول ", re.compile(r"\b([يت]حول (?:\w+ ){0,8}?)دون\b"), r"\1"),
        ("تعذر علي", re.compile(r"\bتعذر (?=علي)"), ""),
        # «ولا أي …» goes on with a denial; alone, it denies nothing.
        ("ولا أي", re.compile(rf"^((?:(?!{_DENIES}).)*?)(?<!\w)ولا(?= أي(?!\w))"), r"\1"),
        ("ولا في", re.compile(rf"^((?:(?!{_DENIES}).)*?)(?<!\w)ولا(?= في(?!\w))"), r"\1"),
    ),
}
"""What looks like a denial and is none, with what remains of it; each with letters it needs."""

_CERTAIN = {
    "fr": _words(
        r"ne",
        r"n(?=’)",
        r"sauf",
        r"hormis",
        r"excepté\w*",
        r"à l’(?:exception|exclusion)",
        r"à moins",
        r"sans",
        r"non",
        r"absence",
        r"défaut",
        r"(?<!sans )faute d(?:e|(?=’))",
        r"inexécution",
        r"imprévisible\w*",
        r"indûment",
        r"étrangers? à(?= l’objet)",
    ),
    "ar": _words(
        r"[وف]?(?:لا|لم|لن|ألا|لئلا|ليس|ليست|ليسوا)",
        r"[وف]?إلا",
        r"[وف]?(?:باستثناء|سوى|ما عدا|فيما عدا|بدون|دون)",
        r"(?:[وف]|ب|ل|ول|وب)?(?:عدم|غير)",
        r"[وف]?(?:تعذر|تعذرت|انعدام|غياب)",
        r"(?:ب|م|في)?ما [يت](?:قل|زيد|تجاوز)",
    ),
}

_HINTS = {
    "fr": (
        *(" ne ", "Ne ", "n’", "N’", "auf", "ormis", "xcept", "exclusion", "à moins", "À moins"),
        *("sans", "Sans", "non", "Non", "bsence", "éfaut", "aute d", "nexéc", "mprév", "ndûm"),
        "étrang",
    ),
    "ar": (
        *("لا ", "لم ", "لن ", "لئلا", "ليس", "دون", "سوى", "عدا", "عدم", "غير", "استثناء"),
        *("تعذر", "انعدام", "غياب", "ما ي", "ما ت"),
    ),
}
"""Letters without which a sentence holds none of these words."""

_RESTRICTION = re.compile(
    r"\b(?:ne |n’)(?![^,;.]*\b(?:pas|aucune?|ni|plus|point)\b)[^,;.]*?\b(qu(?:e |’))", re.IGNORECASE
)
"""« ne … que », which Arabic renders by two denials: لا … إلا."""

_POSSIBLE = (
    ("ni", _words("ni"), 1),
    ("us d", _words(r"plus d(?:e|(?=’))"), 1),
    ("oins d", _words(r"moins d(?:e|(?=’))"), 1),
    ("au-delà", _words("au-delà"), 1),
    ("upérieur", _words(r"supérieure?s?"), 1),
    ("in", _words(r"in(?:exact|complet|compatib|applicab|disponib|suffis)\w*", "interdit"), 1),
    ("hors", _words("hors"), 1),
    ("gra", _words(r"gra(?:tui|cieu)\w+"), 1),
    ("لا ", _BOUND, 1),
)
"""Words that the other language may render by so many denials."""


_RESTRICTED = (
    ("eul", _words(r"seule?s?", "seulement"), 2),
    ("ment", _words("uniquement", "exclusivement"), 2),
)
_ONLY = _words(r"[وف]?إلا", r"[وف]?سوى", r"(?:من )?دون (?:غير|سوا)\w*")
"""« seul » is as well «لا … إلا» or «دون غيره», of two denials; by itself it denies nothing."""


@lru_cache(maxsize=8192)
def negations(sentence: str, language: Language) -> Negations:
    """Count the denials and exceptions of a sentence.

    Args:
        sentence: As `verbs.sentences` gives it.
        language: Its language.

    Returns:
        The words that deny for certain, with the sentence, where others may.
    """
    if not any(hint in sentence for hint in _HINTS[language]):
        return Negations((), sentence)
    bare = sentence
    for hint, idiom, rest in _IDIOMS[language]:
        if hint in bare:
            bare = idiom.sub(rest, bare)
    words = tuple(_CERTAIN[language].findall(bare))
    if language == "fr":
        words += tuple(_RESTRICTION.findall(bare))
    return Negations(words, sentence)

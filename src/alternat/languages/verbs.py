"""The weight of sentences: who intends, who agrees, who undertakes.

Takes a text; gives the verbs that lend it force, with their level, as the lists of
`french_verbs` and `arabic_verbs` know them. A verb that is denied, or that hangs on one of mere
intention, lends none. Source: domain reference § 1.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from alternat.languages import Language, arabic_verbs, french_verbs
from alternat.languages.letters import placed_runs, runs_of_letters
from alternat.languages.verb_entry import Entry, Level


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that gives its weight to a sentence."""

    words: str
    """As they are written, with what makes them weigh: « prend en charge »."""
    level: Level
    marked: bool
    """Whether the word says nothing but its weight: « pouvoir », « s’engager »."""
    start: int
    """Offset of the first word in the sentence."""
    end: int
    """Offset after the last word."""


Condition = re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Rule:
    """An entry, compiled."""

    level: Level
    marked: bool
    forbids: bool
    infinite: bool
    before: Condition
    after: Condition
    unless_before: Condition
    unless_after: Condition

    @classmethod
    def of(cls, entry: Entry) -> _Rule:
        patterns = (entry.before, entry.after, entry.unless_before, entry.unless_after)
        compiled = [re.compile(one, re.IGNORECASE) if one else None for one in patterns]
        return cls(entry.level, entry.marked, entry.forbids, entry.infinite, *compiled)

    def span(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Give the span of the words that make it weigh, or nothing where a condition fails."""
        near = max(0, start - _NEAR)
        before = self.before.search(text, near, start) if self.before else None
        after = self.after.match(text, end) if self.after else None
        if (self.before and not before) or (self.after and not after):
            return None
        if self.unless_before and self.unless_before.search(text, near, start):
            return None
        if self.unless_after and self.unless_after.match(text, end):
            return None
        return before.start() if before else start, after.end() if after else end


def _index(entries: tuple[Entry, ...]) -> dict[str, tuple[_Rule, ...]]:
    """The rules of each word, the heaviest first."""
    index: dict[str, tuple[_Rule, ...]] = {}
    for entry in sorted(entries, key=lambda one: -one.level):
        rule = _Rule.of(entry)
        for form in dict.fromkeys(entry.forms.split()):
            index[form] = (*index.get(form, ()), rule)
    return index


_REMEMBERED = 8192
"""Sentences kept with what was found in them: many agreements share the same."""

_NEAR = 60
"""How many characters before a verb may change its meaning."""

_RULES = {"fr": _index(french_verbs.ENTRIES), "ar": _index(arabic_verbs.ENTRIES)}

_SENTENCE = re.compile(r"(?<=[.;؛])\s+")
_MARKS = re.compile(r"[\u0640\u064b-\u0652\u0670]")

_DENIED = {
    "fr": re.compile(
        r"(?:\bne |\bn’|\bsans )(?:(?:se|le|la|les|lui|leur|en|y) |[slj]’)*$"
        r"|\bsans que\b[^,;.]*$",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)(?:[وف]?(?:لا|لم|لن)|ألا|لئلا) $|(?<!\w)(?:دون|غير|عدم) أن (?:\w+ )?$"
    ),
}
_RESTRICTED = re.compile(r"(?! (?:pas|plus|point|aucun\w*|en rien)\b)[^,;.]{0,20}? (?:que |qu’)")
"""« ne s’engage qu’à … » denies nothing."""

_CLAUSE = re.compile(r"(?<!على )(?<!\w)و?ب?أن $")
"""What hangs a verb on the one before; «على أن …», a condition, does not."""
_RELATIVE = {
    "fr": re.compile(
        r"\b(?:qui|qu’(?:ils?|elles?|une (?:des )?Parties?)|que (?:les|chaque) Parties?"
        r"|(?:où|dans le(?:quel|squels)|dans les?quelles?) (?:les Parties|chaque Partie))"
        r"(?: (?:la|le|les|en|y|lui|leur|se))? $",
        re.IGNORECASE,
    ),
    "ar": re.compile(r"(?<!\w)(?:التي|الذي|الذين|اللذين|اللتين|وفقها|فيها?|ما) $"),
}

_PREFIXES = (("",), ("و", "ف", "س", "ل"), ("وس", "فس", "ول"))
"""Words of no, one and two letters that are attached to a verb."""
_SUFFIXES = ("ه", "ها", "هم", "هما")
_SUFFIX = re.compile(rf"(?<=..)(?:{'|'.join(_SUFFIXES)})$")


@lru_cache(maxsize=_REMEMBERED)
def sentences(text: str, language: Language) -> tuple[str, ...]:
    """Cut a text where a sentence or an item of an enumeration ends.

    Args:
        text: A text without direction marks.
        language: Its language.

    Returns:
        The sentences, with ordinary spaces and, in Arabic, without vowel marks.
    """
    even = text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", "’")
    return tuple(_SENTENCE.split(_MARKS.sub("", even) if language == "ar" else even))


@lru_cache(maxsize=_REMEMBERED)
def words(sentence: str) -> frozenset[str]:
    """Give the words of a sentence, letters alone, as it writes them."""
    return frozenset(runs_of_letters(sentence))


@lru_cache(maxsize=_REMEMBERED)
def verbs(sentence: str, language: Language) -> tuple[Verb, ...]:
    """Find the verbs that give a sentence its weight.

    Args:
        sentence: As `sentences` gives it.
        language: Its language.

    Returns:
        The verbs in order, without those that are denied or depend on an intention.
    """
    if not _may_weigh(sentence, language):
        return ()
    found: list[Verb] = []
    for word in placed_runs(sentence):
        for rule in _rules(word[0], language):
            span = rule.span(sentence, word.start(), word.end())
            if span is None:
                continue
            denied = _denied(sentence, word.start(), word.end(), language)
            if not (denied and not rule.forbids) and _weighs(rule, sentence, word, found, language):
                marked = rule.marked and not denied
                found.append(Verb(sentence[slice(*span)], rule.level, marked, *span))
            break
    return tuple(found)


def weight(sentence: str, language: Language) -> Level | None:
    """Give the highest level of a sentence; None where no verb is known."""
    return max((verb.level for verb in verbs(sentence, language)), default=None)


def _may_weigh(sentence: str, language: Language) -> bool:
    if language == "fr":
        return not _RULES["fr"].keys().isdisjoint(map(str.lower, words(sentence)))
    return any(_rules(word, language) for word in words(sentence))


@lru_cache(maxsize=_REMEMBERED)
def _rules(word: str, language: Language) -> tuple[_Rule, ...]:
    rules = _RULES[language]
    if language == "fr":
        return rules.get(word.lower(), ())
    for length, prefixes in enumerate(_PREFIXES):
        if word[:length] in prefixes:
            bare = word[length:]
            found = rules.get(bare)
            if not found and bare.endswith(_SUFFIXES):
                found = rules.get(_SUFFIX.sub("", bare))
            if found:
                return found
    return ()


def _denied(sentence: str, start: int, end: int, language: Language) -> bool:
    if not _DENIED[language].search(sentence, max(0, start - _NEAR), start):
        return False
    return language == "ar" or not _RESTRICTED.match(sentence, end)


def _weighs(
    rule: _Rule, sentence: str, word: re.Match[str], found: list[Verb], language: Language
) -> bool:
    """Tell whether a verb stands on its own feet."""
    start = word.start()
    if rule.level == 1 and _RELATIVE[language].search(sentence, max(0, start - _NEAR), start):
        return False
    last = found[-1] if found else None
    if language == "fr" or last is None or last.level > 0 or rule.level == 0:
        return not (rule.infinite and last and last.level == 0)
    joined = not rule.marked and word[0].startswith("و") and " أن " in sentence[last.end : start]
    return not (joined or _CLAUSE.search(sentence, max(0, start - 8), start))

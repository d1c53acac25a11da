"""Arabic numbers read out of words: «تسعون ألفا», «الحادية عشرة», «شهرين».

Takes words; gives numbers. The words are those that `arabic_numbers`, `ordinals` and
`counted_nouns` write: the writers are asked once for each, and what they answer is turned round
into a lexicon, in which the one-letter words that stick to the next are attached.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from alternat.languages import Case, Gender
from alternat.languages.amounts import CENTIME, CURRENCIES
from alternat.languages.arabic_numbers import arabic_cardinal, hundreds, tens
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.languages.ordinals import ordinal
from alternat.languages.written_numbers import SCALES, Word, WordNumber

_GENDERS: tuple[Gender, ...] = ("m", "f")
_CASES: tuple[Case, ...] = ("nom", "obl")
_LOOSE_ARABIC = {
    **{"أولا": 1, "ثانيا": 2, "ثالثا": 3, "رابعا": 4, "خامسا": 5, "نصف": 2, "ثلث": 3, "ربع": 4},
    **{"ضعف": 2, "ثنائي": 2, "ثنائية": 2, "ثلاثي": 3, "ثلاثية": 3, "رباعي": 4, "عقد": 10},
}
_PREFIXES = "وبلفك"
"""One-letter words that stick to the next one: and, in, to, so, as."""
_STUCK = ("", *_PREFIXES, *(f"{first}{then}" for first in "وف" for then in "بلك"))
"""Those words and two of them together, or nothing."""
_DUALS_OF_NOTHING_ELSE = frozenset(COUNTED_NOUNS) - {"party", "representative", "site"}
"""Nouns whose dual is not also another word: «ممثلين» is a plural too, «موقعين» the signatories."""


@cache
def arabic_words() -> frozenset[str]:
    """Give every word that can be a part of a number, small words attached."""
    loose = _prefixed(frozenset(_LOOSE_ARABIC))
    return frozenset({*_arabic_lexicon(), *_prefixed(_arabic_duals()), *loose})


def arabic_numbers(words: Sequence[Word], text: str) -> list[WordNumber]:
    """Read the numbers in words of an Arabic text, the duals of counted nouns among them.

    Args:
        words: Those of its words that are `number_words`.
        text: The text itself, to see what stands between two words.

    Returns:
        The numbers, in order.
    """
    found: list[WordNumber] = []
    at = 0
    while at < len(words):
        number = _arabic_number(words, at, text)
        if number:
            found.append(number)
        at = number.last if number else at + 1
    return found


def arabic_stems(word: str) -> tuple[str, ...]:
    """Give a word with and without the one-letter words that may be stuck to it.

    Args:
        word: A word: «وبثلاثة».

    Returns:
        The word itself first: «وبثلاثة», «بثلاثة», «ثلاثة».
    """
    stems = [word]
    while len(stems) < 3 and len(stems[-1]) > 3 and stems[-1][0] in _PREFIXES:
        stems.append(stems[-1][1:])
    return tuple(stems)


def multiplied(word: str) -> int:
    """Give the scale that a word is after figures: «3 ملايين»; 1 if it is none.

    Args:
        word: A word.
    """
    return _multiplied(_arabic_lexicon().get(word, (1, False))[0]) or 1


def _arabic_number(words: Sequence[Word], at: int, text: str) -> WordNumber | None:
    total, current, position = 0, 0, at
    ranks = False
    while position < len(words):
        word = words[position]
        if position > at and text[words[position - 1].end : word.start].strip():
            break
        found = _arabic_lexicon().get(word.text)
        if found is None:
            break
        value, ranked = found
        fed = _arabic_sum(total, current, value, position > at and word.text[0] == "و")
        if fed is None or (position > at and ranked and not ranks):
            break
        ranks = ranks or ranked
        total, current = fed
        position += 1
    if position == at:
        return _dual_or_loose(words[at].text, at)
    return WordNumber(total + current, at, position, loose=total + current == 1)


def _arabic_sum(total: int, current: int, value: int, joined: bool) -> tuple[int, int] | None:
    """Add a word to a number in course; `joined` when و joins it."""
    rest = current % 100
    if not joined and (total or current):  # follows at once: «أحد عشر», «ثلاث مائة», «تسعون ألفا»
        if value == 10:
            return (total, current + 10) if 1 <= rest <= 9 else None
        if value == 100:
            return (total, current * 100) if 3 <= current <= 9 else None
        scale = _multiplied(value)
        return (total + current * scale, 0) if current and scale else None
    scaled = value >= SCALES[0]
    if scaled:  # «ألف», «ألفان», «وألف» after «مائة ألف»
        return (total + value, 0) if not current else None
    if value >= 100:
        return (total, value) if not current else None
    if rest == 0 or (rest < 10 and value >= 20 and value % 10 == 0):
        return total, current + value
    return None


def _multiplied(value: int) -> int:
    """The scale that a word writes after a count; «ألفا» alone is two thousand."""
    return next((scale for scale in SCALES if value in (scale, 2 * scale)), 0)


def _dual_or_loose(word: str, at: int) -> WordNumber | None:
    if word in _prefixed(_arabic_duals()):
        return WordNumber(2, at, at + 1)
    found = next((_LOOSE_ARABIC[stem] for stem in arabic_stems(word) if stem in _LOOSE_ARABIC), 0)
    return WordNumber(found, at, at + 1, loose=True) if found else None


@cache
def _arabic_lexicon() -> Mapping[str, tuple[int, bool]]:
    """Every word of a number, with its value and whether it is an ordinal."""
    words: dict[str, int] = {}
    for case in _CASES:
        for gender in _GENDERS:
            for n in range(11):
                words.setdefault(arabic_cardinal(n, gender=gender, case=case), n)
            for n in range(11, 20):
                unit, ten = arabic_cardinal(n, gender=gender, case=case).split()
                words.setdefault(unit, n - 10)
                words.setdefault(ten, 10)
        words |= {tens(n, case): n for n in range(20, 100, 10)}
        for n in range(100, 1000, 100):
            words[hundreds(n, case)] = words[hundreds(n, case, construct=True)] = n
    for scale in SCALES:
        words[arabic_cardinal(scale)] = scale
        words[arabic_cardinal(3 * scale).split()[-1]] = scale
        # «ألفا»: two thousand before a noun, a thousand after a count (`_multiplied`).
        for case in _CASES:
            two = arabic_cardinal(2 * scale, case=case)
            words[two] = words[two.removesuffix("ن")] = 2 * scale
    lexicon = {word: (n, False) for word, n in words.items()}
    # The Tuesday of «الثلاثاء» has another form; «الاثنين» and «الأحد» are days of the week.
    lexicon |= {f"ال{word}": (n, False) for word, n in words.items() if 3 <= n < 100}
    lexicon["فاتح"] = (1, True)  # the first day of a month
    for gender in _GENDERS:
        for n in range(1, 11):
            lexicon[ordinal(n, "ar", gender)] = (n, True)
            lexicon[ordinal(n, "ar", gender).removeprefix("ال")] = (n, True)
        lexicon[ordinal(11, "ar", gender).split()[0]] = (1, True)
    spelt = {word.replace("مائ", "مئ"): value for word, value in lexicon.items()} | lexicon
    prefixed = {prefix + word: value for word, value in spelt.items() for prefix in _STUCK}
    return prefixed | spelt


@cache
def _prefixed(words: frozenset[str]) -> frozenset[str]:
    """Words, alone and with the one-letter words that may be stuck to them."""
    return frozenset(prefix + word for word in words for prefix in _STUCK)


@cache
def _arabic_duals() -> frozenset[str]:
    """The duals, which say « two » by themselves, without the article."""
    nouns = [noun for key, noun in COUNTED_NOUNS.items() if key in _DUALS_OF_NOTHING_ELSE]
    money = [CENTIME, *(currency.noun for currency in CURRENCIES.values())]
    return frozenset(two.split()[0] for noun in (*nouns, *money) for two in noun.ar_two) | {
        "عامان",
        "عامين",
    }

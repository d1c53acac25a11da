"""French numbers read out of words: « quatre-vingt-dix mille », « onzième », « une quinzaine ».

Takes words; gives numbers. The words are those that `french_numbers` and `ordinals` write: the
writers are asked once for each, and what they answer is turned round into a lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from alternat.languages.french_numbers import french_cardinal
from alternat.languages.ordinals import ordinal
from alternat.languages.written_numbers import SCALES, Word, WordNumber

_LOOSE_FRENCH = {
    **{"un": 1, "une": 1, "premier": 1, "première": 1, "double": 2, "doubles": 2, "moitié": 2},
    **{"biennal": 2, "bisannuel": 2, "bisannuelle": 2, "triennal": 3, "triennale": 3, "triple": 3},
    **{"trimestre": 3, "trimestres": 3, "trimestriel": 3, "trimestrielle": 3, "tiers": 3},
    **{"semestre": 6, "semestres": 6, "semestriel": 6, "semestrielle": 6, "quart": 4, "demi": 2},
    **{"quinquennal": 5, "quinquennale": 5, "décennie": 10, "siècle": 100},
}


@cache
def french_words() -> Mapping[str, int]:
    """Give every word that can be a part of a number; « et » has no value."""
    cardinals, ordinals = _french_lexicon()
    return {**_LOOSE_FRENCH, **cardinals, **ordinals, "et": 0}


def french_numbers(words: Sequence[Word], text: str) -> list[WordNumber]:
    """Read the numbers in words of a French text.

    Args:
        words: Those of its words that are `number_words`; a compound counts as several.
        text: The text itself, in lower case, to see what stands between two words.

    Returns:
        The numbers, in order.
    """
    cardinals, ordinals = _french_lexicon()
    found: list[WordNumber] = []
    at = 0
    while at < len(words):
        number = _french_number(words, at, text, cardinals, ordinals)
        if number:
            found.append(number)
        at = number.last if number else at + 1
    return found


def _french_number(
    words: Sequence[Word],
    at: int,
    text: str,
    cardinals: Mapping[str, int],
    ordinals: Mapping[str, int],
) -> WordNumber | None:
    first = words[at]
    if first.text in _LOOSE_FRENCH and not _begins_a_number(words, at, text, cardinals):
        return WordNumber(_LOOSE_FRENCH[first.text], at, at + 1, loose=True)
    total, current, position = 0, 0, at
    while position < len(words):
        word = words[position]
        between = text[words[position - 1].end : word.start] if position > at else ""
        if between.strip() not in ("", "-"):
            break
        if word.text == "et" and position > at:
            # « vingt et un », « soixante et onze »; elsewhere « et » joins two numbers.
            follower = words[position + 1].text if position + 1 < len(words) else ""
            if current % 100 not in (20, 30, 40, 50, 60) or follower not in _AFTER_ET:
                break
            position += 1
            continue
        if word.text in ordinals:
            rank = _french_sum(total, current, ordinals[word.text])
            if rank is None:
                break
            return WordNumber(sum(rank), at, position + 1)
        value = cardinals.get(word.text)
        fed = None if value is None else _french_sum(total, current, value)
        if fed is None:
            break
        total, current = fed
        position += 1
    if position == at:
        return None
    return WordNumber(total + current, at, position)


_AFTER_ET = frozenset({"un", "une", "unième", "onze", "onzième"})


def _begins_a_number(
    words: Sequence[Word], at: int, text: str, cardinals: Mapping[str, int]
) -> bool:
    """Whether « un » begins « un million »."""
    if at + 1 == len(words) or words[at].text not in ("un", "une"):
        return False
    return (
        cardinals.get(words[at + 1].text) == SCALES[1]
        and not text[words[at].end : words[at + 1].start].strip()
    )


def _french_sum(total: int, current: int, value: int) -> tuple[int, int] | None:
    """Add a word to a number in course, or refuse it: it belongs to another number."""
    if value == 0:
        return (0, 0) if not total and not current else None
    if value in SCALES:
        if total % (value * 1_000):
            return None
        return total + (current or 1) * value, 0
    if value == 100:
        return (total, (current or 1) * 100) if current < 10 else None
    rest = current % 100
    if value == 20 and rest == 4:
        return total, current + 76
    fits = (
        rest == 0
        or (rest in (20, 30, 40, 50) and value < 10)
        or (rest in (60, 80) and value < 17)
        or (rest in (10, 70, 90) and value in (7, 8, 9))
    )
    return (total, current + value) if fits and value < 100 else None


@cache
def _french_lexicon() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The words of cardinals, and the last words of ordinals."""
    plain = [*range(17), 20, 30, 40, 50, 60, 100, *SCALES]
    cardinals = {french_cardinal(n).removeprefix("un "): n for n in plain}
    for several in (french_cardinal(80), french_cardinal(200), french_cardinal(2_000_000)):
        plural = several.replace("-", " ").split()[-1]
        cardinals[plural] = cardinals[plural.removesuffix("s")]
    cardinals["une"] = 1
    cardinals |= {
        # « une quinzaine »: about as many, and written as a number on the other side.
        f"{french_cardinal(n).removesuffix('e')}aine".replace("dixaine", "dizaine"): n
        for n in (10, 12, 15, 20, 30, 40, 50, 60, 100)
    }
    ordinals = {ordinal(n, "fr"): n for n in plain[2:]}
    ordinals[ordinal(21, "fr").split()[-1]] = 1
    ordinals |= {"second": 2, "seconde": 2}
    return cardinals, ordinals

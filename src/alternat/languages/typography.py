"""Typography of running text: spaces, quotes, apostrophes, punctuation of each language.

Takes a text as an author typed it; gives it as it should be set. The function is idempotent and
never touches addresses of the web, e-mail addresses, phone numbers or times. Private-use
characters stand for values of the spec: they are treated as words. Line breaks are kept.
Source: domain reference §§ 4.1 and 4.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from alternat.languages import Language
from alternat.languages.characters import (
    ARABIC_LETTERS,
    BLANKS,
    LATIN_LETTERS,
    LRI,
    MARKS,
    NBSP,
    NNBSP,
    PDI,
    RLI,
)
from alternat.languages.dates import MONTHS

_Rule = tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""Signs without which a text needs no rule, what it finds, what it puts there."""

_B = f"[{BLANKS}]"
_WORD = rf"\w{MARKS}"  # inside a class: what a word may be made of
_OTHER_SPACES = "\u00a0\u2007\u2009\u202f"
_END = r"""(?=\s|$|[)\]»”’*_,.;!?])"""  # what may follow a final punctuation mark

# Set aside while the rules run, each behind the same character of the second private-use plane:
# no rule removes or moves a word, so they come back in order.
_ASIDE = "\U000f0000"
_MAY_BE_UNTOUCHABLE = ("://", "www.", "@", "+", _ASIDE)
_UNTOUCHABLE = re.compile(
    r"""(?:https?://|www\.)[^\s<>«»"]*[^\s<>«»".,:;!?)\]'’،؛؟]"""  # web address
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail address
    rf"|\+\d(?:[{BLANKS}.-]?\d)+"  # phone number
    f"|{_ASIDE}"
)

_DIGITS = tuple("0123456789")
_ABBREVIATIONS = ("M.", "Mme", "Mlle", "art.", "p.")
_UNITS = ("MAD", "EUR", "DH", "M€", "k€", "km", "kg", "ha", "m²")


def _after_blank(*signs: str, blanks: str = BLANKS) -> tuple[str, ...]:
    return tuple(f"{blank}{sign}" for blank in blanks for sign in signs)


_FRENCH: tuple[_Rule, ...] = (
    # no space before a comma, a closing bracket, a full stop
    (_after_blank(*",)."), re.compile(rf"(?<=[^\s(«]){_B}+(?=[,)]|\.(?:\s|$))"), ""),
    # apostrophes
    (("'",), re.compile(rf"(?<=[^\W\d_]|[{MARKS}])'"), "’"),
    # inside guillemets
    (("«",), re.compile(rf"«{_B}*(?=[^\s»])"), f"«{NBSP}"),
    (("»",), re.compile(rf"(?<=[^\s«]){_B}*»"), f"{NBSP}»"),
    # before a colon, unless it stands inside a word or a time
    (
        (":",),
        re.compile(rf"(?<=[^\s(:|«]){_B}*:{_END}|(?<=[^\s(:|«]){_B}+:(?=[^\s:/])"),
        f"{NBSP}:",
    ),
    # before ; ! ?
    ((";", "!", "?"), re.compile(rf"(?<=[^\s(\[«;!?]){_B}*([;!?]){_END}"), rf"{NNBSP}\1"),
    ((";", "!", "?"), re.compile(rf"(?<=[^\s(\[«;!?]){_B}+([;!?])"), rf"{NNBSP}\1"),
    # digit groups: one to three digits, then threes
    (
        _DIGITS,
        re.compile(rf"(?<![\d+])(?<!\d[.,/-])\d{{1,3}}(?:{_B}\d{{3}})+(?!\d)"),
        lambda found: re.sub(_B, NNBSP, found[0]),
    ),
    # between a number and its unit
    (("%", "‰", "€"), re.compile(rf"(?<=[\d{MARKS}]){_B}*([%‰€])"), rf"{NBSP}\1"),
    (
        _after_blank(*_UNITS),
        re.compile(rf"(?<=[\d{MARKS}]){_B}+(?=(?:{'|'.join(_UNITS)})\b)"),
        NBSP,
    ),
    # after the abbreviations that announce a name or a number
    (("°",), re.compile(rf"(?<!\w)([nN]°){_B}*(?=[{_WORD}])"), rf"\1{NBSP}"),
    (
        _ABBREVIATIONS,
        re.compile(rf"(?<!\w)(MM?\.|Mmes?|Mlle|art\.|pp?\.){_B}+(?=\S)"),
        rf"\1{NBSP}",
    ),
    # dates
    (
        _DIGITS,
        re.compile(
            rf"(?<!\w)(1er|[12]?\d|3[01]){_B}+({'|'.join(MONTHS['fr'])})(?!\w)(?:{_B}+(?=\d{{4}}))?"
        ),
        lambda found: NBSP.join((found[1], found[2], *([""] if found[0][-1].isspace() else []))),
    ),
)

_ARABIC: tuple[_Rule, ...] = (
    # one kind of space
    (tuple(_OTHER_SPACES), re.compile(f"[{_OTHER_SPACES}]"), " "),
    # none before punctuation, none inside guillemets and brackets
    (
        _after_blank(*"،؛؟!:»).", blanks=" \t"),
        re.compile(r"(?<=\S)[ \t]+(?=[،؛؟!:»)]|\.(?:\s|$))"),
        "",
    ),
    (("« ", "( ", "«\t", "(\t"), re.compile(r"([«(])[ \t]+(?=\S)"), r"\1"),
    # one after
    (
        ("،", "؛", "؟"),
        re.compile(rf"(?<=[،؛؟])[ \t]*(?=[{_WORD}{_ASIDE}«({LRI}{RLI}])"),
        " ",
    ),
    ((":",), re.compile(rf":(?=[{ARABIC_LETTERS}{MARKS}«])"), ": "),
)

_ARABIC_PUNCTUATION = {",": "،", ";": "؛", "?": "؟"}
_LATIN_PUNCTUATION = re.compile("[,;?]")
_LETTER = re.compile(f"[{ARABIC_LETTERS}{MARKS}{LATIN_LETTERS}]")
_LATIN = re.compile(f"[{LATIN_LETTERS}{_ASIDE}]")
_PAIRED_QUOTES = re.compile(r'"([^"\n]*)"')


def typography(text: str, language: Language) -> str:
    """Set a text by the typographic rules of its language.

    Args:
        text: The text as typed.
        language: Its language.

    Returns:
        The text as it should be set; setting it again changes nothing.
    """
    if not _any_in(_MAY_BE_UNTOUCHABLE, text):
        return _set(text, language)
    aside = iter(_UNTOUCHABLE.findall(text))
    text = _set(_UNTOUCHABLE.sub(_ASIDE, text), language)
    return re.sub(_ASIDE, lambda _: next(aside), text)


def _set(text: str, language: Language) -> str:
    if '"' in text:
        text = _guillemets(text)
    if language == "ar":
        text = _arabic_punctuation(text)
    for signs, pattern, replacement in _FRENCH if language == "fr" else _ARABIC:
        if _any_in(signs, text):  # much faster than to search for nothing
            text = pattern.sub(replacement, text)
    return text


def _any_in(signs: tuple[str, ...], text: str) -> bool:
    for sign in signs:  # noqa: SIM110 - `any` takes twice the time
        if sign in text:
            return True
    return False


def _guillemets(text: str) -> str:
    """Turn paired straight quotes into « », or into “ ” inside « »."""

    def paired(found: re.Match[str]) -> str:
        before = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
        inner = found[1].strip()
        if not inner:
            return found[0]
        return f"“{inner}”" if before.count("«") > before.count("»") else f"«{inner}»"

    return _PAIRED_QUOTES.sub(paired, text)


def _arabic_punctuation(text: str) -> str:
    """Turn , ; ? into their Arabic forms, except within a number or a Latin phrase."""

    def converted(found: re.Match[str]) -> str:
        before = text[: found.start()].rstrip()[-1:]
        letter = _LETTER.search(text, found.end())
        in_number = before.isdigit() and text[found.end() : found.end() + 1].isdigit()
        in_latin = (
            letter is not None
            and _LATIN.match(letter[0]) is not None
            and (before.isdigit() or _LATIN.match(before) is not None)
        )
        return found[0] if in_number or in_latin else _ARABIC_PUNCTUATION[found[0]]

    return _LATIN_PUNCTUATION.sub(converted, text)


__all__ = ["LRI", "NBSP", "NNBSP", "PDI", "RLI", "typography"]

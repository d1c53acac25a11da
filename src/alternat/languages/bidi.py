"""Direction of the pieces of a text: what must be isolated so that it displays in order.

Takes a text in logical order; gives it cut into spans, or with isolates inserted. In Arabic, a
number with spaces, a range, a reference, a phone number or a Latin name must be isolated whole:
otherwise « 1 200 000 € » prints as « € 000 200 1 ». In French, the same for Arabic words.
Strings are never reversed. Source: domain reference § 4.3; rendering reference §§ 1 and 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alternat.languages import Direction, Language, direction
from alternat.languages.characters import ARABIC_LETTERS, BLANKS, FSI, LATIN_LETTERS, LRI, PDI, RLI

_ISOLATES = re.compile(f"[{LRI}{RLI}{FSI}{PDI}]")
_OPENING: dict[Direction, str] = {"ltr": LRI, "rtl": RLI}

_B = f"[{BLANKS}]"
_L = f"[{LATIN_LETTERS}]"
_W = f"[0-9{LATIN_LETTERS}]"
# A word with what may stand inside it (Wi-Fi, 90.000, 22/04/2025, 12:30, x@y.org, C&A) and what
# may be stuck to it (+212, n°, 50%, m²); a unit or a currency sign may follow a space.
_LTR_WORD = rf"[+#€$£]?{_W}+(?:[-–./:_'’&@+#%=?~,°]+{_W}+)*(?:[°%‰€$£²³®™+]+|{_B}[%‰€$£])?"
# What may stand between two words of one phrase: a space, a spaced sign, an abbreviation's point,
# a comma beside a letter (1, esplanade), a bracketed word (règlement (UE) 2016/679).
_LTR_LINK = (
    rf"(?:{_B}|{_B}[-–—&/+]{_B}|(?<=\b{_L})\.{_B}|(?<=\b{_L}{{2}})\.{_B}|(?<=\b{_L}{{3}})\.{_B}"
    rf"|,{_B}(?={_L})|(?<={_L}),{_B}|{_B}\({_LTR_WORD}(?:{_B}{_LTR_WORD})*\){_B})"
)
_WEB_ADDRESS = rf"(?:https?://|www\.)[^\s<>«»{ARABIC_LETTERS}]*[^\s<>«».,:;!?)\]{ARABIC_LETTERS}]"
_LTR_PHRASE = re.compile(
    rf"(?:{_WEB_ADDRESS}|{_LTR_WORD})(?:{_LTR_LINK}(?:{_WEB_ADDRESS}|{_LTR_WORD}))*"
)
_LTR_SIGN = re.compile(_W)
_RTL_PHRASE = re.compile(rf"[{ARABIC_LETTERS}]+(?:(?:[{BLANKS}،؛:./–-]|\d)+[{ARABIC_LETTERS}]+)*")


@dataclass(frozen=True)
class Span:
    """A piece of a text that reads in one direction."""

    text: str
    """The characters, in logical order."""

    direction: Direction
    """The direction in which they read."""

    isolated: bool
    """Whether they must be isolated from the text around."""


def spans(text: str, language: Language) -> tuple[Span, ...]:
    """Cut a text where its direction changes.

    Args:
        text: A text in logical order.
        language: The language of the text, which rules its direction.

    Returns:
        The spans in order; joined, they are the text. A bare whole number needs no isolate.
    """
    base = direction(language)
    if language == "ar" and text and not _LTR_SIGN.search(text):
        return (Span(text, base, isolated=False),)
    other: Direction = "ltr" if base == "rtl" else "rtl"
    phrases = _LTR_PHRASE if language == "ar" else _RTL_PHRASE
    pieces: list[Span] = []
    end = 0
    for phrase in phrases.finditer(text):
        if phrase[0].isdigit():
            continue
        if phrase.start() > end:
            pieces.append(Span(text[end : phrase.start()], base, isolated=False))
        pieces.append(Span(phrase[0], other, isolated=True))
        end = phrase.end()
    if end < len(text):
        pieces.append(Span(text[end:], base, isolated=False))
    return tuple(pieces)


def isolate(text: str, language: Language) -> str:
    """Insert the isolates that a text needs.

    Args:
        text: A text in logical order; isolates already there are dropped first.
        language: The language of the text.

    Returns:
        The text with each foreign span between LRI or RLI and PDI.
    """
    return "".join(
        f"{_OPENING[span.direction]}{span.text}{PDI}" if span.isolated else span.text
        for span in spans(strip_isolates(text), language)
    )


def strip_isolates(text: str) -> str:
    """Drop every isolate, to search, compare or digest a text.

    Args:
        text: A text.

    Returns:
        The text without U+2066 to U+2069.
    """
    return _ISOLATES.sub("", text)

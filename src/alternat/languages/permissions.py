"""« Ne peut » is not « n’est pas tenu de »: what a denied verb forbids, and what it merely spares.

Takes a French text and the Arabic one beside it; gives the pair of words where one forbids and the
other only exempts. Source: domain reference § 1.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FRENCH = {
    "forbids": re.compile(r"\b(?:ne |n’)(?:peut|peuvent|pourra|pourront|saurait|sauraient)\b"),
    "spares": re.compile(
        r"\b(?:ne |n’)(?:est|sont|sera|seront) pas (?:tenue?s?|obligée?s?)\b"
        r"|\bn’(?:a|ont|aura|auront) pas (?:à|l’obligation)\b"
        r"|\bsans (?:être tenu|y être tenu)e?s?\b"
    ),
}
_CLUES = ("ne ", "n’", "sans ")
"""Letters without which a French text neither forbids nor spares."""

_ARABIC = {
    "forbids": re.compile(
        r"(?<!\w)[وف]?لا (?:يمكن|تمكن|يجوز|تجوز|يحق|تحق|يسوغ|يسمح)(?:ه|ها|هما|هم)?(?!\w)"
        r"|(?<!\w)(?:يمنع|يحظر|تمنع|تحظر)(?!\w)"
    ),
    "spares": re.compile(
        r"(?<!\w)[وف]?لا (?:يتعين|تتعين|يجب|تجب|يلزم|تلزم|يلتزم|تلتزم)(?!\w)"
        r"|(?<!\w)غير (?:ملزم|مطالب)(?:ة|ين|ان)?(?!\w)"
    ),
}


def exchanged(french: str, arabic: str) -> Iterator[tuple[str, str]]:
    """Find a prohibition that the other language turns into an exemption.

    Args:
        french: A text.
        arabic: The same in Arabic.

    Yields:
        The French and the Arabic words.
    """
    if not any(clue in french for clue in _CLUES):
        return
    left = {name: pattern.search(french) for name, pattern in _FRENCH.items()}
    if not any(left.values()):
        return
    right = {name: pattern.search(arabic) for name, pattern in _ARABIC.items()}
    for one, other in (("forbids", "spares"), ("spares", "forbids")):
        fr, ar = left[one], right[other]
        if fr and ar and not left[other] and not right[one]:
            yield fr[0], ar[0]

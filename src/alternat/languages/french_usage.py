"""Usage of French acts: present tense, « article » in full, « les Parties », capitals.

Takes nothing; gives rules for `slips`. Source: domain reference § 4.1.
"""

from __future__ import annotations

import re

from alternat.languages.characters import BLANKS
from alternat.languages.slips import Rule

_S = f"[{BLANKS}]"
_W = "[a-zà-öø-ÿœ]"

FRENCH_USAGE: tuple[Rule, ...] = (
    Rule(
        re.compile(
            rf"\b(?:[Ll]es{_S}Parties|[Cc]haque{_S}Partie){_S}(?:(?:ne|se|y|en){_S}|s’|n’)?"
            rf"(?!front|prompt){_W}{{2,}}r(?:ont|a)\b"
        ),
        None,
        "un article s’écrit au présent",
        "articles are in the present tense",
        clues=("ront", "ra"),
    ),
    Rule(
        re.compile(rf"\b([Ll])es{_S}[Dd]eux{_S}Parties\b"),
        r"\1es Parties",
        "« les Parties » suffit",
        "« les Parties » is enough",
        clues=("eux Parties",),
    ),
    Rule(
        re.compile(rf"\bart\.{_S}?(?=\d)"),
        "article ",
        "« article » s’écrit en toutes lettres",
        "« article » is written in full",
        clues=("art.",),
    ),
    Rule(
        re.compile(rf"\bRépublique{_S}Française\b"),
        "République française",
        "l’adjectif prend une minuscule",
        "the adjective takes no capital",
        clues=("République",),
    ),
    Rule(
        re.compile(
            rf"(?<={_W}{{3}}\.{_S})(?:chaque|les?|la|l’{_W}+|elles?|ils?|toute?s?|en|un|une|il)\b"
        ),
        lambda found: found[0].capitalize(),
        "une phrase commence par une majuscule",
        "a sentence begins with a capital",
    ),
    Rule(
        re.compile(
            rf"(?<=\n)(?:chaque{_S}Partie|les{_S}Parties|le{_S}présent|la{_S}présente){_S}{_W}+{_S}"
            rf"[^\n;:]*\.(?=\n|$)"
        ),
        None,
        "une phrase commence par une majuscule",
        "a sentence begins with a capital",
    ),
)
"""What the usage of French acts forbids and no setting mends."""

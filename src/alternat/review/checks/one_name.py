"""One name for one thing, for check 22: the terms that an agreement defines, on both sides.

Takes a case; gives the pairs where one language uses a defined term and the other does not. A
French plural proves nothing: the Arabic one may look unlike its singular («فريق», «فرق»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between
from alternat.review.checks.sides import AGREE, sides
from alternat.review.facts import value
from alternat.review.finding import Bilingual
from alternat.spec.facts import Fact, Item

FIRST_ACT = ("accord initial", "الاتفاق الأصلي")
"""What a renewal calls the act that it renews."""

_WORD = re.compile(r"[^\W\d_]+")
_ATTACHED = re.compile(r"^[وف]?(?:[بك]?ال|لل|ل(?=\w{3})|ب(?=\w{3}))")


def one_name(case: Case) -> Iterator[Flaw]:
    """Find the defined terms that one language leaves for another word."""
    terms = [(fr, ar, [_ATTACHED.sub("", one) for one in ar.split()]) for fr, ar in _terms(case)]
    for pair, french, arabic in sides(case) if terms else ():
        if pair.article == "definitions" or pair.id.endswith(".heading"):
            continue
        if not any(fr in french or bare[0] in arabic for fr, _, bare in terms):
            continue
        left, right = " ".join(_WORD.findall(french.casefold())), _bare(arabic)
        for fr, ar, bare in terms:
            singular = re.search(rf"(?<!\w){re.escape(fr.casefold())}(?!\w)", left)
            used = all(word in right for word in bare)
            begun = all(any(one.startswith(word) for one in right) for word in bare)
            has = (ar, fr) if used and fr.casefold() not in left else None
            has = (fr, ar) if singular and not begun else has
            if has:
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"« {has[0]} » est un terme défini ; l’autre langue ne dit pas "
                        f"« {has[1]} »",
                        f"“{has[0]}” is a defined term; the other language does not say “{has[1]}”",
                    ),
                    AGREE,
                    "W",
                )


def _terms(case: Case) -> Iterator[tuple[str, str]]:
    if "definitions" in case.outline.numbers:
        defined: Fact[tuple[Item, ...]] | None = getattr(
            case.dossier.use("definitions"), "terms", None
        )
        for term in value(defined) or ():
            if term.title:
                yield term.title.fr, term.title.ar
    if "kept_changed" in case.outline.numbers:
        yield FIRST_ACT


def _bare(text: str) -> frozenset[str]:
    """Give the words of an Arabic text without what is attached before them."""
    words = _WORD.findall(text)
    return frozenset(words) | frozenset(_ATTACHED.sub("", word) for word in words)

"""Qualifiers that a translation lost or turned round: written, prior, at most, monthly, before.

Takes sentences side by side; gives the flaws that check 25 tells. The words are those of
`alternat.languages.qualifiers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.document.units import Pair
from alternat.languages.qualifiers import Astray, qualifiers_apart
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between
from alternat.review.finding import Bilingual


def unqualified(case: Case, pair: Pair, french: str, arabic: str) -> Iterator[Flaw]:
    """Tell the qualifiers of a sentence that stand in one language only.

    A word met by its contrary (at least / على الأكثر) blocks; a word that is met by none warns.

    Args:
        case: The case.
        pair: The pair that the sentences come from.
        french: The French sentence, as `verbs.sentences` gives it.
        arabic: The Arabic sentence beside it.
    """
    astray = qualifiers_apart(french, arabic)
    for one in astray:
        contrary = next((other for other in astray if one.contradicts(other)), None)
        if contrary is None:
            yield _lost(case, pair, one)
        elif one.in_french:  # the contrary would tell the same again
            yield _reversed(case, pair, one, contrary)


def _lost(case: Case, pair: Pair, one: Astray) -> Flaw:
    fr, ar = _quoted(one)
    missing = (
        f"«{one.qualifier.ar.certain[0].text}»"
        if one.in_french
        else f"« {one.qualifier.fr.certain[0].text} »"
    )
    return flaw_between(
        case,
        pair,
        Bilingual(
            f"une précision d’un seul côté : en français {fr or 'rien'}, en arabe {ar or 'rien'}",
            f"a qualifier on one side only: French {fr or 'nothing'}, Arabic {ar or 'nothing'}",
        ),
        Bilingual(
            f"rétablir {missing} dans l’autre langue, ou retirer le mot de celle-ci",
            f"restore {missing} in the other language, or take the word away from this one",
        ),
    )


def _reversed(case: Case, pair: Pair, one: Astray, contrary: Astray) -> Flaw:
    fr, ar = _quoted(one)[0], _quoted(contrary)[1]
    return flaw_between(
        case,
        pair,
        Bilingual(
            f"les deux langues ne disent pas la même chose : {fr} en français, {ar} en arabe",
            f"the two languages do not say the same: {fr} in French, {ar} in Arabic",
        ),
        Bilingual(
            f"écrire «{one.qualifier.ar.certain[0].text}» en arabe, ou corriger le français",
            f"write «{one.qualifier.ar.certain[0].text}» in Arabic, or mend the French",
        ),
        "B",
    )


def _quoted(one: Astray) -> tuple[str, str]:
    return (
        ", ".join(f"« {word} »" for word in one.fr),
        ", ".join(f"«{word}»" for word in one.ar),
    )

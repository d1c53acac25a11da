"""Parts and wholes, for checks 18 and 53: percentages make a hundred, a part is not its whole.

Takes a case; gives the shares that do not add up, those that change hands from one language to the
other, and the numbers in words that French does not write so.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from alternat.languages import LANGUAGES, Language
from alternat.languages.french_numbers import LARGEST, french_cardinal
from alternat.languages.names_in_text import folded
from alternat.languages.quantities import read
from alternat.languages.shares import of_one_whole, shares, too_great
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between, flaw_in
from alternat.review.checks.sides import AGREE, sides
from alternat.review.finding import Bilingual

WHOLE = Decimal(100)


def parts(case: Case) -> Iterator[Flaw]:
    """Find the shares between parties that do not make a whole, and parts above their whole."""
    for pair, french, _ in sides(case):
        given = shares(french, "fr")
        if len(given) < 2 or sum(given) == WHOLE or not pair.fr or not of_one_whole(french):
            continue
        if len(_order(case, french, "fr")) == len(given):
            yield flaw_in(
                case,
                pair.fr,
                "fr",
                Bilingual(
                    f"les parts font {sum(given)} %, non 100 %",
                    f"the shares make {sum(given)} %, not 100 %",
                ),
                Bilingual("corriger les parts, dans les deux langues", "correct the shares"),
                "W",
            )
    for language in LANGUAGES:
        for unit in case.units(language):
            for words in too_great(unit.known, language):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {words} » : la partie est plus grande que le tout",
                        f"“{words}”: the part is greater than the whole",
                    ),
                    Bilingual("vérifier les deux nombres", "check both numbers"),
                    "W",
                )


def exchanged(case: Case) -> Iterator[Flaw]:
    """Find the shares that each language gives to another party."""
    for pair, french, arabic in sides(case):
        left, right = shares(french, "fr"), shares(arabic, "ar")
        if len(left) < 2 or left == right or sorted(left) != sorted(right):
            continue
        if _order(case, french, "fr") == _order(case, arabic, "ar"):
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    "les pourcentages ne vont pas aux mêmes parties dans les deux langues",
                    "the percentages do not go to the same parties in both languages",
                ),
                AGREE,
            )


def misspelt_numbers(case: Case) -> Iterator[Flaw]:
    """Find the sums in words that French does not write so: « un millions »."""
    for unit in case.units("fr"):
        for money in read(unit.known, "fr").amounts:
            if money.form != "words" or money.value != int(money.value) or money.value > LARGEST:
                continue
            words = folded(unit.known[money.start : money.end]).replace("-", " ")
            right = french_cardinal(int(money.value)).replace("-", " ")
            if not words.startswith(right) and words[0].isalpha():
                yield flaw_in(
                    case,
                    unit,
                    "fr",
                    Bilingual(
                        f"« {unit.known[money.start : money.end]} » s’écrit « {right} … »",
                        f"“{unit.known[money.start : money.end]}” is written “{right} …”",
                    ),
                    Bilingual("corriger l’orthographe du nombre", "correct the spelling"),
                    "W",
                )


def _order(case: Case, text: str, language: Language) -> tuple[str, ...]:
    """Give the parties that a text names, in the order of the text."""
    found = []
    for spec in case.dossier.agreement.parties:
        term, name = case.dossier.term(spec.party), case.dossier.institution(spec.party).name
        words = (term.fr, name.fr) if language == "fr" else (term.ar, name.ar)
        places = [place for one in words if (place := folded(text).find(folded(one))) >= 0]
        if places:
            found.append((min(places), spec.party))
    return tuple(party for _, party in sorted(found))

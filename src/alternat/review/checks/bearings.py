"""Bearings, for check 21: countries, cities, addresses and Latin names are the same on both sides.

Takes a case; gives what check 21 says besides the names of the directory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import LANGUAGES
from alternat.languages.addresses import addresses, broken
from alternat.languages.lands import cities, lands, states, tongues
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between, flaw_in
from alternat.review.checks.sides import AGREE, apart, sides
from alternat.review.facts import value
from alternat.review.finding import Bilingual
from alternat.spec.facts import Fact

_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][\w'’.-]*[\wÀ-ÿ]", re.ASCII)
_INITIALS = re.compile(r"\(([A-Z]{2,8})\)")
_RESPELT = re.compile(r"\(([\u0621-\u064a]{3,12})\)")
_NAMES = {"FR": ("la France", "France"), "MA": ("le Maroc", "Morocco")}


def bearings(case: Case) -> Iterator[Flaw]:
    """Compare where each side says that things are, and how one is reached."""
    yield from _lands(case)
    yield from _addresses(case)
    yield from _latin_words(case)
    yield from _houses(case)
    yield from _places(case)


def _lands(case: Case) -> Iterator[Flaw]:
    """A country or a great city is not another one in the other language."""
    for pair, french, arabic in sides(case):
        for read in (lands, cities, tongues):
            left = read(french, "fr")
            right = read(arabic, "ar") if left else frozenset()
            if (
                (right and left.isdisjoint(right))
                or (right and read is tongues and left != right)
                or (left and read is lands and states(french, "fr") - right)
                or (right and read is lands and states(arabic, "ar") - left)
            ):
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"en français : {', '.join(sorted(left))} ; "
                        f"en arabe : {', '.join(sorted(right))}",
                        f"in French: {', '.join(sorted(left))}; "
                        f"in Arabic: {', '.join(sorted(right))}",
                    ),
                    AGREE,
                )


def _addresses(case: Case) -> Iterator[Flaw]:
    """E-mail addresses and sites are whole, and the same on both sides."""
    if not any(sign in case.proof(one).text for one in LANGUAGES for sign in ("@", "http", "+")):
        return
    for pair, french, arabic in sides(case):
        left, right = addresses(french), addresses(arabic)
        if sorted(left) != sorted(right):
            yield apart(
                case,
                pair,
                Bilingual("adresses", "addresses"),
                [one for one in left if one not in right],
                [one for one in right if one not in left],
            )
    for language in LANGUAGES:
        for unit in case.units(language):
            for found in broken(unit.text):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {found} » : adresse ou numéro mal écrit",
                        f"“{found}”: an address or a number wrongly written",
                    ),
                    Bilingual("le recopier de sa source", "copy it again from its source"),
                )


def _latin_words(case: Case) -> Iterator[Flaw]:
    """What the Arabic writes in Latin letters stands in the French too."""
    for pair, french, arabic in sides(case):
        words = _LATIN.findall(arabic)
        initials = _INITIALS.search(french)
        if initials and initials[1] not in words and (respelt := _RESPELT.search(arabic)):
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {initials[1]} » est écrit «{respelt[1]}» en arabe",
                    f"“{initials[1]}” is written «{respelt[1]}» in Arabic",
                ),
                Bilingual("garder le sigle latin", "keep the Latin initials"),
            )
        missing = [
            word for word in words if len(word) > 1 and word.casefold() not in french.casefold()
        ]
        if missing and "@" not in arabic and "://" not in arabic:
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {' '.join(missing)} », en lettres latines dans l’arabe, n’est pas dans le "
                    "français",
                    f"“{' '.join(missing)}”, in Latin letters in the Arabic, is not in the French",
                ),
                AGREE,
                "W",
            )


def _houses(case: Case) -> Iterator[Flaw]:
    """The record of a party puts it in its own country."""
    for spec in case.dossier.agreement.parties:
        record = case.dossier.institution(spec.party)
        for field in ("seat", "description"):
            text = value(getattr(record, field))
            for language in LANGUAGES if text else ():
                named = lands(text.get(language), language) if text else frozenset()
                if named and record.country not in named:
                    fr, en = _NAMES[record.country]
                    yield Flaw(
                        ("directory", "institutions", spec.party, field, language),
                        Bilingual(
                            f"« {record.name.fr} » est d’un pays ({fr}), sa fiche en nomme un "
                            f"autre : {text.get(language) if text else ''}",
                            f"“{record.name.fr}” belongs to {en}, its record names another "
                            f"country: {text.get(language) if text else ''}",
                        ),
                        Bilingual("corriger la fiche", "correct the record"),
                    )


def _places(case: Case) -> Iterator[Flaw]:
    """The form of a place « in … » is the place after a preposition."""
    used = {
        fact.value
        for path, fact in case.facts
        if path[-1] in ("place", "signed_at") and isinstance(fact, Fact)
    }
    for key, place in case.dossier.directory.places.items():
        if key in used and (place.ar_in == place.ar or not place.ar_in.endswith(place.ar)):
            yield Flaw(
                ("directory", "places", key, "ar_in"),
                Bilingual(
                    f"«{place.ar_in}» n’est pas «{place.ar}» après une préposition",
                    f"«{place.ar_in}» is not «{place.ar}» after a preposition",
                ),
                Bilingual(f"écrire «ب{place.ar}»", f"write «ب{place.ar}»"),
            )

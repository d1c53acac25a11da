"""Holders, checks 83 and 84: each original puts its holder first, and all say the same.

Takes a case; reads the composed originals, each in both languages, and never asks the composer in
which order it wrote them. Source: domain reference §§ 3.1, 3.2 and 7.1 G.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from alternat.compose.originals import HOME
from alternat.document import Document, Runs
from alternat.document.reading import plain
from alternat.document.units import Unit, units
from alternat.languages import Language, arabic
from alternat.review import likeness
from alternat.review.case import Case
from alternat.review.check import Flaw, check
from alternat.review.finding import Bilingual
from alternat.review.naming import SIDES, party_name


@check(83, "B")
def holder_first(case: Case) -> Iterator[Flaw]:
    """In each original the holder comes first: names, parties, enumerations, votes, blocks."""
    for copy in case.copies[1:]:
        for language, side in SIDES.items():
            document = case.text(language, copy)
            first = _first(case, copy, language)
            holder = party_name(case, copy, "of")
            where = Bilingual(
                f"{side.fr} de l’original {holder.fr}", f"{side.en} of the original of {holder.en}"
            )
            for place, order in _orders(case, document):
                if order[0] != first:
                    yield _second(case, place, where, order[0], first)
            if _named(case, document.furniture.copy, language) != [copy]:
                yield Flaw(
                    ("library", "formulas", "copy_original", language),
                    Bilingual(
                        f"{where.fr} : la mention de pied de page « "
                        f"{plain(document.furniture.copy)} » ne nomme pas son détenteur",
                        f"{where.en}: the page's « {plain(document.furniture.copy)} » does not "
                        "name its holder",
                    ),
                    Bilingual(
                        "rétablir la formule `copy_original`", "restore the formula `copy_original`"
                    ),
                )


def _first(case: Case, copy: str, language: Language) -> str:
    """Give the party that must come first (domain reference § 3.2)."""
    precedence, parties = case.dossier.agreement.precedence, case.dossier.neutral_order
    if precedence.mode == "alternat":
        return copy
    if precedence.mode == "by_language":
        at_home = [
            one for one in parties if case.dossier.institution(one).country == HOME[language]
        ]
        return (at_home or list(parties))[0]
    return parties[0]


def _second(case: Case, place: Unit, where: Bilingual, found: str, first: str) -> Flaw:
    names = party_name(case, found), party_name(case, first)
    return Flaw(
        case.place(place.id),
        Bilingual(
            f"{where.fr} : {names[0].fr} précède {names[1].fr} dans « {place.text[:80]} »",
            f"{where.en}: {names[0].en} comes before {names[1].en} in « {place.text[:80]} »",
        ),
        Bilingual(
            "laisser le programme nommer les parties ({{ parties.names }}), ou les désigner "
            "ensemble (« les Parties »)",
            "let the program name the parties ({{ parties.names }}), or name them together "
            "(« les Parties »)",
        ),
        article=place.article,
    )


def _orders(case: Case, document: Document) -> Iterator[tuple[Unit, list[str]]]:
    """Give each place that lists all parties, and in which order it does."""
    everyone = set(case.dossier.neutral_order)
    votes = [visa for visa in document.visas if visa.id.endswith(".authority.visa")]
    lists = (
        (document.opening, [entry.party for entry in document.parties]),
        (document.closing, [block.party for block in document.signature_blocks]),
        (document.operative, [vote.id.split(".")[1] for vote in votes]),
        (document.closing, _places(document.closing.runs)),
    )
    for paragraph, order in lists:
        if set(order) == everyone:
            yield Unit(paragraph.id, None, paragraph.runs), order
    listing = _listing(case, document.language)
    within = units(document) if listing - {"title", "between"} else ()
    for unit in (
        Unit("title", None, document.title),
        Unit("between", None, document.between),
        *(unit for unit in within if unit.id in listing),
    ):
        runs = unit.runs if unit.id in ("title", "between") else _of_values(unit.runs)
        order = _named(case, runs, document.language)
        if set(order) == everyone:
            yield unit, order


def _places(runs: Runs) -> list[str]:
    """Give the parties whose places and dates the closing formula gives apart, in order."""
    own = [run.origin.split(".") for run in runs if run.origin and run.origin.count(".") == 2]
    return list(dict.fromkeys(party for part, party, _ in own if part == "closing"))


@lru_cache(maxsize=2)  # of the case in hand
def _listing(case: Case, language: Language) -> frozenset[str]:
    """Give the units that name all parties by values; they are the same in every copy."""
    return frozenset(
        unit.id
        for unit in case.units(language)
        if not unit.id.startswith(("parties.", "signatures."))
        and (names := _of_values(unit.runs))
        and len(_named(case, names, language)) == len(case.dossier.neutral_order)
    )


def _of_values(runs: Runs) -> Runs:
    """Keep the runs made of the names of parties; what an author wrote in full is his affair."""
    return tuple(run for run in runs if run.origin and _NAMES.match(run.origin))


_NAMES = re.compile(r"parties(?:\.[a-z0-9-]+\.(?:name|term))?$")
"""Origins of the names and terms of parties, alone or in one breath."""


def _named(case: Case, runs: Runs, language: Language) -> list[str]:
    """Give the parties that some words name, in the order of their first mention.

    The longest name wins: « la Région Oued-Nour » does not name the party called « la Région ».
    """
    owners, pattern = _owners(case, language)
    return list(dict.fromkeys(owners[found] for found in pattern.findall(plain(runs))))


@lru_cache(maxsize=2)  # of the case in hand
def _owners(case: Case, language: Language) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Give what designates each party, and what finds it."""
    owners = {
        form: party
        for party in case.dossier.neutral_order
        for form in _designations(case, party, language)
    }
    longest = sorted(owners, key=len, reverse=True)
    return owners, re.compile("|".join(map(re.escape, longest)))


def _designations(case: Case, party: str, language: Language) -> Sequence[str]:
    nouns = case.dossier.institution(party).name, case.dossier.term(party)
    if language == "fr":
        return [noun.fr for noun in nouns]
    return [form for noun in nouns for form in (noun.ar, arabic.with_li(noun.ar))]


@check(84, "B")
def same_text(case: Case) -> Iterator[Flaw]:
    """Apart from the order of the parties, all originals say the same, in each language."""
    first, *others = case.copies[1:]
    for language, side in SIDES.items():
        for copy in others:
            texts = case.text(language, first), case.text(language, copy)
            model, other = likeness.canonical(*texts), likeness.canonical(*texts[::-1])
            for part in dict.fromkeys((*model, *other)):
                if model.get(part) == other.get(part):
                    continue
                said = [" / ".join(one.get(part, ("—",))) for one in (model, other)]
                names = party_name(case, first, "of"), party_name(case, copy, "of")
                yield Flaw(
                    case.place(part),
                    Bilingual(
                        f"{side.fr} : l’original {names[0].fr} dit « {said[0]} », celui "
                        f"{names[1].fr} « {said[1]} »",
                        f"{side.en}: the original of {names[0].en} says « {said[0]} », that of "
                        f"{names[1].en} « {said[1]} »",
                    ),
                    Bilingual(
                        "un texte ne dépend pas de l’ordre des parties : nommer la partie, jamais "
                        "son rang",
                        "no text depends on the order of the parties: name the party, never its "
                        "rank",
                    ),
                )


CHECKS = (holder_first, same_text)

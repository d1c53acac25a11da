"""Originals and alternat, checks 82 to 84, 86, 89 and 93: the holder first, the rest alike.

Takes a case; reads the composed texts, drafts and originals. The order of the parties is judged in
`holders`. Source: domain reference §§ 3 and 7.1 G.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.document.reading import plain
from alternat.document.units import Unit
from alternat.languages import Language
from alternat.languages.originals_read import originals_stated
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_in
from alternat.review.checks import holders
from alternat.review.finding import Bilingual
from alternat.review.naming import SIDES, party_name


@check(82, "B")
def originals_counted(case: Case) -> Iterator[Flaw]:
    """The number of originals in words is the number of parties, times the languages if apart."""
    agreement = case.dossier.agreement
    each = len(agreement.parties)
    separate = agreement.languages.layout == "separate"
    total = each * len(agreement.languages.list) if separate else each
    for language, side in SIDES.items():
        for unit in case.units(language):
            stated = originals_stated(unit.text, language)
            if unit.id == "closing":
                first = stated[0] if stated else None
                if first is None or first.words is None:
                    yield _miscounted(case, unit, side, total, first.quote if first else None)
                allowed = [{total}, *[{each}] * len(stated)]
            else:  # elsewhere « un exemplaire original » is the one that each party keeps
                allowed = [{total, each, 1}] * len(stated)
            for one, right in zip(stated, allowed, strict=False):
                if {one.words, one.figures} - {None} - right:
                    yield _miscounted(case, unit, side, total, one.quote)


def _miscounted(case: Case, unit: Unit, side: Bilingual, total: int, quote: str | None) -> Flaw:
    said = f"« {quote} »" if quote else "—"
    return flaw_in(
        case,
        unit,
        "fr" if side is SIDES["fr"] else "ar",
        Bilingual(
            f"{side.fr} : {said} au lieu de {total} originaux, en lettres",
            f"{side.en}: {said} instead of {total} originals, in words",
        ),
        Bilingual(
            "un original par partie, et par langue si les textes sont séparés (`layout`) : "
            "corriger la phrase",
            "one original a party, and a language if the texts stand apart (`layout`): "
            "correct the sentence",
        ),
    )


@check(86, "W")
def witnesses(case: Case) -> Iterator[Flaw]:
    """A witness neither signs for a party nor delegates, stands once, and in no party's block."""
    dossier, seen = case.dossier, set[str]()
    signing = {
        person: spec.party
        for spec in dossier.agreement.parties
        for signatory in spec.signatories
        for person in (
            signatory.person.value,
            signatory.delegation.person if signatory.delegation else None,
        )
        if person
    }
    blocks = " ".join(
        unit.text for unit in case.units("fr") if unit.id.startswith("signatures.")
    ).casefold()
    for index, witness in enumerate(dossier.agreement.witnesses):
        record = dossier.directory.people[witness.person]
        who = f"{record.given} {record.family}"
        if witness.person in signing:
            party = party_name(case, signing[witness.person])
            fault = Bilingual(
                f"{who}, témoin, signe ou délègue aussi pour {party.fr}",
                f"{who}, a witness, also signs or delegates for {party.en}",
            )
        elif who.casefold() in blocks:
            fault = Bilingual(
                f"{who}, témoin, figure dans le bloc de signature d’une partie",
                f"{who}, a witness, stands in the signature block of a party",
            )
        elif witness.person in seen:
            fault = Bilingual(f"{who} est deux fois témoin", f"{who} is a witness twice")
        else:
            seen.add(witness.person)
            continue
        yield Flaw(
            ("witnesses", index),
            fault,
            Bilingual(
                "retirer le témoin : qui engage une partie ne témoigne pas",
                "remove the witness: who binds a party cannot witness",
            ),
        )


@check(89, "B")
def no_ranks(case: Case) -> Iterator[Flaw]:
    """No « première Partie », no «الطرف الأول», where the order changes with the original."""
    if case.dossier.agreement.precedence.mode == "fixed":
        return
    two = len(case.dossier.agreement.parties) == 2
    for language, side in SIDES.items():
        for unit in case.units(language):
            rank = _rank(unit.text, language)
            if rank is None or (two and _THIRD.search(rank)):
                continue  # with two parties, a third one is a third person
            yield flaw_in(
                case,
                unit,
                language,
                Bilingual(
                    f"{side.fr} : « {rank} » change de sens d’un original à l’autre",
                    f"{side.en}: « {rank} » means another party in another original",
                ),
                Bilingual(
                    "désigner la partie par son nom ou son terme défini",
                    "call the party by its name or its defined term",
                ),
            )


_PARTY = re.compile(r"[Pp]artie\b")
_ORDINAL = re.compile(
    r"\b(?:premi[eè]re|seconde|deuxième|troisième|1[eè]?re|2(?:e|[eè]me|nde))\s+$", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\s+de\s+(?:première|seconde|deuxième|troisième)\s+part\b"
    r"|\s+(?:n°\s*)?(?:[0-9]|[AB]\b|I{1,3}\b)"
)
_OF_A_WHOLE = re.compile(r"\s+(?:de|du|des|d’)")
_ARABIC_RANK = re.compile(r"طرف(?:ان|ين)?\s+(?:رقم\s+[0-9]|ال(?:أول|ثاني|ثالث|رابع)(?:ى|ة)?)(?!\w)")
_THIRD = re.compile(r"ثالث|[Tt]roisième")


def _rank(text: str, language: Language) -> str | None:
    """Quote the words by which a text calls a party by its rank, if it does."""
    if language == "ar":
        ranked = _ARABIC_RANK.search(text)
        return ranked[0] if ranked else None
    for found in _PARTY.finditer(text):
        before = _ORDINAL.search(text, max(0, found.start() - 12), found.start())
        after = _NUMBER.match(text, found.end())
        a_part = found[0].islower() and _OF_A_WHOLE.match(text, found.end())
        if before and not a_part:
            return before[0] + found[0]
        if after and (found[0][0] == "P" or " part" in after[0]):
            return found[0] + after[0]
    return None


_DRAFT = {
    "fr": re.compile(r"^projet\s+d|\bPROJET\b|\bBROUILLON\b|\bDRAFT\b|document de travail", re.I),
    "ar": re.compile(r"^مشروع\s+(?:ال)?(?:اتفاق|اتفاقية|مذكرة|إعلان|ملحق|بروتوكول|عقد)|وثيقة عمل"),
}
_BANNER = {"fr": re.compile(r"\bprojet\b", re.I), "ar": re.compile("مشروع")}


@check(93, "B")
def banner(case: Case) -> Iterator[Flaw]:
    """A draft carries its banner; an original made final has nothing of a draft."""
    for language, side in SIDES.items():
        shown = case.text(language).furniture.banner
        if not shown or not _BANNER[language].search(shown):
            yield Flaw(
                ("library", "formulas", "banner", language),
                Bilingual(
                    f"{side.fr} : le projet ne porte pas « PROJET » («مشروع») à chaque page",
                    f"{side.en}: the draft does not carry « PROJET » («مشروع») on each page",
                ),
                Bilingual("rétablir la formule `banner`", "restore the formula `banner`"),
            )
        for copy in case.copies[1:]:
            final = case.text(language, copy)
            printed = (final.furniture.banner or "", plain(final.furniture.copy))
            if printed[0] or _DRAFT[language].search(printed[1]):
                yield _still_a_draft(case, side, "title", " ".join(printed).strip())
        title = case.units(language)[0]
        if _DRAFT[language].search(title.text):
            yield _still_a_draft(case, side, "title", title.text)


def _still_a_draft(case: Case, side: Bilingual, unit: str, words: str) -> Flaw:
    return Flaw(
        case.place(unit),
        Bilingual(
            f"{side.fr} : un original définitif porterait « {words} »",
            f"{side.en}: a final original would carry « {words} »",
        ),
        Bilingual(
            "retirer la mention de projet : le programme la met lui-même aux projets",
            "remove the words of a draft: the program puts them on drafts by itself",
        ),
    )


CHECKS: tuple[Check, ...] = (
    originals_counted,
    *holders.CHECKS,
    witnesses,
    no_ranks,
    banner,
)

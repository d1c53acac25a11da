"""Names and terms, checks 21, 22, 26 and 81: one spelling a name, one word an idea.

Source: domain reference § 7.1 B and F. The names are those of the directory, the terms those of
the parties and of `languages.house_terms`. Check 81 is in `spellings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alternat.languages import LANGUAGES
from alternat.languages.characters import ARABIC_LETTERS
from alternat.languages.house_terms import slips
from alternat.languages.names_in_text import (
    exactly_in,
    folded,
    names_a_place,
    stands_in,
)
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_between, flaw_in
from alternat.review.checks import rewritten
from alternat.review.checks.bearings import bearings
from alternat.review.checks.one_name import bodies, one_name, parties
from alternat.review.checks.sides import sides
from alternat.review.checks.spellings import names
from alternat.review.finding import Bilingual
from alternat.review.registered import Registered, registered


@check(21, "B")
def registered_names(case: Case) -> Iterator[Flaw]:
    """Persons, institutions and places stand on both sides, in their registered form."""
    names = registered(case.dossier)
    pairs = tuple(sides(case))
    whole = ["\n".join(texts) for texts in zip(*((fr, ar) for _, fr, ar in pairs), strict=True)]
    named = [
        (name, folded(name.fr), folded(name.ar).removeprefix("ال"))
        for name in names
        if stands_in(name.fr, whole[0], "fr") or stands_in(name.ar, whole[1], "ar")
    ]
    for pair, french, arabic in pairs:
        left, right = folded(french), folded(arabic)
        for name, in_french, in_arabic in named:
            fr = in_french in left and stands_in(name.fr, french, "fr")
            ar = in_arabic in right and stands_in(name.ar, arabic, "ar")
            if fr == ar or (name.territory and ar and names_a_place(name.ar, arabic)):
                continue
            has, lacks = (name.fr, name.ar) if fr else (name.ar, name.fr)
            where = Bilingual("arabe", "Arabic") if fr else Bilingual("français", "French")
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {has} » : le texte {where.fr} n’a pas « {lacks} »",
                    f"“{has}”: the {where.en} text has no “{lacks}”",
                ),
                Bilingual(
                    "écrire le nom des deux côtés, comme dans l’annuaire",
                    "write the name on both sides, as the directory has it",
                ),
            )
    yield from _aliases(case, names)
    yield from bearings(case)


@check(22, "B")
def defined_terms(case: Case) -> Iterator[Flaw]:
    """The terms that stand for the parties mean the same party on both sides."""
    yield from rewritten.rewritten(case, rewritten.of_name)
    yield from one_name(case)
    yield from bodies(case)
    yield from parties(case)
    terms = [
        (spec.party, case.dossier.term(spec.party), case.dossier.institution(spec.party).name)
        for spec in case.dossier.agreement.parties
    ]
    for pair, french, arabic in sides(case):
        for _, term, name in terms:
            fr = _term_in_french(term.fr, french) or stands_in(name.fr, french, "fr")
            ar = stands_in(term.ar, arabic, "ar") or stands_in(name.ar, arabic, "ar")
            if fr and not ar:
                yield flaw_between(case, pair, *_missing(term.fr, term.ar, "arabe", "Arabic"))
            elif (
                ar
                and not fr
                and term.fr.casefold() not in french.casefold()
                and not names_a_place(name.ar, arabic)
            ):
                yield flaw_between(case, pair, *_missing(term.ar, term.fr, "français", "French"))
        for clues, fr_word, ar_word in _PARTIES:
            words = fr_word.search(french) if any(clue in french for clue in clues) else None
            if words and not ar_word.search(arabic):
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"« {words[0]} » n’a pas son équivalent dans le texte arabe",
                        f"“{words[0]}” has no counterpart in the Arabic text",
                    ),
                    _SAME_PARTIES,
                )
        for ar_word, fr_word, meaning in _PARTIES_BACK if "طرف" in arabic else ():
            words = ar_word.search(arabic)
            if words and not fr_word.search(french):
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"«{words[0]}» ({meaning.fr}) n’a pas son équivalent "
                        "dans le texte français",
                        f"«{words[0]}» ({meaning.en}) has no counterpart in the French text",
                    ),
                    _SAME_PARTIES,
                )


@check(26, "W")
def house_terms(case: Case) -> Iterator[Flaw]:
    """The Arabic has the house term of each French term, and none of its false friends."""
    for pair, *texts in sides(case):
        for slip in slips(*texts):
            wrong = f"«{slip.wrong}»" if slip.wrong else ""
            french, english = (f"« {slip.fr} »", f"“{slip.fr}”") if slip.fr else (wrong, wrong)
            told = f" : {wrong}" if slip.fr and wrong else ""
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"{french} se dit «{slip.right}»{told}",
                    f"{english} is «{slip.right}»{told.replace(' :', ':')}",
                ),
                Bilingual(
                    f"employer «{slip.right}» dans le texte arabe",
                    f"use «{slip.right}» in the Arabic text",
                ),
            )


def _aliases(case: Case, names: tuple[Registered, ...]) -> Iterator[Flaw]:
    terms = [case.dossier.term(spec.party) for spec in case.dossier.agreement.parties]
    allowed = {word for term in terms for word in (term.fr, term.ar)}
    for language in LANGUAGES:
        whole = "\n".join(unit.text for unit in case.units(language))
        for name, alias in ((one, alias) for one in names for alias in one.aliases):
            right = name.get(language)
            if alias in allowed or alias in right or not exactly_in(alias, whole, language):
                continue
            for unit in case.units(language):
                if exactly_in(alias, unit.text.replace(right, ""), language):
                    yield flaw_in(
                        case,
                        unit,
                        language,
                        Bilingual(
                            f"« {alias} » n’est pas la forme enregistrée, « {right} » "
                            f"(annuaire, fiche `{name.path[2]}`)",
                            f"“{alias}” is not the registered form, “{right}” "
                            f"(directory, record `{name.path[2]}`)",
                        ),
                        Bilingual(f"écrire « {right} »", f"write “{right}”"),
                    )


_SAME_PARTIES = Bilingual(
    "désigner les mêmes parties dans les deux textes",
    "name the same parties in both texts",
)
_PARTIES = (
    (("Partie",), re.compile(r"\bParties?\b"), re.compile("طرف|أطراف")),
    (
        ("haque Partie", "hacune "),
        re.compile(r"\b[Cc]haque Partie\b|\b[Cc]hacune (?:des Parties|d[’']elles)\b"),
        re.compile(r"كل (?:من )?(?:ال)?(?:طرف|أطراف)|كلا الطرفين|كل منه"),
    ),
    (
        ("autre Partie", "autres Partie"),
        re.compile(r"\bl[’'](?:une des )?autres? Parties?\b|\bautres Parties\b"),
        re.compile(r"(?:ال|لل)طرف(?:ين)? الآخر|باقي (?:ال)?أطراف|أطراف الأخرى"),
    ),
    (
        ("une des Parties",),
        re.compile(r"\b[Ll][’']une des Parties\b"),
        re.compile(r"أحد ال|أي طرف|طرف "),
    ),
)
"""Clues that any text has where the French words stand, those words, and what Arabic says."""

_PARTIES_BACK = (
    (
        re.compile(rf"(?<![{ARABIC_LETTERS}])[وفبلك]{{0,2}}كل طرف(?![{ARABIC_LETTERS}])"),
        re.compile(r"\b[Cc]hacune?\b|\b[Cc]haque\b|respecti|\bleurs?\b|par Partie|individuel"),
        Bilingual("chaque Partie", "each Party"),
    ),
    (
        re.compile(r"(?:ال|لل)طرف الآخر|باقي الأطراف"),
        re.compile(r"\bautres?\b"),
        Bilingual("l’autre Partie", "the other Party"),
    ),
)


_EDGE = re.compile(r"\b")
_ENDED = re.compile(r"\b(?![ \u00a0-][A-ZÀ-Ý])(?! d[e’' ])")


def _missing(word: str, other: str, fr: str, en: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(
            f"« {word} » n’a pas son équivalent, « {other} », dans le texte {fr}",
            f"“{word}” has no counterpart, “{other}”, in the {en} text",
        ),
        _SAME_PARTIES,
    )


def _term_in_french(term: str, text: str) -> bool:
    """Whether the term stands there with its capital, and not at the head of a longer name."""
    at = text.find(term)
    while at >= 0:
        if _EDGE.match(text, at) and _ENDED.match(text, at + len(term)):
            return True
        at = text.find(term, at + 1)
    return False


CHECKS: tuple[Check, ...] = (registered_names, defined_terms, house_terms, names)

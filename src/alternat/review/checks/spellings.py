"""Spellings, check 81: one spelling a name, one capital a term, references that resolve.

Source: domain reference § 7.1 F.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from alternat.document.units import Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages.names_in_text import index_of, near_names
from alternat.languages.quantities import read
from alternat.review import facts
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.checks import rewritten
from alternat.review.finding import Bilingual
from alternat.review.registered import registered


@check(81, "W")
def names(case: Case) -> Iterator[Flaw]:
    """One certain spelling a name; defined terms keep their capital; references resolve."""
    yield from _uncertain_spellings(case)
    yield from _near_names(case)
    yield from _lost_articles(case)
    yield from _capitals(case)
    yield from _unused_definitions(case)
    yield from _lost_references(case)
    yield from rewritten.rewritten(case, rewritten.of_reference)


def _uncertain_spellings(case: Case) -> Iterator[Flaw]:
    for person in facts.people(case.dossier):
        record = case.dossier.directory.people[person]
        if record.latin_confirmed and record.arabic.confidence != "low":
            continue
        yield Flaw(
            ("directory", "people", person),
            Bilingual(
                f"graphie à confirmer : {record.given} {record.family}, {record.arabic.text}",
                f"spelling to confirm: {record.given} {record.family}, {record.arabic.text}",
            ),
            Bilingual(
                "la demander à l’intéressé, puis corriger sa fiche dans people.yaml",
                "ask the person, then correct the record in people.yaml",
            ),
        )


def _near_names(case: Case) -> Iterator[Flaw]:
    names = registered(case.dossier)
    for language in LANGUAGES:
        index = index_of(tuple(name.get(language) for name in names))
        for unit in case.units(language):
            for words, name in near_names(unit.text, index):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {words} » : l’annuaire écrit « {name} »",
                        f"“{words}”: the directory has “{name}”",
                    ),
                    Bilingual("garder une seule graphie", "keep one spelling"),
                )


def _lost_articles(case: Case) -> Iterator[Flaw]:
    """Find a territory whose Arabic name lost its article: «وادي الأزرق» for «الوادي الأزرق»."""
    for name in registered(case.dossier):
        land = name.ar.partition(" ")[2] if name.territory else ""
        if not (land.startswith("ال") and " " in land):
            continue
        words = land.removeprefix("ال")
        for unit in case.units("ar"):
            if words in unit.text and (found := _with_prefix(words).search(unit.text)):
                yield flaw_in(
                    case,
                    unit,
                    "ar",
                    Bilingual(
                        f"« {found[0]} » : l’annuaire écrit « {land} »",
                        f"“{found[0]}”: the directory has “{land}”",
                    ),
                    Bilingual("garder une seule graphie", "keep one spelling"),
                )


@lru_cache(maxsize=64)
def _with_prefix(words: str) -> re.Pattern[str]:
    """Arabic words as a whole, whatever one letter is attached before them."""
    return re.compile(rf"(?<!\w)[وفبك]?{re.escape(words)}(?!\w)")


_LOWER = re.compile(
    r"\b(?:[Ll]es|[Ll]a|[Cc]haque|[Ll][’']autre|[Ll]es autres|[Ll][’']une des|[Dd]es|[Aa]ux"
    r"|[Ll]es deux) parties?\b(?! (?:intégrantes?|prenantes?|de|du|des|civiles?|communes?)\b)"
    r"(?! d[’'])"
)


def _capitals(case: Case) -> Iterator[Flaw]:
    terms = {case.dossier.term(spec.party).fr for spec in case.dossier.agreement.parties}
    lower = [term[0].lower() + term[1:] for term in terms]
    for unit in case.units("fr"):
        found = [_LOWER.search(unit.text) if "partie" in unit.text else None]
        found += [_begun_by(term).search(unit.text) for term in lower if term in unit.text]
        for words in found:
            if words:
                yield flaw_in(
                    case,
                    unit,
                    "fr",
                    Bilingual(
                        f"terme défini sans sa majuscule : « {words[0].strip('.;: ')} »",
                        f"defined term without its capital: “{words[0].strip('.;: ')}”",
                    ),
                    Bilingual("lui rendre sa majuscule", "give it back its capital"),
                )


@lru_cache(maxsize=64)
def _begun_by(term: str) -> re.Pattern[str]:
    """A sentence that begins with a term in lower case: « La région … »."""
    return re.compile(rf"(?:^|[.;:] )L(?:e |a |[’']){re.escape(term)}\b(?! d)")


def _unused_definitions(case: Case) -> Iterator[Flaw]:
    units = case.units("fr")
    for unit in units:
        if unit.article != "definitions":
            continue
        term = " ".join(run.text for run in unit.runs if run.strong).strip("«» \u00a0")
        stem = term.casefold()[: max(4, len(term) - 2)]
        if not term or any(stem in other.text.casefold() for other in units if other is not unit):
            continue
        yield flaw_in(
            case,
            unit,
            "fr",
            Bilingual(
                f"« {term} » est défini et ne sert jamais",
                f"“{term}” is defined and never used",
            ),
            Bilingual(
                "retirer la définition, ou employer le terme", "drop the definition, or use it"
            ),
        )


def _lost_references(case: Case) -> Iterator[Flaw]:
    last = max(case.outline.numbers.values(), default=0)
    renews = case.dossier.agreement.prior_agreement is not None
    for language in LANGUAGES:
        for unit in case.units(language):
            if unit.id.startswith("recitals"):
                yield from _beyond(case, unit, language, last)
            if unit.article is None or unit.id.endswith(".heading"):
                continue
            if renews and case.place(unit.id)[:1] == ("clauses",):
                continue  # a renewal's own words quote the articles of the first act
            for article in read(unit.known, language).articles:
                if article.internal:
                    yield from _judged(case, unit, language, article.number, last)


def _beyond(case: Case, unit: Unit, language: Language, last: int) -> Iterator[Flaw]:
    """Find an article of this text, in a recital, that the text does not have."""
    for article in read(unit.known, language).articles:
        if article.internal and article.number > last:
            yield from _judged(case, unit, language, article.number, last)


def _judged(case: Case, unit: Unit, language: Language, number: int, last: int) -> Iterator[Flaw]:
    if not 1 <= number <= last:
        yield flaw_in(
            case,
            unit,
            language,
            Bilingual(
                f"renvoi à l’article {number} : le texte a {last} articles",
                f"reference to article {number}: the text has {last} articles",
            ),
            Bilingual("corriger le renvoi", "correct the reference"),
            "B",
        )
    elif unit.article and case.outline.numbers.get(unit.article) == number:
        yield flaw_in(
            case,
            unit,
            language,
            Bilingual(
                f"l’article {number} renvoie à lui-même",
                f"article {number} refers to itself",
            ),
            Bilingual(
                "renvoyer à l’article voulu, ou écrire « le présent article »",
                "refer to the article meant, or write “this article”",
            ),
        )

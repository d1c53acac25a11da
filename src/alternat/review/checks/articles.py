"""Articles, checks 9, 11 and 12: their numbers, their order, their headings.

Takes a case; looks at the articles as they print, in each language. Source: domain reference
§§ 1.2 and 7.1 A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from alternat.document import Article
from alternat.document.reading import plain
from alternat.document.units import Unit
from alternat.languages import Language
from alternat.languages.ordinals import ordinal
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.checks.clauses import empty_articles
from alternat.review.checks.rewritten import lost_subject
from alternat.review.finding import Bilingual, Path
from alternat.review.naming import (
    SIDES,
    heading_of,
    heading_words,
    normal,
    owners_of_headings,
    wordings,
)


@check(9, "B")
def article_numbers(case: Case) -> Iterator[Flaw]:
    """Articles are numbered one by one from « 1er » and «الأولى», each once."""
    for language, side in SIDES.items():
        for rank, article in enumerate(case.text(language).articles, start=1):
            heading = plain(article.heading)
            label = _label(rank, language)
            rest = heading.removeprefix(label)
            again = _NUMBERED[language].search(rest)
            if rest != heading and not again and not rest[:1].isalnum():
                continue
            yield Flaw(
                case.place(f"{article.id}.heading", language),
                Bilingual(
                    f"{side.fr} : l’article de rang {rank} porte « {heading} » ; "
                    f"attendu : une fois « {label} »",
                    f"{side.en}: the article at rank {rank} is headed « {heading} »; "
                    f"expected: « {label} », once",
                ),
                Bilingual(
                    "le programme numérote : retirer tout numéro de l’intitulé, ou rétablir la "
                    "formule `article_heading`",
                    "the program numbers: take any number out of the heading, or restore the "
                    "formula `article_heading`",
                ),
                article=article.id,
            )


_NUMBERED: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\bArticles?\s+(?:[0-9]|premier)", re.IGNORECASE),
    "ar": re.compile(r"^[\s:–—-]*المادة\s+(?:ال\w+|[0-9]+)"),
}


def _label(rank: int, language: Language) -> str:
    if language == "fr":
        return "Article 1er" if rank == 1 else f"Article {rank}"
    return f"المادة {ordinal(rank, 'ar', 'f')}"


@check(11, "I")
def order(case: Case) -> Iterator[Flaw]:
    """Articles stand in the order of the kind; an own article follows the clause it names."""
    profile = case.dossier.kind.order
    printed = [article.id for article in case.text("fr").articles]
    ranks = [profile.index(name) for name in printed if name in profile]
    for before, after in pairwise(ranks):
        if after < before:
            yield _displaced(case, ("clauses", profile[after]), profile[after], profile[before])
    for index, own in enumerate(case.dossier.agreement.articles):
        if own.after not in printed:
            yield _displaced(case, ("articles", index, "after"), own.id, own.after)


def _displaced(case: Case, path: Path, article: str, other: str) -> Flaw:
    return Flaw(
        path,
        Bilingual(
            f"l’article « {heading_of(case, article)} » ne suit pas « {heading_of(case, other)} »",
            f"the article « {heading_of(case, article)} » does not follow "
            f"« {heading_of(case, other)} »",
        ),
        Bilingual(
            "le placer après un article imprimé : `after:`",
            "put it after one that prints: `after:`",
        ),
        article=article,
    )


@check(12, "W")
def headings(case: Case) -> Iterator[Flaw]:
    """No heading or article is empty, and no heading is that of another clause or article."""
    matrix = case.dossier.kind.matrix
    yield from _half_changed(case)
    yield from lost_subject(case)
    names = [entry.id for entry in case.outline.entries]
    yield from empty_articles(case, [name for name in names if matrix.get(name) != "R"])
    for language in SIDES:
        seen: dict[str, str] = {}
        owners = owners_of_headings(case, language)
        for article in case.text(language).articles:
            heading = heading_words(article)
            key = normal(heading)
            other = seen.setdefault(key, article.id)
            owner = owners.get(key, frozenset({article.id}))
            if not key:
                yield _badly_headed(
                    case,
                    article,
                    language,
                    Bilingual("l’article n’a pas d’intitulé", "the article has no heading"),
                )
            elif other != article.id and article.id not in owners.get(key, ()):
                yield _badly_headed(
                    case,
                    article,
                    language,
                    Bilingual(
                        f"deux articles s’intitulent « {heading} »",
                        f"two articles are headed « {heading} »",
                    ),
                )
            elif article.id not in owner:
                yield _badly_headed(
                    case,
                    article,
                    language,
                    Bilingual(
                        f"« {heading} » est l’intitulé d’une autre clause ({min(owner)})",
                        f"« {heading} » is the heading of another clause ({min(owner)})",
                    ),
                )


def _half_changed(case: Case) -> Iterator[Flaw]:
    """Find the headings that the library gives, to this clause or another, in one language only."""
    library = case.dossier.library.clauses
    owners: dict[Language, dict[str, set[str]]] = {"fr": {}, "ar": {}}
    for language, table in owners.items():
        for name, clause in library.items():
            for words in wordings(clause.heading.get(language)):
                table.setdefault(normal(words), set()).add(name)
    for entry in case.outline.entries:
        if entry.clause is None:
            continue
        given = entry.use.heading or entry.clause.heading
        of = {
            language: {
                name
                for words in wordings(given.get(language))
                for name in owners[language].get(normal(words), ())
            }
            for language in SIDES
        }
        if of["fr"] != of["ar"]:
            own = ("clauses",) if entry.use.heading else ("library", "clauses")
            yield Flaw(
                (*own, entry.id, "heading"),
                Bilingual(
                    "cet intitulé est, dans une seule langue, celui de la bibliothèque ou d’une "
                    f"autre clause : {given.fr} / {given.ar}",
                    "this heading is, in one language only, that of the library or of another "
                    f"clause: {given.fr} / {given.ar}",
                ),
                Bilingual("accorder l’intitulé des deux langues", "make both headings agree"),
                article=entry.id,
            )


def _badly_headed(case: Case, article: Article, language: Language, message: Bilingual) -> Flaw:
    unit = Unit(f"{article.id}.heading", article.id, article.heading)
    todo = Bilingual(
        "donner à l’article l’intitulé de ce qu’il règle : `heading:`",
        "give the article the heading of what it settles: `heading:`",
    )
    return flaw_in(case, unit, language, message, todo)


CHECKS = (article_numbers, order, headings)

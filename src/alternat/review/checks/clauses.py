"""Clauses, checks 1, 2 and 13: those that the kind requires, forbids, or wants together.

Takes a case; looks at the clauses of the spec and at the articles as they print. Source: domain
reference §§ 1.5 and 7.1 A.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from alternat.review.case import Case
from alternat.review.check import Flaw, check
from alternat.review.finding import Bilingual, Path
from alternat.review.naming import SIDES, heading_of, normal, owners_of_headings


@check(1, "B")
def required_clauses(case: Case) -> Iterator[Flaw]:
    """Every clause that the kind requires is present and says something in both languages."""
    required = [name for name, presence in case.dossier.kind.matrix.items() if presence == "R"]
    yield from empty_articles(case, required)
    for clause in required:
        if case.dossier.use(clause).omit:
            heading = heading_of(case, clause)
            yield Flaw(
                ("clauses", clause, "omit"),
                Bilingual(
                    f"l’article « {heading} », obligatoire pour ce type d’acte, est omis",
                    f"the clause « {heading} », required for this kind, is left out",
                ),
                Bilingual(
                    "rétablir l’article ou changer de type d’acte", "restore it or change the kind"
                ),
                article=clause,
            )


@check(2, "B")
def forbidden_clauses(case: Case) -> Iterator[Flaw]:
    """No clause that the kind forbids, and a warning for those it tolerates."""
    agreement = case.dossier.agreement
    for clause, presence in case.dossier.kind.matrix.items():
        if presence not in ("X", "W"):
            continue
        if case.dossier.uses(clause) and not case.dossier.use(clause).omit:
            yield _unwelcome(("clauses", clause), heading_of(case, clause), presence, clause)
        for index, own in enumerate(agreement.articles):
            if any(
                clause
                in owners_of_headings(case, language).get(normal(own.heading.get(language)), ())
                for language in SIDES
            ):
                yield _unwelcome(("articles", index), own.heading.fr, presence, own.id)


def _unwelcome(path: Path, heading: str, presence: str, article: str) -> Flaw:
    verb = ("interdit", "forbidden") if presence == "X" else ("déconseillé", "ill-advised")
    return Flaw(
        path,
        Bilingual(
            f"l’article « {heading} » est {verb[0]} dans ce type d’acte",
            f"the clause « {heading} » is {verb[1]} in this kind of agreement",
        ),
        Bilingual("retirer l’article ou changer de type d’acte", "remove it or change the kind"),
        None if presence == "X" else "W",
        article,
    )


@check(13, "W")
def exits(case: Case) -> Iterator[Flaw]:
    """Amendment, termination and the fate of ongoing actions go together."""
    together = ("amendment", "termination", "ongoing_actions")
    printed = [name for name in together if name in case.outline.numbers]
    if case.dossier.kind.binding == "none" and "termination" in printed:
        # A simple withdrawal may be all that a text which binds nobody says.
        if "ongoing_actions" in printed or "amendment" not in printed:
            return
        if case.dossier.kind.matrix.get("amendment") != "R":
            return
    for name in together:
        if not printed or name in printed or name not in case.dossier.kind.order:
            continue
        others = " et ".join(f"« {heading_of(case, one)} »" for one in printed)
        yield Flaw(
            ("clauses",),
            Bilingual(
                f"le texte règle {others}, non « {heading_of(case, name)} »",
                f"the text settles {others}, not « {heading_of(case, name)} »",
            ),
            Bilingual(f"ajouter la clause `{name}`", f"add the clause `{name}`"),
            article=printed[0],
        )


def empty_articles(case: Case, names: Collection[str]) -> Iterator[Flaw]:
    """Find the articles that print and have no words, in each language."""
    for language, side in SIDES.items():
        said = {
            unit.article
            for unit in case.units(language)
            if not unit.id.endswith(".heading") and _LETTERS.search(unit.text)
        }
        for name in names:
            if name in said or name not in case.outline.numbers:
                continue
            heading = heading_of(case, name)
            yield Flaw(
                case.place(f"{name}.1", language),
                Bilingual(
                    f"{side.fr} : l’article « {heading} » est vide",
                    f"{side.en}: the article « {heading} » is empty",
                ),
                Bilingual("écrire son texte : `text:`", "write its text: `text:`"),
                article=name,
            )


_LETTERS = re.compile(r"\w\w")


CHECKS = (required_clauses, forbidden_clauses, exits)

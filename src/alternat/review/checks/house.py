"""The house's own checks, from 99 on: facts nobody confirmed, questions nobody answered.

Source: domain reference §§ 0 (point 15) and 2.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten

from pydantic import BaseModel

from alternat.review import facts, names
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check
from alternat.review.finding import Bilingual, Path
from alternat.review.naming import origin_of
from alternat.spec.facts import Localised, Source
from alternat.spec.schema import WitnessSpec

SOURCES: Mapping[Source, Bilingual] = {
    "press": Bilingual("communiqué de presse", "press release"),
    "email": Bilingual("courriel", "message"),
    "assumed": Bilingual("supposé", "assumed"),
}
"""What the sources that need confirmation are called."""
LONG = 100
"""Characters of a fact that a message quotes at most."""


@check(99, "B")
def unconfirmed(case: Case) -> Iterator[Flaw]:
    """Every fact read in the press or assumed has been confirmed by someone."""
    printed: dict[str | None, str] = {
        run.origin: run.text for unit in case.units("fr") for run in unit.runs if run.origin
    }
    for path, fact in case.facts:
        if facts.unsure(fact):
            source = SOURCES[getattr(fact, "source", "assumed")]
            words, owner = _words(case, path, fact, printed)
            yield Flaw(
                path,
                Bilingual(
                    f"à confirmer ({source.fr}) : « {words} »{owner}",
                    f"to be confirmed ({source.en}): « {words} »{owner}",
                ),
                Bilingual(
                    "vérifier puis écrire `confirmed: {by, on, evidence}`",
                    "verify it, then write `confirmed: {by, on, evidence}`",
                ),
                article=str(path[1]) if path[0] == "clauses" else None,
            )


def _words(
    case: Case, path: Path, fact: BaseModel, printed: Mapping[str | None, str]
) -> tuple[str, str]:
    """Give the words of a fact as the French text prints them, and whose they are."""
    origin, owner = origin_of(case, path)
    own = getattr(fact, "text", None)
    if isinstance(own, Localised):
        return shorten(own.fr, LONG, placeholder=" …"), owner
    if path[:1] == ("witnesses",) and isinstance(fact, WitnessSpec):
        return f"{names.person(case.dossier, fact.person)}, témoin", owner
    told = printed.get(origin)
    if told is None:
        value = getattr(fact, "value", None)
        told = value.fr if isinstance(value, Localised) else str(value or origin)
    return shorten(told, LONG, placeholder=" …"), owner


@check(100, "B")
def questions(case: Case) -> Iterator[Flaw]:
    """Every question that only a drafter can settle has its answer."""
    for index, question in enumerate(case.dossier.agreement.questions):
        if question.answer is None:
            yield Flaw(
                ("questions", index),
                Bilingual(
                    f"question sans réponse : {question.text.fr}",
                    f"open question: {question.text.fr}",
                ),
                Bilingual("écrire `answer: {text, by, on}`", "write `answer: {text, by, on}`"),
            )


CHECKS: tuple[Check, ...] = (unconfirmed, questions)

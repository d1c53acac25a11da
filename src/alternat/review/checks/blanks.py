"""Blanks, check 3: facts nobody knows yet, and placeholders that an author typed.

Takes a case; gives each unknown fact under the name that the text prints for it, and each « TODO »
or « … » left in the words. Source: domain reference § 7.1 A.
"""

from __future__ import annotations

from collections.abc import Iterator

from alternat.compose.inline import BLANK
from alternat.document import Run
from alternat.languages import Language
from alternat.languages.placeholders import placeholders
from alternat.review import facts
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.finding import Bilingual, Path
from alternat.review.naming import origin_of

LANGUAGES: tuple[Language, ...] = ("fr", "ar")
CHOICES = {
    "mode": Bilingual("voie juridique du renouvellement", "legal route of the renewal"),
    "variant": Bilingual("rédaction à choisir", "wording to choose"),
}
"""Unknown facts that choose words and print none, by the last key of their path."""


@check(3, "B")
def blanks(case: Case) -> Iterator[Flaw]:
    """No fact is unknown, no choice open, no placeholder left in the words."""
    yield from _unknown_facts(case)
    yield from _typed(case)


def _unknown_facts(case: Case) -> Iterator[Flaw]:
    labels = _labels(case)
    for path, fact in case.facts:
        if not facts.unknown(fact):
            continue
        what, todo = _name(case, path, labels), facts.todo(fact)
        yield Flaw(
            path,
            Bilingual(f"information manquante : {what.fr}", f"missing fact: {what.en}"),
            Bilingual(todo.fr, todo.fr) if todo else Bilingual("la renseigner", "fill it in"),
            article=str(path[1]) if path[0] == "clauses" else None,
        )


def _typed(case: Case) -> Iterator[Flaw]:
    for language in LANGUAGES:
        proof = case.proof(language)
        if placeholders(proof.text):
            for unit, line in proof.lines:
                for found in placeholders(line):
                    yield flaw_in(case, unit, language, _left(found), WRITE)
    for found in placeholders(case.dossier.agreement.reference):
        yield Flaw(("reference",), _left(found), WRITE)


WRITE = Bilingual(
    "écrire les mots définitifs, ou déclarer le fait inconnu : `value: null` et un `todo`",
    "write the final words, or declare the fact unknown: `value: null` and a `todo`",
)


def _left(found: str) -> Bilingual:
    return Bilingual(
        f"« {found} » tient la place de mots à écrire",
        f"“{found}” stands where words are still to be written",
    )


def _name(case: Case, path: Path, labels: dict[str, str]) -> Bilingual:
    """Name a fact as the text does, with the party or the commitment that it belongs to."""
    origin, owner = origin_of(case, path)
    last = str(path[-1])
    formula = case.dossier.library.formulas.get(f"label_{last}")
    label = labels.get(origin) or (formula.fr if formula else None)
    if last in CHOICES:
        name = CHOICES[last]
    elif label:
        name = Bilingual(label, f"« {label} »")
    else:
        name = Bilingual(*[".".join(map(str, path))] * 2)
    return Bilingual(f"{name.fr}{owner}", f"{name.en}{owner}")


def _labels(case: Case) -> dict[str, str]:
    """Give the words printed in each blank of the French text, by origin."""
    before, _, after = BLANK["fr"].partition("{label}")

    def label(run: Run) -> str:
        return run.text.replace("\u00a0", " ").removeprefix(before).removesuffix(after)

    return {
        run.origin: label(run)
        for unit in case.units("fr")
        for run in unit.runs
        if run.blank and run.origin
    }


CHECKS = (blanks,)

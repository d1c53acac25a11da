"""Does a spec fit the library? Kinds, clauses, variants and parameters that must be there.

Takes a typed agreement, the directory and the library; gives faults with their paths. An agreement
without faults makes a dossier that composes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alternat.compose.dossier import Dossier
from alternat.compose.library import Clause, Library
from alternat.compose.outline import choice, prints
from alternat.spec.directory import Directory
from alternat.spec.facts import Fact
from alternat.spec.references import Problem, twice, unknown
from alternat.spec.schema import Agreement


def library_problems(
    agreement: Agreement[Any], directory: Directory, library: Library
) -> Iterator[Problem]:
    """Find what an agreement asks of the library that is not there."""
    if agreement.kind not in library.kinds:
        where = "templates/agreements"
        yield unknown(("kind",), "kind", agreement.kind, library.kinds, where)
        return
    dossier = Dossier(agreement, directory, library)
    matrix = dossier.kind.matrix
    lacking = [name for name in matrix if name not in library.clauses]
    for name in lacking:
        message = f"the kind '{agreement.kind}' names the clause '{name}', which has no file"
        advice = f"put templates/agreements/_clauses/{name}.yaml back, or correct kind.yaml"
        yield Problem(("kind",), "unknown-clause", message, advice)
    if lacking:
        return
    for name in library.clauses:
        if dossier.uses(name):
            yield from _use(dossier, name)
        elif matrix.get(name) == "R":
            yield from _unlisted(library.clauses[name])
        if name in matrix and prints(dossier, name):
            yield from _needs(dossier, library.clauses[name])
    taken = {*dossier.kind.order}
    for index, own in enumerate(agreement.articles):
        path = ("articles", index)
        if own.after not in taken:
            yield unknown(
                (*path, "after"), "clause", own.after, taken, f"the kind '{agreement.kind}'"
            )
        if own.id in library.clauses:
            message = f"'{own.id}' is a clause of the library"
            yield Problem((*path, "id"), "duplicate-id", message, "give the article another id")


def _use(dossier: Dossier, name: str) -> Iterator[Problem]:
    kind, path = dossier.kind, ("clauses", name)
    presence = kind.matrix.get(name)
    if presence is None:
        message = f"a clause '{name}' has no place in an agreement of kind '{kind.id}'"
        advice = (
            f"remove it; the clauses of this kind are in templates/agreements/{kind.id}/kind.yaml"
        )
        yield Problem(path, "clause-out-of-place", message, advice)
        return
    clause, use = dossier.clause(name), dossier.use(name)
    if use.variant is not None:
        for variant in (use.variant.value, *use.variant.candidates):
            if variant is not None and variant not in clause.variants:
                where = f"the clause '{name}'"
                yield unknown((*path, "variant"), "variant", variant, clause.variants, where)
    for param_name, param in clause.params.items():
        fact: Fact[Any] | None = getattr(use, param_name)
        if fact is None or fact.value is None:
            continue
        place = (*path, param_name)
        if param.type == "items":
            yield from twice([item.id for item in fact.value], place, "id")
        known = dossier.directory.places if param.type == "place" else dossier.directory.people
        if param.type in ("place", "person") and fact.value not in known:
            where = f"directory/{'places' if param.type == 'place' else 'people'}.yaml"
            yield unknown(place, param.type, fact.value, known, where)


def _needs(dossier: Dossier, clause: Clause) -> Iterator[Problem]:
    """Find the top-level facts that the wordings of a clause print and the spec leaves out."""
    use = dossier.use(clause.id)
    if use.text:
        return
    needs = dict.fromkeys(clause.needs)
    if clause.variants:
        chosen, options = choice(dossier, clause, use)
        for variant in (chosen,) if chosen else options:
            if variant in clause.variants:
                needs.update(dict.fromkeys(clause.variants[variant].needs))
    missing = [path for path in needs if dossier.fact(path) is None]
    if missing:
        message = f"the clause '{clause.id}' needs {' and '.join(missing)}"
        advice = "give them; write {value: null, todo: {fr: …, ar: …}} where unknown"
        where = tuple(missing[0].split(".")[:1])
        yield Problem(where, "missing-key", message, advice)


def _unlisted(clause: Clause) -> Iterator[Problem]:
    needed = [name for name, param in clause.params.items() if param.required]
    if needed:
        message = f"the clause '{clause.id}' is required and needs {', '.join(needed)}"
        advice = "list it under `clauses:`; write {value: null, todo: {fr: …, ar: …}} where unknown"
        yield Problem(("clauses",), "missing-key", message, advice)

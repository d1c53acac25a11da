"""Which facts of an agreement are unknown, and which nobody has confirmed yet.

Takes a dossier; goes through everything that prints: the spec, the clauses in the outline, the
directory's records of the parties and of the people named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from alternat.compose.dossier import Dossier
from alternat.compose.outline import prints
from alternat.spec.facts import SURE, Fact, Localised

T = TypeVar("T")
Path = tuple[str | int, ...]
SILENT = frozenset({"questions", "clauses", "version", "waivers", "formalities"})
"""Parts of a spec that print no fact themselves; clauses are gone through one by one."""


def facts(dossier: Dossier) -> Iterator[tuple[Path, BaseModel]]:
    """Give each fact, and each record that carries a source, with its path.

    Yields:
        Path in the spec (or `("directory", part, id, …)`) and the fact or sourced record.
    """
    agreement = dossier.agreement
    for name in type(agreement).model_fields:
        if name not in SILENT:
            yield from _walk((name,), getattr(agreement, name))
    for clause in dossier.kind.order:
        if dossier.uses(clause) and prints(dossier, clause):
            yield from _walk(("clauses", clause), dossier.use(clause))
    for spec in agreement.parties:
        record = dossier.institution(spec.party)
        path: Path = ("directory", "institutions", spec.party)
        yield from _walk((*path, "seat"), record.seat)
        yield from _walk((*path, "description"), record.description)


def people(dossier: Dossier) -> tuple[str, ...]:
    """Give the ids of the people that the text names, each once."""
    agreement = dossier.agreement
    signatories = [signatory for spec in agreement.parties for signatory in spec.signatories]
    then = agreement.prior_agreement and agreement.prior_agreement.signatories_then
    named = [
        *(signatory.person.value for signatory in signatories),
        *(signatory.delegation.person for signatory in signatories if signatory.delegation),
        *(witness.person for witness in agreement.witnesses),
        *((then and then.value) or ()),
    ]
    return tuple(dict.fromkeys(person for person in named if person is not None))


def _walk(path: Path, value: Any) -> Iterator[tuple[Path, BaseModel]]:
    match value:
        case Fact():
            yield path, value
            if value.known:
                yield from _walk(path, value.value)
        case BaseModel():
            fields = type(value).model_fields
            if "confirmed" in fields:  # a Hijri date has a source too, but it is official
                yield path, value
            for name in fields:
                yield from _walk((*path, name), getattr(value, name))
        case tuple():
            for index, member in enumerate(value):
                yield from _walk((*path, index), member)


def value(fact: Fact[T] | None) -> T | None:
    """Give the value of a fact; None where it is unknown or where the spec does not give it."""
    return fact.value if fact else None


def unknown(fact: BaseModel) -> bool:
    """Tell whether a fact is a blank."""
    return isinstance(fact, Fact) and not fact.known


def unsure(fact: BaseModel) -> bool:
    """Tell whether a known fact still waits for someone to confirm it."""
    return (
        not unknown(fact)
        and getattr(fact, "source", "drafter") not in SURE
        and getattr(fact, "confirmed", None) is None
    )


def todo(fact: BaseModel) -> Localised | None:
    """Give what is to be done about a fact, as its spec says."""
    found: Localised | None = getattr(fact, "todo", None)
    return found

"""The outline: which articles an agreement has, in which order, under which numbers.

Takes the dossier; gives the same outline for every language and copy, so numbers and references are
equal in both. A clause keeps its id when its number changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from alternat.compose.dossier import Dossier
from alternat.compose.library import Clause, ClauseUse
from alternat.spec.facts import Fact
from alternat.spec.schema import OwnArticle


@dataclass(frozen=True)
class Entry:
    """A numbered place in the outline: a clause of the library or an article of the spec's own."""

    id: str
    number: int
    clause: Clause | None
    use: ClauseUse
    own: OwnArticle | None


@dataclass(frozen=True)
class Outline:
    """The articles in print order."""

    entries: tuple[Entry, ...]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Number of each article, by id."""
        return {entry.id: entry.number for entry in self.entries}


@lru_cache(maxsize=4)  # every copy of an agreement has the same
def outline(dossier: Dossier) -> Outline:
    """Lay out the articles: what the kind requires, what the spec adds, in the kind's order."""
    places: list[tuple[str, OwnArticle | None]] = []
    for clause in dossier.kind.order:
        if prints(dossier, clause):
            places.append((clause, None))
        places.extend((own.id, own) for own in dossier.agreement.articles if own.after == clause)
    return Outline(
        tuple(
            Entry(
                id=name,
                number=number,
                clause=None if own else dossier.clause(name),
                use=dossier.use(name) if own is None else ClauseUse(),
                own=own,
            )
            for number, (name, own) in enumerate(places, start=1)
        )
    )


def prints(dossier: Dossier, clause: str) -> bool:
    """Tell whether a clause prints: required or listed, and not left out on purpose."""
    required = dossier.kind.matrix[clause] == "R"
    return (required or dossier.uses(clause)) and dossier.use(clause).omit is None


def choice(dossier: Dossier, clause: Clause, use: ClauseUse) -> tuple[str | None, tuple[str, ...]]:
    """Tell which variant of a clause prints.

    The spec's `variant:` wins, then the fact that the clause selects by, then the kind's default.

    Returns:
        The variant, or None and the variants that remain open.
    """
    fact: Fact[str] | None = use.variant or dossier.fact(clause.select)
    if fact is None:
        return dossier.kind.variants.get(clause.id, next(iter(clause.variants))), ()
    if fact.value is not None:
        return fact.value, ()
    return None, tuple(fact.candidates) or tuple(clause.variants)

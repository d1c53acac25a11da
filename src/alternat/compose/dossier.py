"""The dossier of one agreement: its spec, the directory and the library it is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from alternat.compose.library import Clause, ClauseUse, Kind, Library, Naming
from alternat.spec.directory import Directory, Institution, Noun
from alternat.spec.facts import Fact
from alternat.spec.pictures import Picture
from alternat.spec.schema import Agreement, PartySpec

NO_USE = ClauseUse()
VOUCHED = Fact[Any]
"""A plain value as a fact that the drafter vouches for; made once, because making it is slow."""


@dataclass(frozen=True, eq=False)
class Dossier:
    """All that composing one agreement needs; every reference between the parts already holds.

    No two dossiers are the same.
    """

    agreement: Agreement[BaseModel]
    directory: Directory
    library: Library
    logos: Mapping[str, Picture] = field(default_factory=dict)
    """The logo of each institution that has one."""

    @cached_property
    def kind(self) -> Kind:
        """The kind of the agreement."""
        return self.library.kinds[self.agreement.kind]

    @cached_property
    def naming(self) -> Naming:
        """Name, title and self-designation; a known deciding fact may change the kind's own."""
        chosen = self.fact(self.kind.designation_by)
        if chosen is None or chosen.value is None:
            return self.kind
        return self.kind.designations.get(str(chosen.value), self.kind)

    def fact(self, path: str | None) -> Fact[Any] | None:
        """Follow a dotted path (`entry_into_force.rule`) to a fact of the spec.

        A path that the spec leaves out gives None; a plain value is a fact the drafter vouches for.
        """
        found: Any = self.agreement if path else None
        for name in path.split(".") if path else ():
            found = getattr(found, name, None)
        if found is None or isinstance(found, Fact):
            return found
        return VOUCHED(value=found)

    def use(self, clause: str) -> ClauseUse:
        """What the spec says of a clause, or nothing in particular."""
        use: ClauseUse | None = getattr(self.agreement.clauses, clause)
        return use or NO_USE

    def uses(self, clause: str) -> bool:
        """Whether the spec lists a clause."""
        return getattr(self.agreement.clauses, clause) is not None

    def clause(self, name: str) -> Clause:
        """A clause of the library."""
        return self.library.clauses[name]

    def institution(self, party: str) -> Institution:
        """The record of a party."""
        return self.directory.institutions[party]

    def party(self, party: str) -> PartySpec:
        """What the agreement says of a party."""
        return next(spec for spec in self.agreement.parties if spec.party == party)

    def term(self, party: str) -> Noun:
        """The defined term of a party in this agreement."""
        return self.party(party).term or self.institution(party).term

    @property
    def neutral_order(self) -> tuple[str, ...]:
        """The parties in the order of the draft."""
        return self.agreement.precedence.order or tuple(
            spec.party for spec in self.agreement.parties
        )

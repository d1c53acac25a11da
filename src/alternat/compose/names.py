"""The names that a clause text may use, for one agreement, copy and language.

This module is the contract of clause authors (docs/how-to/clauses.md lists the same names). What no
order of the parties changes comes from `any_order`, order comes from `originals`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from alternat.compose import speech
from alternat.compose.any_order import AnyOrder, Gendered, Several, any_order
from alternat.compose.values import Said, Unjoinable
from alternat.spec.schema import Commitment


@dataclass(frozen=True, slots=True)
class Parties(Unjoinable):
    """The parties in the order of the copy."""

    members: tuple[Gendered, ...]
    forms: Mapping[str, Said | str]

    @property
    def count(self) -> int:
        """How many parties there are."""
        return len(self.members)

    def __iter__(self) -> Iterator[Gendered]:
        """Go through the parties, holder first."""
        return iter(self.members)

    def __getitem__(self, form: str) -> Said | str:
        """Give `names`, `terms`, and in Arabic `nom` and `obl`."""
        return self.forms[form]


@dataclass(frozen=True)
class Names(AnyOrder):
    """Maker of the names for one agreement, language and order of parties."""

    order: tuple[str, ...]

    def shared(self) -> dict[str, Any]:
        """Give the names that every text of the agreement may use."""
        alike = any_order(self.dossier, self.language).alike
        return {**alike, "parties": self._parties(), "commitments": self._commitments()}

    def _parties(self) -> Parties:
        members = tuple(self.party(party) for party in self.order)
        names = [member.said.forms["def"] for member in members]
        terms = [member.more["term"].forms["def"] for member in members]
        forms = {
            "names": speech.several("parties", names, self.language),
            "terms": speech.several("parties", terms, self.language),
        }
        return Parties(members, {**forms, **self.crowd()})

    def _commitments(self) -> Several:
        """Say the commitments, the holder's first as in every enumeration."""
        ranks = {party: rank for rank, party in enumerate(self.order)}
        given = self.dossier.agreement.commitments
        members = tuple(map(self._commitment, sorted(given, key=lambda one: ranks[one.payer])))
        return Several(members, given=bool(members), known=bool(members))

    def _commitment(self, item: Commitment) -> dict[str, Any]:
        path = f"commitments.{item.id}"
        return {
            "id": item.id,
            "payer": self.party(item.payer),
            "beneficiary": self._prose(f"{path}.beneficiary", item.beneficiary, self.language),
            "purpose": self._prose(f"{path}.purpose", item.purpose, self.language),
            "amount": self.say(item.amount, f"{path}.amount", "amount", speech.money),
            "year": self.say(item.year, f"{path}.year", "year", speech.year),
            "vote_ref": self.say(item.vote_ref, f"{path}.vote_ref", "vote", speech.words),
            "nature": item.nature,
        }

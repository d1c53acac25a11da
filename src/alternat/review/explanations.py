"""Explanations: what each numbered check is for, in words.

Reads the files of `explained/` beside this module; gives, for each check, its title, its weight,
the agreements it applies to, why it exists, how to mend what it finds, whether it can be waived.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import RootModel

from alternat.review.check import NEVER_WAIVED
from alternat.review.checks.files import FILE_CHECKS
from alternat.review.finding import Bilingual, Severity
from alternat.review.gate import CHECKS, WAIVERS
from alternat.spec.facts import Line, Record
from alternat.spec.loading import bind
from alternat.spec.yaml_tree import parse

APPLIES = {
    "everywhere": Bilingual("tout acte", "every agreement"),
    "non_binding": Bilingual(
        "actes qui n’engagent pas (déclaration d’intention, protocole d’entente)",
        "acts that bind nobody (declaration of intent, memorandum)",
    ),
    "binding": Bilingual("actes qui engagent les parties", "acts that bind the parties"),
    "renewal": Bilingual("actes qui en renouvellent un autre", "acts that renew another"),
    "university": Bilingual(
        "actes d’une université publique française", "acts of a French public university"
    ),
    "french_authority": Bilingual(
        "actes d’une collectivité territoriale française", "acts of a French local authority"
    ),
}
"""The agreements that a check applies to, by the name of its scope."""


class Words(Record):
    """The same sentence in French and in English."""

    fr: Line
    en: Line

    @property
    def bilingual(self) -> Bilingual:
        """The sentence as findings carry it."""
        return Bilingual(self.fr, self.en)


class Entry(Record):
    """What a file says of a check."""

    title: Words
    why: Words
    fix: Words
    bad: Line
    """An example of the fault: a line of spec, or words in French or Arabic."""
    good: Line
    """The same, right."""


class Entries(RootModel[dict[int, Entry]]):
    """The content of a file, by number of the check."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that there is to say of a check."""

    number: int
    severity: Severity
    applies: Bilingual
    title: Bilingual
    why: Bilingual
    fix: Bilingual
    bad: str
    good: str

    @property
    def waivable(self) -> bool:
        """Whether someone may accept its findings in writing."""
        return self.number not in NEVER_WAIVED and self.number != WAIVERS

    @property
    def waiver(self) -> str:
        """The line of a spec that waives it."""
        return f"waivers: [{{check: {self.number}, reason: {{fr: …, ar: …}}, by: …, on: …}}]"


@cache
def explanations() -> dict[int, Explanation]:
    """Give the explanation of every check, by number, in their order.

    Raises:
        SpecError: A file does not say what it must.
    """
    weights: dict[int, Severity] = {
        **{one.number: one.severity for one in CHECKS},
        **{one.number: one.severity for one in FILE_CHECKS},
        WAIVERS: "B",
    }
    scopes = {one.number: one.scope.__name__ for one in CHECKS}
    return {
        number: Explanation(
            number=number,
            severity=weights[number],
            applies=APPLIES[scopes.get(number, "everywhere")],
            title=entry.title.bilingual,
            why=entry.why.bilingual,
            fix=entry.fix.bilingual,
            bad=entry.bad,
            good=entry.good,
        )
        for number, entry in sorted(_entries(), key=lambda one: one[0])
    }


def _entries() -> Iterator[tuple[int, Entry]]:
    folder = importlib.resources.files("alternat.review") / "explained"
    for file in folder.iterdir():
        if file.name.endswith(".yaml"):
            yield from bind(parse(file.read_bytes(), file.name), Entries).root.items()

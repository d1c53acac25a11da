"""The case: all that the checks may look at when they judge one agreement.

Takes the dossier and what surrounds it (the day, the trip, the agreements signed with it, the
approvals on file); gives the composed texts, their units and their pairs, composed when a check
first asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from alternat.compose.composition import bound, compose, recopied
from alternat.compose.dossier import Dossier
from alternat.compose.library import written
from alternat.compose.originals import DRAFT, copies, order
from alternat.compose.outline import Outline, choice, outline
from alternat.document import Document, Edition
from alternat.document.units import Pair, Unit, paired, units
from alternat.languages import LANGUAGES, Language
from alternat.review.facts import facts
from alternat.review.finding import Path
from alternat.review.proofs import Proof
from alternat.review.signings import Signed
from alternat.spec.approvals import Approvals
from alternat.spec.schema import Trip


@dataclass(frozen=True, eq=False)
class Case:
    """One agreement before the reviewer; no two cases are the same."""

    dossier: Dossier
    as_of: date
    """The day on which the review is made; only delays and due dates look at it."""
    trip: Trip | None = None
    siblings: tuple[Dossier, ...] = ()
    """The other agreements of the same trip that are reviewed together with this one."""
    approvals: Approvals | None = None
    """Which pairs of units someone has approved, if anyone has."""
    signed: Signed | None = None
    """What is known of the signature; None while the agreement is not signed."""

    @cached_property
    def outline(self) -> Outline:
        """The articles that print, with their numbers."""
        return outline(self.dossier)

    @cached_property
    def copies(self) -> tuple[str, ...]:
        """The draft, then one original a party."""
        return copies(self.dossier)

    @cached_property
    def facts(self) -> tuple[tuple[Path, BaseModel], ...]:
        """Every fact and every sourced record that prints, with its path; see `facts`."""
        return tuple(facts(self.dossier))

    @cached_property
    def _texts(self) -> dict[tuple[str, Language], Document]:
        return {}

    def text(self, language: Language, copy: str = DRAFT) -> Document:
        """Give a copy in one language; an original as it would be signed.

        Raises:
            WordingError: A text of the library is at fault.
        """
        if (copy, language) not in self._texts:
            self._texts[copy, language] = self._composed(language, copy)
        return self._texts[copy, language]

    def _composed(self, language: Language, copy: str) -> Document:
        final = copy != DRAFT
        if final and order(self.dossier, copy, language) == order(self.dossier, DRAFT, language):
            return recopied(self.text(language), self.dossier, copy, final=final)
        return compose(self.dossier, copy, language, final=final, alone=False)

    def document(
        self, language: Language, copy: str, *, final: bool, alone: bool = True
    ) -> Document:
        """Give a copy in one language as its file prints it: the words that were judged.

        Args:
            language: Language of the text.
            copy: `draft` or the id of the party that keeps the original.
            final: Whether the file is a final one.
            alone: Whether the text stands in a file of its own.

        Raises:
            WordingError: A text of the library is at fault.
        """
        text = self.text(language, copy)
        return recopied(text, self.dossier, copy, final=final, alone=alone)

    def edition(self, copy: str, *, final: bool) -> Edition:
        """Give both texts of a copy as their one file prints them; the layout is not `separate`.

        Args:
            copy: As in `document`.
            final: As in `document`.

        Raises:
            WordingError: A text of the library is at fault.
        """
        texts = {one: self.document(one, copy, final=final, alone=False) for one in LANGUAGES}
        return bound(self.dossier, copy, texts)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The units of the draft, French beside Arabic."""
        return paired(self.units("fr"), self.units("ar"))

    @cached_property
    def _units(self) -> dict[Language, tuple[Unit, ...]]:
        return {"fr": units(self.text("fr")), "ar": units(self.text("ar"))}

    def units(self, language: Language) -> tuple[Unit, ...]:
        """The units of the draft in one language."""
        return self._units[language]

    @cached_property
    def _proofs(self) -> dict[Language, Proof]:
        return {language: Proof(language, units) for language, units in self._units.items()}

    def proof(self, language: Language) -> Proof:
        """The units of the draft in one language as one text that can be searched at once."""
        return self._proofs[language]

    def place(self, unit: str, language: Language | None = None) -> Path:
        """Give the path where the words of a unit are written.

        Args:
            unit: Id of the unit.
            language: The side to point at, where both are written side by side.

        Returns:
            A path in the spec for what its author wrote, in the library for the rest.
        """
        return place(self.dossier, unit, language)


def place(dossier: Dossier, unit: str, language: Language | None) -> Path:
    """Give the path where the words of a unit are written; see `Case.place`."""
    first, _, rest = unit.partition(".")
    side: Path = (language,) if language else ()
    agreement = dossier.agreement
    match first:
        case "title" if agreement.title:
            return ("title", *side)
        case "title":
            return ("library", "kinds", agreement.kind, "title", *side)
        case "operative":
            return ("library", "kinds", agreement.kind, "operative", *side)
        case "citations":
            return ("directory", "citations", rest, "text", *side)
        case "recitals":
            names = [recital.id for recital in agreement.recitals]
            return ("recitals", names.index(rest), "text", *side)
        case "annexes" if rest.partition(".")[0] in [annex.id for annex in agreement.annexes]:
            names = [annex.id for annex in agreement.annexes]
            name, _, part = rest.partition(".")
            return ("annexes", names.index(name), "title" if part == "heading" else "text", *side)
        case "parties" | "signatures":
            parties = [spec.party for spec in agreement.parties]
            return ("parties", parties.index(rest.partition(".")[0]))
        case "closing" | "witnesses":
            return (first,)
    for index, own in enumerate(agreement.articles):
        if own.id == first:
            return ("articles", index, "heading" if rest == "heading" else "text", *side)
    if first in dossier.kind.matrix:
        return _clause_place(dossier, first, rest, side)
    return ("library", "formulas", first, *side)


def _clause_place(dossier: Dossier, name: str, rest: str, side: Path) -> Path:
    use, clause = dossier.use(name), dossier.clause(name)
    if rest == "heading":
        own: Path = ("clauses",) if use.heading else ("library", "clauses")
        return (*own, name, "heading", *side)
    if use.text:
        return ("clauses", name, "text", *side)
    unit = rest.split(".")
    if not clause.variants:
        where: Path = ("library", "clauses", name)
        paragraphs = clause.paragraphs
    else:
        chosen, _ = choice(dossier, clause, use)
        variant, unit = (chosen, unit) if chosen else (unit[0], unit[1:])
        where = ("library", "clauses", name, "variants", variant)
        paragraphs = clause.variants[variant].paragraphs
    path = written(paragraphs, unit)
    if path[-1:] != ("each",):
        return (*where, *path, *side)
    of_spec, index = str(path[-2]), int(unit[-1]) - 1
    if of_spec in clause.params:
        return ("clauses", name, of_spec, index, "text", *side)
    return (of_spec, index)

"""The clause library and the kinds of agreement: what they are as data.

Takes the YAML of `templates/agreements/`; gives frozen records, and the typed model that a spec's
`clauses:` must fit. A new clause or a new kind needs no Python (domain reference §§ 1.4–1.5).
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, create_model, model_validator

from alternat.document import ListStyle
from alternat.languages import Gender, Language
from alternat.languages.counted_nouns import COUNTED_NOUNS
from alternat.spec.facts import Amount, Duration, Fact, Id, Item, Line, Localised, Name, Record
from alternat.spec.forms import Day, Flag, WholeNumber

ParamType = Literal[
    "text", "duration", "number", "count", "amount", "date", "place", "person", "items"
]
PARAM_VALUES: dict[ParamType, Any] = {
    "text": Fact[Localised],
    "duration": Fact[Duration],
    "number": Fact[Annotated[WholeNumber, Field(ge=0, lt=1_000_000_000)]],
    "count": Fact[Annotated[WholeNumber, Field(ge=1, lt=1_000_000_000)]],
    "amount": Fact[Amount],
    "date": Fact[Day],
    "place": Fact[Id],
    "person": Fact[Id],
    "items": Fact[Annotated[tuple[Item, ...], Field(min_length=1)]],
}
"""What a spec writes for each type of parameter."""


class Param(Record):
    """A fact that the spec gives for one clause."""

    type: ParamType
    label: Localised
    """Printed in the blank when the fact is unknown."""
    noun: Name | None = None
    """For a count: the counted noun."""
    required: Flag = True

    @model_validator(mode="after")
    def _count_names_its_noun(self) -> Self:
        if (self.type == "count") != (self.noun is not None):
            message = "a param of type count, and only that, names its `noun`; add or remove it"
            raise ValueError(message)
        if self.noun is not None and self.noun not in COUNTED_NOUNS:
            message = f"no counted noun '{self.noun}'; the nouns are {', '.join(COUNTED_NOUNS)}"
            raise ValueError(message)
        return self


class UnitList(Record):
    """The list after a paragraph: written out (`items`) or made (`each`, `item`)."""

    style: ListStyle
    items: tuple[Unit, ...] = ()
    each: Name | None = None
    item: Localised | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if bool(self.items) == bool(self.each) or bool(self.each) != bool(self.item):
            message = "a list has either `items`, or `each` and `item`; keep one of the two ways"
            raise ValueError(message)
        return self


class Unit(Record):
    """A paragraph in both languages: the pair that a bilingual lawyer compares."""

    id: Name
    fr: Line
    ar: Line
    when: Line | None = None
    """Jinja expression; the unit prints when it is true."""
    list: UnitList | None = None

    def text(self, language: Language) -> str:
        """Give the template of one language."""
        return self.fr if language == "fr" else self.ar


UnitList.model_rebuild()


class Variant(Record):
    """One of several wordings of a clause."""

    label: Localised
    needs: tuple[Line, ...] = ()
    """Paths of the top-level facts that this wording prints, e.g. `term.duration`."""
    paragraphs: Annotated[tuple[Unit, ...], Field(min_length=1)]


class Clause(Record):
    """A clause of the library."""

    id: Name
    heading: Localised
    params: dict[Name, Param] = Field(default_factory=dict)
    select: Line | None = None
    """Path of the top-level fact that chooses the variant, e.g. `entry_into_force.rule`."""
    needs: tuple[Line, ...] = ()
    """Paths of the top-level facts that every wording of the clause prints."""
    paragraphs: tuple[Unit, ...] = ()
    variants: dict[Name, Variant] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_body(self) -> Self:
        if bool(self.paragraphs) == bool(self.variants):
            message = "a clause has either `paragraphs` or `variants`; keep one"
            raise ValueError(message)
        return self


def written(paragraphs: tuple[Unit, ...], unit: list[str]) -> tuple[str | int, ...]:
    """Give the path, below a clause or a variant, of the unit that an id names.

    Args:
        paragraphs: The paragraphs of the clause or the variant.
        unit: The unit's id below them, cut at its points: `["notice"]`, `["tasks", "list", "2"]`.

    Returns:
        The path; for an item that stands for a member of a list of the spec, the name of that list
        and `each`.
    """
    found = [index for index, one in enumerate(paragraphs) if one.id == unit[0]]
    if not found:
        return ()
    path: tuple[str | int, ...] = ("paragraphs", found[0])
    inner = paragraphs[found[0]].list
    if unit[1:2] != ["list"] or inner is None:
        return path
    items = [index for index, one in enumerate(inner.items) if one.id == unit[-1]]
    if items:
        return (*path, "list", "items", items[0])
    return (inner.each or "", "each")


class FrenchDesignation(Record):
    """How a text names itself: « le présent accord »; other forms are computed."""

    this: Line
    gender: Gender


class ArabicDesignation(Record):
    """How a text names itself: «هذا الاتفاق» or «مذكرة التفاهم هذه»."""

    this: Line
    gender: Gender


class Designation(Record):
    """Self-designation in both languages; the genders are independent."""

    fr: FrenchDesignation
    ar: ArabicDesignation


class Naming(Record):
    """Name, title and self-designation of a kind."""

    name: Localised
    title: Localised
    designation: Designation


Presence = Literal["R", "O", "W", "X"]


class Kind(Naming):
    """A kind of agreement: its clause matrix, order, title and ceiling of verbs."""

    id: Name
    binding: Literal["none", "full"]
    verb_ceiling: Annotated[WholeNumber, Field(ge=0, le=2)]
    operative: Localised
    cover: Flag = False
    """Whether a page of its own stands before the text."""
    order: tuple[Name, ...]
    matrix: dict[Name, Presence]
    variants: dict[Name, Name] = Field(default_factory=dict)
    designation_by: Line | None = None
    designations: dict[Name, Naming] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _order_covers_matrix(self) -> Self:
        allowed = {clause for clause, presence in self.matrix.items() if presence != "X"}
        if len(set(self.order)) != len(self.order) or set(self.order) != allowed:
            odd = ", ".join(sorted(allowed.symmetric_difference(self.order))) or "a repetition"
            message = f"`order` and `matrix` differ ({odd}); list each clause not marked X once"
            raise ValueError(message)
        return self


class Formulas(RootModel[dict[Name, Localised]]):
    """The file `_house/formulas.yaml`: wordings that every agreement shares."""


class Omission(Record):
    """Why a clause that the kind requires is left out."""

    reason: Localised
    by: Line
    on: Day


class ClauseUse(BaseModel):
    """What a spec may say of any clause; a subclass per clause adds its parameters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    variant: Fact[Name] | None = None
    heading: Localised | None = None
    text: Localised | None = None
    """Replaces the library's words; Markdown subset."""
    omit: Omission | None = None


class Library(Record):
    """Everything below `templates/agreements/` that is words and not layout."""

    clauses: dict[Name, Clause]
    kinds: dict[Name, Kind]
    formulas: dict[Name, Localised]

    @cached_property
    def clauses_model(self) -> type[BaseModel]:
        """The model of a spec's `clauses:` — one optional key a clause, its parameters typed."""
        uses = {name: (_use_model(clause) | None, None) for name, clause in self.clauses.items()}
        fields: dict[str, Any] = dict(uses)
        return create_model("Clauses", __config__=ConfigDict(extra="forbid", frozen=True), **fields)


def _use_model(clause: Clause) -> type[ClauseUse]:
    fields: dict[str, Any] = {}
    for name, param in clause.params.items():
        value = PARAM_VALUES[param.type]
        fields[name] = (value, ...) if param.required else (value | None, None)
    return create_model(f"Clause_{clause.id}", __base__=ClauseUse, **fields)

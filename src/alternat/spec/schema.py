"""What the author of an agreement writes.

Gives frozen models; the `clauses` part is a type parameter because its keys and parameters come
from the clause library, which is data (see `compose.library`). Field names follow domain
reference § 6.
"""

from __future__ import annotations

from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import BaseModel, Field, StringConstraints, model_validator

from alternat.languages import Language
from alternat.spec.directory import HijriDate, Noun
from alternat.spec.facts import (
    Amount,
    Confirmation,
    Duration,
    Fact,
    Id,
    Line,
    Localised,
    Name,
    Record,
    Source,
)
from alternat.spec.forms import Day, Flag, WholeNumber

Schema = Literal["1"]
Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
"""SHA-256 in hexadecimal."""
Clock = Annotated[str, StringConstraints(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""Local time of a ceremony, `10:30`."""
Layout = Literal["sequential", "parallel", "separate"]
Mode = Literal["alternat", "by_language", "fixed"]
RelationMode = Literal["replacement", "amendment_extension", "programme"]
EntryRule = Literal["on_transmission_fr", "on_last_formality", "on_last_signature", "on_date"]


class Version(Record):
    """The state of the text; its date is the only date that metadata carry."""

    number: Line
    date: Day


class Delegation(Record):
    """The act by which the holder of an office lets someone else sign."""

    office: Id
    """Office of the person who delegates, e.g. `president`."""
    person: Id
    """The person who delegates (for the gender of « la Présidente »)."""
    reference: Fact[Line]
    date: Fact[Day]


class SignatorySpec(Record):
    """A person who signs for a party."""

    person: Fact[Id]
    office: Fact[Id]
    """Id of an office of the party's record."""
    capacity: Literal["executive", "delegation", "interim"] = "executive"
    delegation: Delegation | None = None

    @model_validator(mode="after")
    def _delegation_is_documented(self) -> Self:
        if (self.capacity == "delegation") != (self.delegation is not None):
            message = (
                "capacity and delegation do not agree; give `delegation:` (office, person, "
                "reference, date) exactly when capacity is `delegation`"
            )
            raise ValueError(message)
        return self


class Approval(Record):
    """The text that a deliberation approves."""

    version: Line
    """Version of the text that was voted."""
    digest: Digest | None = None
    """Digest of that text, as `show --digest` prints it."""


class Authority(Record):
    """The vote or statute that empowers the signature."""

    kind: Literal["deliberation", "statute", "unknown", "none"]
    body: Id | None = None
    """For a deliberation: id of a body of the party's record."""
    number: Fact[Line] | None = None
    date: Fact[Day] | None = None
    approves: Approval | None = None
    """For a deliberation: the text that was put to the vote, where that is known."""
    text: Localised | None = None
    """For a statute: what follows « en vertu de » / «بمقتضى», without it."""
    todo: Localised | None = None
    """For `unknown`: what must be found out."""
    reason: Localised | None = None
    """For `none`: why no vote is needed."""

    @model_validator(mode="after")
    def _says_enough(self) -> Self:
        needs: dict[str, tuple[str, ...]] = {
            "deliberation": ("body", "number", "date"),
            "statute": ("text",),
            "unknown": ("todo",),
            "none": ("reason",),
        }
        missing = [name for name in needs[self.kind] if getattr(self, name) is None]
        if missing:
            message = (
                f"an authority of kind `{self.kind}` needs {', '.join(missing)}; "
                "add it, with `value: null` and a todo where the fact is unknown"
            )
            raise ValueError(message)
        return self


class PartySpec(Record):
    """A party of this agreement."""

    party: Id
    term: Noun | None = None
    """Defined term in this agreement when the directory's would be ambiguous."""
    signatories: Annotated[tuple[SignatorySpec, ...], Field(min_length=1)]
    joint: Flag = False
    """`true` when all signatories must sign together."""
    authority: Authority


class Languages(Record):
    """Language versions; French must be authentic (domain reference § 0, point 2)."""

    list: Annotated[tuple[Language, ...], Field(min_length=1)] = ("fr", "ar")
    authentic: Annotated[tuple[Language, ...], Field(min_length=1)] = ("fr", "ar")
    prevailing: Language | None = None
    layout: Layout = "sequential"
    signatures: Literal["each", "common"] = "each"
    """In facing columns: signature blocks under each text, or one block a party for both."""

    @model_validator(mode="after")
    def _french_counts(self) -> Self:
        if "fr" not in self.authentic or self.prevailing == "ar":
            message = (
                "the French text must be authentic and Arabic alone cannot prevail (law 94-665, "
                "art. 5); list `fr` in `authentic` and leave `prevailing` empty or `fr`"
            )
            raise ValueError(message)
        if set(self.authentic) - set(self.list):
            message = "an authentic language is not produced; list it in `list` as well"
            raise ValueError(message)
        return self


class Precedence(Record):
    """Order of the parties (domain reference § 3.2)."""

    mode: Mode = "alternat"
    order: tuple[Id, ...] = ()
    """Neutral order of the draft, and the order of a `fixed` agreement; default: as listed."""


class Term(Record):
    """Duration of the agreement."""

    start: Fact[Day] | None = None
    end: Fact[Day] | None = None
    """Last day, included."""
    duration: Fact[Duration] | None = None
    label: Fact[Line] | None = None
    """« 2025-2027 »: as announced; the text states the exact days."""
    retroactive: Localised | None = None
    """Reason, when the start lies before the entry into force."""

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        start, end = (fact and fact.value for fact in (self.start, self.end))
        if start and end and end < start:
            message = f"the term ends ({end}) before it starts ({start}); correct one of the dates"
            raise ValueError(message)
        return self


class Relation(Record):
    """What the new act does to the first one."""

    mode: Fact[RelationMode]


class PriorAgreement(Record):
    """The first accord that a renewal renews."""

    title: Localised
    signed_on: Fact[Day]
    signed_at: Fact[Id]
    parties_then: tuple[Id, ...] = ()
    signatories_then: Fact[Annotated[tuple[Id, ...], Field(min_length=1)]] | None = None
    duration: Fact[Duration]
    amendments: tuple[Localised, ...] = ()
    results: Fact[Localised]
    """« une quinzaine de projets »: a whole counted phrase in each language."""
    relation: Relation


class Instalment(Record):
    """A part of a commitment: its share in hundredths, or its amount, and when it is paid."""

    when: Localised
    amount: Amount | None = None
    percent: Annotated[WholeNumber, Field(ge=1, le=100)] | None = None

    @model_validator(mode="after")
    def _one_measure(self) -> Self:
        if (self.amount is None) == (self.percent is None):
            message = "an instalment has an amount or a percent; keep one of the two"
            raise ValueError(message)
        return self


class Commitment(Record):
    """Money that a party gives: who, to whom, how much, when."""

    id: Name
    payer: Id
    beneficiary: Localised
    amount: Fact[Amount]
    nature: Literal["provisional", "firm", "in_kind"]
    year: Fact[WholeNumber]
    purpose: Localised
    vote_ref: Fact[Line] | None = None
    schedule: tuple[Instalment, ...] = ()
    """How it is paid, where that is agreed; the parts make up the whole."""


class EntryIntoForce(Record):
    """When the agreement takes effect (domain reference § 2.1)."""

    rule: EntryRule
    date: Fact[Day] | None = None
    """For `on_date`."""

    @model_validator(mode="after")
    def _date_when_needed(self) -> Self:
        if (self.rule == "on_date") != (self.date is not None):
            message = (
                "the rule `on_date`, and only that, takes a date; give `date` with it, as "
                "{value: null, todo: …} if unknown"
            )
            raise ValueError(message)
        return self


class PlaceDate(Record):
    """Where and when, for one party or for all."""

    party: Id | Literal["all"] = "all"
    place: Fact[Id]
    date: Fact[Day]
    hijri: HijriDate | None = None
    """The same day in the official Moroccan calendar; only from an official source."""


class Closing(Record):
    """Closing formula: several entries when parties sign in different places or days."""

    places_dates: Annotated[tuple[PlaceDate, ...], Field(min_length=1)]


class WitnessSpec(Record):
    """A person in whose presence the act is signed; not a party."""

    person: Id
    institution: Id
    office: Id
    signs: Flag = False
    source: Source = "drafter"
    confirmed: Confirmation | None = None


class Recital(Record):
    """A recital; printed after « Considérant » unless the text carries its own opening."""

    id: Name
    text: Localised
    """The whole recital, opening word included (« Considérant … », «واعتبارا لـ …»)."""
    source: Source = "drafter"
    confirmed: Confirmation | None = None
    release: Localised | None = None
    """What the press release says, where that differs; never printed."""


class OwnArticle(Record):
    """An article written for this agreement alone, printed after a clause of the library."""

    id: Name
    after: Name
    heading: Localised
    text: Localised
    """Markdown subset: paragraphs, **strong**, *emphasis*, `- ` and `1. ` lists, `|` tables."""


class AnnexSpec(Record):
    """An annex with its text, which may still be unknown."""

    id: Name
    title: Localised
    text: Fact[Localised]
    """Markdown subset, as in an own article."""
    orientation: Literal["portrait", "landscape"] = "portrait"
    """How its pages lie: on their side for a wide table."""


class Answer(Record):
    """The answer to a question."""

    text: Localised
    by: Line
    on: Day


class Question(Record):
    """A point that only a drafter can settle; unanswered, it blocks the final text."""

    id: Name
    text: Localised
    settles: tuple[WholeNumber, ...] = ()
    """Numbers of the checks that only this answer can satisfy (60, 61, 69…)."""
    answer: Answer | None = None


class Waiver(Record):
    """A finding that someone accepts, and why; it stays visible."""

    check: Annotated[WholeNumber, Field(ge=1)]
    """Number of the check."""
    article: Name | None = None
    """The article concerned; without it, the whole agreement."""
    reason: Localised
    by: Line
    on: Day


FormalityKind = Literal[
    "FR-1", "FR-2", "FR-3", "MA-1", "MA-2", "U-1", "U-2",
    "T-1", "S-1", "S-2", "P-1", "P-2", "P-3", "A-1",
]  # fmt: skip
"""Formalities of domain reference § 2.5."""


class Formality(Record):
    """A formality of this agreement: what was done of it, or why it does not apply."""

    kind: FormalityKind
    party: Id | None = None
    """The party that it concerns, when each has its own."""
    due: Day | None = None
    """Only where it differs from the date that the ceremony gives."""
    done_on: Day | None = None
    evidence: Line | None = None
    """Receipt, minutes, letter: what proves it."""
    not_applicable: Localised | None = None
    """Why this agreement does without it."""

    @model_validator(mode="after")
    def _proved(self) -> Self:
        if self.done_on is not None and self.evidence is None:
            message = "a formality that is done needs its `evidence`; name the receipt or the act"
            raise ValueError(message)
        return self


C = TypeVar("C", bound=BaseModel)


class Agreement(Record, Generic[C]):
    """One agreement, as its author wrote it."""

    schema_: Annotated[Schema, Field(alias="schema")]
    id: Id
    kind: Name
    reference: Line
    version: Version
    title: Localised | None = None
    """Only when the kind's title does not fit."""
    subject: Localised | None = None
    """Completes titles and object clauses: a noun phrase with its article."""
    parties: Annotated[tuple[PartySpec, ...], Field(min_length=2)]
    languages: Languages = Languages()
    precedence: Precedence = Precedence()
    citations: tuple[Id, ...] = ()
    recitals: tuple[Recital, ...] = ()
    prior_agreement: PriorAgreement | None = None
    term: Term = Term()
    commitments: tuple[Commitment, ...] = ()
    entry_into_force: EntryIntoForce
    clauses: C
    articles: tuple[OwnArticle, ...] = ()
    annexes: tuple[AnnexSpec, ...] = ()
    closing: Closing
    witnesses: tuple[WitnessSpec, ...] = ()
    page: Literal["a4", "letter"] = "a4"
    """The paper of the originals."""
    trip: Id | None = None
    binding_clauses: tuple[Name, ...] = ()
    """Clauses of a non-binding text that are meant to bind all the same (§ 1.4)."""
    formalities: tuple[Formality, ...] = ()
    questions: tuple[Question, ...] = ()
    waivers: tuple[Waiver, ...] = ()


class Ceremony(Record):
    """A signing: what, where, when, who receives, in which order the parties sign."""

    agreement: Id
    place: Fact[Id] | None = None
    """Left out, it is that of the agreement's closing formula; the same for the date."""
    date: Fact[Day] | None = None
    venue: Fact[Localised] | None = None
    time: Fact[Clock] | None = None
    minutes: Annotated[WholeNumber, Field(ge=1, le=600)] | None = None
    """How long it lasts."""
    host: Fact[Id] | None = None
    """The institution that receives, a party or not."""
    attendees: tuple[Id, ...] = ()
    """People present who neither sign nor witness."""
    signing: Literal["own_first", "in_turn"] = "own_first"
    """`own_first`: all at once, each party its own original, then those that are passed on (domain
    reference § 3.4); `in_turn`: one party after the other, every original."""
    order: tuple[Id, ...] = ()
    """Parties in the order in which they are seated and sign; default: the host, then the others
    in the order of the draft."""
    exchange: Literal["table", "later"] = "table"
    """Whether the originals are handed over at the ceremony, or later."""


Part = Literal[
    "trip", "directory", "parties", "closing", "term", "clauses", "annexes", "commitments",
    "prior_agreement", "entry_into_force", "recitals", "witnesses", "questions", "formalities",
]  # fmt: skip
"""Parts of the specs in which something may be open."""


class Delegate(Record):
    """A member of the delegation; not a signatory by that."""

    person: Id
    office: Localised


class Desk(Record):
    """A service that answers for what is still open; the first that fits is asked."""

    name: Localised
    person: Fact[Id] | None = None
    """The person to call, of the directory."""
    party: Id | None = None
    """Only what concerns this party."""
    agreements: tuple[Id, ...] = ()
    """Only these agreements."""
    parts: tuple[Part, ...] = ()
    """Only these parts of a spec, and the formalities below; without either, everything."""
    formalities: tuple[FormalityKind, ...] = ()


class Printing(Record):
    """How much is printed for a trip."""

    both_sides: Flag = False
    """Whether originals are printed on both sides of a sheet."""
    spares: Annotated[WholeNumber, Field(ge=0, le=9)] = 1
    """Unsigned spare prints of each original, for a slip of the pen at the table."""
    booklets: Annotated[WholeNumber, Field(ge=0, le=99)] = 4
    """Ceremony booklets in each language."""


class Trip(Record):
    """An official trip: who signs what, where and when."""

    schema_: Annotated[Schema, Field(alias="schema")]
    id: Id
    title: Localised
    start: Fact[Day]
    end: Fact[Day]
    cities: tuple[Id, ...]
    delegation: tuple[Delegate, ...] = ()
    ceremonies: tuple[Ceremony, ...]
    desks: tuple[Desk, ...] = ()
    printing: Printing = Printing()
    release_amounts: tuple[Amount, ...] = ()
    """Amounts that the press release gives as facts of the trip and that no agreement commits."""
    questions: tuple[Question, ...] = ()

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        start, end = self.start.value, self.end.value
        if start and end and end < start:
            message = f"the trip ends ({end}) before it starts ({start}); correct one of the dates"
            raise ValueError(message)
        return self

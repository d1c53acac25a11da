"""The directory: one record per institution, person, place and citation, quoted by id everywhere.

Takes the four files of `specs/directory/`; gives frozen records. A spelling, a transliteration, a
gender or a grammatical form is written here once (domain reference § 5.3).
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, RootModel, StringConstraints, model_validator

from alternat.spec.facts import Fact, Id, Line, Localised, Record
from alternat.spec.forms import Day, Degrees, Flag, WholeNumber

Gender = Literal["m", "f"]
Nature = Literal[
    "region_fr",
    "region_ma",
    "university_fr_public",
    "university_ma_private",
    "university_ma_public",
    "foundation_ma",
    "foundation_fr",
    "state",
    "state_organ",
]
Confidence = Literal["high", "medium", "low"]
Zone = Literal[
    "Africa/Casablanca", "Europe/Paris", "America/Cayenne", "America/Guadeloupe",
    "America/Martinique", "Indian/Mayotte", "Indian/Reunion",
]  # fmt: skip
"""Names of the time zones of both countries in the tz database."""


class FrenchForms(Record):
    """Grammar of a French noun phrase; `article` is `la`, `le`, `les` or none."""

    gender: Gender
    article: Literal["la", "le", "les", "none"]
    aspirated: Flag = False


class ArabicForms(Record):
    """Grammar of an Arabic noun phrase."""

    gender: Gender


class Noun(Record):
    """A name or defined term with its grammar in both languages.

    `fr` and `ar` are the bare words (« Région Île-de-France », «جهة إيل دو فرانس»); the forms
    (« de la Région », «للجهة») are computed by `languages`.
    """

    fr: Line
    ar: Line
    fr_grammar: FrenchForms
    ar_grammar: ArabicForms


class Gendered(Record):
    """A function in both genders: « Président » / « Présidente »."""

    m: Line
    f: Line


class Office(Record):
    """A function within an institution, without article: « Présidente du Conseil régional »."""

    fr: Gendered
    ar: Gendered
    head: Flag = False
    """Whether its holder signs for the institution by right, without a delegation."""


class Body(Record):
    """A deliberating body, with its article: « la commission permanente du Conseil régional »."""

    name: Noun


class Logo(Record):
    """The emblem of an institution, printed above the title of an act."""

    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*\.(svg|png)$")]
    """Name of a file of `specs/directory/logos/`."""
    alt: Localised
    """What it shows, for those who do not see it: « Logo de la Région … »."""


class Institution(Record):
    """A legal person that can be a party."""

    name: Noun
    term: Noun
    """Default defined term: « la Région », «الجهة»; an agreement may set another."""
    nature: Nature
    local_authority: Flag
    country: Literal["FR", "MA"]
    description: Fact[Localised]
    """Legal nature as printed after the name: « collectivité territoriale de la République … »."""
    seat: Fact[Localised]
    """Address; in Arabic it follows «الكائن مقرها بـ», so it is written with its preposition."""
    offices: dict[Id, Office] = Field(default_factory=dict)
    bodies: dict[Id, Body] = Field(default_factory=dict)
    logo: Logo | None = None
    """Printed where every party of an act has one."""
    may_be_state: Flag = False
    """Whether it may be an emanation of its State (domain reference § 2.1, L. 1115-5)."""
    aliases: tuple[str, ...] = ()
    note: Localised | None = None
    release: Localised | None = None
    """How the press release names it or its offices, where that differs; never printed."""


class Transliteration(Record):
    """The Arabic form of a Latin name, and how sure it is."""

    text: Line
    confidence: Confidence


class Person(Record):
    """A person; functions are not here, they belong to an agreement."""

    given: Line
    family: Line
    gender: Gender
    arabic: Transliteration
    mandates: tuple[Literal["deputy", "senator", "mep"], ...] = ()
    """Mandates that bar the person from a delegation (domain reference § 2.1, L. 4231-3)."""
    latin_confirmed: Flag = True
    """`false` when the Latin spelling itself varies between sources."""
    aliases: tuple[str, ...] = ()
    note: Localised | None = None
    release: Localised | None = None
    """How the press release writes the name, where that differs; never printed."""


class Coordinates(Record):
    """Where a place lies, in degrees east of Greenwich and north of the equator."""

    latitude: Annotated[Degrees, Field(ge=-90, le=90)]
    longitude: Annotated[Degrees, Field(ge=-180, le=180)]


class Place(Record):
    """A place: « Rabat », and «بالرباط» after the preposition."""

    fr: Line
    ar: Line
    ar_in: Line
    coordinates: Coordinates | None = None
    """For the time that a journey takes."""
    zone: Zone | None = None
    """For calendars; the clock of Morocco changes around Ramadan, so no offset is written here."""


class HijriDate(Record):
    """A date of the official Moroccan calendar; never computed (domain reference § 4.4)."""

    text: Line
    """As printed in Arabic: «20 من رمضان 1436»."""
    gregorian: Day
    source: Line
    """Official source of the pair: Bulletin officiel, ministry of Habous."""


class Citation(Record):
    """A legal text to cite (« visa »), worded in both languages without its first « Vu »."""

    level: Annotated[WholeNumber, Field(ge=1, le=8)]
    """Rank in the order of visas (domain reference § 1.3)."""
    country: Literal["FR", "MA", "both"]
    text: Localised
    """What follows « Vu » and «بناء على»."""
    grounds: tuple[Nature | Id, ...] = ()
    """What rests on this text: natures of party, institutions, bodies that vote in another's place
    (`commission-permanente`), `delegation`."""
    as_of: Day | None = None
    """Date of the version that was checked; null while nobody checked it."""
    checked_by: Line | None = None
    hijri: tuple[HijriDate, ...] = ()
    """The Hijri dates that the text prints, with the source of each pair."""
    note: Localised | None = None

    @model_validator(mode="after")
    def _without_its_opening(self) -> Self:
        if self.text.fr.startswith("Vu ") or self.text.ar.startswith("بناء على"):
            message = "the text begins with its « Vu » or «بناء على»; the program writes them"
            raise ValueError(message)
        return self


class Institutions(RootModel[dict[Id, Institution]]):
    """The file `parties.yaml`."""


class People(RootModel[dict[Id, Person]]):
    """The file `people.yaml`."""


class Places(RootModel[dict[Id, Place]]):
    """The file `places.yaml`."""


class Citations(RootModel[dict[Id, Citation]]):
    """The file `citations.yaml`."""


class Directory(Record):
    """The four files together."""

    institutions: dict[Id, Institution]
    people: dict[Id, Person]
    places: dict[Id, Place]
    citations: dict[Id, Citation]

"""The neutral tree of one agreement in one language and one copy.

Takes nothing and gives the nouns that composition fills and renderers print. Word and PDF loop
over the same `Document`, so the two formats cannot say different things. Every text is already
final: numbered, agreed in gender and number, with typographic spaces; directions are marked, not
yet written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from alternat.languages import Language

ListStyle = Literal["dash", "number", "letter"]
Paper = Literal["a4", "letter"]
"""What it is printed on; `letter` where a partner binds it so."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share everything: language, look and origin."""

    text: str
    language: Language
    """Language of the words, not of the document: a Latin name in an Arabic text is `fr`."""
    isolated: bool = False
    """Needs a bidirectional isolate of its own direction (domain reference § 4.3)."""
    strong: bool = False
    emphasis: bool = False
    superscript: bool = False
    origin: str | None = None
    """Dotted path of the spec value that the characters come from (`term.end`), if any."""
    blank: bool = False
    """Stands for a fact nobody knows yet; printed as a visible blank."""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `id` is the same in every language and copy."""

    id: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its printed marker (`–`, `2.`, `b)`, `ب)`) and its content."""

    marker: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A real list; `level` counts from 0 for nesting."""

    id: str
    style: ListStyle
    level: int
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One of several texts between which a drafter must still choose."""

    label: Runs
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """An open choice, printed as marked alternatives; never in a final text."""

    id: str
    intro: Runs
    options: tuple[Option, ...]
    closing: Runs


Alignment = Literal["start", "center", "figures"]
"""Where the cells of a column stand; figures stand right in both languages, unit under unit."""


SHORT = 8
"""Rows of a table that is never parted by the end of a page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data, such as a schedule of amounts; in Arabic its first column stands right."""

    id: str
    alignment: tuple[Alignment, ...]
    """One for each column."""
    head: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    """As many cells in each as in the head."""

    def kept(self, row: int) -> bool:
        """Tell whether a row, counted from the head, stays with the next one on its page.

        The whole of a short table does; of a long one the head with the first two rows, and the
        last row, often a total, with the one before it.
        """
        last = len(self.rows)
        return row < last and (last <= SHORT or row < 2 or row == last - 1)


Block = Paragraph | ItemList | Table | Alternatives


@dataclass(frozen=True, slots=True)
class Article:
    """An article: stable `id`, computed `number`, printed `label` and `heading`."""

    id: str
    number: int
    label: str
    """`Article 1er`, `Article 2`, `المادة الأولى`."""
    heading: Runs
    """The heading as printed: « Article 1er — Objet », «المادة الأولى: الموضوع»."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party in the list of parties, with its closing words (« d’une part, »)."""

    party: str
    text: Paragraph
    side: Paragraph


@dataclass(frozen=True, slots=True)
class Signatory:
    """One person who signs (or a blank for one), as lines to print from top to bottom."""

    person: str | None
    """Id of the person, None while unknown. Not printed: it tells whose room this is."""
    capacity: tuple[Runs, ...]
    """« La Présidente du Conseil régional d’Île-de-France, » or the lines of a delegation."""
    room: Runs
    """Label of the free room: « (signature et cachet) »."""
    name: Runs
    date_line: Runs | None
    """« À …, le … » when signatories sign on different days or in different places."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """All that one party signs; blocks are in order of precedence, holder first."""

    party: str
    heading: Runs
    """« Pour la Région Île-de-France, »."""
    note: Runs | None
    """« (signature conjointe) » when several signatories bind the party together."""
    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """A person in whose presence the act is signed: name, capacity, room to sign or not."""

    person: str
    """Id of the person. Not printed: it tells whose room this is."""
    name: Runs
    capacity: Runs
    signs: bool
    room: Runs | None


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The witnesses, printed below and centred, never inside a party's block."""

    heading: Runs
    entries: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: printed label (« Annexe 1 »), title and content."""

    id: str
    number: int
    heading: Runs
    blocks: tuple[Block, ...]
    landscape: bool = False
    """Whether its pages lie on their side, for wide tables."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page around the text."""

    reference: Runs
    """« Réf. IDF-CS-2025 — version 0.1 »."""
    copy: Runs
    """« Exemplaire destiné à la Région Île-de-France », or the words for a working draft."""
    banner: str | None
    """« PROJET — ne vaut pas engagement »; None in a final text."""
    page: tuple[str, str]
    """Words before the page number and between it and the page count: ("Page ", " sur ")."""
    holder: int | None = None
    """Rank, among the parties of the spec, of the one that keeps this original, from 1; None for
    what nobody signs: a draft, a copy for reading. An original has a code on every page."""
    line_numbers: bool = False
    """Whether lines are numbered, for those who discuss a draft."""


@dataclass(frozen=True, slots=True)
class Emblem:
    """The logo of a party; emblems are in order of precedence, holder first."""

    party: str
    words: str
    """What it shows, for those who do not see it."""
    media: Literal["image/png", "image/svg+xml"]
    width: float
    """Its size in units of its own: only the proportion matters."""
    height: float
    data: bytes = field(repr=False)
    digest: str
    """SHA-256 of the data, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the page before the text says below its title."""

    parties: tuple[Runs, ...]
    """A line each, holder first: « entre la Région A », « et la Région B »."""
    places: tuple[Runs, ...]
    """Where and when it is signed, a line for each place."""


@dataclass(frozen=True, slots=True)
class Document:
    """One agreement, one copy, one language: everything that is printed and nothing else."""

    agreement: str
    kind: str
    copy: str
    """`draft` or the id of the party that keeps the original."""
    language: Language
    final: bool
    reference: str
    version: str
    dated: str
    """ISO date of the version; the only date that metadata may carry."""
    title: Runs
    between: Runs
    """« entre la Région Île-de-France et … »."""
    opening: Paragraph
    """« Entre les soussignés : »."""
    parties: tuple[PartyEntry, ...]
    collective: Paragraph
    visas: tuple[Paragraph, ...]
    preamble_heading: Runs
    recitals: tuple[Paragraph, ...]
    operative: Paragraph
    """« Il a été convenu ce qui suit : »."""
    articles: tuple[Article, ...]
    closing: Paragraph
    """« Fait à …, le …, en deux exemplaires originaux… »."""
    signature_blocks: tuple[SignatureBlock, ...]
    witnesses: Witnesses | None
    annexes: tuple[Annex, ...]
    furniture: Furniture
    paper: Paper = "a4"
    emblems: tuple[Emblem, ...] = ()
    """The logo of each party; none unless every party has one."""
    cover: Cover | None = None

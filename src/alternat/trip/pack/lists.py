"""The print list, for whoever stands at the printer, and the table of who signs what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from alternat.document import Runs
from alternat.trip.pack import parts
from alternat.trip.pack.matter import A4, Matter, Product
from alternat.trip.pack.sheets import Cell, Grid, Heading, Line, Node, Sheet
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice

SIZES = {A4: "A4", (842, 1191): "A3", (612, 792): "Letter"}
"""Sheets of paper by width and height in points."""
POINTS = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to print."""

    path: str
    what: Runs
    copies: int
    pages: int
    size: tuple[float, float]
    both_sides: bool = False
    stock: str = ""
    """Key of the words for paper that is not plain."""

    @property
    def sheets(self) -> int:
        """How many sheets all copies take."""
        return self.copies * (ceil(self.pages / 2) if self.both_sides else self.pages)


def original_jobs(matter: Matter, voice: Voice) -> Iterator[Job]:
    """Give the originals to print: one to sign, and spare ones."""
    printing = matter.trip.printing
    for act in matter.acts:
        for paper in act.originals():
            yield Job(
                paper.path,
                (*voice.say("original"), *voice.literal(" "), *parts.original(paper.copy, voice)),
                1 + printing.spares,
                paper.pages,
                paper.size,
                printing.both_sides,
            )


def pack_jobs(matter: Matter, products: Iterable[Product], voice: Voice) -> Iterator[Job]:
    """Give the documents of the pack to print."""
    copies = {"booklet": matter.trip.printing.booklets}
    stocks = {"name-cards": "card_stock", "folder-labels": "label_stock"}
    both_sides = frozenset({"booklet", "missing", "formalities"})
    for one in products:
        if one.form == "pdf":
            yield Job(
                one.path,
                voice.say(one.name),
                copies.get(one.name, 1),
                one.pages,
                one.size,
                one.name in both_sides,
                stocks.get(one.name, ""),
            )


def print_list(matter: Matter, products: Iterable[Product], voice: Voice) -> Sheet:
    """Write the print list.

    Args:
        matter: What the pack is made of.
        products: The documents of the pack.
        voice: The language of the list.
    """
    groups = (
        ("originals", [*original_jobs(matter, voice)]),
        ("pack", [*pack_jobs(matter, products, voice)]),
    )
    nodes: list[Node] = []
    for key, jobs in groups:
        if jobs:
            nodes.append(Heading(2, voice.say(key)))
            if key == "originals":
                nodes.append(Line(voice.say("originals_rule"), "note"))
            nodes.append(_jobs(jobs, voice))
    everything = [job for _, jobs in groups for job in jobs]
    nodes.append(Heading(2, voice.say("total")))
    nodes.append(_totals(everything, voice))
    return parts.sheet(matter, voice, "print-list", tuple(nodes), wide=True)


def _jobs(jobs: list[Job], voice: Voice) -> Grid:
    heads = ("file", "pages", "copies", "paper", "sheets")
    rows: list[tuple[Cell, ...]] = [
        (
            (voice.french(job.path), job.what),
            (voice.literal(str(job.pages)),),
            (voice.literal(str(job.copies)),),
            _paper(job, voice),
            (voice.literal(str(job.sheets)),),
        )
        for job in jobs
    ]
    rows.append(
        (
            (voice.say("total_files", number=len(jobs)),),
            (),
            (voice.literal(str(sum(job.copies for job in jobs))),),
            (),
            (voice.literal(str(sum(job.sheets for job in jobs))),),
        )
    )
    return Grid((), tuple(map(voice.say, heads)), tuple(rows), (58, 8, 9, 15, 10), total=True)


def _totals(jobs: list[Job], voice: Voice) -> Grid:
    """Add up the sheets of each paper."""
    sums: dict[tuple[Runs, ...], int] = {}
    for job in jobs:
        paper = _paper(job, voice)
        sums[paper] = sums.get(paper, 0) + job.sheets
    rows: list[tuple[Cell, ...]] = [
        (paper, (voice.literal(str(count)),)) for paper, count in sums.items()
    ]
    rows.append(((voice.say("total"),), (voice.literal(str(sum(sums.values()))),)))
    heads = (voice.say("paper"), voice.say("sheets"))
    return Grid((), heads, tuple(rows), (70, 30), total=True)


def _paper(job: Job, voice: Voice) -> tuple[Runs, ...]:
    size = _size(job.size, voice)
    if job.stock:
        size = voice.say(job.stock, paper=size)
    return (size, voice.say("two_sides" if job.both_sides else "one_side"))


def _size(size: tuple[float, float], voice: Voice) -> Runs:
    width, height = sorted(size)
    for (w, h), name in SIZES.items():
        if abs(width - w) <= 2 and abs(height - h) <= 2:
            return voice.french(name)
    return voice.say("paper_other", width=round(width / POINTS), height=round(height / POINTS))


def who_signs_what(matter: Matter, sittings: tuple[Sitting, ...], voice: Voice) -> Sheet:
    """Write the table of who signs what: one page for the whole trip.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
        voice: The language of the table.
    """
    rows: list[tuple[Cell, ...]] = []
    for sitting in sittings:
        act = sitting.act
        if act is None or act.dossier is None:
            continue
        signing = tuple(
            parts.presented(signatory, voice)
            for party in sitting.parties
            for signatory in parts.signatories(act, party, voice)
        )
        rows.append(
            (
                (parts.title(act, voice), voice.french(act.dossier.agreement.reference)),
                signing,
                (parts.when(sitting, voice), parts.where(sitting, voice)),
                (voice.literal(str(len(act.dossier.agreement.parties))),),
            )
        )
    heads = ("agreement", "signatories", "where_when", "originals_short")
    grid = Grid((), tuple(map(voice.say, heads)), tuple(rows), (28, 38, 24, 10))
    return parts.sheet(matter, voice, "who-signs-what", (grid,), wide=True)

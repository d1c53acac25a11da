"""Making the pack: every sheet, the page, the calendar and the parcel, beside what is signed.

    gathered → sheets → PDF and Word → thumbnails → index.html → parcel

Takes what a trip came to; writes into its folder. What an earlier run wrote there and this one does
not is taken away; nothing else is touched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from alternat.delivery import place
from alternat.keys import House
from alternat.languages import LANGUAGES, Language
from alternat.trip.built import TripBuilt
from alternat.trip.pack import checklists, lists, stationery
from alternat.trip.pack.booklet import booklet
from alternat.trip.pack.calendar import calendar
from alternat.trip.pack.gathering import gather, measured
from alternat.trip.pack.kept import Kept
from alternat.trip.pack.matter import Matter, Product
from alternat.trip.pack.open_points import points
from alternat.trip.pack.page import page
from alternat.trip.pack.paper import FONTS, PackPress
from alternat.trip.pack.parcel import parcel
from alternat.trip.pack.sheets import Sheet
from alternat.trip.pack.sittings import sittings
from alternat.trip.pack.summary import summary
from alternat.trip.pack.thumbnails import drawn, picture, shown
from alternat.trip.pack.voice import Voice
from alternat.trip.pack.word import word
from alternat.workspace import Workspace

FOLDER = "pack"
"""Where the sheets stand in the folder of their trip."""
CALENDAR = f"{FOLDER}/trip.ics"
ONE_PAGE = frozenset({"summary", "who-signs-what"})
"""Sheets that are set to fit on one page."""


@dataclass(frozen=True)
class Pack:
    """What was made."""

    files: tuple[str, ...]
    """What the parcel holds, as paths in the folder of the trip."""
    parcel: Path


def make(
    built: TripBuilt,
    workspace: Workspace,
    as_of: date,
    tell: Callable[[str], None],
    *,
    force: bool = False,
) -> Pack:
    """Make the pack of a trip.

    Args:
        built: The files of the trip.
        workspace: Where its directory and the house are.
        as_of: The day from which overdue formalities are judged.
        tell: Called with the name of each file as it stands.
        force: Whether files that stand and would come out the same are made all the same.

    Raises:
        MissingFont, RenderError: The fonts of the house lack a character, or are damaged.
    """
    folder = built.folder
    matter = gather(built, workspace.directory)
    with Kept(folder, House(workspace.house), force=force) as kept:
        for name in _contents(matter, folder, workspace.house, as_of, kept):
            tell(name)
    files = {
        name: (folder / name).read_bytes()
        for name in (*(paper.path for act in matter.acts for paper in act.papers), *kept.files)
    }
    zipped = folder / f"{built.trip.id}.zip"
    tell(zipped.name)
    place(zipped, parcel(files))
    return Pack(tuple(files), zipped)


def _contents(matter: Matter, folder: Path, house: Path, as_of: date, kept: Kept) -> Iterator[str]:
    """Make every file, and tell its name; the page comes last, for it links to the others."""
    planned = sittings(matter)
    press = PackPress(house, matter.dated)
    products: list[Product] = []

    def product(
        name: str,
        language: Language | None,
        form: Literal["pdf", "docx"],
        content: object,
        make: Callable[[], bytes],
    ) -> str:
        path = ".".join((f"{FOLDER}/{name}", *([language] if language else []), form))
        data = kept.file(path, (matter.dated, content), make)
        pages, size = measured(data) if form == "pdf" else (0, (0, 0))
        products.append(Product(path, name, language, form, pages, size))
        return path

    def printed(sheet: Sheet) -> str:
        def make() -> bytes:
            return press.sheet(sheet, one_page=sheet.name in ONE_PAGE)

        return product(sheet.name, sheet.language, "pdf", sheet, make)

    for sheet in _sheets(matter, as_of):
        yield printed(sheet)
        if sheet.name == "booklet":
            make_word = partial(word, sheet, matter.dated)
            yield product(sheet.name, sheet.language, "docx", sheet, make_word)
    labels = stationery.labels(matter, planned)
    if labels:
        yield product("folder-labels", None, "pdf", labels, partial(press.labels, labels))
    cards = stationery.cards(matter, planned)
    if cards:
        yield product("name-cards", None, "pdf", cards, partial(press.cards, cards))
    to_print = tuple(products)
    for language in LANGUAGES:
        yield printed(lists.print_list(matter, to_print, Voice(language, matter.directory)))
    events = calendar(matter, planned)
    kept.file(CALENDAR, events, lambda: events)
    yield CALENDAR
    for file in (
        *(house / "fonts" / font for font in FONTS),
        *sorted((house / "fonts").glob("OFL-*.txt")),
    ):
        data = file.read_bytes()
        kept.file(f"fonts/{file.name}", data, partial(bytes, data))
        yield f"fonts/{file.name}"
    for act in matter.acts:
        for paper in act.originals():
            for number in shown(paper):
                name = picture(paper, number)
                content = hashlib.sha256((folder / paper.path).read_bytes()).hexdigest()
                kept.file(name, content, partial(drawn, folder / paper.path, number))
                yield name
    html = page(matter, planned, points(matter), tuple(products), as_of).encode()
    kept.file("index.html", html, lambda: html)
    yield "index.html"


def _sheets(matter: Matter, as_of: date) -> Iterator[Sheet]:
    planned, open_points = sittings(matter), points(matter)
    for language in LANGUAGES:
        voice = Voice(language, matter.directory)
        yield booklet(matter, planned, voice)
        yield summary(matter, planned, voice)
        yield lists.who_signs_what(matter, planned, voice)
        yield checklists.formalities(matter, as_of, voice)
        yield checklists.missing(matter, planned, open_points, voice)

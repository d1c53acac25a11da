"""`index.html`: the trip at a glance, from disk, without a server or a script.

Takes a `Matter` with its sittings, open points and files; gives one page that holds both languages,
of which one is shown; its only neighbours are files of the same folder.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.resources
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import quote

from markupsafe import Markup

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.languages import LANGUAGES
from alternat.trip.pack import parts, thumbnails
from alternat.trip.pack.checklists import SORTS
from alternat.trip.pack.environment import environment
from alternat.trip.pack.matter import Act, Matter, Paper, Product
from alternat.trip.pack.open_points import Point, unconfirmed
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice
from alternat.trip.pack.words import words

STYLE = "index.css"


@dataclass(frozen=True)
class Told:
    """What the page asks of one language."""

    voice: Voice
    matter: Matter
    sittings: tuple[Sitting, ...]
    points: tuple[Point, ...]
    products: tuple[Product, ...]
    as_of: date

    def say(self, key: str, **values: Runs | str | int) -> Runs:
        """Say a phrase of the pack."""
        return self.voice.say(key, **values)

    @property
    def days(self) -> list[tuple[Runs, list[Sitting]]]:
        """The ceremonies, day by day."""
        return [
            (self.voice.day(day) if day else self.say("no_date"), list(group))
            for day, group in groupby(self.sittings, key=lambda one: one.day)
        ]

    @property
    def places(self) -> list[tuple[Runs, list[Sitting]]]:
        """The cities of the trip in order, each with its ceremonies; then those without a place."""
        cities = dict.fromkeys((*self.matter.trip.cities, *(one.place for one in self.sittings)))
        found = [(city, [one for one in self.sittings if one.place == city]) for city in cities]
        known = [(self.voice.place(city), some) for city, some in found if city]
        return known + [(self.voice.place(None), some) for city, some in found if not city]

    def title(self, act: Act | None, fallback: str = "") -> Runs:
        """Name an agreement."""
        return parts.title(act, self.voice, fallback)

    def between(self, act: Act) -> Runs:
        """Say between whom it is made."""
        return parts.between(act, self.voice)

    def reference(self, act: Act) -> Runs:
        """Give its reference and version."""
        return parts.reference(act, self.voice) if act.dossier else ()

    def where(self, sitting: Sitting) -> Runs:
        """Say where a ceremony is held."""
        return parts.where(sitting, self.voice)

    def hour(self, sitting: Sitting) -> Runs:
        """Say at what hour."""
        return self.voice.hour(sitting.hour)

    def signatories(self, act: Act) -> list[tuple[Runs, tuple[Runs, ...]]]:
        """Name those who sign, with their capacities."""
        if act.dossier is None:
            return []
        return [
            (one.name, parts.capacity(one))
            for party in act.dossier.neutral_order
            for one in parts.signatories(act, party, self.voice)
        ]

    def counted(self, act: Act) -> Runs:
        """Count its findings."""
        return parts.counted(act, self.voice)

    def blocking(self, act: Act) -> list[tuple[int, Runs, Runs]]:
        """Give the findings that block: number of the check, what is wrong, what to do."""
        return [
            (one.check, self.voice.french(one.message.fr), self.voice.french(one.todo.fr))
            for one in parts.blocking(act.findings)
        ]

    def open_points(self, act: Act) -> list[tuple[Runs, list[Runs]]]:
        """Give what is missing, by sort."""
        mine = [point for point in self.points if act.id in point.agreements]
        sorts = [
            (self.say(key), [self.voice.prose(one.text) for one in mine if one.sort == sort])
            for sort, key in SORTS.items()
        ]
        return [(said, some) for said, some in sorts if some]

    def unconfirmed(self, act: Act) -> int:
        """Count the facts that nobody has confirmed."""
        return unconfirmed(act)

    def pictures(self, act: Act) -> list[tuple[str, str, Runs, Runs]]:
        """Give the pictures of its originals: address, file, what it shows, whose original."""
        return [
            (
                quote(thumbnails.picture(paper, page)),
                f"{quote(paper.path)}#page={page}",
                self.say("first_page") if page == 1 else self.say("signature_page", number=page),
                parts.original(paper.copy, self.voice),
            )
            for paper in act.originals()
            for page in thumbnails.shown(paper)
        ]

    def files(self, act: Act, *, signed: bool) -> list[tuple[str, Runs]]:
        """Give its files: address, what each is."""
        return [(quote(one.path), self._file(one)) for one in act.papers if one.signed == signed]

    def _file(self, paper: Paper) -> Runs:
        language = self.say(f"language_{paper.language}")
        gap = self.voice.literal(", " if self.voice.language == "fr" else "، ")
        if paper.printed:
            what = self.say("file_pages", language=language, form="PDF", pages=paper.pages)
        else:
            what = self.say("file_word", language=language)
        return (*parts.original(paper.copy, self.voice), *gap, *what)

    def documents(self) -> list[tuple[Runs, list[tuple[str, str]]]]:
        """Give the documents of the pack in this language: title, then address and form of each."""
        mine = [one for one in self.products if one.language in (None, self.voice.language)]
        return [
            (self.say(name), [(quote(one.path), one.form.upper()) for one in group])
            for name, group in groupby(mine, key=lambda one: one.name)
        ]


def page(
    matter: Matter,
    sittings: tuple[Sitting, ...],
    points: tuple[Point, ...],
    products: tuple[Product, ...],
    as_of: date,
) -> str:
    """Write the page.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
        points: Its open points.
        products: The documents of the pack.
        as_of: The day of the review.
    """
    style = (importlib.resources.files(__package__) / STYLE).read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    sides = [
        Told(Voice(language, matter.directory), matter, sittings, points, products, as_of)
        for language in LANGUAGES
    ]
    return (
        environment()
        .get_template("index.html.j2")
        .render(
            matter=matter,
            sides=sides,
            title=" – ".join(plain(side.voice.prose(matter.trip.title)) for side in sides),
            style=Markup(style),  # noqa: S704 - the file beside this one
            digest=digest,
            zip=f"{matter.trip.id}.zip",
            words=words(),
        )
    )

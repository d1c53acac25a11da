"""The report to read and print: one HTML page that needs nothing from outside.

Takes reviewed agreements; gives the page. Everything is escaped; the only style is the page's own,
named by its digest in the content security policy, and there is no script.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.resources
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, takewhile, zip_longest
from typing import TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from alternat.document.model import Alternatives, Annex, Article, Block, ItemList, Paragraph, Table
from alternat.document.reading import plain
from alternat.document.units import Pair
from alternat.languages.dates import date_text
from alternat.review.case import Case
from alternat.review.explanations import explanations
from alternat.review.finding import Finding, Ui
from alternat.review.report.data import Placed, Reviewed
from alternat.review.report.words import SIGNS, WAIVED_SIGN, WORDS, sign, verdict, waiver, weight

ARABIC = re.compile(r"(?:\d+ )?[\u0600-\u06ff](?:[\u0600-\u06ff\s\d.]*[\u0600-\u06ff\d])?")
"""Arabic words with the numbers between and beside them."""
CODE = re.compile("`([^`]+)`")
TIED = re.compile("(?<=«) | (?=[»:;?!])")
"""The blanks that no line may end with."""

Row: TypeAlias = tuple[Block | None, Block | None]
"""A piece of the text in French and in Arabic."""


@dataclass(frozen=True)
class Told:
    """A finding, and the name by which the page links to it."""

    anchor: str
    placed: Placed

    @property
    def finding(self) -> Finding:
        """The finding."""
        return self.placed.finding


@dataclass(frozen=True)
class Group:
    """Findings of one check and one weight in one part of the page."""

    told: tuple[Told, ...]

    @property
    def todo(self) -> bool:
        """Whether the same is to be done about all of several."""
        return len(self.told) > 1 and len({one.finding.todo for one in self.told}) == 1


@dataclass(frozen=True)
class Part:
    """What stands before the articles, one article or annex, or what stands after them."""

    heading: Row | None
    """None where the text has no heading of its own."""
    rows: tuple[Row, ...]
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """One agreement on the page."""

    case: Case
    reviewed: Reviewed
    title: Row
    general: tuple[Group, ...]
    """Findings that concern no article."""
    parts: tuple[Part, ...]
    flags: dict[str, list[Told]]
    """The findings that quote a paragraph, by its characters."""


def page(reviewed: Sequence[tuple[Case, Reviewed]], ui: Ui) -> str:
    """Write the page.

    Args:
        reviewed: The agreements, in the order of the page, with the texts that it shows.
        ui: Language of the page; the agreements stand in French and in Arabic whatever it is.
    """
    known = explanations()
    cited = sorted({finding.check for _, one in reviewed for finding in one.findings})
    style = (importlib.resources.files(__package__) / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            ui=ui,
            words=WORDS[ui],
            signs={**SIGNS, "waived": WAIVED_SIGN},
            style=Markup(style),  # noqa: S704 - the file beside this one
            digest=digest,
            sheets=[_sheet(case, one) for case, one in reviewed],
            cited=[known[number] for number in cited],
            known=known,
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "plain": plain,
        "prose": prose,
        "sign": sign,
        "weight": weight,
        "waiver": waiver,
        "verdict": verdict,
        "day": lambda day, ui: date_text(day, "fr") if ui == "fr" else day.isoformat(),
    }
    environment.globals["zip"] = zip
    environment.tests |= {
        "paragraph": lambda block: isinstance(block, Paragraph),
        "item_list": lambda block: isinstance(block, ItemList),
        "table": lambda block: isinstance(block, Table),
        "alternatives": lambda block: isinstance(block, Alternatives),
    }
    return environment


def prose(text: str) -> Markup:
    """Escape a sentence; what stands in backquotes is code, and Arabic words are isolated.

    No line begins with a sign that goes with the word before it, nor ends with an opening one.
    """
    pieces = CODE.split(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(piece)
        if index % 2
        else _isolated(TIED.sub("\u00a0", piece))
        for index, piece in enumerate(pieces)
    )


def _isolated(text: str) -> Markup:
    isolate = Markup('<bdi lang="ar">{}</bdi>')
    pieces, end = [], 0
    for match in ARABIC.finditer(text):
        pieces += [escape(text[end : match.start()]), isolate.format(match[0])]
        end = match.end()
    return Markup("").join([*pieces, escape(text[end:])])


def _sheet(case: Case, reviewed: Reviewed) -> Sheet:
    told = [
        Told(f"{reviewed.id}--{number}", one) for number, one in enumerate(reviewed.placed, start=1)
    ]
    by_article: dict[str | None, list[Told]] = {}
    flags: dict[str, list[Told]] = {}
    for one in told:
        by_article.setdefault(one.placed.article, []).append(one)
        for text in filter(None, one.finding.texts or ()):
            flags.setdefault(text, []).append(one)
    title, *pairs = case.pairs
    return Sheet(
        case=case,
        reviewed=reviewed,
        title=_row(title),
        general=_groups(by_article.get(None, ())),
        parts=tuple(_parts(case, pairs, by_article)),
        flags=flags,
    )


def _groups(told: Iterable[Told]) -> tuple[Group, ...]:
    """Put together the neighbours of one check and one weight."""

    def kind(one: Told) -> tuple[int, str, bool]:
        finding = one.finding
        return finding.check, finding.severity, finding.waiver is not None

    return tuple(Group(tuple(group)) for _, group in groupby(told, kind))


def _parts(case: Case, pairs: list[Pair], told: dict[str | None, list[Told]]) -> Iterator[Part]:
    """Give the parts in print order; annexes come after the signatures."""
    french, arabic = case.text("fr"), case.text("ar")
    loose = [pair for pair in pairs if pair.article is None]
    before = list(takewhile(lambda pair: pair.article is None, pairs))
    yield Part(None, tuple(map(_row, before)))
    for left, right in zip_longest(french.articles, arabic.articles):
        name = (left or right).id
        yield _headed(name, left, right, told.get(name, ()))
    yield Part(None, tuple(map(_row, loose[len(before) :])))
    for left, right in zip_longest(french.annexes, arabic.annexes):
        name = f"annexes.{(left or right).id}"
        yield _headed(name, left, right, told.get(name, ()))


def _headed(
    name: str,
    left: Article | Annex | None,
    right: Article | Annex | None,
    told: Sequence[Told],
) -> Part:
    heading = (
        Paragraph(f"{name}.heading", left.heading) if left else None,
        Paragraph(f"{name}.heading", right.heading) if right else None,
    )
    rows = zip_longest(left.blocks if left else (), right.blocks if right else ())
    return Part(heading, tuple(rows), _groups(told))


def _row(pair: Pair) -> Row:
    return (
        Paragraph(pair.id, pair.fr.runs) if pair.fr else None,
        Paragraph(pair.id, pair.ar.runs) if pair.ar else None,
    )

"""The chain of agreements: declaration, memorandum, accord, renewal, drawn for people to see.

Takes entries; gives an SVG. An arrow stands where a text says which agreement it continues; a
dashed one where the same parties sign one act after another and no text says so. An agreement that
is named and not kept here is drawn as such.

Source: SVG 1.1; WCAG 2.2 § 1.1.1 (title and description).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml import etree

from alternat.archive.entry import Entry, Words
from alternat.archive.statuses import LABELS
from alternat.review.finding import Ui

_WIDTH, _HEIGHT, _GAP, _MARGIN = 420, 142, 56, 28
_LINE = 48
"""Characters of a title that fit on one line."""
_NS = "http://www.w3.org/2000/svg"
_XML = "{http://www.w3.org/XML/1998/namespace}"
TEXTS: Final[dict[Ui, dict[str, str]]] = {
    "fr": {
        "title": "Enchaînement des actes",
        "not_kept": "non conservé ici",
        "signed": "signé le",
        "follows": "fait suite à",
        "same": "mêmes parties que",
        "none": "aucun acte",
    },
    "en": {
        "title": "Chain of agreements",
        "not_kept": "not kept here",
        "signed": "signed on",
        "follows": "follows",
        "same": "same parties as",
        "none": "no agreement",
    },
}


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the drawing."""

    key: str
    title: Words
    note: str
    day: date | None
    parties: frozenset[str]
    kept: bool


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from an agreement to the one that follows it."""

    before: str
    after: str
    written: bool
    """Whether a text says so."""


def chain(entries: Iterable[Entry], ui: Ui) -> tuple[tuple[Node, ...], tuple[Link, ...]]:
    """Find what follows what."""
    kept = sorted(entries, key=lambda one: (one.day("signed") or date.max, one.id))
    nodes = {one.id: _node(one, ui) for one in kept}
    links: list[Link] = []
    for one in kept:
        if one.prior is None:
            continue
        parties = frozenset(one.prior.parties) or frozenset(party.id for party in one.parties)
        before = next(
            (
                node.key
                for node in nodes.values()
                if node.kept
                and node.key != one.id
                and node.day is not None
                and node.day == one.prior.signed_on
                and node.parties == parties
            ),
            None,
        )
        if before is None:
            before = f"{one.id}<"
            day, words = one.prior.signed_on, TEXTS[ui]
            told = f"{words['signed']} {day.isoformat()}, " if day else ""
            nodes[before] = Node(
                before, one.prior.title, f"{told}{words['not_kept']}", day, parties, kept=False
            )
        links.append(Link(before, one.id, written=True))
    followed = {link.after for link in links}
    by_parties: dict[frozenset[str], list[Node]] = {}
    for node in sorted(nodes.values(), key=lambda one: (one.day or date.max, one.key)):
        before_it = by_parties.setdefault(node.parties, [])
        if before_it and node.kept and node.key not in followed:
            links.append(Link(before_it[-1].key, node.key, written=False))
        before_it.append(node)
    ordered = [node for group in by_parties.values() for node in group]
    return tuple(ordered), tuple(links)


def _node(one: Entry, ui: Ui) -> Node:
    day = one.day("signed")
    told = f"{TEXTS[ui]['signed']} {day.isoformat()}" if day else LABELS[one.status].get(ui)
    parties = frozenset(party.id for party in one.parties)
    return Node(one.id, one.title, f"{told} · {one.id}", day, parties, kept=True)


def svg(nodes: Sequence[Node], links: Sequence[Link], ui: Ui) -> bytes:
    """Draw the chain: a column for each set of parties, the oldest act on top."""
    columns: dict[frozenset[str], list[Node]] = {}
    for node in nodes:
        columns.setdefault(node.parties, []).append(node)
    places: dict[str, tuple[int, int]] = {}
    for across, column in enumerate(columns.values()):
        for down, node in enumerate(column):
            places[node.key] = (
                _MARGIN + across * (_WIDTH + _GAP),
                _MARGIN + down * (_HEIGHT + _GAP),
            )
    width = 2 * _MARGIN + max(1, len(columns)) * (_WIDTH + _GAP) - _GAP
    tallest = max((len(column) for column in columns.values()), default=1)
    height = 2 * _MARGIN + tallest * (_HEIGHT + _GAP) - _GAP
    root = etree.Element(
        f"{{{_NS}}}svg",
        {
            "viewBox": f"0 0 {width} {height}",
            "width": str(width),
            "height": str(height),
            "role": "img",
            "aria-labelledby": "title description",
            f"{_XML}lang": ui,
        },
        nsmap={None: _NS},  # type: ignore[dict-item]  # the default namespace; the stubs forget it
    )
    _add(root, "title", {"id": "title"}, TEXTS[ui]["title"])
    _add(root, "desc", {"id": "description"}, _told(nodes, links, ui))
    definitions = _add(root, "defs", {})
    marker = _add(
        definitions,
        "marker",
        {"id": "tip", "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": "8",
         "markerHeight": "8", "orient": "auto"},
    )  # fmt: skip
    _add(marker, "path", {"d": "M0 0L10 5L0 10z", "fill": "#1f3a5f"})
    for link in links:
        _arrow(root, places[link.before], places[link.after], link)
    for node in nodes:
        _box(root, node, places[node.key])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return data


def _told(nodes: Sequence[Node], links: Sequence[Link], ui: Ui) -> str:
    """Say in words what is drawn."""
    words, named = TEXTS[ui], {node.key: node for node in nodes}
    lines = [f"{node.title.fr} ({node.note})" for node in nodes] or [words["none"]]
    for link in links:
        how = words["follows"] if link.written else words["same"]
        lines.append(f"{named[link.after].title.fr} : {how} {named[link.before].title.fr}")
    return ". ".join(lines) + "."


def _arrow(root: etree._Element, one: tuple[int, int], other: tuple[int, int], link: Link) -> None:
    (x1, y1), (x2, y2) = one, other
    start, end = (x1 + _WIDTH // 2, y1 + _HEIGHT), (x2 + _WIDTH // 2, y2)
    if y2 <= y1:  # the other stands beside
        start, end = (x1 + _WIDTH, y1 + _HEIGHT // 2), (x2, y2 + _HEIGHT // 2)
    line = {
        "x1": str(start[0]),
        "y1": str(start[1]),
        "x2": str(end[0]),
        "y2": str(end[1]),
        "stroke": "#1f3a5f",
        "stroke-width": "2",
        "marker-end": "url(#tip)",
    }
    if not link.written:
        line["stroke-dasharray"] = "6 5"
    _add(root, "line", line)


def _box(root: etree._Element, node: Node, place: tuple[int, int]) -> None:
    x, y = place
    group = _add(root, "g", {"role": "group", "aria-label": f"{node.title.fr}, {node.note}"})
    frame = {
        "x": str(x), "y": str(y), "width": str(_WIDTH), "height": str(_HEIGHT), "rx": "6",
        "fill": "#f4f7fb" if node.kept else "#ffffff", "stroke": "#1f3a5f",
        "stroke-width": "1.5",
    }  # fmt: skip
    if not node.kept:
        frame["stroke-dasharray"] = "4 4"
    _add(group, "rect", frame)
    latin = {"x": str(x + 16), "font-family": "Source Serif 4, serif", "fill": "#1a1a1a"}
    arabic = {
        "x": str(x + _WIDTH - 16), "font-family": "Amiri, serif", "font-size": "16",
        "fill": "#1a1a1a", "direction": "rtl", "text-anchor": "start", f"{_XML}lang": "ar",
    }  # fmt: skip
    for index, line in enumerate(_lines(node.title.fr)):
        _add(group, "text", {**latin, "y": str(y + 26 + 18 * index), "font-size": "14"}, line)
    for index, line in enumerate(_lines(node.title.ar)):
        _add(group, "text", {**arabic, "y": str(y + 76 + 22 * index)}, line)
    _add(
        group,
        "text",
        {**latin, "y": str(y + _HEIGHT - 14), "font-size": "12", "fill": "#444444"},
        node.note,
    )


def _lines(text: str) -> tuple[str, ...]:
    """Break a title into two lines at most."""
    if len(text) <= _LINE:
        return (text,)
    at = text.rfind(" ", 0, _LINE)
    at = at if at > 0 else _LINE
    return text[:at], _cut(text[at:].strip(), _LINE)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _add(
    parent: etree._Element, name: str, attributes: dict[str, str], text: str | None = None
) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NS}}}{name}", attributes)
    child.text = text
    return child

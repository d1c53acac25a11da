"""Articles put into words: clause texts, variants, lists, open choices, own articles.

Takes the outline and the names of one copy and language; gives numbered articles. Units keep the
ids of the library in every language, so that pairs can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from string import ascii_uppercase
from typing import Any

from alternat.compose.any_order import AnyOrder, OrderAsked, any_order
from alternat.compose.dossier import Dossier
from alternat.compose.inline import literal, marker, prose_blocks
from alternat.compose.library import Unit, UnitList, Variant
from alternat.compose.outline import Entry, choice
from alternat.compose.wording import Wording, WordingError, beside
from alternat.document import (
    Alternatives,
    Article,
    Block,
    ItemList,
    ListItem,
    Option,
    Paragraph,
    Runs,
)
from alternat.languages import Language
from alternat.languages.characters import NNBSP
from alternat.languages.ordinals import article_label, list_marker

BETWEEN_ITEMS: dict[Language, str] = {"fr": f"{NNBSP};", "ar": "؛"}


def articles(dossier: Dossier, names: AnyOrder, shared: Mapping[str, Any]) -> tuple[Article, ...]:
    """Compose the articles of one copy; those that no order of the parties changes, only once.

    Args:
        dossier: The agreement.
        names: Maker of the names of its clauses.
        shared: The names that every text may use, in the order of the copy.

    Raises:
        WordingError: A text of the library is at fault.
    """
    alike = _alike(dossier, names.language)
    return tuple(
        alike.get(entry.id) or article(entry, dossier, names, shared)
        for entry in names.outline.entries
    )


@lru_cache(maxsize=4)  # both languages of the agreement at hand; no two dossiers are the same
def _alike(dossier: Dossier, language: Language) -> Mapping[str, Article]:
    """Compose the articles that can be composed before the order of the parties is known."""
    names = any_order(dossier, language)
    shared, alike = names.before_order(), {}
    for entry in names.outline.entries:
        with suppress(OrderAsked, WordingError):  # composed, or told, with the order of a copy
            alike[entry.id] = article(entry, dossier, names, shared)
    return alike


def article(entry: Entry, dossier: Dossier, names: AnyOrder, shared: Mapping[str, Any]) -> Article:
    """Compose one article.

    Raises:
        WordingError: A text of the library is at fault.
    """
    language = names.language
    params = names.params(entry.clause, entry.use) if entry.clause else {}
    wording = Wording(language, beside(params, shared) if params else shared)
    label = article_label(entry.number, language)
    heading = wording.runs(
        dossier.library.formulas["article_heading"].get(language),
        "formulas.article_heading",
        label=label,
        heading=_heading(entry, wording),
    )
    return Article(entry.id, entry.number, label, heading, _body(entry, dossier, wording))


def _heading(entry: Entry, wording: Wording) -> str:
    if entry.own:
        return entry.own.heading.get(wording.language)
    if entry.use.heading:
        return entry.use.heading.get(wording.language)
    assert entry.clause is not None  # an entry without clause is an own article
    return wording.text(entry.clause.heading.get(wording.language), f"{entry.id}.heading")


def _body(entry: Entry, dossier: Dossier, wording: Wording) -> tuple[Block, ...]:
    prose = entry.own.text if entry.own else entry.use.text
    if prose:
        return prose_blocks(prose.get(wording.language), wording.language, entry.id)
    assert entry.clause is not None  # an entry without clause is an own article
    if not entry.clause.variants:
        return _blocks(entry.clause.paragraphs, wording, entry.id)
    chosen, options = choice(dossier, entry.clause, entry.use)
    if chosen:
        return _blocks(entry.clause.variants[chosen].paragraphs, wording, entry.id)
    variants = {name: entry.clause.variants[name] for name in options}
    return (_alternatives(variants, dossier, wording, entry.id),)


def _blocks(units: tuple[Unit, ...], wording: Wording, where: str) -> tuple[Block, ...]:
    return tuple(block for unit in units for block in _unit(unit, wording, f"{where}.{unit.id}"))


def _unit(unit: Unit, wording: Wording, where: str) -> Iterator[Block]:
    if unit.when and not wording.holds(unit.when, where):
        return
    yield Paragraph(where, wording.runs(unit.text(wording.language), where))
    if unit.list:
        yield from _list(unit.list, wording, f"{where}.list")


def _list(spec: UnitList, wording: Wording, where: str) -> Iterator[ItemList]:
    items = tuple(_items(spec, wording, where))
    if not items:
        return
    language = wording.language
    yield ItemList(
        where,
        spec.style,
        0,
        tuple(
            ListItem(
                marker(spec.style, index, language),
                (Paragraph(name, _punctuated(runs, language, last=index == len(items))),),
            )
            for index, (name, runs) in enumerate(items, start=1)
        ),
    )


def _items(spec: UnitList, wording: Wording, where: str) -> Iterator[tuple[str, Runs]]:
    for unit in spec.items:
        name = f"{where}.{unit.id}"
        if not unit.when or wording.holds(unit.when, name):
            yield name, wording.runs(unit.text(wording.language), name)
    if spec.each and spec.item:
        for index, member in enumerate(wording.members(spec.each, where), start=1):
            name = f"{where}.{index}"
            yield name, wording.runs(spec.item.get(wording.language), name, item=member)


def _punctuated(runs: Runs, language: Language, *, last: bool) -> Runs:
    """End an item as lists do: a semicolon, a full stop for the last one."""
    *others, final = runs
    text = final.text.rstrip(" \u00a0\u202f;؛")
    if not text.endswith("etc."):
        text = text.rstrip(".")
    end = "." if last else BETWEEN_ITEMS[language]
    if text.endswith("etc.") and last:
        end = ""
    if final.origin is None and not final.isolated:
        return (*others, replace(final, text=text + end))
    return (*others, replace(final, text=text), *literal(end, language))


def _alternatives(
    variants: Mapping[str, Variant], dossier: Dossier, wording: Wording, where: str
) -> Alternatives:
    language = wording.language
    formulas = dossier.library.formulas
    options = []
    for index, (name, variant) in enumerate(variants.items()):
        letter = ascii_uppercase[index] if language == "fr" else list_marker(index + 1, 3, language)
        label = wording.runs(
            formulas["alternatives_option"].get(language),
            "formulas.alternatives_option",
            letter=letter,
            label=variant.label.get(language),
        )
        options.append(Option(label, _blocks(variant.paragraphs, wording, f"{where}.{name}")))
    return Alternatives(
        where,
        wording.runs(formulas["alternatives_opening"].get(language), "formulas"),
        tuple(options),
        wording.runs(formulas["alternatives_closing"].get(language), "formulas"),
    )

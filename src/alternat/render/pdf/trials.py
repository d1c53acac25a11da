"""Trials: the ways to lay a signature page out, until one of them gives a page that can be signed.

Takes what lays a file out, whole or the end of a text alone; gives pages. Only the end of a text
changes with the way it is signed, so ways are tried there, which takes a fraction of the time; what
that promises is then judged on the whole file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from weasyprint import Document as Layout

from alternat.render.errors import Unsignable
from alternat.render.pdf.layout import (
    SHEETS,
    Ending,
    pages_with,
    signature_blemishes,
    signature_faults,
)

Ways = tuple[str, ...]
"""One of `layout.STRATEGIES` or `layout.SHEETS` for each ending of a file."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of one text, from its last article on, to be laid out alone."""

    place: int
    """Which ending of the file it is, from 0."""
    above: float | None
    """Height of the text that stands above it on its page, in pixels; None for what is signed
    alone, without the last article, on top of the first page (facing columns only)."""
    opens: bool
    """Whether its page is the first of the file, which no header opens."""


class Worth(NamedTuple):
    """What a signature page without fault is worth; the least is the best."""

    blemishes: int
    pages: int
    """Pages from the beginning of the last article to the last that is signed."""


class Forecast(NamedTuple):
    """A way to begin with, and what it is worth at best where it is the right one."""

    way: str
    best: Worth


def best_layout(
    wanted: Sequence[Ending],
    lay_out: Callable[[Ways], Layout],
    lay_out_end: Callable[[End, str], Layout],
) -> tuple[Layout, Ways]:
    """Try ways to sign until every signature page is flawless; else take the best of each.

    Args:
        wanted: The endings of the file.
        lay_out: Lays the file out, each ending in its way.
        lay_out_end: Lays the end of one text out in one way.

    Returns:
        The pages, and the way of each ending.

    Raises:
        Unsignable: A signature page has faults whatever the way.
    """
    lay_out = cache(lay_out)
    begun = [_forecast(place, one, lay_out_end) for place, one in enumerate(wanted)]
    whole = lay_out(tuple(one.way for one in begun))
    chosen = [
        _chosen(whole, place, one, begun[place], lay_out_end) for place, one in enumerate(wanted)
    ]
    ways = tuple(way for way, _ in chosen)
    layout = lay_out(ways)
    if all(_holds(layout, one, promise) for one, (_, promise) in zip(wanted, chosen, strict=True)):
        return layout, ways
    return _tried_whole(wanted, lay_out)


def _forecast(place: int, ending: Ending, lay_out_end: Callable[[End, str], Layout]) -> Forecast:
    """Forecast the way of one ending from what is signed, laid out alone.

    Under columns it is often too high for one page, and to find that out on the whole file takes
    longest. A way that signs under one closing formula then has two blemishes or more, as has each
    way to sign in sheets; `compact` has one at least, and needs no forecast where no sheets follow.
    """

    def is_on_one_page(way: str) -> bool:
        pages = lay_out_end(End(place, None, opens=True), way).pages
        places = [pages_with(name, pages) for name in (ending.closing, *ending.signed)]
        return all(place == places[0] and len(place) == 1 for place in places)

    ways = ending.strategies
    if ending.closing_end is not None or ways[0] != "together":
        return Forecast(ways[0], Worth(0, 1))
    # What takes more than a page in the compact way does so in every other one.
    fits = not {"sheets", "compact"} <= set(ways) or is_on_one_page("compact")
    if fits and is_on_one_page("together"):
        return Forecast("together", Worth(0, 1))
    if fits and "compact" in ways:
        return Forecast("compact", Worth(1, 1))
    further = [way for way in ways if way in SHEETS]
    return Forecast((further or ways)[0], Worth(2 if "sheets" in further else 1, 1))


def _chosen(
    whole: Layout,
    place: int,
    ending: Ending,
    begun: Forecast,
    lay_out_end: Callable[[End, str], Layout],
) -> tuple[str, Worth | None]:
    """Choose the way of one ending, and tell what it promises; None where all have faults."""
    first = _worth(whole, ending)
    if not pages_with(ending.last_article, whole.pages):
        return begun.way, None  # the template is at fault
    if first and (first <= begun.best or not first.blemishes):
        return begun.way, first
    tried = {begun.way: first}
    end = _end(whole, place, ending)
    for way in ending.strategies:
        if way not in tried:
            tried[way] = _worth(lay_out_end(end, way), ending)
        if (found := tried[way]) and not found.blemishes:
            return way, found
    sound = {way: worth for way in ending.strategies if (worth := tried[way])}
    best = min(sound, key=sound.__getitem__, default=ending.strategies[0])
    return best, tried[best]


def _holds(layout: Layout, ending: Ending, promise: Worth | None) -> bool:
    found = _worth(layout, ending)
    return found is not None and promise is not None and found <= promise


def _worth(layout: Layout, ending: Ending) -> Worth | None:
    if signature_faults(layout.pages, ending):
        return None
    text = pages_with(ending.last_article, layout.pages)
    last = max(page for one in ending.signed for page in pages_with(one, layout.pages))
    return Worth(signature_blemishes(layout.pages, ending), last - text[0])


def _end(whole: Layout, place: int, ending: Ending) -> End:
    number = pages_with(ending.last_article, whole.pages)[0]
    page = whole.pages[number]
    _, top, *_ = page.anchors[ending.last_article]
    return End(place, top - page._page_box.content_box_y(), number == 0)


def _tried_whole(
    wanted: Sequence[Ending], lay_out: Callable[[Ways], Layout]
) -> tuple[Layout, Ways]:
    """Try ways on the whole file, where an end alone promised too much."""
    sound: list[dict[str, Worth]] = [{} for _ in wanted]
    chosen = [0] * len(wanted)
    while True:
        ways = tuple(one.strategies[number] for one, number in zip(wanted, chosen, strict=True))
        layout = lay_out(ways)
        unsettled = []
        for place, ending in enumerate(wanted):
            worth = _worth(layout, ending)
            if worth:
                sound[place].setdefault(ways[place], worth)
            if not worth or worth.blemishes:
                unsettled.append(place)
                if ways[place] == ending.strategies[-1] and not sound[place]:
                    raise Unsignable("; ".join(signature_faults(layout.pages, ending)))
        if not unsettled:
            return layout, ways
        further = [place for place in unsettled if ways[place] != wanted[place].strategies[-1]]
        if not further:
            ways = tuple(min(found, key=found.__getitem__) for found in sound)
            return lay_out(ways), ways
        for place in further:
            chosen[place] += 1

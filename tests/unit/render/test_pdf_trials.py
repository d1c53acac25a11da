from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from tests.cases import EXAMPLES
from tests.documents import sample
from tests.editions import edition

from alternat.document import Document, Edition
from alternat.render.errors import Unsignable
from alternat.render.pdf import PdfPress
from alternat.render.pdf.layout import STRATEGIES, Ending, endings
from alternat.render.pdf.trials import End, _worth, best_layout

LINE = 20.0
BOTH = endings(edition("sequential"))
OTHERS = ("together", "blocks")
"""Ways that a forecast left out."""


class Engine:
    """Lays two texts out; each ends flawlessly in one way and lets its formula go in all others."""

    def __init__(self, good: dict[int, str], kept: dict[int, str] | None = None) -> None:
        """Tell the good way of each text, and the one that is good on the whole file if not it."""
        self.good, self.kept = good, kept or good
        self.whole: list[tuple[str, ...]] = []
        self.ends: list[tuple[int, str]] = []

    def lay_out(self, ways: tuple[str, ...]) -> Any:
        self.whole.append(ways)
        pages = []
        for place, (ending, way) in enumerate(zip(BOTH, ways, strict=True)):
            pages += pages_of(ending, flawless=way == self.kept.get(place))
        return SimpleNamespace(pages=pages, ways=ways)

    def lay_out_end(self, end: End, way: str) -> Any:
        self.ends.append((end.place, way))
        flawless = way == self.good.get(end.place)
        return SimpleNamespace(pages=pages_of(BOTH[end.place], flawless=flawless))

    def best(self) -> Any:
        layout, ways = best_layout(BOTH, self.lay_out, self.lay_out_end)
        assert layout.ways == ways
        return layout


def pages_of(ending: Ending, *, flawless: bool) -> list[Any]:
    """Make the pages of a text, of which the last is signed."""
    names = (ending.closing, *ending.signed)
    anchors = dict.fromkeys(names, (0.0, 0.0, 100.0, LINE))
    anchors[ending.closing] = (0.0, 0.0, 100.0, 2 * LINE)
    anchors[f"{ending.closing}.end"] = (0.0, LINE, 100.0, 2 * LINE)
    article = {ending.last_article: (0.0, 5 * LINE, 100.0, 6 * LINE)}
    box = SimpleNamespace(content_box_y=lambda: 2 * LINE)
    return [
        SimpleNamespace(anchors={ending.text: (), **({} if flawless else article)}, _page_box=box),
        SimpleNamespace(anchors={**anchors, **(article if flawless else {})}, _page_box=box),
    ]


def test_what_is_flawless_at_once_is_laid_out_once() -> None:
    engine = Engine({0: STRATEGIES[0], 1: STRATEGIES[0]})

    assert engine.best().ways == (STRATEGIES[0], STRATEGIES[0])
    assert (len(engine.whole), engine.ends) == (1, [])


def test_ways_are_tried_on_the_end_of_the_text_that_is_not_flawless() -> None:
    engine = Engine({0: STRATEGIES[0], 1: STRATEGIES[2]})

    assert engine.best().ways == (STRATEGIES[0], STRATEGIES[2])
    assert engine.ends == [(1, STRATEGIES[1]), (1, STRATEGIES[2])]
    assert len(engine.whole) == 2


def test_the_best_of_each_text_is_kept_when_none_is_flawless() -> None:
    engine = Engine({0: STRATEGIES[1]})

    assert engine.best().ways == (STRATEGIES[1], STRATEGIES[0])
    assert [way for place, way in engine.ends if place == 1] == list(BOTH[1].strategies[1:])


def test_what_an_end_promises_and_the_whole_does_not_keep_is_looked_for_in_the_whole() -> None:
    good, kept = {0: STRATEGIES[1], 1: STRATEGIES[0]}, {0: STRATEGIES[3], 1: STRATEGIES[0]}
    engine = Engine(good, kept)

    assert engine.best().ways == (STRATEGIES[3], STRATEGIES[0])


def test_a_signature_page_with_faults_whatever_the_way_is_refused() -> None:
    (ending,) = endings(sample("fr"))
    box = SimpleNamespace(content_box_y=lambda: 0.0)
    names = (ending.last_article, "closing", "text")
    layout: Any = SimpleNamespace(
        pages=[SimpleNamespace(anchors=dict.fromkeys(names, (0.0, 0.0, 9.0, 9.0)), _page_box=box)]
    )

    with pytest.raises(Unsignable, match="is on no page"):
        best_layout([ending], lambda _: layout, lambda *_: layout)


def test_a_template_without_anchors_is_refused() -> None:
    layout: Any = SimpleNamespace(pages=[SimpleNamespace(anchors={})])

    with pytest.raises(Unsignable, match="is on no page"):
        best_layout(endings(sample("fr")), lambda _: layout, lambda *_: layout)


@pytest.mark.parametrize("printed", [sample("ar"), edition("sequential"), edition("parallel")])
def test_an_end_alone_stands_where_it_stands_in_the_whole(printed: Document | Edition) -> None:
    press = PdfPress(EXAMPLES.house)
    wanted = endings(printed)
    whole = press._pages(press.html(printed))
    for place, ending in enumerate(wanted):
        number, top = _first(whole, ending.last_article)
        above = top - whole.pages[number]._page_box.content_box_y()
        end = End(place, above, opens=number == 0)
        alone = press._pages(press._page.end(printed, end, ending.strategies[0]))

        found, height = _first(alone, ending.last_article)
        assert found == int(number > 0)
        assert height == pytest.approx(top, abs=0.1)
        blocks = [_first(alone, name)[1] for name in ending.blocks]
        assert blocks == pytest.approx([_first(whole, name)[1] for name in ending.blocks], abs=0.1)


def _first(layout: Any, anchor: str) -> tuple[int, float]:
    """Give the page, from 0, and the height at which an anchor begins."""
    return next(
        (number, page.anchors[anchor][1])
        for number, page in enumerate(layout.pages)
        if anchor in page.anchors
    )


@pytest.mark.parametrize(
    ("common", "asked", "chosen"), [(True, "together", "compact"), (False, "compact", "sheets")]
)
def test_columns_that_one_page_cannot_sign_are_laid_out_once(
    common: bool, asked: str, chosen: str
) -> None:
    press = PdfPress(EXAMPLES.house)
    printed = ordinary(edition("parallel", common=common))
    (ending,) = endings(printed)
    engine = Counted(press, printed)

    layout, ways = best_layout([ending], engine.lay_out, engine.lay_out_end)

    assert (ways, engine.whole) == ((chosen,), [(chosen,)])
    assert engine.ends == [(None, asked)]
    least = {way: _worth(press._pages(press.html(printed, [way])), ending) for way in OTHERS}
    found = _worth(layout, ending)
    assert found is not None
    assert found <= min(worth for worth in least.values() if worth)


def test_a_forecast_that_fails_leaves_the_choice_to_trials() -> None:
    (ending,) = endings(edition("parallel", common=True))
    good = pages_of(ending, flawless=True)
    bad = pages_of(ending, flawless=False)
    tried: list[tuple[float | None, str]] = []

    def lay_out_end(end: End, way: str) -> Any:
        tried.append((end.above, way))
        return SimpleNamespace(pages=good if end.above is None or way == "blocks" else bad)

    layout, ways = best_layout(
        [ending],
        lambda ways: SimpleNamespace(pages=good if ways == ("blocks",) else bad),
        lay_out_end,
    )

    assert (layout.pages, ways) == (good, ("blocks",))
    assert tried == [(None, "together"), (3 * LINE, "blocks")]


class Counted:
    """The engine itself, and what it was asked."""

    def __init__(self, press: PdfPress, printed: Edition) -> None:
        self.press, self.printed = press, printed
        self.whole: list[tuple[str, ...]] = []
        self.ends: list[tuple[float | None, str]] = []

    def lay_out(self, ways: tuple[str, ...]) -> Any:
        self.whole.append(ways)
        return self.press._pages(self.press.html(self.printed, ways))

    def lay_out_end(self, end: End, way: str) -> Any:
        self.ends.append((end.above, way))
        return self.press._pages(self.press._page.end(self.printed, end, way))


def ordinary(edition: Edition) -> Edition:
    """Give each party one signatory, as most have."""
    french, arabic = (
        replace(
            text,
            signature_blocks=tuple(
                replace(one, signatories=one.signatories[:1]) for one in text.signature_blocks
            ),
        )
        for text in edition.texts
    )
    return replace(edition, texts=(french, arabic))

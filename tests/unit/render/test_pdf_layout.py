from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from tests.documents import PARTIES, sample
from tests.editions import edition

from alternat.render.errors import Unsignable
from alternat.render.pdf.layout import (
    clear_signature_pages,
    endings,
    signature_blemishes,
    signature_faults,
)

DOCUMENT = sample("fr")
(ENDING,) = endings(DOCUMENT)
END = f"article.{len(DOCUMENT.articles)}"
FIRST, SECOND = (f"signature.{party}" for party in PARTIES[:2])
LINE = 20.0


def page(*names: str, closing_lines: int = 2) -> Any:
    """Make a laid-out page that has these anchors."""
    anchors = dict.fromkeys(names, (0.0, 0.0, 100.0, LINE))
    if "closing" in anchors:
        anchors["closing"] = (0.0, 0.0, 100.0, LINE * closing_lines)
        top = LINE * (closing_lines - 1)
        anchors["closing.end"] = (50.0, top, 50.0, top + LINE)
    return SimpleNamespace(anchors=anchors)


def test_all_on_one_page_is_flawless() -> None:
    pages = [page("title"), page(END, "closing", FIRST, SECOND, "witnesses")]

    assert signature_faults(pages, ENDING) == ()
    assert signature_blemishes(pages, ENDING) == 0


def test_a_split_block_is_a_fault() -> None:
    pages = [
        page(END, "closing", FIRST, SECOND),
        page(END, "closing.again.2", SECOND, "witnesses"),
    ]

    assert signature_faults(pages, ENDING) == (f"{SECOND} is split over 2 pages",)


def test_a_template_without_anchors_is_told_so() -> None:
    assert signature_faults([page(END)], ENDING) == tuple(
        f"{name} is on no page" for name in ("closing", FIRST, SECOND, "witnesses")
    )


def test_blocks_without_the_closing_formula_are_a_fault() -> None:
    pages = [page(END, "closing"), page(FIRST, SECOND, "witnesses")]

    assert signature_faults(pages, ENDING) == (
        "the signature blocks stand without the closing formula",
    )


def test_a_formula_of_one_line_needs_more_text_with_it() -> None:
    alone = [page(END), page("closing", FIRST, SECOND, "witnesses", closing_lines=1)]
    with_text = [page(END), page(END, "closing", FIRST, SECOND, "witnesses", closing_lines=1)]

    assert signature_faults(alone, ENDING) == (
        "less than two lines of text stand above the signature blocks",
    )
    assert signature_faults(with_text, ENDING) == ()


def test_a_formula_of_two_lines_is_enough_but_not_fine() -> None:
    pages = [page(END), page("closing", FIRST, SECOND, "witnesses")]

    assert signature_faults(pages, ENDING) == ()
    assert signature_blemishes(pages, ENDING) == 1


def test_witnesses_on_their_own_page_are_a_blemish() -> None:
    pages = [page(END, "closing", FIRST, SECOND), page("witnesses")]

    assert signature_faults(pages, ENDING) == ()
    assert signature_blemishes(pages, ENDING) == 2


def test_the_closing_formula_stands_above_the_blocks_of_each_page() -> None:
    first = page(END, "closing", FIRST)
    again = page("closing.again.2", SECOND, "witnesses")
    again.anchors["closing.again.2.end"] = (50.0, 0.0, 50.0, LINE)

    assert signature_faults([first, page(SECOND, "witnesses")], ENDING) == (
        "the signature blocks stand without the closing formula",
    )
    assert signature_faults([first, again], ENDING) == (
        "less than two lines of text stand above the signature blocks",
    )
    again.anchors["closing.again.2"] = (0.0, 0.0, 100.0, 2 * LINE)
    again.anchors["closing.again.2.end"] = (50.0, LINE, 50.0, 2 * LINE)
    assert signature_faults([first, again], ENDING) == ()
    assert signature_blemishes([first, again], ENDING) == 2


def test_each_text_of_a_sequential_edition_has_its_own_ending() -> None:
    french, arabic = endings(edition("sequential"))

    assert french.closing == "fr.closing"
    assert arabic.blocks == tuple(f"ar.signature.{party}" for party in PARTIES[:2])
    assert arabic.last_article == f"ar.{END}"


def test_facing_columns_have_one_ending_with_the_blocks_of_both_texts_or_shared_ones() -> None:
    (each,) = endings(edition("parallel"))
    (common,) = endings(edition("parallel", common=True))

    assert each.blocks == tuple(
        f"{language}.signature.{party}" for language in ("fr", "ar") for party in PARTIES[:2]
    )
    assert common.blocks == (FIRST, SECOND)


def test_what_did_not_stand_the_proof_is_not_tried_again() -> None:
    first, *others = ENDING.strategies

    left = endings(edition("sequential"), frozenset({first}))

    assert [one.strategies for one in left] == [tuple(others)] * 2
    with pytest.raises(Unsignable, match="proof"):
        endings(DOCUMENT, frozenset(ENDING.strategies))


def test_initials_leave_the_signature_pages_only() -> None:
    def with_margins(*names: str) -> Any:
        boxes = [SimpleNamespace(at_keyword=f"@bottom-{side}") for side in ("center", "right")]
        laid_out = page(*names)
        laid_out._page_box = SimpleNamespace(children=[SimpleNamespace(), *boxes])
        return laid_out

    pages = [with_margins(END), with_margins(END, "closing", FIRST, SECOND)]
    clear_signature_pages(pages, [ENDING])

    assert [len(one._page_box.children) for one in pages] == [3, 2]

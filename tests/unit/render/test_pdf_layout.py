from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.documents import PARTIES, sample

from alternat.render.pdf.layout import signature_blemishes, signature_faults

DOCUMENT = sample("fr")
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

    assert signature_faults(pages, DOCUMENT) == ()
    assert signature_blemishes(pages, DOCUMENT) == 0


def test_a_split_block_is_a_fault() -> None:
    pages = [page(END, "closing", FIRST, SECOND), page(SECOND, "witnesses")]

    assert signature_faults(pages, DOCUMENT) == (f"{SECOND} is split over 2 pages",)


def test_a_template_without_anchors_is_told_so() -> None:
    assert signature_faults([page(END)], DOCUMENT) == tuple(
        f"{name} is on no page" for name in ("closing", FIRST, SECOND, "witnesses")
    )


def test_blocks_without_the_closing_formula_are_a_fault() -> None:
    pages = [page(END, "closing"), page(FIRST, SECOND, "witnesses")]

    assert signature_faults(pages, DOCUMENT) == (
        "the signature blocks stand without the closing formula",
    )


def test_a_formula_of_one_line_needs_more_text_with_it() -> None:
    alone = [page(END), page("closing", FIRST, SECOND, "witnesses", closing_lines=1)]
    with_text = [page(END), page(END, "closing", FIRST, SECOND, "witnesses", closing_lines=1)]

    assert signature_faults(alone, DOCUMENT) == (
        "less than two lines of text stand above the signature blocks",
    )
    assert signature_faults(with_text, DOCUMENT) == ()


def test_a_formula_of_two_lines_is_enough_but_not_fine() -> None:
    pages = [page(END), page("closing", FIRST, SECOND, "witnesses")]

    assert signature_faults(pages, DOCUMENT) == ()
    assert signature_blemishes(pages, DOCUMENT) == 1


def test_witnesses_on_their_own_page_are_a_blemish() -> None:
    pages = [page(END, "closing", FIRST, SECOND), page("witnesses")]

    assert signature_faults(pages, DOCUMENT) == ()
    assert signature_blemishes(pages, DOCUMENT) == 1

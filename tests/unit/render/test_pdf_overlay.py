"""What the margins of all pages say, laid out once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.cases import EXAMPLES
from tests.documents import PARTIES, runs, sample
from tests.editions import edition
from weasyprint.formatting_structure.boxes import TextBox

from alternat.document import Annex, Document, Edition, Paragraph
from alternat.document.reading import plain, words
from alternat.render.pdf import PdfPress
from alternat.render.pdf.overlay import _is_header

LONG = 45
"""How many paragraphs of an annex take more than a page."""


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(EXAMPLES.house)


def with_annexes(text: Document) -> Document:
    """Give a text annexes that turn the page and turn it back, each longer than a page."""
    word = "Clause" if text.language == "fr" else "فقرة"
    return replace(
        text,
        annexes=tuple(
            Annex(
                name,
                rank,
                runs(text.language, word),
                tuple(
                    Paragraph(f"annexes.{name}.{n}", runs(text.language, f"{word} {n}."))
                    for n in range(LONG)
                ),
                landscape=name != "upright",
            )
            for rank, name in enumerate(("wide", "upright", "wide-again"), start=1)
        ),
    )


def turned(printed: Edition) -> Edition:
    french, arabic = map(with_annexes, printed.texts)
    return replace(printed, texts=(french, arabic))


@pytest.mark.parametrize(
    "printed",
    [
        with_annexes(sample("fr")),
        turned(edition("sequential", PARTIES[1])),
        turned(edition("parallel", PARTIES[0], final=True)),
    ],
    ids=["draft", "in-turn", "facing"],
)
def test_every_page_has_the_header_of_its_text_and_of_no_other(
    printed: Document | Edition, press: PdfPress
) -> None:
    texts = printed.texts if isinstance(printed, Edition) else (printed,)
    facing = isinstance(printed, Edition) and printed.layout == "parallel"

    layout, _ = press._lay_out(printed, frozenset())

    headers = []
    for page in layout.pages:
        (box,) = (one for one in page._page_box.children if _is_header(one))
        assert box.width == page._page_box.width, "as wide as its page"
        told = words("".join(one.text for one in box.descendants() if isinstance(one, TextBox)))
        headers.append([text.language for text in texts if all(one in told for one in said(text))])
    expected = [[one.language for one in texts]] if facing else [[one.language] for one in texts]
    assert len(headers) > 7 * len(expected)
    assert {*map(tuple, headers)} == {*map(tuple, expected)}
    assert headers == sorted(headers, key=expected.index), "one text after the other"


def said(text: Document) -> list[str]:
    """Give what a header says."""
    around = text.furniture
    return [
        words(one) for one in (plain(around.copy), plain(around.reference), around.banner or "")
    ]

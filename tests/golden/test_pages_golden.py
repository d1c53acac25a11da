"""The look of a few pages, kept under review like any wording.

`pages/digests.json` holds the SHA-256 of each page, drawn in grey at 54 dots an inch; the picture
beside it is what the report of a failure shows as expected. Fonts are bundled and the drawing
library is locked: Debian 12 (Pango 1.50) and 13 (Pango 1.56) draw the same dots, so digests need no
tolerance. After a change that is meant: `pytest tests/golden --update-golden`, then look at the
pictures that changed.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.documents import PARTIES, sample
from tests.editions import edition
from tests.emblems import both, with_cover, with_emblems
from tests.whole import ROOT

from alternat.document import Document, Edition
from alternat.render.pdf import PdfPress

EXPECTED = Path(__file__).parent / "pages"
DIGESTS = EXPECTED / "digests.json"
REMEDY = "If this is meant, run `pytest tests/golden --update-golden` and look at the pictures."
SCALE = 54 / 72
SHADE = 17
"""Between two of the sixteen shades of the pictures that are kept, which are only looked at."""


def brief(text: Document) -> Document:
    """Leave some articles out, and no kind of page."""
    return dataclasses.replace(text, articles=text.articles[-3:])


def original(layout: str) -> Document | Edition:
    """Make the final original of a party, with cover and logos."""
    holder = PARTIES[1]
    if layout == "ar":
        return with_cover(with_emblems(brief(sample("ar", holder, final=True))))
    made = both(edition("parallel", holder, final=True))
    first, second = map(brief, made.texts)
    return dataclasses.replace(made, texts=(first, second))


def drawn(pdf: bytes) -> Iterator[Image.Image]:
    """Draw the pages of a PDF."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        for page in file:
            yield page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    finally:
        file.close()


def digest(picture: Image.Image) -> str:
    return hashlib.sha256(repr(picture.size).encode() + picture.tobytes()).hexdigest()


def report(name: str, got: Image.Image, folder: Path) -> str:
    """Write a picture for the eye: what was expected, what came, and what differs."""
    kept = EXPECTED / f"{name}.png"
    shown = [got]
    if kept.is_file():
        expected = Image.open(kept).convert("L")
        canvas = Image.new("L", expected.size, "white")
        canvas.paste(got)
        difference = np.asarray(ImageChops.difference(expected, canvas))
        # What is kept has fewer shades: a difference that small is none.
        marks = Image.fromarray(np.where(difference > SHADE, 0, 255).astype("uint8"))
        shown = [expected, got, marks]
    sheet = Image.new("L", (sum(one.width + 6 for one in shown), max(o.height for o in shown)), 128)
    left = 0
    for one in shown:
        sheet.paste(one, (left, 0))
        left += one.width + 6
    file = folder / f"{name}.png"
    sheet.save(file)
    return f"  {file}" + (" (expected, got, what differs)" if len(shown) > 1 else " (got)")


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(ROOT / "templates" / "agreements" / "_house")


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("draft.fr", brief(sample("fr"))),
        ("original.ar", original("ar")),
        ("original.fr-ar", original("fr-ar")),
    ],
    ids=["draft.fr", "original.ar", "original.fr-ar"],
)
def test_pages_look_as_they_did(
    name: str,
    printed: Document | Edition,
    press: PdfPress,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    pages = {
        f"{name}.{number}": picture
        for number, picture in enumerate(drawn(press.render(printed).data), start=1)
    }
    expected = json.loads(DIGESTS.read_bytes()) if DIGESTS.is_file() else {}
    mine = {page: one for page, one in expected.items() if page.rpartition(".")[0] == name}
    found = {page: digest(picture) for page, picture in pages.items()}
    if request.config.getoption("--update-golden"):
        EXPECTED.mkdir(exist_ok=True)
        for page in mine.keys() - found.keys():
            (EXPECTED / f"{page}.png").unlink(missing_ok=True)
        for page in (page for page, one in found.items() if mine.get(page) != one):
            coarse = pages[page].point(lambda grey: round(grey / SHADE) * SHADE)
            coarse.save(EXPECTED / f"{page}.png", optimize=True)
        others = {page: one for page, one in expected.items() if page not in mine}
        renewed = dict(sorted({**others, **found}.items()))
        DIGESTS.write_text(json.dumps(renewed, indent=1) + "\n", encoding="utf-8")
        return
    changed = [page for page in found if found[page] != mine.get(page)]
    told = [report(page, pages[page], tmp_path) for page in changed]
    told += [f"  {page}: there is no such page any more" for page in mine.keys() - found.keys()]
    if told:
        head = f"{len(told)} page(s) of {name} look otherwise. {REMEDY} See:"
        pytest.fail("\n".join([head, *told]), pytrace=False)


def test_a_page_that_changes_is_shown_beside_what_was_expected(tmp_path: Path) -> None:
    """The report itself: a stroke on a page is found, and nothing else."""
    page = "draft.fr.1"
    with Image.open(EXPECTED / f"{page}.png") as kept:
        changed = kept.convert("L")
    clean = report(page, changed, tmp_path)
    assert "expected, got, what differs" in clean
    width, height = changed.size
    right = (2 * (width + 6), 0, 3 * width + 12, height)
    with Image.open(tmp_path / f"{page}.png") as sheet:
        assert sheet.crop(right).getextrema() == (255, 255)
    changed.paste(0, (100, 200, 140, 204))
    report(page, changed, tmp_path)
    with Image.open(tmp_path / f"{page}.png") as sheet:
        marks = ImageChops.invert(sheet.crop(right))
    assert marks.getbbox() is not None
    left, top, far, bottom = marks.getbbox() or (0, 0, 0, 0)
    assert 100 <= left <= far <= 140
    assert 200 <= top <= bottom <= 204

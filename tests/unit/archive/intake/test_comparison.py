"""A page that came back is laid over the page that was printed, and what differs is marked."""

from __future__ import annotations

import io

import numpy as np
import pytest
import segno
from examples.scanning import Askew, scanned
from PIL import Image, ImageDraw

from alternat.archive.intake.codes import codes_in, is_blank, upright
from alternat.archive.intake.comparison import DOTS, Area, Comparison, compare
from alternat.document.page_code import PageCode

CODE = PageCode("1ABCD", "10", 1, "fr-ar", 3, 12, "2EFGHJ")


@pytest.fixture(scope="module")
def page() -> Image.Image:
    """A page of words, at 200 dots an inch, with its code at the foot."""
    chance = np.random.default_rng(1)
    picture = Image.new("RGB", (1654, 2339), "white")
    pen = ImageDraw.Draw(picture)
    for line in range(200, 2000, 44):
        x = 200
        while x < 1400:
            width = int(chance.integers(30, 130))
            for stroke in range(x, x + width, 14):
                height = int(chance.integers(8, 24))
                pen.line((stroke, line, stroke + 3, line + height), fill="black", width=4)
            x += width + 16
    code = io.BytesIO()
    segno.make(CODE.text, error="m", mode="alphanumeric", micro=False, boost_error=False).save(
        code, kind="png", scale=5, border=4
    )
    picture.paste(Image.open(code).convert("RGB"), (200, 2130))
    return picture


def back(
    page: Image.Image, brought: Image.Image, how: Askew, free: tuple[Area, ...] = ()
) -> Comparison:
    """Scan what was brought and compare it with the page that was printed."""
    file = io.BytesIO()
    scanned(brought, how, 3).save(file, "JPEG", quality=75)
    scan = Image.open(file).convert("RGB")
    (seen,) = codes_in(scan)
    assert seen.text == CODE.text
    scan, standing, _ = upright(scan, seen)
    (here,) = codes_in(page)
    corners = tuple((x * DOTS / 200, y * DOTS / 200) for x, y in here.corners)
    printed = page.reduce(2)
    return compare(printed, scan, (corners, standing.corners), free)


@pytest.mark.parametrize("turns", [1, 2])
def test_a_page_scanned_askew_fits_and_shows_nothing(page: Image.Image, turns: int) -> None:
    how = Askew(turns, lean=1.4 - turns, scale=0.985, shift=(9, -12), noise=8)
    found = back(page, page, how)
    assert found.fit > 0.95
    assert found.areas == ()


@pytest.mark.parametrize("ink", [(25, 30, 120), (15, 15, 15)], ids=["blue", "black"])
def test_a_line_struck_through_is_marked(page: Image.Image, ink: tuple[int, int, int]) -> None:
    struck = page.copy()
    ImageDraw.Draw(struck).line((500, 655, 800, 659), fill=ink, width=5)
    found = back(page, struck, Askew(2, lean=0.8))
    assert found.areas
    for area in found.areas:
        assert area.kind == "added"
        assert 235 <= area.left < area.right <= 425
        assert 310 <= area.top < area.bottom <= 350


def test_ink_in_a_free_area_is_seen_and_not_marked(page: Image.Image) -> None:
    signed = page.copy()
    ImageDraw.Draw(signed).ellipse((900, 2060, 1060, 2190), outline=(170, 30, 40), width=6)
    free = (Area(430, 1010, 550, 1110), Area(600, 1010, 700, 1110))
    found = back(page, signed, Askew(lean=-0.7), free)
    assert found.areas == ()
    assert found.filled == (True, False)
    assert back(page, signed, Askew(lean=-0.7)).areas != ()


def test_words_that_are_gone_are_marked(page: Image.Image) -> None:
    emptied = page.copy()
    ImageDraw.Draw(emptied).rectangle((400, 1000, 900, 1100), fill="white")
    found = back(page, emptied, Askew())
    assert {one.kind for one in found.areas} == {"gone"}


def test_another_page_does_not_fit(page: Image.Image) -> None:
    other = Image.new("RGB", page.size, "white")
    other.paste(page.crop((0, 2080, 1654, 2339)), (0, 2080))
    found = back(page, other, Askew())
    assert not found.fits


def test_a_blank_page_is_blank_and_a_dot_of_dust_too() -> None:
    blank = Image.new("RGB", (1654, 2339), "white")
    assert is_blank(scanned(blank, Askew(noise=6), 1))
    ImageDraw.Draw(blank).text((700, 900), "Lu et approuvé", fill="black", font_size=30)
    assert not is_blank(scanned(blank, Askew(noise=6), 1))

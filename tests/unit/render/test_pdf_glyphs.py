from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from alternat.render.pdf.glyphs import arabic_glyphs, pdf_name

FONTS = Path(__file__).resolve().parents[3] / "templates" / "agreements" / "_house" / "fonts"


@pytest.mark.parametrize("face", ["Amiri-Regular", "Amiri-Bold"])
def test_nominal_glyphs_stand_for_their_letter(face: str) -> None:
    file = FONTS / f"{face}.ttf"
    glyphs = arabic_glyphs(file)

    with TTFont(file) as font:
        for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإؤئآـ،؛؟":
            assert glyphs[font.getGlyphID(font.getBestCmap()[ord(letter)])] == letter


@pytest.mark.parametrize("face", ["Amiri-Regular", "Amiri-Bold"])
def test_most_glyphs_are_variants_and_some_are_only_inserted(face: str) -> None:
    texts = list(arabic_glyphs(FONTS / f"{face}.ttf").values())

    assert len(texts) > 1000
    assert "" in texts
    assert set(texts) >= set("لخملك")


def test_a_latin_font_has_none() -> None:
    assert arabic_glyphs(FONTS / "SourceSerif4-Regular.ttf") == {}


def test_fonts_are_known_by_the_name_they_have_in_a_pdf() -> None:
    assert pdf_name(FONTS / "Amiri-Regular.ttf") == "Amiri"
    assert pdf_name(FONTS / "Amiri-Bold.ttf") == "Amiri-Bold"

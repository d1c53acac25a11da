from __future__ import annotations

import pytest

from alternat.document import Run
from alternat.render.docx.runs import STYLES, content_xml, runs_xml
from alternat.render.errors import RenderError

IDS = {name: name.replace(" ", "") for name in STYLES}
LANGUAGE = '<w:lang w:val="fr-FR" w:bidi="ar-MA"/>'


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("R & D", '<w:t xml:space="preserve">R &amp; D</w:t>'),
        ("a < b", '<w:t xml:space="preserve">a &lt; b</w:t>'),
        ("{{ 7*7 }}", '<w:t xml:space="preserve">{{ 7*7 }}</w:t>'),
        ("<w:br/>", '<w:t xml:space="preserve">&lt;w:br/&gt;</w:t>'),
        (" edges ", '<w:t xml:space="preserve"> edges </w:t>'),
        ("\t", "<w:tab/>"),
        ("\r\n", "<w:br/>"),
        ("", ""),
    ],
)
def test_text_is_printed_exactly(text: str, xml: str) -> None:
    assert content_xml(text) == xml


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0c", "\ud800", "\ufffe"])
def test_a_character_that_xml_cannot_carry_is_named(character: str) -> None:
    with pytest.raises(RenderError, match=f"U\\+{ord(character):04X} after “before”"):
        content_xml(f"before{character}after")


def test_every_arabic_run_says_its_direction_and_languages() -> None:
    assert runs_xml((Run("نص", "ar"),), IDS) == (
        f'<w:r><w:rPr><w:rtl/>{LANGUAGE}</w:rPr><w:t xml:space="preserve">نص</w:t></w:r>'
    )


def test_a_french_run_has_no_direction() -> None:
    assert "<w:rtl/>" not in runs_xml((Run("texte", "fr"),), IDS)


@pytest.mark.parametrize(
    ("run", "isolated"),
    [
        (Run("UM6P", "fr", isolated=True), "\u2066UM6P\u2069"),
        (Run("2031-2034", "ar", isolated=True), "\u20662031-2034\u2069"),
        (Run("جهة", "ar", isolated=True), "\u2067جهة\u2069"),
        (Run("UM6P", "fr"), "UM6P"),
    ],
)
def test_an_isolate_has_the_direction_of_its_own_letters(run: Run, isolated: str) -> None:
    assert f">{isolated}</w:t>" in runs_xml((run,), IDS)


@pytest.mark.parametrize(
    ("run", "look"),
    [
        (Run("x", "fr"), ""),
        (Run("x", "fr", strong=True), '<w:rStyle w:val="Strong"/>'),
        (Run("x", "fr", emphasis=True), '<w:rStyle w:val="Emphasis"/>'),
        (Run("x", "fr", strong=True, emphasis=True), '<w:rStyle w:val="StrongEmphasis"/>'),
        (Run("x", "fr", superscript=True), '<w:rStyle w:val="Superscript"/>'),
        (Run("x", "fr", origin="term.end"), '<w:rStyle w:val="Value"/>'),
        (Run("x", "fr", origin="term.end", blank=True), '<w:rStyle w:val="Blank"/>'),
        (
            Run("x", "fr", strong=True, superscript=True),
            '<w:rStyle w:val="Strong"/><w:vertAlign w:val="superscript"/>',
        ),
    ],
)
def test_a_look_is_a_character_style(run: Run, look: str) -> None:
    assert runs_xml((run,), IDS).startswith(f"<w:r><w:rPr>{look}<w:lang")

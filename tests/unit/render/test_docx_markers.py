from __future__ import annotations

import pytest
from lxml import etree

from alternat.render.docx.markers import Markers
from alternat.render.docx.namespaces import W

NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="arabicAbjad"/>
  <w:lvlText w:val="%1)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="1"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
</w:numbering>"""
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="List"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Child"><w:basedOn w:val="List"/></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""


def paragraph(number: int, level: int = 0) -> etree._Element:
    return etree.fromstring(
        f'<w:p xmlns:w="{W}"><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        "</w:numPr></w:pPr></w:p>"
    )


def styled(style: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>')


@pytest.fixture
def markers() -> Markers:
    return Markers(etree.fromstring(NUMBERING), etree.fromstring(STYLES))


def test_levels_count_and_deeper_levels_start_again(markers: Markers) -> None:
    levels = (0, 1, 1, 0, 1)
    found = [markers.next(paragraph(1, level)) for level in levels]
    assert found == ["1. ", "1.1 ", "1.2 ", "2. ", "2.1 "]


def test_a_list_starts_anew_only_once(markers: Markers) -> None:
    found = [markers.next(paragraph(number)) for number in (1, 1, 7, 7, 1)]
    assert found == ["1. ", "2. ", "4. ", "5. ", "6. "]


def test_abjad_letters_and_numbering_inherited_from_a_style(markers: Markers) -> None:
    found = "".join(markers.next(styled("Child")) for _ in range(6))
    assert found == "أ) ب) ج) د) ه) و) "


@pytest.mark.parametrize("style", ["Loop", "Absent"])
def test_a_paragraph_outside_lists_has_no_marker(markers: Markers, style: str) -> None:
    assert markers.next(styled(style)) == ""


def test_a_file_without_numbering_has_no_markers() -> None:
    assert Markers().next(paragraph(1)) == ""

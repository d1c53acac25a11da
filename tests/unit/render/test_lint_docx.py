"""Directions in files that hold both languages: each table and each section is judged by itself."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from alternat.render.docx.namespaces import W
from alternat.render.lint_docx import slips

FRENCH = "<w:p><w:r><w:t>Le présent accord entre en vigueur.</w:t></w:r></w:p>"
ARABIC = (
    '<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-MA"/></w:rPr>'
    "<w:t>يدخل هذا الاتفاق حيز التنفيذ.</w:t></w:r></w:p>"
)
EMPTY = "<w:p/>"
LEFTWARD = "<w:bidi/>"


def table(*cells: str, leftward: bool = False) -> str:
    direction = "<w:tblPr><w:bidiVisual/></w:tblPr>" if leftward else "<w:tblPr/>"
    written = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl>{direction}<w:tr>{written}</w:tr></w:tbl>"


def ended(properties: str) -> str:
    """Give the paragraph that ends a section."""
    return f"<w:p><w:pPr><w:sectPr>{properties}</w:sectPr></w:pPr></w:p>"


def lapses(body: str, properties: str = "", part: str = "document") -> list[str]:
    last = f"<w:sectPr>{properties}</w:sectPr>" if part == "document" else ""
    root = etree.fromstring(f'<w:{part} xmlns:w="{W}"><w:body>{body}{last}</w:body></w:{part}>')
    return list(_found({f"word/{part}.xml": root}))


def _found(parts: dict[str, etree._Element]) -> Iterator[str]:
    return (slip.lapse for slip in slips(parts))


def test_facing_columns_run_from_left_to_right() -> None:
    assert lapses(FRENCH + table(FRENCH, ARABIC) + FRENCH) == []


def test_an_arabic_table_runs_from_right_to_left_even_in_a_french_section() -> None:
    body = FRENCH + FRENCH
    assert lapses(body + table(ARABIC, EMPTY, ARABIC)) == ["table-direction"]
    assert lapses(body + table(ARABIC, EMPTY, ARABIC, leftward=True)) == []


def test_an_arabic_table_inside_facing_columns_is_judged_alone() -> None:
    inside = table(ARABIC, ARABIC)
    assert lapses(FRENCH + table(FRENCH, FRENCH + inside)) == ["table-direction"]


def test_every_table_of_an_arabic_section_runs_from_right_to_left() -> None:
    body = ARABIC + ARABIC + table(ARABIC, FRENCH)
    assert lapses(body, LEFTWARD) == ["table-direction"]


def test_a_section_is_judged_by_its_own_text() -> None:
    assert lapses(FRENCH + ended("") + ARABIC, LEFTWARD) == []
    assert lapses(ARABIC + ended(LEFTWARD) + FRENCH) == []
    assert lapses(FRENCH + ended("") + ARABIC) == ["section-direction"]
    assert lapses(ARABIC + ended("") + FRENCH) == ["section-direction"]


def test_former_properties_of_a_section_end_nothing() -> None:
    former = f"{LEFTWARD}<w:sectPrChange><w:sectPr/></w:sectPrChange>"
    assert lapses(ARABIC, former) == ["tracked-change"]


def test_a_footer_of_both_languages_is_no_arabic_table() -> None:
    french = "<w:p><w:r><w:t>Page 1</w:t></w:r></w:p>"
    assert lapses(table(french, ARABIC), part="footer1") == []
    assert lapses(table(ARABIC, EMPTY), part="footer1") == ["table-direction"]

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.documents import PARTIES, sample

from alternat.render.docx.package import frozen
from alternat.render.docx.template import WordTemplate
from alternat.render.errors import StyleMissing, TemplateAtFault

HOUSE = Path(__file__).parents[3] / "templates" / "agreements" / "_house"
Edited = Callable[..., WordTemplate]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """Open the French template after a replacement in one of its parts, or without that part."""

    def edit(part: str, old: str = "", new: str = "") -> WordTemplate:
        with zipfile.ZipFile(HOUSE / "agreement.fr.docx") as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        if old:
            assert old.encode() in parts[part]
            parts[part] = parts[part].replace(old.encode(), new.encode())
        else:
            del parts[part]
        path = tmp_path / "agreement.fr.docx"
        path.write_bytes(frozen(parts))
        return WordTemplate(path, HOUSE / "fonts")

    return edit


def test_an_undefined_name_is_the_templates_fault(edited: Edited) -> None:
    template = edited("word/document.xml", "document.title", "document.titel")
    with pytest.raises(TemplateAtFault, match=r"agreement\.fr\.docx: .*titel.*in Word"):
        template.render(sample("fr"))


def test_a_broken_statement_is_found_when_the_template_is_opened(edited: Edited) -> None:
    with pytest.raises(TemplateAtFault, match=r"agreement\.fr\.docx: .*correct the statement"):
        edited("word/document.xml", "{%p endmacro %}", "")


def test_the_environment_is_sandboxed(edited: Edited) -> None:
    template = edited("word/document.xml", "document.title", "document.__class__.__mro__")
    with pytest.raises(TemplateAtFault):
        template.render(sample("fr"))


def test_statements_that_break_the_xml_are_refused(edited: Edited) -> None:
    template = edited("word/footer1.xml", "document.furniture.page[0]", "'&lt;b'|safe")
    with pytest.raises(TemplateAtFault):
        template.render(sample("fr"))


@pytest.mark.parametrize("style", ["List Number", "Blank", "Option Text"])
def test_a_style_the_text_needs_is_missed_by_name(edited: Edited, style: str) -> None:
    with pytest.raises(StyleMissing, match=f"“{style}” is missing"):
        edited("word/styles.xml", f'<w:name w:val="{style}"/>', '<w:name w:val="Other"/>')


def test_a_style_the_layout_uses_is_missed_by_its_id(edited: Edited) -> None:
    with pytest.raises(StyleMissing, match="“SignatureSeal” is used but missing"):
        edited("word/styles.xml", 'w:styleId="SignatureSeal"', 'w:styleId="Lost"')


def test_a_list_style_without_numbering_is_the_templates_fault(edited: Edited) -> None:
    with pytest.raises(TemplateAtFault, match="“List Letter” has no numbering"):
        edited("word/styles.xml", '<w:numPr><w:numId w:val="3"/></w:numPr>', " ")


def test_styles_are_found_by_name_when_word_changes_their_ids(edited: Edited) -> None:
    template = edited("word/styles.xml", 'w:styleId="Blank"', 'w:styleId="Vide"')
    assert template.render(sample("fr"))


@pytest.mark.parametrize("part", ["word/numbering.xml", "word/fontTable.xml", "_rels/.rels"])
def test_a_missing_part_is_named(edited: Edited, part: str) -> None:
    with pytest.raises(TemplateAtFault, match=part):
        edited(part)


def test_a_part_that_is_not_xml_is_the_templates_fault(edited: Edited) -> None:
    with pytest.raises(TemplateAtFault, match="save the template in Word again"):
        edited("word/styles.xml", "</w:styles>", "")


@pytest.mark.parametrize("content", [None, b"", b"not a zip"])
def test_a_file_that_is_not_a_template(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "agreement.fr.docx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TemplateAtFault, match=r"agreement\.fr\.docx: cannot be read"):
        WordTemplate(path, HOUSE / "fonts")


def test_fonts_that_word_saved_in_the_template_stay_out_of_drafts(tmp_path: Path) -> None:
    original = WordTemplate(HOUSE / "agreement.fr.docx", HOUSE / "fonts").render(
        sample("fr", PARTIES[0], final=True)
    )
    path = tmp_path / "agreement.fr.docx"
    path.write_bytes(original)
    assert b"odttf" not in WordTemplate(path, HOUSE / "fonts").render(sample("fr"))

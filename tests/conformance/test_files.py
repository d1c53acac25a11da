"""What is in the files besides their words: attachment, fonts, metadata, directions."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from tests.whole import AGREEMENTS, ROOT, Built, Printed

from alternat.document.canonical import canonical
from alternat.document.reading import words
from alternat.render.docx.namespaces import NS, w

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LETTERS = re.compile("[؀-ۿ]")


def part(one: Printed, name: str) -> etree._Element:
    with zipfile.ZipFile(one.docx) as archive:
        return etree.fromstring(archive.read(name))


def asides(node: object, key: str = "") -> Iterator[str]:
    """Give what a spec tells its own readers only: todos, notes, questions."""
    match node:
        case dict():
            for name, value in node.items():
                inside = name if name in ("todo", "note", "questions", "waivers") else key
                yield from asides(value, inside)
        case list():
            for value in node:
                yield from asides(value, key)
        case str() if key:
            yield node


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_a_pdf_carries_its_canonical_document_its_word_file_and_nothing_else(
    agreement: str, release: Built
) -> None:
    (filed,) = release.workspace.dossiers([agreement])
    trees = [filed.loaded.tree, *(file.tree for file in filed.directory_files.values())]
    secrets = {words(aside) for tree in trees for aside in asides(tree.value) if len(aside) > 30}
    assert secrets
    for one in release.of(agreement):
        with pikepdf.open(one.pdf) as pdf:
            files = {
                str(name): (str(entry.obj.AFRelationship), entry.get_file())
                for name, entry in pdf.attachments.items()
            }
            assert {one.objgen for one in pdf.Root.AF} == {
                entry.obj.objgen for entry in pdf.attachments.values()
            }
            assert {name: (related, file.mime_type) for name, (related, file) in files.items()} == {
                f"{one.stem.name}.json": ("/Source", "application/json"),
                one.docx.name: ("/Alternative", DOCX),
            }
            attached = files[f"{one.stem.name}.json"][1].read_bytes()
            word = files[one.docx.name][1].read_bytes()
        assert attached == canonical(one.document)
        assert word == one.docx.read_bytes()
        told = words(attached.decode())
        assert not [secret for secret in secrets if secret in told]


def test_the_metadata_of_a_pdf_name_no_person_and_no_clock(release: Built) -> None:
    for one in release.printed:
        with pikepdf.open(one.pdf) as pdf:
            information = {str(key): str(value) for key, value in pdf.docinfo.items()}
            language = str(pdf.Root.Lang)
            described = pdf.Root.Metadata.read_bytes()
        assert b"creator>" not in described
        assert language.startswith(one.document.language)
        assert "/Author" not in information
        dates = {information[key][2:10] for key in ("/CreationDate", "/ModDate")}
        assert dates == {one.document.dated.replace("-", "")}


def test_the_metadata_of_a_word_file_name_no_person_and_no_clock(release: Built) -> None:
    for one in release.printed:
        with zipfile.ZipFile(one.docx) as archive:
            properties = [name for name in archive.namelist() if name.startswith("docProps/")]
            assert properties == ["docProps/core.xml"], one.docx.name
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        told = {etree.QName(entry).localname: entry.text for entry in part(one, *properties)}
        assert not {"creator", "lastModifiedBy", "lastPrinted", "revision"} & told.keys()
        assert {told["created"], told["modified"]} == {f"{one.document.dated}T00:00:00Z"}


def test_originals_carry_their_fonts_and_drafts_do_not(release: Built) -> None:
    for one in release.printed:
        with zipfile.ZipFile(one.docx) as archive:
            fonts = [name for name in archive.namelist() if name.endswith(".odttf")]
        embeds = part(one, "word/settings.xml").find("w:embedTrueTypeFonts", NS) is not None
        original = one.document.copy != "draft"
        assert (bool(fonts), embeds) == (original, original), one.docx.name
        if not original:
            assert one.docx.stat().st_size < 100_000


def test_a_draft_says_so_on_every_page_and_nothing_else_does(
    release: Built, originals: Built
) -> None:
    for one in (*release.printed, *originals.printed):
        with zipfile.ZipFile(one.docx) as archive:
            headers = [n for n in archive.namelist() if re.match(r"word/(header|footer)", n)]
            around = "".join(
                str(etree.fromstring(archive.read(name)).xpath("string()")) for name in headers
            )
        banner = one.document.furniture.banner
        assert (banner is None) == one.document.final
        if banner:
            assert words(banner) in words(around), one.docx.name
        else:
            (draft,) = {
                other.document.furniture.banner
                for other in release.printed
                if other.document.language == one.document.language
            }
            assert draft
            assert words(draft) not in words(around), one.docx.name


def test_arabic_runs_from_right_to_left_at_the_four_levels(release: Built) -> None:
    for one in release.printed:
        body = part(one, "word/document.xml")
        arabic = one.document.language == "ar"
        sections = body.findall(".//w:sectPr", NS)
        assert [section.find("w:bidi", NS) is not None for section in sections] == [arabic] * len(
            sections
        )
        tables = body.findall(".//w:tbl", NS)
        assert sections
        assert tables
        for table in tables:
            assert (table.find("w:tblPr/w:bidiVisual", NS) is not None) == arabic, one.docx.name
        bidirectional = styles_with(part(one, "word/styles.xml"), "w:pPr/w:bidi")
        for paragraph in body.iterfind(".//w:p", NS):
            style = paragraph.find("w:pPr/w:pStyle", NS)
            named = style.get(w("val")) if style is not None else "Normal"
            own = paragraph.find("w:pPr/w:bidi", NS) is not None
            assert (own or named in bidirectional) == arabic, f"{one.docx.name}: {named}"
        for run in body.iterfind(".//w:r", NS):
            text = str(run.xpath("string()"))
            marked = run.find("w:rPr/w:rtl", NS) is not None
            assert marked or not LETTERS.search(text), f"{one.docx.name}: {text}"


def styles_with(styles: etree._Element, setting: str) -> set[str | None]:
    """Give the styles that have a setting, of their own or from the style they are based on."""
    known = {style.get(w("styleId")): style for style in styles.iterfind("w:style", NS)}
    defaults = styles.find(f"w:docDefaults/w:pPrDefault/{setting}", NS) is not None

    def has(name: str | None) -> bool:
        style = known.get(name)
        if style is None:
            return defaults
        base = style.find("w:basedOn", NS)
        found = style.find(setting, NS) is not None
        return found or has(base.get(w("val")) if base is not None else None)

    return {name for name in known if has(name)}


def test_no_file_tells_where_it_was_built(release: Built) -> None:
    places = {str(ROOT).encode(), str(release.order.output).encode()}
    folder: Path
    for folder in (result.folder for result in release.results.values()):
        for file in folder.iterdir():
            content = file.read_bytes()
            assert not [place for place in places if place in content], file.name

from __future__ import annotations

import io
import shutil
import uuid
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from tests.documents import PARTIES, sample

from alternat.render.docx import DocxPress
from alternat.render.docx.fonts import obfuscated
from alternat.render.docx.namespaces import NS, R, w
from alternat.render.errors import MissingFont

HOUSE = Path(__file__).parents[3] / "templates" / "agreements" / "_house"


def test_obfuscation_hides_the_start_and_is_its_own_inverse() -> None:
    font, key = bytes(range(64)), uuid.UUID("00112233-4455-6677-8899-aabbccddeeff")
    hidden = obfuscated(font, key)
    assert hidden[:2] == bytes((0 ^ 0xFF, 1 ^ 0xEE))
    assert hidden[32:] == font[32:]
    assert obfuscated(hidden, key) == font


def test_an_original_carries_the_families_of_its_words_and_word_can_open_them() -> None:
    content = DocxPress(HOUSE).render(sample("ar", PARTIES[1], final=True)).data
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        carried = [name for name in archive.namelist() if name.endswith(".odttf")]
        assert carried == ["word/fonts/Amiri-Regular.odttf", "word/fonts/Amiri-Bold.odttf"]
        table = etree.fromstring(archive.read("word/fontTable.xml"))
        entry = table.find("w:font[@w:name='Amiri']/w:embedBold", NS)
        relations = etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
        assert entry is not None
        targets = {relation.get("Id"): relation.get("Target") for relation in relations}
        assert targets[entry.get(f"{{{R}}}id")] == "fonts/Amiri-Bold.odttf"
        restored = obfuscated(archive.read(carried[1]), uuid.UUID(entry.get(w("fontKey"))))
        assert restored == (HOUSE / "fonts" / "Amiri-Bold.ttf").read_bytes()
        # LibreOffice finds no font through relations whose names have a prefix.
        assert b"<Relationship Id=" in archive.read("word/_rels/fontTable.xml.rels")
        assert b"embedTrueTypeFonts" in archive.read("word/settings.xml")


def test_a_draft_carries_no_font_and_stays_small() -> None:
    content = DocxPress(HOUSE).render(sample("fr")).data
    assert b"odttf" not in content
    assert len(content) < 30_000


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    house = shutil.copytree(HOUSE, tmp_path / "house")
    (house / "fonts" / "Amiri-Bold.ttf").unlink()
    press = DocxPress(house)
    assert press.render(sample("ar")).data
    with pytest.raises(MissingFont, match=r"Amiri-Bold\.ttf"):
        press.render(sample("ar", PARTIES[0]))

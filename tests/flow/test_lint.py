"""`lint` on Word files of any origin: ours, a partner's, a stranger's."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.documents import sample
from tests.editions import edition
from tests.whole import ROOT, alternat

from alternat.render import readback_docx
from alternat.render.docx import DocxPress

HOUSE = ROOT / "templates" / "agreements" / "_house"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a Word file of ours in Arabic, and an edition."""
    folder, press = tmp_path_factory.mktemp("printed"), DocxPress(HOUSE)
    (folder / "arabic.docx").write_bytes(press.render(sample("ar")).data)
    (folder / "french.docx").write_bytes(press.render(sample("fr")).data)
    (folder / "facing.docx").write_bytes(press.render(edition("parallel")).data)
    return folder


def changed(source: Path, target: Path, part: str, old: str, new: str) -> Path:
    """Write a file again with a replacement in one of its parts."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as other:
        for name in archive.namelist():
            content = archive.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            other.writestr(name, content)
    return target


def test_a_sound_file_ends_with_0(printed: Path) -> None:
    ended = alternat("lint", printed / "french.docx", "--ui", "en")
    assert ended.code == 0
    assert ended.out.splitlines() == [str(printed / "french.docx"), "  no slip"]


def test_a_fault_is_told_with_its_place_and_words(printed: Path, tmp_path: Path) -> None:
    file = changed(
        printed / "arabic.docx", tmp_path / "a.docx", "word/document.xml", "<w:bidiVisual/>", ""
    )
    ended = alternat("lint", file, "--ui", "fr")
    assert ended.code == 10
    assert "word/document.xml: tableau arabe dont la première colonne est à gauche" in ended.out
    assert "« عن جهة" in ended.out
    english = alternat("lint", file, "--ui", "en")
    assert "Arabic table whose first column stands left" in english.out


def test_json_names_the_kind_of_each_slip(printed: Path, tmp_path: Path) -> None:
    file = changed(
        printed / "facing.docx", tmp_path / "a.docx", "word/document.xml", "<w:rtl/>", ""
    )
    ended = alternat("lint", printed / "french.docx", file, "--format", "json", "--ui", "en")
    assert ended.code == 10
    sound, spoilt = json.loads(ended.out)["files"]
    assert sound == {"file": str(printed / "french.docx"), "slips": []}
    assert spoilt["file"] == str(file)
    assert {"run-direction"} <= {slip["slip"] for slip in spoilt["slips"]}
    assert {tuple(slip) for slip in spoilt["slips"]} == {("slip", "part", "message", "quote")}


def test_any_file_will_do_without_a_workspace(
    printed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(printed / "french.docx", tmp_path / "x.docx")
    monkeypatch.chdir(tmp_path)
    assert alternat("lint", "x.docx").code == 0
    assert alternat("lint", "absent.docx").code == 2
    assert alternat("lint").code == 2


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (None, "not a Word file"),
        ({"other.xml": "<a/>"}, "word/document.xml is missing"),
        ({"word/document.xml": "<a"}, "not XML"),
        ({"word/document.xml": "<a/>"}, "has no text"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}, "DOCTYPE"),
        ({"word/document.xml": f"<a>{' ' * 3_000}</a>"}, "refused"),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_hostile_file_ends_with_4(
    parts: dict[str, str] | None,
    reason: str,
    form: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readback_docx, "MAX_PART", 2_000)
    file = tmp_path / "hostile.docx"
    file.write_bytes(b"neither zip nor Word")
    if parts is not None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
    ended = alternat("lint", file, "--format", form)
    assert ended.code == 4
    assert reason in ended.said
    if form == "json":
        assert reason in json.loads(ended.out)["errors"][0]["message"]


def test_many_parts_together_are_refused_unread(
    printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readback_docx, "MAX_WHOLE", 10_000)
    ended = alternat("lint", printed / "french.docx")
    assert ended.code == 4
    assert "unpacks to more than 10000 bytes" in ended.said


def test_words_of_a_stranger_do_not_command_the_terminal(printed: Path, tmp_path: Path) -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr><w:t>a&#x9b;31mb</w:t>"
    file = changed(
        printed / "french.docx",
        tmp_path / "a.docx",
        "word/header1.xml",
        "</w:p>",
        f"<w:r>{hidden}</w:r></w:p>",
    )
    ended = alternat("lint", file, "--ui", "en")
    assert ended.code == 10
    assert "hidden text" in ended.out
    assert "\x9b" not in ended.out

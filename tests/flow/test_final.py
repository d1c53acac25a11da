"""`build --final`: only what nothing blocks, all at once, and one text for one version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.whole import AGREEMENTS, ROOT, Built, Desk, alternat

from alternat.document.finished import Area
from alternat.document.reading import words
from alternat.render.readback_docx import docx_text
from alternat.render.readback_ink import inked

EDGES = ("page", "left", "top", "right", "bottom")
SPEC = "specs/agreements/accord.yaml"
FINAL = ("build", "--final", "--type", "docx")


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_an_agreement_that_lacks_facts_is_refused_with_all_that_blocks(
    agreement: str, tmp_path: Path
) -> None:
    judged = alternat("check", agreement, "--workspace", ROOT, "--format", "json")
    (told,) = json.loads(judged.out)["agreements"]
    blocking = [one for one in told["findings"] if one["severity"] == "B"]
    assert blocking
    ended = alternat(
        "build", agreement, "--final", "--workspace", ROOT, "--output", tmp_path, "--ui", "en"
    )
    assert ended.code == 1
    said = words(ended.out)
    unsaid = [
        one
        for one in blocking
        if words(one["message"]) not in said and words(one["todo"]) not in said
    ]
    assert not unsaid, f"{len(unsaid)} of {len(blocking)} findings are not told"
    assert not list(tmp_path.iterdir())


def test_every_fictitious_agreement_becomes_final(originals: Built) -> None:
    kinds = {one.document.kind for one in originals.printed}
    assert len(kinds) == 7
    assert any(len(one.document.parties) == 3 for one in originals.printed)
    for name, result in originals.results.items():
        assert result.folder == originals.order.output / "final" / name
        record = json.loads((result.folder / "final.json").read_bytes())
        assert {file.name for file in result.folder.iterdir()} == {*record["outputs"], "final.json"}
        assert not [one for one in record["findings"] if one["severity"] == "B"]
        assert not [file for file in record["outputs"] if ".draft." in file]


def test_a_final_text_has_no_blank_and_no_banner(originals: Built) -> None:
    for one in originals.printed:
        assert one.document.final
        assert one.document.furniture.banner is None
        assert "[à compléter" not in one.words
        assert "[يستكمل" not in one.words


def test_only_originals_become_final(desk: Desk) -> None:
    assert desk.run(*FINAL).code == 0
    assert desk.written() == [
        "final/accord/accord.region-tizi-zahra.ar.docx",
        "final/accord/accord.region-tizi-zahra.fr-ar.docx",
        "final/accord/accord.region-tizi-zahra.fr.docx",
        "final/accord/accord.region-val-d-armor.ar.docx",
        "final/accord/accord.region-val-d-armor.fr-ar.docx",
        "final/accord/accord.region-val-d-armor.fr.docx",
        "final/accord/final.json",
    ]


def test_the_same_version_with_another_text_is_not_overwritten(desk: Desk) -> None:
    assert desk.run(*FINAL).code == 0
    folder = desk.output / "final" / "accord"
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    assert desk.run(*FINAL).code == 0, "the same text again changes nothing"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before

    desk.edit(SPEC, "la promotion des jardins", "l’art des jardins")
    desk.approve()
    ended = desk.run(*FINAL)
    assert ended.code == 7
    assert "already holds version 1.0 with another text" in ended.said
    assert "new version number" in ended.said
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert [place.name for place in folder.parent.iterdir()] == ["accord"]

    for old in ('{number: "1.0"', 'approves: {version: "1.0"}\n  - ', 'approves: {version: "1.0"}'):
        desk.edit(SPEC, old, old.replace("1.0", "1.1"))  # the text that was voted is the new one
    assert desk.run(*FINAL).code == 0
    assert json.loads((folder / "final.json").read_bytes())["version"] == "1.1"
    text = docx_text(folder / "accord.region-val-d-armor.fr.docx")
    assert words("l’art des jardins") in words(text)


def test_a_draft_never_touches_a_final_text(desk: Desk) -> None:
    desk.run(*FINAL)
    folder = desk.output / "final" / "accord"
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert desk.run("build", "--type", "docx").code == 0
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_some_of_a_batch_refused(desk: Desk) -> None:
    spec = (desk.root / SPEC).read_text(encoding="utf-8")
    blank = spec.replace("id: accord", "id: essai").replace(
        "{place: tizi-zahra, date:",
        "{place: {value: null, todo: {fr: le lieu, ar: المكان}}, date:",
    )
    (desk.root / "specs/agreements/essai.yaml").write_text(blank, encoding="utf-8")
    ended = desk.run(*FINAL)
    assert ended.code == 11
    assert "le lieu" in ended.said
    assert {name.split("/")[1] for name in desk.written()} == {"accord"}
    assert desk.run(*FINAL, "essai").code == 1


def test_final_drafts_do_not_exist(desk: Desk) -> None:
    ended = desk.run(*FINAL, "--copies", "draft")
    assert ended.code == 2
    assert "--final writes originals only" in ended.err
    assert not desk.output.exists()


def test_a_file_that_is_not_fit_to_be_signed_is_not_delivered(desk: Desk) -> None:
    house = "templates/agreements/_house"
    with (desk.root / house / "print.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\n.signatures { direction: ltr } .signature-block { direction: rtl }\n")
    ended = desk.run(
        "build", "accord", "--final", "--type", "pdf", "--language", "ar", "--ui", "en"
    )
    assert ended.code == 10
    assert "the first one must stand on the right" in ended.said
    assert desk.written() == []
    french = desk.run("build", "accord", "--final", "--type", "pdf", "--language", "fr")
    assert french.code == 0


def test_a_signature_page_that_does_not_stand_the_proof_is_laid_out_another_way(desk: Desk) -> None:
    """A stylesheet that stains seals in the way that is taken first, and in no other."""
    with (desk.house / "print.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\n.together .seal { background: #333 }\n")
    ended = desk.run("build", "accord", "--final", "--type", "pdf", "--language", "fr")
    assert ended.code == 0, ended.err
    (original, *_) = (desk.output / "final" / "accord").glob("*.pdf")
    record = json.loads((original.parent / "final.json").read_bytes())
    rooms = [Area(*(one[edge] for edge in EDGES)) for one in record["rooms"][original.name]]
    assert rooms
    assert not any(inked(original.read_bytes(), rooms))


def test_check_reads_finished_files_back(desk: Desk) -> None:
    assert desk.run("build", "accord", "--type", "docx", "--copies", "draft").code == 0
    assert desk.run("check", "accord", "--files").code == 0
    desk.edit(SPEC, "la promotion des jardins", "l’art des jardins")
    desk.approve()
    assert desk.run("check", "accord").code == 0
    ended = desk.run("check", "accord", "--files", "--ui", "en")
    assert ended.code == 1
    assert "output/accord/accord.draft.fr.docx:1:1" in ended.out
    assert "l’artdesjardins" in ended.out

"""`build`: which files appear, under which names, and what is recorded beside them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.whole import AGREEMENTS, ROOT, Built, Desk, alternat

from alternat.document.canonical import digest
from alternat.document.reading import words
from alternat.render.readback_docx import docx_text

COPIES = ("draft", "region-tizi-zahra", "region-val-d-armor")


def names(copies: tuple[str, ...], languages: str, formats: str) -> list[str]:
    """Give the files of a build of the small accord, as the contract names them."""
    return sorted(
        [
            f"accord/accord.{copy}.{language}.{form}"
            for copy in copies
            for language in languages.split()
            for form in formats.split()
        ]
        + ["accord/build.json"]
    )


def test_all_copies_in_both_languages_and_formats_unless_told_otherwise(desk: Desk) -> None:
    ended = desk.run("build")
    assert ended.code == 0, ended.err
    assert desk.written() == names(COPIES, "ar fr fr-ar", "docx pdf")
    assert "accord" in ended.out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--copies draft --type docx", names(("draft",), "ar fr fr-ar", "docx")),
        ("--copies originals --type docx", names(COPIES[1:], "ar fr fr-ar", "docx")),
        ("--copies draft --language fr-ar", names(("draft",), "fr-ar", "docx pdf")),
        ("--type docx --language ar", names(COPIES, "ar", "docx")),
        ("--type docx --language ar --language fr", names(COPIES, "ar fr", "docx")),
        ("--copies draft --language fr --type pdf", names(("draft",), "fr", "pdf")),
        (
            "--copies draft --language fr --type pdf --type docx",
            names(("draft",), "fr", "docx pdf"),
        ),
    ],
)
def test_only_what_was_ordered(options: str, expected: list[str], desk: Desk) -> None:
    assert desk.run("build", "accord", *options.split()).code == 0
    assert desk.written() == expected


def test_somewhere_else(desk: Desk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "not" / "yet" / "there"
    ended = desk.run("build", "--type", "docx", "--copies", "draft", "--output", elsewhere)
    assert ended.code == 0
    assert {file.name for file in (elsewhere / "accord").iterdir()} == {
        "accord.draft.ar.docx",
        "accord.draft.fr-ar.docx",
        "accord.draft.fr.docx",
        "build.json",
    }
    assert not desk.output.exists()


def test_a_build_replaces_its_own_files_and_leaves_the_others(desk: Desk) -> None:
    desk.run("build", "--type", "docx")
    folder = desk.output / "accord"
    notes = folder / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    untouched = folder / "accord.region-val-d-armor.fr.docx"
    before = untouched.stat().st_mtime_ns
    desk.edit("specs/agreements/accord.yaml", "la promotion des jardins", "l’art des jardins")
    assert desk.run("build", "--type", "docx", "--copies", "draft").code == 0
    assert "l’art des jardins" in docx_text(folder / "accord.draft.fr.docx").replace("\xa0", " ")
    assert notes.read_text(encoding="utf-8") == "mine"
    assert untouched.stat().st_mtime_ns == before


def test_the_record_names_inputs_tools_texts_findings_and_outputs(release: Built) -> None:
    for name, result in release.results.items():
        record: dict[str, Any] = json.loads((result.folder / "build.json").read_bytes())
        assert (record["agreement"], record["version"]) == (name, "0.1")
        assert f"specs/agreements/{name}.yaml" in record["inputs"]
        for file, recorded in record["inputs"].items():
            if file != "templates/agreements":
                assert recorded == hashlib.sha256((ROOT / file).read_bytes()).hexdigest()
        assert {"alternat", "docxtpl", "weasyprint"} <= record["tools"].keys()
        assert record["texts"] == {
            f"{one.document.copy}.{one.document.language}": digest(one.document)
            for one in release.of(name)
        }
        assert len(record["findings"]) == len(result.findings)
        assert {one.name for one in result.folder.iterdir()} == {*record["outputs"], "build.json"}
        for file, recorded in record["outputs"].items():
            content = (result.folder / file).read_bytes()
            assert recorded == hashlib.sha256(content).hexdigest()


def test_the_release_is_complete(release: Built) -> None:
    assert set(release.results) == set(AGREEMENTS)
    for name in AGREEMENTS:
        files = {file.name for one in release.of(name) for file in (one.docx, one.pdf)}
        assert len(files) == 12
        assert all((release.order.output / name / file).is_file() for file in files)
        copies = {one.document.copy for one in release.of(name)}
        assert "draft" in copies
        assert len(copies) == 3


def test_both_formats_open_in_the_hands_of_others(desk: Desk) -> None:
    desk.run("build", "--copies", "draft", "--language", "fr")
    stem = desk.output / "accord" / "accord.draft.fr"
    with zipfile.ZipFile(stem.with_name(f"{stem.name}.docx")) as archive:
        assert archive.testzip() is None
    with pikepdf.open(stem.with_name(f"{stem.name}.pdf")) as pdf:
        assert not pdf.check_pdf_syntax()
        assert len(pdf.pages) > 1


def test_a_program_reads_what_was_written(desk: Desk) -> None:
    ended = desk.run("build", "--type", "docx", "--copies", "draft", "--format", "json")
    (told,) = json.loads(ended.out)["agreements"]
    assert told["id"] == "accord"
    assert told["folder"] == "output/accord"
    assert sorted(told["written"]) == [
        "accord.draft.ar.docx",
        "accord.draft.fr-ar.docx",
        "accord.draft.fr.docx",
    ]
    assert told["outcome"] == "written"
    assert not told["failure"]


def test_the_closing_table_says_what_is_missing(tmp_path: Path) -> None:
    told = Desk(ROOT).run(
        "build", "idf-fnm-2025", "--type", "docx", "--ui", "fr", "--output", tmp_path
    )
    assert told.code == 0
    assert "idf-fnm-2025" in told.out
    assert "Durée de la déclaration" in told.said
    assert words(str(tmp_path)) in words(told.out)


def test_a_draft_carries_the_banner_even_where_nothing_blocks(desk: Desk) -> None:
    assert desk.run("check").code == 0
    desk.run("build", "--type", "docx", "--language", "fr")
    for copy in COPIES:
        with zipfile.ZipFile(desk.output / "accord" / f"accord.{copy}.fr.docx") as archive:
            around = [archive.read(n) for n in archive.namelist() if n.startswith("word/header")]
        assert any(b"PROJET" in part for part in around)


def test_nothing_is_left_beside_the_files(desk: Desk) -> None:
    desk.run("build", "--type", "docx")
    assert sorted(place.name for place in desk.output.iterdir()) == [".made", "accord"]


def test_drafts_carry_the_working_spec_on_request_only(desk: Desk, tmp_path: Path) -> None:
    wanted = ("build", "accord", "--copies", "draft", "--language", "fr", "--type", "pdf")
    assert desk.run(*wanted).code == 0
    [file] = desk.output.rglob("*.pdf")
    with pikepdf.open(file) as pdf:
        assert set(pdf.attachments) == {"accord.draft.fr.json", "accord.draft.fr.docx"}

    assert desk.run(*wanted, "--attach-spec").code == 0
    with pikepdf.open(file) as pdf:
        spec = pdf.attachments["accord.yaml"]
        assert (
            spec.get_file().read_bytes()
            == (desk.root / "specs/agreements/accord.yaml").read_bytes()
        )
        assert spec.obj.AFRelationship == "/Source"
    verified = alternat("verify", file, "--format", "json").out
    steps = {step["step"]: step["state"] for step in json.loads(verified)["files"][0]["steps"]}
    assert "failed" not in steps.values()

    refused = desk.run("build", "accord", "--final", "--attach-spec")
    assert refused.code == 2
    assert "carries no working spec" in refused.said

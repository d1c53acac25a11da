"""Accidents of a workspace in daily use: records, pipes, hidden files, damaged templates."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.whole import Desk

from alternat.delivery import Final, WouldOverwriteError, as_json

SPEC = "specs/agreements/accord.yaml"
DOCX = ("--type", "docx", "--copies", "draft", "--language", "fr")
PDF = ("--type", "pdf", "--copies", "draft", "--language", "fr")
ENDLESS = "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"


# ------------------------------------------------------------------------------------ final texts
def deliver(folder: Path, text: str, version: str = "1.0") -> None:
    with Final(folder) as final:
        final.add("accord.docx", text.encode())
        record = {"texts": {"x.fr": text}, "outputs": {"accord.docx": text}, "rooms": {}}
        final.close(as_json({"version": version, **record}))


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"version": "1.0", "texts": 3}', "\xff"])
def test_a_damaged_record_protects_its_originals(content: str, tmp_path: Path) -> None:
    folder = tmp_path / "final"
    deliver(folder, "one")
    (folder / "final.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(WouldOverwriteError, match="damaged"):
        deliver(folder, "two")
    assert (folder / "accord.docx").read_bytes() == b"one"
    assert [one.name for one in tmp_path.iterdir()] == ["final"]


def test_originals_without_a_record_are_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "final"
    deliver(folder, "one")
    (folder / "final.json").unlink()
    with pytest.raises(WouldOverwriteError, match="accounts for"):
        deliver(folder, "two")
    assert (folder / "accord.docx").read_bytes() == b"one"


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_what_others_lay_beside_final_texts_stays(version: str, tmp_path: Path) -> None:
    folder = tmp_path / "final"
    deliver(folder, "one")
    (folder / "signed.pdf").write_bytes(b"scan")
    (folder / "letters").mkdir()
    (folder / "letters" / "a.txt").write_bytes(b"letter")
    deliver(folder, "one", version)
    kept = folder if version == "1.0" else tmp_path / "final.v1.0"
    assert (kept / "signed.pdf").read_bytes() == b"scan"
    assert (kept / "letters" / "a.txt").read_bytes() == b"letter"


# ------------------------------------------------------------------------------------------ specs
def test_a_term_that_ends_before_it_starts(desk: Desk) -> None:
    desk.edit(SPEC, "  duration: {n: 3, unit: year}", "  start: 2031-06-01\n  end: 2030-06-01")
    ended = desk.run("check")
    assert ended.code == 4
    assert "ends (2030-06-01) before it starts (2031-06-01)" in ended.err


@pytest.mark.parametrize("name", ["agreements/pipe", "directory/places"])
def test_a_pipe_in_the_place_of_a_spec(name: str, desk: Desk) -> None:
    file = desk.root / f"specs/{name}.yaml"
    file.unlink(missing_ok=True)
    os.mkfifo(file)
    ended = desk.run("check")
    assert ended.code == 4
    assert "a pipe, not a file" in ended.err


@pytest.mark.parametrize("name", [".#accord.yaml", "._accord.yaml"])
def test_what_editors_and_systems_leave_is_not_read(name: str, desk: Desk) -> None:
    (desk.root / "specs/agreements" / name).symlink_to("nobody@nowhere:1")
    assert name[:-5] not in desk.run("list").out


@pytest.mark.parametrize("name", ["null", "true", "1e5", "2026-01-01"])
def test_a_new_spec_loads_whatever_its_id(name: str, desk: Desk) -> None:
    assert desk.run("new", "mou", name).code == 0
    assert desk.run("show", name).code == 0


# -------------------------------------------------------------------------------------- templates
def test_a_kind_that_names_a_clause_without_a_file(desk: Desk) -> None:
    (desk.root / "templates/agreements/_clauses/termination.yaml").unlink()
    spec = desk.root / SPEC
    lines = spec.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(i for i, line in enumerate(lines) if line.startswith("  termination:"))
    end = next(i for i in range(start + 1, len(lines)) if not lines[i].startswith("    "))
    spec.write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")
    ended = desk.run("check")
    assert ended.code == 4
    assert "the clause 'termination', which has no file" in ended.err


def test_a_page_template_without_end(desk: Desk) -> None:
    template = "templates/agreements/_house/agreement.html.j2"
    desk.edit(template, "</body>", f"{ENDLESS}</body>")
    assert desk.run("build", *PDF).code == 5
    assert desk.written() == []


def test_a_clause_without_end(desk: Desk) -> None:
    object_ = desk.root / "templates/agreements/_clauses/object.yaml"
    told = object_.read_text(encoding="utf-8")
    object_.write_text(told.replace("{{ act.This }}", ENDLESS), encoding="utf-8")
    assert desk.run("build", *DOCX).code == 5


def test_a_damaged_font(desk: Desk) -> None:
    (desk.house / "fonts" / "Amiri-Regular.ttf").write_bytes(b"not a font")
    ended = desk.run("build", *PDF)
    assert ended.code == 3
    assert "is damaged" in ended.err


# ---------------------------------------------------------------------------------------- as data
def test_errors_without_a_place_are_data_too(desk: Desk) -> None:
    desk.output.write_text("in the way", encoding="utf-8")
    ended = desk.run("build", *DOCX, "--format", "json")
    assert ended.code == 6
    assert "cannot be written" in json.loads(ended.out)["errors"][0]["message"]


def test_a_spec_with_another_ending_is_not_passed_over(desk: Desk) -> None:
    file = desk.root / "specs" / "agreements" / "autre.yml"
    file.write_text("id: autre\n", encoding="utf-8")
    ended = desk.run("list")
    assert ended.code == 4
    assert "wrong-name" in ended.err
    assert "autre.yml" in ended.err


def test_a_term_without_what_its_clause_prints(desk: Desk) -> None:
    desk.edit(SPEC, "  duration: {n: 3, unit: year}", "  label: 2030")
    ended = desk.run("check")
    assert ended.code == 4
    assert "needs term.duration" in ended.err

"""`new` and `schema`: where an author begins, and what an editor needs to help."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.whole import ROOT, Desk, alternat

KINDS = (
    "declaration_of_intent",
    "mou",
    "renewal",
    "cooperation_accord",
    "univ_joint_call",
    "univ_mobility",
    "univ_doctoral_grant",
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_spec_loads_and_builds_a_draft(kind: str, desk: Desk) -> None:
    ended = desk.run("new", kind, "premier-essai", "--date", "2031-04-01")
    assert ended.code == 0, ended.err
    spec = (desk.root / "specs/agreements/premier-essai.yaml").read_text(encoding="utf-8")
    assert spec.startswith("# yaml-language-server: $schema=../schema/agreement.schema.json")
    assert spec.count("#") > 5, "a first spec explains itself"
    assert "2031-04-01" in spec
    judged = desk.run("check", "premier-essai", "--format", "json")
    assert judged.code == 1, "every fact is unknown"
    (told,) = json.loads(judged.out)["agreements"]
    assert {one["check"] for one in told["findings"]} >= {3, 35}
    built = desk.run("build", "premier-essai", "--type", "docx")
    assert built.code == 0, built.err
    assert len([one for one in desk.written() if not one.startswith(".findings/")]) == 10
    refused = desk.run("build", "premier-essai", "--final", "--type", "docx")
    assert refused.code == 1


def test_a_new_spec_prints_as_pdf_too(desk: Desk) -> None:
    desk.run("new", "renewal", "premier-essai", "--date", "2031-04-01")
    built = desk.run("build", "premier-essai", "--type", "pdf", "--copies", "draft")
    assert built.code == 0, built.err


def test_a_spec_is_never_overwritten(desk: Desk) -> None:
    before = (desk.root / "specs/agreements/accord.yaml").read_bytes()
    ended = desk.run("new", "mou", "accord")
    assert ended.code == 2
    assert "exists already" in ended.err
    assert (desk.root / "specs/agreements/accord.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "identifier", "told"),
    [
        ("mow", "essai", "did you mean 'mou'?"),
        ("mou", "Essai", "small letters"),
        ("mou", "../essai", "small letters"),
        ("mou", "essai.", "small letters"),
    ],
)
def test_a_new_spec_needs_a_kind_and_an_id(
    kind: str, identifier: str, told: str, desk: Desk
) -> None:
    ended = desk.run("new", kind, identifier)
    assert ended.code == 2
    assert told in ended.err
    assert [file.name for file in (desk.root / "specs/agreements").iterdir()] == ["accord.yaml"]


def test_the_committed_schemas_are_those_of_the_library(tmp_path: Path) -> None:
    ended = alternat("schema", "--workspace", ROOT, "--output", tmp_path)
    assert ended.code == 0
    written = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    committed = {
        file.name: file.read_text(encoding="utf-8")
        for file in (ROOT / "specs" / "schema").iterdir()
    }
    assert written.keys() == committed.keys()
    stale = [name for name in written if written[name] != committed[name]]
    assert not stale, "run `python generate.py schema`"


def test_a_schema_knows_the_clauses_and_their_parameters(desk: Desk) -> None:
    assert desk.run("schema").code == 0
    folder = desk.root / "specs" / "schema"
    schema = json.loads((folder / "agreement.schema.json").read_text(encoding="utf-8"))
    assert "committee" in json.dumps(schema)
    assert "frequency" in json.dumps(schema)


@pytest.mark.parametrize("base", ["", "examples"])
def test_every_spec_names_its_schema(base: str) -> None:
    """The mark of editors; the fictitious workspace uses the schemas of the project."""
    mark = "# yaml-language-server: $schema="
    specs = sorted((ROOT / base / "specs").rglob("*.yaml"))
    assert specs
    for file in specs:
        lines = file.read_text(encoding="utf-8").splitlines()
        named = [line.removeprefix(mark) for line in lines[:5] if line.startswith(mark)]
        assert named, f"{file.relative_to(ROOT)} names no schema"
        assert (file.parent / named[0]).is_file(), file.relative_to(ROOT)

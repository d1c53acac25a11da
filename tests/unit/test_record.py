from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from alternat import __version__
from alternat.compose.composition import compose
from alternat.document.canonical import digest
from alternat.document.finished import Room
from alternat.record import TOOLS, record
from alternat.workspace import Filed, Workspace

FINDING = {"check": 3, "severity": "B", "file": "specs/directory/parties.yaml", "line": 12}
FILES = {"a.docx": b"1", "a.pdf": b"2"}
ROOM = Room(4, 70.9, 400.0, 290.5, 519.05, "fr", "region-val-dazur", 1, "a-b")


@pytest.fixture(scope="module")
def filed(workspace: Workspace) -> Filed:
    [one] = workspace.dossiers(["accord"])
    return one


@pytest.fixture(scope="module")
def written(workspace: Workspace, filed: Filed) -> bytes:
    texts = [compose(filed.dossier, "draft", language) for language in ("fr", "ar")]
    return record(
        filed, workspace, [FINDING], texts, {"a.docx": b"1", "a.pdf": b"2"}, {"a.pdf": [ROOM]}
    )


@pytest.fixture(scope="module")
def content(written: bytes) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(written)
    return read


def test_what_was_built(content: dict[str, Any]) -> None:
    assert {name: content[name] for name in ("agreement", "kind", "reference", "version")} == {
        "agreement": "accord",
        "kind": "cooperation_accord",
        "reference": "VDA-TZ-2031",
        "version": "1.0",
    }


def test_from_what(content: dict[str, Any], workspace: Workspace) -> None:
    spec = workspace.root / "specs/agreements/accord.yaml"
    assert content["inputs"] == workspace.inputs("accord")
    assert (
        content["inputs"]["specs/agreements/accord.yaml"]
        == hashlib.sha256(spec.read_bytes()).hexdigest()
    )
    assert content["tools"].keys() == {"alternat", *TOOLS}
    assert content["tools"]["alternat"] == __version__


def test_what_came_out(content: dict[str, Any], filed: Filed) -> None:
    assert content["outputs"] == {
        "a.docx": hashlib.sha256(b"1").hexdigest(),
        "a.pdf": hashlib.sha256(b"2").hexdigest(),
    }
    assert content["texts"] == {
        f"draft.{language}": digest(compose(filed.dossier, "draft", language))
        for language in ("fr", "ar")
    }


def test_where_it_is_signed(content: dict[str, Any]) -> None:
    assert content["layout"] == "sequential"
    (room,) = content["rooms"]["a.pdf"]
    assert Room(**room) == ROOM


def test_findings_stand_as_they_are_told(content: dict[str, Any]) -> None:
    assert content["findings"] == [FINDING]


def test_two_runs_give_the_same_bytes(workspace: Workspace, written: bytes) -> None:
    fresh = Workspace(workspace.root, workspace.templates)
    [filed] = fresh.dossiers(["accord"])
    texts = [compose(filed.dossier, "draft", language) for language in ("fr", "ar")]
    again = record(
        filed, fresh, [FINDING], texts, {"a.docx": b"1", "a.pdf": b"2"}, {"a.pdf": [ROOM]}
    )
    assert again == written


def test_no_path_of_the_machine(written: bytes, workspace: Workspace) -> None:
    for path in (workspace.root, workspace.templates, Path.home(), Path.cwd()):
        assert str(path).encode() not in written


def test_it_is_readable(written: bytes) -> None:
    assert written.endswith(b"}\n")
    assert b'\n  "agreement": "accord"' in written


def test_no_finding_no_fuss(workspace: Workspace, filed: Filed) -> None:
    plain = json.loads(record(filed, workspace, [], [], {}, {}))
    assert (plain["findings"], plain["texts"], plain["outputs"]) == ([], {}, {})

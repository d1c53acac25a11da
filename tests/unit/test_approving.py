from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.whole import ROOT, SMALL

from alternat.approving import approve, cases, written
from alternat.review.checks.approval import approvals
from alternat.spec.approvals import Approvals
from alternat.spec.diagnostics import SpecError
from alternat.spec.loading import bind
from alternat.spec.yaml_tree import parse
from alternat.workspace import Workspace

ON = date(2026, 3, 17)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    shutil.copytree(SMALL, tmp_path / "small")
    return Workspace.at(tmp_path / "small", ROOT)


def test_an_approval_is_read_back(workspace: Workspace) -> None:
    (case,) = cases(workspace, ["accord"], ON)
    done = approve(workspace, case, "A. B.")
    assert done.file == workspace.root / "specs/approvals/accord.yaml"
    assert done.units == done.total == done.new == len(case.pairs)
    assert workspace.approvals("accord") == approvals(case, "A. B.", ON)
    assert [file.name for file in done.file.parent.iterdir()] == ["accord.yaml"]
    assert done.file.read_text("utf-8").startswith("# yaml-language-server: $schema=../schema/")


def test_the_same_approval_again_changes_no_byte(workspace: Workspace) -> None:
    (case,) = cases(workspace, ["accord"], ON)
    before = approve(workspace, case, "A. B.").file.read_bytes()
    (again,) = cases(workspace, ["accord"], date(2026, 3, 20))
    done = approve(workspace, again, "C. D.")
    assert (done.new, done.changed) == (0, 0)
    assert done.file.read_bytes() == before


def test_what_is_new_and_what_has_changed_is_counted(workspace: Workspace) -> None:
    (case,) = cases(workspace, ["accord"], ON)
    first = approve(workspace, case, "A. B.", ("object",))
    assert 0 < first.units < first.total
    spec = workspace.agreement_files["accord"]
    text = spec.read_text("utf-8")
    assert "la promotion des jardins" in text
    spec.write_text(text.replace("la promotion des jardins", "l’art des jardins"), "utf-8")
    (later,) = cases(Workspace.at(workspace.root, ROOT), ["accord"], ON)
    second = approve(workspace, later, "C. D.")
    assert second.units == second.total
    assert second.new == second.total - first.units
    assert second.changed > 0


@pytest.mark.parametrize("name", ['A. "B"', "É. O’Neil: # x", "ليلى مثال", "\\n"])
def test_any_name_is_written_and_read(name: str, workspace: Workspace) -> None:
    (case,) = cases(workspace, ["accord"], ON)
    made = approvals(case, name, ON)
    assert bind(parse(written(made).encode(), "x"), Approvals) == made


def test_a_name_that_no_spec_may_hold_writes_nothing(workspace: Workspace) -> None:
    (case,) = cases(workspace, ["accord"], ON)
    with pytest.raises(SpecError):
        approve(workspace, case, "A\u202eB")
    assert not (workspace.root / "specs/approvals").exists()

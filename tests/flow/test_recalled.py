"""`check` on a workspace that has not changed prints what a fresh review prints, byte for byte."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.whole import ROOT, Desk, alternat, generate

from alternat import examination
from alternat.docket import Docket
from alternat.review.case import Case
from alternat.review.finding import Finding
from alternat.review.gate import review

SPEC = "specs/agreements/accord.yaml"
TODAY = ("--as-of", "2026-03-20")
WAYS = list(itertools.product(("text", "json", "sarif"), ("fr", "en")))


def refused(*_arguments: object, **_options: object) -> None:
    pytest.fail("reviewed anew")


@pytest.fixture
def faulty(desk: Desk) -> Desk:
    """Give an agreement with findings of every weight, one of them waived, and a companion."""
    desk.edit(SPEC, "la promotion des jardins", "la promotion des  jardins de 2031")
    desk.edit(SPEC, 'frequency: "2"', "frequency: {value: null, todo: {fr: à dire, ar: يحدد}}")
    file = desk.root / SPEC
    text = file.read_text("utf-8")
    waivers = '\nwaivers: [{check: 17, reason: {fr: x, ar: س}, by: A. B., on: "2026-03-18"}]\n'
    file.write_text(text + "\ntrip: voyage\n" + waivers, "utf-8")
    other = text.replace("id: accord\n", "id: autre\n").replace("VDA-TZ-2031", "VDA-TZ-2032")
    file.with_name("autre.yaml").write_text(f"{other}\ntrip: voyage\n", "utf-8")
    return desk


def test_every_form_in_both_languages(faulty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def told() -> dict[tuple[str, str], tuple[int, str]]:
        ends = {
            (form, ui): faulty.run("check", *TODAY, "--format", form, "--ui", ui)
            for form, ui in WAYS
        }
        return {way: (end.code, end.out) for way, end in ends.items()}

    fresh = {}
    for form, ui in WAYS:
        shutil.rmtree(faulty.output, ignore_errors=True)
        end = faulty.run("check", *TODAY, "--format", form, "--ui", ui)
        fresh[form, ui] = (end.code, end.out)
    assert "bloquant, levé" in fresh["text", "fr"][1]
    assert "✖ blocking, check 3" in fresh["text", "en"][1]
    monkeypatch.setattr(examination, "review", refused)
    assert told() == fresh


def test_one_agreement_alone_and_among_others(faulty: Desk) -> None:
    def found(*names: str) -> dict[str, list[object]]:
        data = json.loads(faulty.run("check", *names, *TODAY, "--format", "json").out)
        return {one["id"]: one["findings"] for one in data["agreements"]}

    together, alone = found(), found("accord")
    assert set(together) == {"accord", "autre"}
    assert found("autre", "accord", "autre").keys() == together.keys()
    assert list(found("autre", "accord")) == ["autre", "accord"]
    faulty.edit("specs/agreements/autre.yaml", "VDA-TZ-2032", "VDA-TZ-2031")  # the same reference
    assert found("accord") == alone
    shutil.rmtree(faulty.output)
    assert found("accord") == alone


def test_a_change_is_reviewed_and_the_rest_recalled(
    faulty: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty.edit("specs/agreements/autre.yaml", "\ntrip: voyage\n", "\n")
    faulty.run("check", *TODAY)
    faulty.edit("specs/agreements/autre.yaml", "VDA-TZ-2032", "VDA-TZ-2033")
    reviewed = []

    def noted(case: Case) -> tuple[Finding, ...]:
        reviewed.append(case.dossier.agreement.id)
        return review(case)

    monkeypatch.setattr(examination, "review", noted)
    changed = faulty.run("check", *TODAY).out
    assert reviewed == ["autre"]
    shutil.rmtree(faulty.output)
    assert faulty.run("check", *TODAY).out == changed
    assert reviewed == ["autre", "accord", "autre"]


def test_a_fault_is_told_however_much_is_known(faulty: Desk) -> None:
    faulty.run("check", *TODAY)
    file = faulty.root / "specs/agreements/autre.yaml"
    file.write_text(file.read_text("utf-8") + "unknown: 1\n", "utf-8")
    recalled = faulty.run("check", *TODAY)
    shutil.rmtree(faulty.output)
    assert faulty.run("check", *TODAY) == recalled
    assert recalled.code == 4
    assert "unknown-key" in recalled.err


def test_where_nothing_can_be_written_nothing_is_missing(desk: Desk) -> None:
    desk.output.mkdir()
    (desk.output / ".findings").write_text("", "utf-8")  # no mode stops a superuser; this does
    first = desk.run("check", *TODAY)
    assert first == desk.run("check", *TODAY)
    assert (first.code, first.err) == (0, "")


def test_two_processes_at_once(faulty: Desk) -> None:
    command = [sys.executable, str(ROOT / "generate.py"), "check", *TODAY, "--ui", "fr"]
    both = [
        subprocess.Popen(command, cwd=faulty.root, stdout=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [one.communicate()[0] for one in both]
    assert said[0] == said[1] == generate("check", *TODAY, "--ui", "fr", cwd=faulty.root).out


def test_the_gate_of_a_final_text_looks_at_no_docket(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.run("check", *TODAY).code == 0
    monkeypatch.setattr(Docket, "recall", refused)
    ended = desk.run("build", "--final", "--language", "fr", "--type", "docx")
    assert ended.code == 0


def test_files_of_templates_above_the_workspace_are_named_from_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(ROOT / "tests/resources/workspace", tmp_path / "inner" / "desk")
    for clause in (tmp_path / "templates/agreements/_clauses").iterdir():
        clause.write_text(clause.read_text("utf-8").replace("إلى", "الى"), "utf-8")
    told = alternat("check", "--workspace", tmp_path / "inner" / "desk", *TODAY, "--format", "json")
    (data,) = json.loads(told.out)["agreements"]
    named = {one["file"] for one in data["findings"]}
    assert "../../templates/agreements/_clauses/termination.yaml" in named
    assert str(tmp_path) not in told.out

"""`batch`: one agreement a row; each row is checked like a spec, and told by row and column."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from tests.whole import Desk, Ended

from alternat.render.readback_docx import docx_text

WORD = ("--type", "docx", "--language", "fr")


def batch(desk: Desk, text: str, *options: str | Path) -> Ended:
    table = desk.root / "t.csv"
    table.write_text(text, encoding="utf-8")
    return desk.run("batch", table, "--spec", "accord", *WORD, *options)


def results(desk: Desk) -> list[dict[str, str]]:
    file = desk.output / "batch" / "t" / "results.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_one_agreement_a_row(desk: Desk) -> None:
    ended = batch(
        desk,
        "id;reference;subject.fr;subject.ar;term.duration.n\n"
        "roses;R-1;la culture des roses;زراعة الورود;7\n"
        "iris;;;;\n",
    )
    assert ended.code == 0, ended.err
    folder = desk.output / "batch" / "t"
    roses = docx_text(folder / "roses" / "roses.region-val-d-armor.fr.docx").replace("\xa0", " ")
    iris = docx_text(folder / "iris" / "iris.region-val-d-armor.fr.docx").replace("\xa0", " ")
    assert "la culture des roses" in roses
    assert "sept" in roses
    assert "la promotion des jardins" in iris
    assert [(one["row"], one["id"], one["files"]) for one in results(desk)] == [
        ("2", "roses", "2"),
        ("3", "iris", "2"),
    ]


def test_a_row_that_fails_never_stops_the_others(desk: Desk) -> None:
    ended = batch(
        desk,
        "id,parties.1.signatories.0.person,version.date\n"
        "one,nobody,\n"
        "two,,2031-13-01\n"
        ",,\n"
        "four,,\n"
        "four,,\n"
        ",youssef-el-mithal,\n"
        "accord,,\n",
        *("--format", "json"),
    )
    assert ended.code == 11
    rows = {one["row"]: one for one in json.loads(ended.out)["rows"]}
    assert [row for row, one in rows.items() if one["outcome"] == "written"] == [5]
    assert "t.csv:2:2: unknown-person: parties.1.signatories.0.person: " in rows[2]["failure"]
    assert "t.csv:3:3: bad-date: version.date: " in rows[3]["failure"]
    assert "t.csv:6:1: duplicate-id: id: " in rows[6]["failure"]
    assert "t.csv:7:1: missing-key" in rows[7]["failure"]
    assert "t.csv:8:1: duplicate-id" in rows[8]["failure"]


@pytest.mark.parametrize(
    ("header", "column", "told"),
    [
        ("id,refrence", 2, "did you mean 'reference'?"),
        ("id,parties.7.party", 2, "write a number below 2"),
        ("id,parties.first.party", 2, "write a number below 2"),
        ("id,subject,subject.fr", 3, "lies within 'subject'"),
        ("id,subject.fr", 2, "no column is headed 'subject.ar'"),
        ("reference", 1, "no column is headed 'id'"),
    ],
)
def test_a_header_that_leads_nowhere(header: str, column: int, told: str, desk: Desk) -> None:
    ended = batch(desk, f"{header}\n" + ",".join("x" * len(header.split(","))) + "\n")
    assert ended.code == 4
    assert f"t.csv:1:{column}: " in ended.err
    assert told in ended.err
    assert not desk.output.exists()


def test_results_in_a_workbook(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "became.xlsx"
    assert batch(desk, "id\none\n", "--results", file).code == 0
    head, row = openpyxl.load_workbook(file).active.iter_rows(values_only=True)
    assert head[:4] == ("row", "id", "outcome", "files")
    assert row[:4] == (2, "one", "written", 2)


def test_a_formula_in_a_result_stays_a_text(desk: Desk) -> None:
    batch(desk, "id,reference\none,-2+3\n")
    assert batch(desk, "id\n-cmd\nfine\n").code == 11
    assert results(desk)[0]["id"] == "'-cmd"


def test_unchanged_rows_are_not_made_again(desk: Desk) -> None:
    table = "id,reference\none,R-1\ntwo,R-2\n"
    assert batch(desk, table).code == 0
    folder = desk.output / "batch" / "t"
    before = {file: file.stat().st_mtime_ns for file in folder.rglob("*.docx")}
    assert batch(desk, table.replace("R-2", "R-3")).code == 0
    changed = {file.parent.name for file, at in before.items() if file.stat().st_mtime_ns != at}
    assert changed == {"two"}


def test_a_spec_that_is_nowhere(desk: Desk) -> None:
    table = desk.root / "t.csv"
    table.write_text("id\na\n", encoding="utf-8")
    ended = desk.run("batch", table, "--spec", "acord")
    assert ended.code == 2
    assert "neither an agreement of the workspace" in ended.said


def test_a_wording_compared_once_lets_all_its_rows_become_final(desk: Desk) -> None:
    rows = (
        "id,subject.fr,subject.ar,term.duration.n\n"
        "one,les iris,السوسن,2\n"
        "two,les iris,السوسن,5\n"
        "three,,,7\n"
    )
    refused = batch(desk, rows, "--final", "--ui", "en")
    assert refused.code == 11, "what is approved of the spec is approved of the third row"
    assert "approve" in refused.out
    assert "--spec accord --show" in refused.out
    one, two, three = results(desk)
    assert one["outcome"] == two["outcome"] == "refused"
    assert three["outcome"] == "written"
    assert "check 17: new text, which nobody has approved" in one["failure"]

    approve = ("approve", desk.root / "t.csv", "--spec", "accord")
    shown = desk.run(*approve, "--show")
    assert "2 that nobody has approved" in shown.out
    assert "(rows 2, 3)" in shown.out
    assert "fr │ Cette coopération porte sur les iris." in shown.out
    assert not (desk.root / "specs/approvals/accord.series.yaml").exists()
    assert desk.run(*approve, "--by", "C. D.").code == 0
    assert "0 that nobody has approved" in desk.run(*approve, "--show").out

    assert batch(desk, rows, "--final").code == 0
    record = json.loads((desk.output / "batch/t/final/one/final.json").read_bytes())
    assert {"t.csv", "specs/approvals/accord.series.yaml"} <= set(record["inputs"])


@pytest.mark.parametrize(
    "arguments",
    [("--spec", "accord"), ("--by", "A. B.", "--show"), ("other", "--by", "A", "--spec", "accord")],
)
def test_an_approval_that_says_too_little_or_too_much(
    arguments: tuple[str, ...], desk: Desk
) -> None:
    table = desk.root / "t.csv"
    table.write_text("id\none\n", encoding="utf-8")
    assert desk.run("approve", table, *arguments).code == 2
    assert not (desk.root / "specs/approvals/accord.series.yaml").exists()


def test_the_row_of_a_cell_in_another_encoding_is_named(desk: Desk) -> None:
    table = desk.root / "t.csv"
    table.write_bytes("id,subject.fr\none,la flore\ntwo,la forêt\n".encode("cp1252"))
    ended = desk.run("batch", table, "--spec", "accord", *WORD)
    assert ended.code == 4
    assert "t.csv:3:1: not-utf8: not in UTF-8; save the table as CSV UTF-8" in ended.err

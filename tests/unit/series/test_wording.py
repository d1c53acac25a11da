"""Wordings: what somebody must compare of a series, and what needs no comparison."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests.whole import ROOT, SMALL

from alternat.approving import approve as approve_spec
from alternat.approving import cases
from alternat.examination import Examiner
from alternat.series.approval import approve, survey, unread
from alternat.series.rows import Series
from alternat.spec.diagnostics import SpecError
from alternat.workspace import Workspace

ON = date(2031, 3, 2)
SIGNATORY = "parties.1.signatories.0.person"
APPROVED = 17


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace whose one spec is approved."""
    shutil.copytree(SMALL, tmp_path / "small")
    opened = Workspace.at(tmp_path / "small", ROOT)
    (case,) = cases(opened, ["accord"], ON)
    approve_spec(opened, case, "A. B.")
    return opened


def series(workspace: Workspace, *rows: dict[str, str]) -> Series:
    table = workspace.root / "t.csv"
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, ["id", *rows[0]])
        writer.writeheader()
        writer.writerows({"id": f"row-{rank}", **row} for rank, row in enumerate(rows))
    return Series.of(workspace, workspace.agreement_files["accord"], table)


def to_read(workspace: Workspace, *rows: dict[str, str]) -> dict[str, int]:
    """Give the units that must be compared, each with the number of its wordings."""
    made = series(workspace, *rows)
    units = [one.wording.unit for one in unread(made, survey(made).found)]
    return {unit: units.count(unit) for unit in units}


def of_check_17(made: Series, row: str) -> list[str]:
    (examined,) = Examiner(made, None).examine([row])
    return [one.message.en for one in examined.findings if one.check == APPROVED]


@pytest.mark.parametrize(
    "row",
    [
        {"term.duration.n": "7"},
        {"clauses.committee.frequency": "3"},
        {"clauses.termination.notice.n": "2"},
        {"commitments.0.amount.value": "1250.50", "commitments.0.year": "2032"},
        {"closing.places_dates.0.date": "2031-04-01", "parties.0.authority.date": "2031-01-01"},
        {"parties.0.authority.number": "CP 2031-18"},
    ],
)
def test_what_the_program_words_itself_needs_no_comparison(
    row: dict[str, str], workspace: Workspace
) -> None:
    assert to_read(workspace, row) == {}
    assert of_check_17(series(workspace, row), "row-0") == []


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ({"subject.ar": "النهوض بالحدائق العمومية"}, "object.cooperation"),
        ({"recitals.0.text.fr": "Considérant les jardins ;"}, "recitals.gardens"),
        ({"commitments.0.purpose.ar": "اقتناء الأزهار"}, "financial"),
    ],
)
def test_prose_of_the_table_is_compared(
    row: dict[str, str], unit: str, workspace: Workspace
) -> None:
    units = to_read(workspace, row)
    assert units, "nothing to compare"
    assert all(count == 1 for count in units.values())
    told = of_check_17(series(workspace, row), "row-0")
    assert len(told) == len(units)
    assert all("nobody has approved" in one for one in told)
    assert any(name.startswith(unit) for name in units), units


def test_a_name_is_compared_once_where_it_stands_alone(workspace: Workspace) -> None:
    alike = to_read(workspace, {SIGNATORY: "corentin-le-braz"})
    assert list(alike) == ["signatures.region-tizi-zahra.0.name"]
    other = to_read(workspace, {SIGNATORY: "hiba-al-khayal"}, {SIGNATORY: "anne-lise-kervran"})
    assert other["signatures.region-tizi-zahra.0.name"] == 2
    assert {count for unit, count in other.items() if not unit.endswith("name")} == {1}, (
        "the feminine wording of the rest, once for both"
    )


def test_what_was_compared_in_one_row_holds_for_all(workspace: Workspace) -> None:
    one, other = {"subject.fr": "la flore", "subject.ar": "النباتات"}, {"term.duration.n": "9"}
    first = series(workspace, {**one, "term.duration.n": "2"})
    assert len(of_check_17(first, "row-0")) == 2, "title and object"
    approve(first, (one.wording for one in unread(first, survey(first).found)), "C. D.", ON)
    again = series(Workspace.at(workspace.root, ROOT), {**one, **other})
    assert of_check_17(again, "row-0") == []
    made = again.approvals("row-0")
    assert made
    assert {reading.by for reading in made.readings} == {"A. B.", "C. D."}
    assert list(unread(again, survey(again).found)) == []


def test_approvals_add_up_and_the_same_again_changes_no_byte(workspace: Workspace) -> None:
    def approved(subject: str) -> bytes:
        made = series(workspace, {"subject.fr": subject})
        approve(made, (one.wording for one in unread(made, survey(made).found)), "C. D.", ON)
        return made.series_file.read_bytes()

    first, second = approved("les roses"), approved("les iris")
    assert second.startswith(first)
    assert approved("les iris") == second
    on_file = series(workspace, {"subject.fr": "les iris"}).series_approvals
    assert on_file
    assert [len(reading.units) for reading in on_file.readings] == [2, 2]
    assert of_check_17(series(workspace, {"subject.fr": "les roses"}), "row-0") == []


def test_a_spec_that_changes_is_compared_anew_in_every_row(workspace: Workspace) -> None:
    spec = workspace.agreement_files["accord"]
    text = spec.read_text("utf-8").replace("n’ont pas de frontière", "sont beaux")
    spec.write_text(text, "utf-8")
    assert to_read(workspace, {"reference": "R-1"}) == {"recitals.gardens": 1}


def test_a_name_that_no_spec_may_hold_writes_nothing(workspace: Workspace) -> None:
    made = series(workspace, {"subject.fr": "les iris"})
    with pytest.raises(SpecError):
        approve(made, (one.wording for one in survey(made).found), "A\u202eB", ON)
    assert not made.series_file.exists()

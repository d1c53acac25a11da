"""Wordings: what somebody must compare of a series, and what needs no comparison."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.whole import ROOT, SMALL

from alternat.approving import approve as approve_spec
from alternat.approving import cases
from alternat.document import Run
from alternat.document.units import Pair, Unit
from alternat.examination import Examiner
from alternat.series.approval import approve, survey, unread
from alternat.series.rows import Series
from alternat.series.wording import wordings
from alternat.spec.diagnostics import SpecError
from alternat.spec.facts import Fact, Record
from alternat.spec.yaml_tree import Path as SpecPath
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


def both(path: str, fr: str, ar: str) -> dict[str, str]:
    """Give the cells of a text in both languages."""
    return {f"{path}.fr": fr, f"{path}.ar": ar}


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
    ("prose", "unit"),
    [
        (("subject", "la promotion des jardins", "النهوض بالحدائق العمومية"), "object.cooperation"),
        (
            ("recitals.0.text", "Considérant les jardins ;", "واعتبارا لكون الحدائق لا حدود لها؛"),
            "recitals.gardens",
        ),
        (("commitments.0.purpose", "l’achat de graines", "اقتناء الأزهار"), "financial"),
    ],
)
def test_prose_of_the_table_is_compared(
    prose: tuple[str, str, str], unit: str, workspace: Workspace
) -> None:
    row = both(*prose)
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
    one, other = both("subject", "la flore", "النباتات"), {"term.duration.n": "9"}
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
        made = series(workspace, both("subject", subject, "الأزهار"))
        approve(made, (one.wording for one in unread(made, survey(made).found)), "C. D.", ON)
        return made.series_file.read_bytes()

    first, second = approved("les roses"), approved("les iris")
    assert second.startswith(first)
    assert approved("les iris") == second
    on_file = series(workspace, both("subject", "les iris", "الأزهار")).series_approvals
    assert on_file
    assert [len(reading.units) for reading in on_file.readings] == [2, 2]
    assert of_check_17(series(workspace, both("subject", "les roses", "الأزهار")), "row-0") == []


def test_a_spec_that_changes_is_compared_anew_in_every_row(workspace: Workspace) -> None:
    spec = workspace.agreement_files["accord"]
    text = spec.read_text("utf-8").replace("n’ont pas de frontière", "sont beaux")
    spec.write_text(text, "utf-8")
    assert to_read(workspace, {"reference": "R-1"}) == {"recitals.gardens": 1}


def test_a_name_that_no_spec_may_hold_writes_nothing(workspace: Workspace) -> None:
    made = series(workspace, both("subject", "les iris", "الأزهار"))
    with pytest.raises(SpecError):
        approve(made, (one.wording for one in survey(made).found), "A\u202eB", ON)
    assert not made.series_file.exists()


class Guest(Record):
    """Somebody."""

    person: Fact[str]


class Act(Record):
    """An act with what columns may give."""

    speaker: Guest
    chair: Guest
    label: Fact[str]


def paired(unit: str, french: tuple[Run, ...], arabic: tuple[Run, ...]) -> Pair:
    return Pair(unit, None, Unit(unit, None, french), Unit(unit, None, arabic))


def said(fr: str, ar: str, origin: str | None = None) -> tuple[Run, Run]:
    return Run(fr, "fr", origin=origin), Run(ar, "ar", origin=origin)


SPEAKER, CHAIR = (
    said("Anne Kervran", "آن كرفران", "speaker.person"),
    said("Hiba Al Khayal", "هبة الخيال", "chair.person"),
)
LABEL = said("R-7", "R-7", "label")
HALF = said("Salle 7", "القاعة 7", "label")
SPEAKS = said(" parle ; préside ", " تتكلم؛ وتترأس ")
TALK, NAME, ROOM = (
    paired("talk", *zip(SPEAKER, SPEAKS, CHAIR, LABEL, strict=True)),
    paired("name", *((one,) for one in SPEAKER)),
    paired("room", *((one,) for one in HALF)),
)


@pytest.mark.parametrize(
    ("columns", "units", "shown"),
    [
        (["speaker"], [TALK, NAME], "⟨Anne Kervran⟩ parle ; préside Hiba Al KhayalR-7"),
        (["speaker"], [TALK], "Anne Kervran parle ; préside Hiba Al KhayalR-7"),
        (["chair"], [TALK, NAME], "Anne Kervran parle ; préside Hiba Al KhayalR-7"),
        (["label"], [TALK, ROOM], "Anne Kervran parle ; préside Hiba Al Khayal⟨R-7⟩"),
        ([], [TALK, NAME], "Anne Kervran parle ; préside Hiba Al KhayalR-7"),
    ],
)
def test_only_a_name_that_stands_alone_elsewhere_is_passed_over_in_a_sentence(
    columns: list[str], units: list[Pair], shown: str
) -> None:
    guest = {"person": "x"}
    act = Act.model_validate({"speaker": guest, "chair": guest, "label": "R-7"})
    case: Any = SimpleNamespace(dossier=SimpleNamespace(agreement=act), pairs=units)
    paths: list[SpecPath] = [(one,) if one == "label" else (one, "person") for one in columns]

    made = {one.unit: one for _, one in wordings(case, paths)}

    assert made["talk"].shown[0] == shown
    assert {one.shown[0] for unit, one in made.items() if unit != "talk"} <= {
        "Anne Kervran",
        "Salle 7",
    }, "what stands alone, or differs between the languages, is compared"

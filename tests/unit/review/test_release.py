"""Each defect of the press release is caught: no agreement passes it on unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.cases import REAL, case, found

DEFECTS = yaml.safe_load(
    (Path(__file__).parents[2] / "resources" / "release-defects.yaml").read_text("utf-8")
)
WAYS = ("check", "question", "release")


def questions(spec: str) -> set[str]:
    trips = REAL.trips()
    asked = trips[spec] if spec in trips else case(spec, workspace=REAL).dossier.agreement
    return {question.id for question in asked.questions}


def test_the_table_is_whole() -> None:
    assert [row["number"] for row in DEFECTS] == [f"P{n}" for n in range(1, 37)]


@pytest.mark.parametrize("row", DEFECTS, ids=[row["number"] for row in DEFECTS])
def test_each_defect_is_caught_or_is_mere_style(row: dict[str, object]) -> None:
    caught = {way: row[way] for way in WAYS if way in row}
    assert bool(caught) != bool(row.get("style")), "either caught, or style with its reason"
    for way, where in caught.items():
        assert isinstance(where, list)
        name, what = where
        match way:
            case "check":
                assert found(what, name, workspace=REAL)
            case "question":
                assert what in questions(name)
            case "release":
                told = {".".join(map(str, one.path)) for one in found(95, name, workspace=REAL)}
                assert what in told

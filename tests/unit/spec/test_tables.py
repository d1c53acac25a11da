"""Tables that people keep: what can be read is read, what would be guessed is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from alternat.spec.diagnostics import SpecError
from alternat.spec.tables import Row, Table, read


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Table]:
    """Read a CSV given as text or bytes."""

    def made(text: str | bytes, name: str = "t.csv") -> Table:
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read(file, name, lambda character: character != "⚽")

    return made


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook with a change made by the test."""

    def made(*rows: tuple[Any, ...], change: Callable[[Any], None] = lambda _: None) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        change(book.active)
        file = tmp_path / "t.xlsx"
        book.save(file)
        return file

    return made


def told(fault: pytest.ExceptionInfo[SpecError]) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.code) for one in fault.value.diagnostics]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_spreadsheets_save(delimiter: str, mark: str, table: Callable[..., Table]) -> None:
    text = f'{mark}id;subject.fr\r\na-1; "les ""roses"""\r\n\r\na-2;\r\n'
    found = table(text.replace("; ", ";").replace(";", delimiter))
    assert found.header == {1: "id", 2: "subject.fr"}
    assert found.rows == (Row(2, {1: "a-1", 2: 'les "roses"'}), Row(4, {1: "a-2"}))


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [(1, 1, "no-header")]),
        ("\nid\n", [(1, 1, "no-header")]),
        ("id\n", [(1, 1, "no-row")]),
        ("name\na\n", [(1, 1, "missing-key")]),
        ("id,id\na,b\n", [(1, 2, "duplicate-key")]),
        ('id,x\na,"never closed', [(1, 1, "syntax")]),
    ],
)
def test_faults_name_row_and_column(
    text: str, faults: list[tuple[int, int, str]], table: Callable[..., Table]
) -> None:
    with pytest.raises(SpecError) as fault:
        table(text)
    assert set(faults) <= set(told(fault))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("t.csv", "id\nprésidente".encode("latin-1"), "not-utf8"),
        ("t.xlsx", b"PK\x03\x04 not a workbook", "unreadable"),
        ("t.ods", b"id", "unreadable"),
        ("t.csv", b"id\n" + b"a\n" * 600_000, "too-big"),
    ],
)
def test_files_that_are_no_table(
    name: str, data: bytes, code: str, table: Callable[..., Table]
) -> None:
    with pytest.raises(SpecError) as fault:
        table(data, name)
    assert told(fault)[0][2] == code


def test_values_of_cells_become_what_an_author_types(workbook: Callable[..., Path]) -> None:
    file = workbook(
        ("id", "a", "b", "c", "d", "e", "f"),
        ("a-1", date(2031, 3, 14), datetime(2031, 3, 14, 10, 30), time(10, 30), 12.0, True, 1.5),  # noqa: DTZ001 - as a spreadsheet has it
    )
    (row,) = read(file, "t.xlsx").rows
    assert list(row.cells.values()) == [
        *("a-1", "2031-03-14", "2031-03-14T10:30:00", "10:30", "12", "true", "1.5"),
    ]


def test_merged_cells_of_a_workbook_are_refused(workbook: Callable[..., Path]) -> None:
    file = workbook(
        ("id", "a"), ("a-1", "=B1"), ("a-2", "x"), change=lambda sheet: sheet.merge_cells("A3:B4")
    )
    with pytest.raises(SpecError) as fault:
        read(file, "t.xlsx")
    assert told(fault) == [(3, 1, "merged-cells")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("id\na,stray\nb\n", [(2, 2, "unknown-key")]),
        ("id,x\na,=1+1\nb,1\n", [(2, 2, "formula")]),
        ("id,x\na,\u202eabc\nb,1\n", [(2, 2, "bidi-control")]),
        ("id,x\na,⚽\nb,1\n", [(2, 2, "no-glyph")]),
        ("id,x.fr,x.ar\na,le parc,\nb,,\n", [(2, 3, "missing-key")]),
        ("id,x.ar,x.fr\na,حديقة,\nb,,\n", [(2, 3, "missing-key")]),
        ("id,x.fr\na,le parc\nb,\n", []),
    ],
)
def test_the_fault_of_a_cell_is_that_of_its_row(
    text: str, faults: list[tuple[int, int, str]], tmp_path: Path
) -> None:
    file = tmp_path / "t.csv"
    file.write_text(text, encoding="utf-8")
    first, second = read(file, "t.csv", lambda character: character != "⚽").rows
    assert [(one.line, one.column, one.code) for one in first.faults] == faults
    assert not second.faults

"""A table of agreements: one a row, with the paths of a spec as its header.

Takes a .csv or .xlsx file; gives its cells as the texts that an author would have typed, each with
its place. What a spreadsheet computes, merges or hides is refused, never guessed.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from alternat.spec.characters import Covered, Source, scan
from alternat.spec.content import MAX_BYTES, content
from alternat.spec.diagnostics import Diagnosis, Diagnostic, SpecError, shown

MAX_ROWS = 5_000
MAX_UNPACKED = 200 * 2**20
"""Bytes that a workbook may hold once unpacked."""
DELIMITERS = ",;\t"


@dataclass(frozen=True)
class Row:
    """One row: its number in the table, from 1, and the text of each cell that is filled."""

    number: int
    cells: dict[int, str]
    """By the number of the column, from 1."""
    faults: tuple[Diagnostic, ...] = ()
    """What is wrong with its cells; the other rows stand."""


@dataclass(frozen=True)
class Table:
    """What a table holds."""

    file: str
    """The file as the user named it."""
    header: dict[int, str]
    """The path of each column, by its number from 1."""
    rows: tuple[Row, ...]
    """Without those in which nothing is filled."""


def read(path: Path, display: str, covered: Covered | None = None) -> Table:
    """Read a table.

    Args:
        path: A .csv (commas, semicolons or tabs; UTF-8) or an .xlsx file, of which the first
            sheet counts.
        display: The file as the user named it, for messages.
        covered: Says whether a bundled font can draw a character.

    Raises:
        SpecError: With every fault of the table and its header, its line the row and its column
            the column of the table.
    """
    diagnosis = Diagnosis(display)
    kinds = {".csv": _csv, ".xlsx": _xlsx}
    data = content(path, display)
    if len(data) > MAX_BYTES:
        message, advice = f"larger than {MAX_BYTES // 1024} KiB", "split the table"
        raise SpecError([Diagnostic(display, 1, 1, "too-big", message, advice)])
    if path.suffix.lower() not in kinds:
        message, advice = "neither a .csv nor an .xlsx file", "save the table as one of the two"
        raise SpecError([Diagnostic(display, 1, 1, "unreadable", message, advice)])
    lines = list(kinds[path.suffix.lower()](data, display, diagnosis))
    filled = [(number, cells) for number, cells in lines if cells]
    if not filled or filled[0][0] != 1:
        message, advice = "the first row is empty", "write a path of the spec above each column"
        raise SpecError(
            [*diagnosis.diagnostics, Diagnostic(display, 1, 1, "no-header", message, advice)]
        )
    (_, header), *rest = filled
    _judge_header(header, diagnosis)
    rows = tuple(
        Row(number, cells, tuple(_faults(number, cells, header, covered, display)))
        for number, cells in rest
    )
    if not rows:
        diagnosis.add((1, 1), "no-row", "no row below the header", "write one agreement a row")
    if len(rows) > MAX_ROWS:
        place = (rows[MAX_ROWS].number, 1)
        diagnosis.add(place, "too-big", f"more than {MAX_ROWS} rows", "split the table")
    if diagnosis.diagnostics:
        raise SpecError(diagnosis.diagnostics)
    return Table(display, header, rows)


def _judge_header(header: dict[int, str], diagnosis: Diagnosis) -> None:
    seen: dict[str, int] = {}
    for column, name in header.items():
        first = seen.setdefault(name, column)
        if first != column:
            message = f"{shown(name)} stands above column {first} already"
            diagnosis.add((1, column), "duplicate-key", message, "keep one of the two columns")
    if "id" not in seen:
        message = "no column is headed 'id'"
        diagnosis.add((1, 1), "missing-key", message, "add one: it names each agreement")


def _faults(
    number: int,
    cells: dict[int, str],
    header: dict[int, str],
    covered: Covered | None,
    display: str,
) -> Iterator[Diagnostic]:
    """Judge the cells of one row."""
    for column, text in cells.items():
        at = (display, number, column)
        if column not in header:
            message = f"{shown(text)} stands in a column without a header"
            yield Diagnostic(*at, "unknown-key", message, "head the column, or empty it")
        if text.startswith("="):
            message, advice = f"{shown(text)} is a formula", "paste values, not formulas"
            yield Diagnostic(*at, "formula", message, advice)
        scanned = Diagnosis(display)
        _, undrawn = scan(Source(text), covered, scanned)
        for one in scanned.diagnostics:
            yield Diagnostic(*at, one.code, one.message, one.advice)
        if undrawn:
            message = f"no bundled font can draw {shown(text[undrawn[0]])}"
            yield Diagnostic(*at, "no-glyph", message, "write it otherwise")
    for filled, empty in _halves(cells, header):
        message = f"{shown(header[filled])} is given, {shown(header[empty])} is not"
        advice = "fill both cells, or neither"
        yield Diagnostic(display, number, empty, "missing-key", message, advice)


def _halves(cells: dict[int, str], header: dict[int, str]) -> Iterator[tuple[int, int]]:
    """Give the columns in which a text stands in one language, and the empty ones beside them."""
    columns = {name: column for column, name in header.items()}
    for name, column in columns.items():
        empty = columns.get(other_side(name) or "")
        if column in cells and empty and empty not in cells:
            yield column, empty


def other_side(name: str) -> str | None:
    """Name the column of the same text in the other language; None if it is no side of a text.

    Were it not given, the words of the spec would stand there, which translate others.
    """
    stem, _, language = name.rpartition(".")
    other = {"fr": "ar", "ar": "fr"}.get(language)
    return other and f"{stem}.{other}"


Line = tuple[int, dict[int, str]]
"""Number of a row, and its filled cells."""


def _csv(data: bytes, display: str, diagnosis: Diagnosis) -> Iterator[Line]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message, advice = "not in UTF-8", "save the table as CSV UTF-8, or as .xlsx"
        row = data.count(b"\n", 0, error.start) + 1
        diagnostic = Diagnostic(display, row, 1, "not-utf8", message, advice)
        raise SpecError([diagnostic]) from None
    head = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text), delimiter=delimiter, strict=True), 1
        ):
            yield number, _filled(cells)
    except csv.Error as error:
        message = f"not a table of comma-separated values ({error})"
        diagnosis.add((1, 1), "syntax", message, "save it anew from a spreadsheet")


def _xlsx(data: bytes, display: str, diagnosis: Diagnosis) -> Iterator[Line]:
    import openpyxl  # here: `check` never waits for it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                message, advice = "the workbook is too large", "keep the one sheet that counts"
                raise SpecError([Diagnostic(display, 1, 1, "too-big", message, advice)])
        book = openpyxl.load_workbook(io.BytesIO(data))
        sheet = book.worksheets[0]
    except (zipfile.BadZipFile, InvalidFileException, LookupError, ValueError, OSError) as error:
        message, advice = f"not a workbook ({error})", "save it anew from a spreadsheet"
        raise SpecError([Diagnostic(display, 1, 1, "unreadable", message, advice)]) from None
    for merged in sheet.merged_cells.ranges:
        place = (merged.min_row, merged.min_col)
        advice = "split them: each row stands for itself"
        diagnosis.add(place, "merged-cells", f"the cells {merged} are merged", advice)
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        yield number, _filled(_typed(one) for one in cells)


def _filled(cells: Iterable[str]) -> dict[int, str]:
    texts = ((column, text.strip()) for column, text in enumerate(cells, start=1))
    return {column: text for column, text in texts if text}


def _typed(value: Any) -> str:
    """Write the value of a cell as an author of a spec would."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case time():
            return value.strftime("%H:%M")
        case date():
            return value.isoformat()
        case _:
            return str(value)

"""`batch`: many agreements from one spec and a table, one a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click
from rich.console import Console

from alternat.batch.task import Format
from alternat.cli.exits import Exit
from alternat.cli.findings import reasons
from alternat.cli.options import (
    format_option,
    spec_file,
    starting_spec_option,
    ui_option,
    workspace_option,
)
from alternat.cli.orders import language_option, type_option
from alternat.cli.progress import Progress, cluster_option, force_option, jobs_option
from alternat.delivery import place
from alternat.examination import Examiner
from alternat.pipeline import Copies, File, Order, Result, build
from alternat.review.finding import Ui
from alternat.series.rows import Series
from alternat.workspace import Workspace

COLUMNS = ("row", "id", "outcome", "files", "blocking", "folder", "failure")
"""The columns of the table of results."""
UNREAD = 17
"""The check that asks whether somebody has compared the two languages."""
WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "one": "{made} acte sur {rows} ; résultats : {results}",
        "made": "{made} actes sur {rows} ; résultats : {results}",
        "unread": "Textes à comparer : `approve {table} --spec {spec} --show`.",
    },
    "en": {
        "one": "{made} agreement of {rows}; results: {results}",
        "made": "{made} agreements of {rows}; results: {results}",
        "unread": "Texts to compare: `approve {table} --spec {spec} --show`.",
    },
}


@dataclass(frozen=True)
class Outcome:
    """What became of one row."""

    row: int
    id: str
    outcome: str
    files: int = 0
    blocking: int = 0
    """How many findings keep the text from becoming final."""
    folder: str = ""
    failure: str = ""

    @property
    def cells(self) -> tuple[str | int, ...]:
        """The row of the table of results."""
        return tuple(getattr(self, column) for column in COLUMNS)


@click.command()
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@starting_spec_option(required=True)
@click.option(
    "--copies",
    type=click.Choice(get_args(Copies)),
    default="originals",
    show_default=True,
    help="The neutral draft, each party's original, or all of them.",
)
@language_option
@type_option
@click.option(
    "--final",
    is_flag=True,
    help="Write final originals; rows in which anything blocks are refused.",
)
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write (default: output/batch/TABLE/ in the workspace).",
)
@click.option(
    "--results",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write what became of each row, .csv or .xlsx (default: results.csv in DIR).",
)
@force_option
@jobs_option
@cluster_option
@workspace_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    table: Path,
    spec: str,
    copies: Copies,
    languages: tuple[File, ...],
    formats: tuple[Format, ...],
    final: bool,
    output: Path | None,
    results: Path | None,
    force: bool,
    jobs: int,
    cluster: str | None,
    workspace: Workspace,
    ui: Ui,
    form: str,
) -> None:
    """Write one agreement a row of TABLE (.csv or .xlsx), from one spec.

    The header names what each column replaces, as paths of the spec: id, reference,
    parties.1.signatories.0.person … An empty cell leaves what the spec says. Each row is checked
    like a spec; a row that fails never stops the others: exit code 11.

    \b
    Example:
      batch students.xlsx --spec mobilite-type --type pdf
    """  # noqa: D301 - click keeps the lines of a paragraph marked so
    if final and copies == "draft":
        message = "--final writes originals only; leave out --copies draft."
        raise click.UsageError(message)
    if results and results.suffix not in (".csv", ".xlsx"):
        message = f"--results {results}: name a .csv or an .xlsx file."
        raise click.UsageError(message)
    series = Series.of(workspace, spec_file(workspace, spec), table.absolute())
    output = output or workspace.root / "output" / "batch" / table.stem
    order = Order(
        agreements=tuple(series.rows),
        copies="originals" if final else copies,
        languages=languages,
        formats=formats,
        final=final,
        output=output,
        force=force,
    )
    outcomes = {row: _unreadable(series, row) for row in series.faults}
    examiner = Examiner(series, None)
    numbers = {name: row for row, name in series.ids.items() if row not in series.faults}
    unread = False
    with Progress(jobs, cluster, ui) as progress:
        for row, outcome in outcomes.items():
            progress.console.print(f"✗ {row}: {outcome.failure}", markup=False)
        for result in build(series, order, progress.tell, progress.crew):
            row = numbers[result.agreement]
            outcome = outcomes[row] = _outcome(result, row, examiner, series, ui)
            if outcome.outcome != "written":
                unread |= any(one.check == UNREAD and one.blocks for one in result.findings)
                said = outcome.failure or outcome.outcome
                progress.console.print(f"✗ {row}: {outcome.id}: {said}", markup=False)
    told = [outcomes[row] for row in sorted(outcomes)]
    results = results or output / "results.csv"
    place(results, _workbook(told) if results.suffix == ".xlsx" else _csv(told))
    made = sum(one.outcome == "written" for one in told)
    if form == "json":
        click.echo(json.dumps(_as_data(told), ensure_ascii=False, indent=2))
    else:
        words, console = WORDS[ui], Console(highlight=False, soft_wrap=True)
        line = words["one" if made == 1 else "made"]
        shown = workspace.shown(results)
        console.print(line.format(made=made, rows=len(told), results=shown), markup=False)
        if unread:
            console.print(words["unread"].format(table=table, spec=spec), markup=False)
    ctx.exit(_exit(told))


def _unreadable(series: Series, row: int) -> Outcome:
    return Outcome(row, series.ids.get(row, ""), "unreadable", failure=str(series.faults[row]))


def _outcome(result: Result, row: int, examiner: Examiner, series: Series, ui: Ui) -> Outcome:
    failure = result.failure
    if not failure and result.outcome != "written":
        failure = "; ".join(_reasons(result, examiner, series, ui))
    return Outcome(
        row,
        result.agreement,
        result.outcome,
        len(result.written),
        sum(one.blocks for one in result.findings),
        series.shown(result.folder) if result.written else "",
        failure,
    )


def _reasons(result: Result, examiner: Examiner, series: Series, ui: Ui) -> Iterator[str]:
    """Say what keeps a row from becoming final, and where."""
    for first, said in reasons(result.findings, ui):
        file, line, column = examiner.locate(series.rows[result.agreement], first.path)
        yield f"{file}:{line}:{column}: {said}"


def _csv(outcomes: list[Outcome]) -> bytes:
    """Write the results as CSV that spreadsheets open in the right script."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_inert(cell) for cell in one.cells] for one in outcomes)
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str | int) -> str | int:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell


def _workbook(outcomes: list[Outcome]) -> bytes:
    import openpyxl  # here: only where a workbook is asked for

    book = openpyxl.Workbook()
    sheet = book.active
    for line in (COLUMNS, *(one.cells for one in outcomes)):
        sheet.append([_inert(cell) for cell in line])
    sheet.freeze_panes = "A2"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _as_data(outcomes: list[Outcome]) -> dict[str, Any]:
    return {"rows": [dict(zip(COLUMNS, one.cells, strict=True)) for one in outcomes]}


def _exit(outcomes: list[Outcome]) -> Exit:
    kinds = {one.outcome for one in outcomes}
    if kinds <= {"written"}:
        return Exit.DONE
    if "written" in kinds:
        return Exit.SOME
    if kinds == {"unreadable"}:
        return Exit.UNREADABLE
    return Exit.FINDINGS if "refused" in kinds else Exit.RENDERING

"""`approve`: record that somebody has compared the French and the Arabic."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from alternat.approving import Approved, approve, cases, unread
from alternat.cli.exits import Exit
from alternat.cli.findings import one_under_the_other
from alternat.cli.options import (
    chosen,
    day_option,
    spec_file,
    starting_spec_option,
    workspace_option,
)
from alternat.series import approval as of_series
from alternat.series.approval import Found
from alternat.series.rows import Series
from alternat.workspace import Workspace

ROWS_NAMED = 5
"""How many rows are named where many say the same."""


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="AGREEMENT...")
@click.option("--by", metavar="NAME", help="Who compared the two languages.")
@click.option(
    "--show", is_flag=True, help="Show the texts that nobody has approved yet; write nothing."
)
@starting_spec_option(required=False)
@day_option("--on", "Day on which they were compared")
@click.option(
    "--language",
    type=click.Choice(["ar"]),
    default="ar",
    show_default=True,
    expose_value=False,  # so far the only one beside French
    help="The language that was compared with the French.",
)
@click.option(
    "--article",
    "articles",
    metavar="ID",
    multiple=True,
    help="The only article that was compared (repeat for several; default: the whole text).",
)
@workspace_option
@click.pass_context
def command(
    ctx: click.Context,
    names: tuple[str, ...],
    by: str | None,
    show: bool,
    spec: str | None,
    on: date,
    articles: tuple[str, ...],
    workspace: Workspace,
) -> None:
    """Record that NAME has compared the French and the Arabic of AGREEMENT, as they stand.

    Writes specs/approvals/AGREEMENT.yaml. When a text changes afterwards, `check` tells which one
    (check 17), unit by unit, until it is approved anew. What is approved already keeps the name of
    whoever did it.

    With --spec, takes a TABLE instead and approves what `batch TABLE --spec SPEC` makes of it: each
    wording once, for all rows in which only figures, dates, references or names differ.

    \b
    Examples:
      approve mobilite-type --by "A. B."
      approve students.xlsx --spec mobilite-type --show
      approve students.xlsx --spec mobilite-type --by "A. B."
    """  # noqa: D301 - click keeps the lines of a paragraph marked so
    by = (by or "").strip()
    if bool(by) == show:
        message = "--by must name somebody; or give --show alone, to see what is to be compared."
        raise click.UsageError(message)
    if spec:
        ctx.exit(_table(workspace, names, spec, by, on, articles))
    _agreements(workspace, names, by, on, articles)


def _agreements(
    workspace: Workspace, names: tuple[str, ...], by: str, on: date, articles: tuple[str, ...]
) -> None:
    read = tuple(cases(workspace, chosen(workspace, names), on))
    for case in read:  # all of them, before anything is written
        known = (pair.article for pair in case.pairs)
        _demand(articles, known, case.dossier.agreement.id)
    for case in read:
        if by:
            click.echo(_told(approve(workspace, case, by, articles), workspace))
            continue
        new = tuple(unread(case, articles))
        texts = "1 text" if len(new) == 1 else f"{len(new)} texts"
        click.echo(f"{case.dossier.agreement.id}: {texts} that nobody has approved")
        for pair in new:
            _shown(pair.id, pair.fr.text if pair.fr else "", pair.ar.text if pair.ar else "")


def _table(
    workspace: Workspace,
    names: tuple[str, ...],
    spec: str,
    by: str,
    on: date,
    articles: tuple[str, ...],
) -> Exit:
    """Approve, or show, what the rows of a table say."""
    [table, *others] = names
    if others or not Path(table).is_file():
        message = f"--spec goes with one table, .csv or .xlsx; {' '.join(names)} is none."
        raise click.UsageError(message)
    series = Series.of(workspace, spec_file(workspace, spec), Path(table).absolute())
    survey = of_series.survey(series)
    found = survey.found
    _demand(articles, (one.wording.article for one in found), spec)
    new = tuple(of_series.unread(series, found, articles))
    rows = f"{len(series.rows)} rows of {table}"
    if by:
        of_series.approve(series, (one.wording for one in new), by, on)
        click.echo(
            f"{rows}: {len(found)} wordings in both languages, {len(new)} of them approved now: "
            f"{workspace.shown(series.series_file)}"
        )
    else:
        click.echo(f"{rows}: {len(found)} wordings, {len(new)} that nobody has approved")
        click.echo("⟨ ⟩: what changes from row to row and needs no comparison")
        for one in new:
            _shown(f"{one.wording.unit} ({_numbered(one)})", *one.wording.shown)
    faults = {**{row: str(fault) for row, fault in series.faults.items()}, **survey.failed}
    for row, fault in sorted(faults.items()):
        click.echo(f"✗ {row}: {fault}", err=True)
    if not faults:
        return Exit.DONE
    return Exit.SOME if series.rows else Exit.UNREADABLE


def _numbered(one: Found) -> str:
    """Name the rows that share a wording: « rows 2, 5, 9 », « 125 rows: 2, 6, 10 … »."""
    rows = ", ".join(map(str, one.rows[:ROWS_NAMED]))
    if len(one.rows) > ROWS_NAMED:
        return f"{len(one.rows)} rows: {rows} …"
    return f"row{'s' * (len(one.rows) > 1)} {rows}"


def _shown(title: str, french: str, arabic: str) -> None:
    click.echo(f"\n{title}")
    for line in one_under_the_other(french, arabic):
        click.echo(line)


def _demand(articles: tuple[str, ...], known: Iterable[str | None], where: str) -> None:
    """Refuse an article that is not there."""
    there = list(dict.fromkeys(article for article in known if article))
    for article in articles:
        if article not in there:
            close = get_close_matches(article, there, n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"it has {', '.join(there)}."
            message = f"no article '{article}' in {where}; {hint}"
            raise click.UsageError(message)


def _told(done: Approved, workspace: Workspace) -> str:
    return (
        f"{done.agreement}: {done.units} of {done.total} texts approved in both languages "
        f"({done.new} new, {done.changed} changed): {workspace.shown(done.file)}"
    )

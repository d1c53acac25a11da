"""`archive register`: one line an agreement."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from alternat.archive.entry import entries
from alternat.archive.holdings import Holdings
from alternat.archive.register import COLUMNS, as_csv, as_xlsx, row
from alternat.archive.retention import settings
from alternat.cli.archive.options import archive_option, now
from alternat.cli.archive.writing import settings_option, target_option, write
from alternat.cli.options import ui_option
from alternat.review.finding import Ui

SHORT = ("reference", "kind", "status", "signed_on", "ends", "title_fr")
"""What a terminal has room for."""


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "xlsx"]),
    default="table",
    show_default=True,
    help="A table for people, or a file.",
)
@target_option("register", required=False)
@settings_option
@archive_option
@ui_option
def command(
    form: Literal["table", "csv", "xlsx"],
    target: Path | None,
    config: Path | None,
    holdings: Holdings,
    ui: Ui,
) -> None:
    """Write the register: every agreement of the archive, from what is on record.

    What nobody recorded stays blank; retention and final disposition come from specs/archive.yaml.
    A cell that a spreadsheet would take for a formula gets an apostrophe.
    """
    found = settings(config)
    kept = list(entries(holdings))
    rows = [row(one, found.of(one.kind) if found else None, ui) for one in kept]
    if form == "table":
        shown = [[COLUMNS[name].get(ui) for name in SHORT]]
        shown += [[one[name] for name in SHORT] for one in rows]
        widths = [max(len(line[at]) for line in shown) for at in range(len(SHORT))]
        for line in shown:
            cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            click.echo("  ".join(cells).rstrip())
        return
    if target is None:
        message = f"--format {form} needs --to FILE."
        raise click.UsageError(message)
    last = holdings.log.head()
    made = datetime.fromisoformat(last.at) if last else now()
    write(target, as_csv(rows, ui) if form == "csv" else as_xlsx(rows, ui, made))

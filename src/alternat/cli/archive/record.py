"""`archive record`: put a new status on record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from alternat.archive.holdings import Holdings
from alternat.archive.keeping import record
from alternat.archive.statuses import STATUSES, Move, Status
from alternat.cli.archive.options import archive_option, by_option, now
from alternat.cli.options import day_option


@click.command()
@click.argument("agreement", metavar="AGREEMENT")
@click.option("--status", required=True, type=click.Choice(STATUSES[1:]), help="The new status.")
@day_option("--on", "Day of the fact")
@by_option("Who records it.")
@click.option(
    "--evidence",
    metavar="FILE",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file that proves it: it is kept as it is (repeat for several; compulsory but for "
    "`expired`).",
)
@click.option(
    "--correct",
    is_flag=True,
    help="Put right what is on record of the same status; the old version stays readable.",
)
@archive_option
def command(
    agreement: str,
    status: Status,
    on: date,
    by: str,
    evidence: tuple[Path, ...],
    correct: bool,
    holdings: Holdings,
) -> None:
    """Record that AGREEMENT is signed, transmitted, in force, renewed, expired or terminated.

    Statuses follow one another in their lawful order; each is a new version of the object.
    Repeated, the command changes nothing.
    """
    if not evidence and status != "expired":
        message = f"`{status}` needs its proof: --evidence FILE."
        raise click.UsageError(message)
    for file in evidence:
        if not file.is_file():  # a pipe would wait for ever
            message = f"{file} is not a file."
            raise click.UsageError(message)
    move = Move(status, on, by, corrects=correct)
    version = record(holdings, agreement, move, evidence, now())
    click.echo(f"{agreement}: {version.name}, {version.message}")

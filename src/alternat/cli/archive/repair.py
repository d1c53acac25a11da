"""`archive repair`: damaged objects made whole again."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.holdings import Holdings
from alternat.archive.repairing import repair
from alternat.cli.archive.options import archive_option, by_option, now, opened
from alternat.cli.exits import Exit


@click.command()
@click.option(
    "--from",
    "source",
    required=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A copy that `archive mirror` made.",
)
@by_option("Who repairs, for the event log.")
@archive_option
@click.pass_context
def command(ctx: click.Context, source: Path, by: str, holdings: Holdings) -> None:
    """Make the archive whole again from a copy, each file proved by its digest and by the log.

    What is replaced, and what does not belong there, is set aside beside the archive, never
    deleted. Exit code 9 when something is still wrong afterwards.
    """
    done = repair(holdings, opened(source), by, now())
    for one in done.restored:
        click.echo(f"✓ {one}")
    for one, reason in done.failed:
        click.echo(f"✖ {one}: {reason}")
    if done.set_aside.exists():
        click.echo(f"set aside: {done.set_aside}")
    left = sum(not fault.harmless for fault in done.after.faults)
    if left:
        click.echo(f"still wrong: {left}; `archive audit` lists it")
    ctx.exit(Exit.DONE if done.after.sound else Exit.FIXITY)

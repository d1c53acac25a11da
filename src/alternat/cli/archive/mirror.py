"""`archive mirror`: a second copy."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.holdings import Holdings
from alternat.archive.mirroring import mirror
from alternat.cli.archive.options import archive_option
from alternat.cli.exits import Exit


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@archive_option
@click.pass_context
def command(ctx: click.Context, folder: Path, holdings: Holdings) -> None:
    """Bring a second copy of the archive in DIR up to date, each file proved on the way.

    The copy is an archive of its own, best on another disk: audit it with `--archive DIR`. What is
    damaged here is not copied, and nothing is taken away there. Exit code 9 when something could
    not be copied, or the copy holds what the archive has lost.
    """
    done = mirror(holdings, folder, lambda one: click.echo(one, err=True))
    for identifier, reason in done.refused:
        click.echo(f"✖ {identifier}: {reason}")
    for identifier in done.lost:
        click.echo(f"✖ {identifier}: only in {folder}; `archive repair --from {folder}`")
    click.echo(f"{folder}: {len(done.copied)} of {done.objects} objects copied")
    ctx.exit(Exit.FIXITY if done.refused or done.lost else Exit.DONE)

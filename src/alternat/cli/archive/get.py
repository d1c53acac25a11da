"""`archive get`: copy files out, proved on the way."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.copying_out import copy_out
from alternat.archive.holdings import Holdings
from alternat.cli.archive.options import archive_option


@click.command()
@click.argument("agreement", metavar="AGREEMENT")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--to",
    "target",
    required=True,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write into; what stands there is never overwritten.",
)
@click.option(
    "--version",
    type=click.IntRange(min=1),
    metavar="NUMBER",
    help="An older version (default: the latest).",
)
@archive_option
def command(
    agreement: str, paths: tuple[str, ...], target: Path, version: int | None, holdings: Holdings
) -> None:
    """Copy PATH (files or folders; everything without one) of AGREEMENT out of the archive.

    Each file is compared with its digest before it is written.
    """
    for file in copy_out(holdings, agreement, target, version=version, paths=paths):
        click.echo(str(file))

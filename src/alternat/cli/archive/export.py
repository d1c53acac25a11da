"""`archive export`: a transfer to public archives."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.holdings import Holdings
from alternat.archive.retention import settings
from alternat.archive.transfer.exporting import export
from alternat.archive.transfer.manifest import Version
from alternat.cli.archive.options import archive_option
from alternat.cli.archive.writing import settings_option


@click.command()
@click.argument("agreement", metavar="AGREEMENT")
@click.option(
    "--seda", "version", required=True, type=click.Choice(["2.1", "2.2", "2.3"]), help="Version."
)
@click.option(
    "--to",
    "target",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder to make.",
)
@click.option("--bagit", is_flag=True, help="Put a bag around it (RFC 8493).")
@click.option(
    "--schemas",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the normative schemas (2.1/, 2.2/, 2.3/, w3c/): they are not shipped.",
)
@settings_option
@archive_option
def command(
    agreement: str,
    version: Version,
    target: Path,
    bagit: bool,
    schemas: Path | None,
    config: Path | None,
    holdings: Holdings,
) -> None:
    """Write the transfer package of AGREEMENT: a SEDA manifest and every file that is kept.

    Agencies, retention and access come from specs/archive.yaml and are never invented. The package
    is checked before it is written, by rules of our own and by the schemas if they are given.
    """
    count = export(
        holdings, agreement, target, settings(config), version, schemas=schemas, bagged=bagit
    )
    click.echo(f"{target}: SEDA {version}, {count} files")
    if schemas is None:
        click.echo("the manifest was not compared with the schemas: give --schemas DIR", err=True)

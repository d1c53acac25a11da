"""`archive deposit`: keep a final agreement with everything it was made from."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.deposit import prepare
from alternat.archive.holdings import Holdings
from alternat.archive.keeping import deposit
from alternat.cli.archive.options import DEFAULT, archive_folder_option, by_option, now
from alternat.cli.options import chosen, workspace_option
from alternat.workspace import FINAL, Workspace


@click.command()
@click.argument("agreements", nargs=-1, required=True, metavar="AGREEMENT...")
@by_option("Who deposits it.")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the builds: final texts are in DIR/final/ (default: output/ in the workspace).",
)
@archive_folder_option
@workspace_option
def command(
    agreements: tuple[str, ...],
    by: str,
    output: Path | None,
    archive: Path | None,
    workspace: Workspace,
) -> None:
    """Keep the final text of AGREEMENT with everything it was made from, as version 1 of an object.

    Spec, records of the directory and clauses that it uses, composed texts, Word and PDF of every
    original, review, record of the build. The files must be those that final.json names, and the
    specs must still give their text. Repeated, it changes nothing.
    """
    finals = (output or workspace.root / "output") / FINAL
    names = chosen(workspace, agreements)
    prepared = [prepare(workspace, name, finals / name) for name in names]
    holdings = Holdings(archive or workspace.root / DEFAULT)
    for one in prepared:  # all of them are sound: now they are written
        version = deposit(holdings, one, by, now())
        click.echo(f"{one.agreement}: {version.name}, {len(version.state)} files")
        if one.changed:
            click.echo(
                "  changed since the final text was built, without changing it: "
                + ", ".join(one.changed),
                err=True,
            )

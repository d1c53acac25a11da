"""`schema`: JSON Schemas of the files an author writes."""

from __future__ import annotations

from pathlib import Path

import click

from alternat.archive.retention import Settings
from alternat.cli.options import workspace_option
from alternat.schemas import schema, schemas
from alternat.workspace import Workspace


@click.command()
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write (default: specs/schema/ in the workspace).",
)
@workspace_option
def command(output: Path | None, workspace: Workspace) -> None:
    """Write the JSON Schemas of specs, directory, clauses, kinds and the archive's settings.

    Editors read them through the first line of each file (`# yaml-language-server: $schema=…`) and
    complete, explain and check as you type. Run it again after changing the clause library: the
    clauses and their parameters are part of the agreement's schema.
    """
    folder = output or workspace.root / "specs" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    texts = {**schemas(workspace.library), "archive": schema("archive", Settings)}
    for name, text in texts.items():
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8")
        click.echo(workspace.shown(folder / f"{name}.schema.json"))

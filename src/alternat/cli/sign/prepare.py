"""`sign prepare`: give each signatory a signature field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alternat.cli.options import chosen, workspace_option
from alternat.cli.sign.options import finals, output_option, shelves, signed_option
from alternat.workspace import Workspace

if TYPE_CHECKING:
    from alternat.sign.preparation import Called


@click.command()
@click.argument("agreements", nargs=-1, required=True, metavar="AGREEMENT...")
@output_option
@signed_option
@workspace_option
def command(
    agreements: tuple[str, ...], output: Path | None, signed: Path | None, workspace: Workspace
) -> None:
    """Add a signature field for each signatory and text of AGREEMENT, in signing/AGREEMENT/.

    Only final originals are prepared, never drafts. Fields stand exactly where the page leaves room
    for the signature; the final file is, byte for byte, the beginning of the prepared one.
    """
    from alternat.sign.filing import begin
    from alternat.sign.preparation import prepared
    from alternat.sign.signing_list import on_record

    people: dict[str, Called] = {
        name: {"fr": f"{one.given} {one.family}", "ar": one.arabic.text}
        for name, one in workspace.directory.people.items()
    }
    for name in chosen(workspace, agreements):
        record = on_record(finals(workspace, output) / name, name)
        listed, files = prepared(record, people)
        place = shelves(workspace, name, signed)
        written = begin(place, listed, files)
        for file in listed.files:
            state = "" if file.name in written else " (stands already)"
            click.echo(f"{workspace.shown(place.signing / file.name)}{state}")
            for one in file.places:
                click.echo(f"  {one.field}")

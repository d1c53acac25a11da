"""`list`: the agreements of the workspace."""

from __future__ import annotations

import json

import click

from alternat.cli.options import chosen, format_option, workspace_option
from alternat.compose.originals import copies
from alternat.review.checks import review
from alternat.review.finding import blocks
from alternat.workspace import Workspace


@click.command()
@workspace_option
@format_option
def command(workspace: Workspace, form: str) -> None:
    """List the agreements of the workspace: id, kind, parties, and whether anything blocks."""
    rows = [
        {
            "id": one.dossier.agreement.id,
            "kind": one.dossier.agreement.kind,
            "reference": one.dossier.agreement.reference,
            "version": one.dossier.agreement.version.number,
            "copies": list(copies(one.dossier)),
            "blocked": blocks(review(one.dossier)),
        }
        for one in workspace.dossiers(chosen(workspace, ()))
    ]
    if form == "json":
        click.echo(json.dumps({"agreements": rows}, ensure_ascii=False, indent=2))
        return
    width = max(len(str(row["id"])) for row in rows)
    for row in rows:
        state = "draft" if row["blocked"] else "ready"
        parties = ", ".join(list(row["copies"])[1:]) if isinstance(row["copies"], list) else ""
        click.echo(f"{row['id']:<{width}}  {row['kind']:<22}  {state:<5}  {parties}")

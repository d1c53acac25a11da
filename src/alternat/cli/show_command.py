"""`show`: the composed text in the terminal."""

from __future__ import annotations

import click

from alternat.cli.options import chosen, workspace_option
from alternat.compose.composition import compose
from alternat.compose.originals import DRAFT, copies
from alternat.document.reading import lines
from alternat.languages import LANGUAGES, Language
from alternat.workspace import Workspace


@click.command()
@click.argument("agreement")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="fr", show_default=True, help="Language."
)
@click.option(
    "--copy",
    "copy_",
    metavar="COPY",
    default=DRAFT,
    show_default=True,
    help="`draft`, or the id of the party that keeps the original.",
)
@workspace_option
def command(agreement: str, language: Language, copy_: str, workspace: Workspace) -> None:
    """Print the composed text of AGREEMENT, without layout."""
    (filed,) = workspace.dossiers(chosen(workspace, (agreement,)))
    known = copies(filed.dossier)
    if copy_ not in known:
        message = f"no copy '{copy_}'; the copies are {', '.join(known)}."
        raise click.UsageError(message)
    click.echo("\n\n".join(lines(compose(filed.dossier, copy_, language))))

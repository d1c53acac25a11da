"""`show`: the composed text in the terminal."""

from __future__ import annotations

import click

from alternat.cli.options import chosen, workspace_option
from alternat.compose.composition import compose
from alternat.compose.originals import DRAFT, copies
from alternat.document.canonical import text_digest
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
@click.option(
    "--digest",
    is_flag=True,
    help="Print the digest of the text in both languages instead, for `approves:` of a vote.",
)
@workspace_option
def command(
    agreement: str, language: Language, copy_: str, digest: bool, workspace: Workspace
) -> None:
    """Print the composed text of AGREEMENT, without layout."""
    (filed,) = workspace.dossiers(chosen(workspace, (agreement,)))
    if digest:
        french, arabic = (compose(filed.dossier, DRAFT, one) for one in LANGUAGES)
        click.echo(text_digest(french, arabic))
        return
    known = copies(filed.dossier)
    if copy_ not in known:
        message = f"no copy '{copy_}'; the copies are {', '.join(known)}."
        raise click.UsageError(message)
    click.echo("\n\n".join(lines(compose(filed.dossier, copy_, language))))

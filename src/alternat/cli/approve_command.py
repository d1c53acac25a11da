"""`approve`: record that somebody has compared the French and the Arabic."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

import click

from alternat.approving import Approved, approve, cases
from alternat.cli.options import chosen, day_option, workspace_option
from alternat.review.case import Case
from alternat.workspace import Workspace


@click.command()
@click.argument("agreements", nargs=-1, required=True, metavar="AGREEMENT...")
@click.option("--by", required=True, metavar="NAME", help="Who compared the two languages.")
@day_option("--on", "Day on which they were compared")
@click.option(
    "--language",
    type=click.Choice(["ar"]),
    default="ar",
    show_default=True,
    expose_value=False,  # so far the only one beside French
    help="The language that was compared with the French.",
)
@click.option(
    "--article",
    "articles",
    metavar="ID",
    multiple=True,
    help="The only article that was compared (repeat for several; default: the whole text).",
)
@workspace_option
def command(
    agreements: tuple[str, ...],
    by: str,
    on: date,
    articles: tuple[str, ...],
    workspace: Workspace,
) -> None:
    """Record that NAME has compared the French and the Arabic of AGREEMENT, as they stand.

    Writes specs/approvals/AGREEMENT.yaml. When a text changes afterwards, `check` tells which one
    (check 17), unit by unit, until it is approved anew. What is approved already keeps the name of
    whoever did it.
    """
    if not by.strip():
        message = "--by must name somebody."
        raise click.UsageError(message)
    read = tuple(cases(workspace, chosen(workspace, agreements), on))
    for case in read:  # all of them, before anything is written
        _demand(case, articles)
    for case in read:
        click.echo(_told(approve(workspace, case, by.strip(), articles), workspace))


def _demand(case: Case, articles: tuple[str, ...]) -> None:
    """Refuse an article that the agreement does not have."""
    known = list(dict.fromkeys(pair.article for pair in case.pairs if pair.article))
    for article in articles:
        if article not in known:
            close = get_close_matches(article, known, n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"it has {', '.join(known)}."
            message = f"no article '{article}' in {case.dossier.agreement.id}; {hint}"
            raise click.UsageError(message)


def _told(done: Approved, workspace: Workspace) -> str:
    return (
        f"{done.agreement}: {done.units} of {done.total} texts approved in both languages "
        f"({done.new} new, {done.changed} changed): {workspace.shown(done.file)}"
    )

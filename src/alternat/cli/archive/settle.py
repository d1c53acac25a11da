"""`archive settle`: a person decides what intake did not."""

from __future__ import annotations

import json

import click

from alternat.archive.holdings import Holdings
from alternat.archive.intake import settling
from alternat.archive.intake.queue import Item, Queue
from alternat.cli.archive import waiting
from alternat.cli.archive.options import archive_option, by_option, now
from alternat.cli.options import format_option, ui_option
from alternat.review.finding import Ui

reason_option = click.option("--reason", required=True, metavar="TEXT", help="Why.")
item_argument = click.argument("item", metavar="ITEM")


@click.group()
def command() -> None:
    """Settle what waits in the queue of the intake: look, assign a page, accept, reject.

    An item is named by its id or the beginning of it. Every decision keeps who took it, when and
    why; nothing is deleted.
    """


@command.command("list")
@click.option("--settled", is_flag=True, help="Those that are settled.")
@archive_option
@ui_option
@format_option
def list_(settled: bool, holdings: Holdings, ui: Ui, form: str) -> None:
    """List what waits."""
    queue = Queue(holdings)
    items = list(queue.items(settled=settled))
    if form == "json":
        told = [waiting.as_data(one, queue, ui) for one in items]
        click.echo(json.dumps({"items": told}, ensure_ascii=False, indent=2))
        return
    for one in items:
        click.echo(waiting.line(one, ui))
    if not items:
        click.echo(waiting.WORDS[ui]["empty"])


@command.command()
@item_argument
@archive_option
@ui_option
def show(item: str, holdings: Holdings, ui: Ui) -> None:
    """Show ITEM: its pages, its marked pictures, its files."""
    queue = Queue(holdings)
    for one in waiting.lines(queue.item(item), queue, ui):
        click.echo(one)


@command.command()
@item_argument
@click.option("--to", "agreement", required=True, metavar="AGREEMENT", help="The agreement.")
@click.option("--original", required=True, metavar="HOLDER.LANGUAGE", help="Whose original it is.")
@click.option("--page", required=True, type=click.IntRange(1), help="Which page of it.")
@by_option("Who says so.")
@reason_option
@archive_option
@ui_option
def assign(
    item: str,
    agreement: str,
    original: str,
    page: int,
    by: str,
    reason: str,
    holdings: Holdings,
    ui: Ui,
) -> None:
    """Say that ITEM is a page of an original."""
    queue = Queue(holdings)
    holder, dot, language = original.rpartition(".")
    if not dot:
        message = f"--original takes a holder and a language, as region-a.fr-ar; not '{original}'."
        raise click.UsageError(message)
    where = (agreement, holder, language, page)
    result = settling.assign(holdings, queue, queue.item(item), where, by, reason, now())
    if isinstance(result, Item):
        click.echo(waiting.line(result, ui))
    else:
        click.echo(f"{result.id}: {result.name}, {result.message}")


@command.command()
@item_argument
@by_option("Who accepts it.")
@reason_option
@archive_option
def accept(item: str, by: str, reason: str, holdings: Holdings) -> None:
    """Accept ITEM, an original, as it came back."""
    queue = Queue(holdings)
    version = settling.accept(holdings, queue, queue.item(item), by, reason, now())
    click.echo(f"{version.id}: {version.name}, {version.message}")


@command.command()
@item_argument
@by_option("Who rejects it.")
@reason_option
@archive_option
def reject(item: str, by: str, reason: str, holdings: Holdings) -> None:
    """Close ITEM without filing it; its bytes stay in the queue."""
    queue = Queue(holdings)
    found = queue.item(item)
    version = settling.reject(holdings, queue, found, by, reason, now())
    click.echo(f"{found.id}: rejected")
    if version is not None:
        click.echo(f"{version.id}: {version.name}, {version.message}")

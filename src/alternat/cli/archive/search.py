"""`archive search`: find an agreement again."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import click

from alternat.archive.finding.asking import Hit, Question, ask
from alternat.archive.finding.index import Index, unread
from alternat.archive.holdings import Holdings
from alternat.archive.statuses import LABELS
from alternat.cli.archive.options import archive_option
from alternat.cli.options import format_option, ui_option
from alternat.review.finding import Ui

DAY = click.DateTime(["%Y-%m-%d"])
NOTHING: dict[Ui, str] = {
    "fr": "Rien n’a été trouvé ; essayez moins de mots, ou `archive register` pour la liste.",
    "en": "Nothing was found; try fewer words, or `archive register` for the list.",
}
DAMAGED: dict[Ui, str] = {
    "fr": "✖ {} : endommagé, la recherche ne le voit pas ; `archive audit`",
    "en": "✖ {}: damaged, a search does not see it; `archive audit`",
}


def _day(_ctx: click.Context, _param: click.Parameter, given: Any) -> Any:
    if isinstance(given, tuple):
        return tuple(one.date() for one in given)
    return given.date() if isinstance(given, datetime) else given


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option(
    "--signed-between",
    nargs=2,
    type=DAY,
    callback=_day,
    metavar="FROM TO",
    help="Day of signature.",
)
@click.option("--party", default="", metavar="NAME", help="A party: its id, or a part of its name.")
@click.option("--person", default="", metavar="NAME", help="A signatory, in either alphabet.")
@click.option("--kind", default="", metavar="KIND", help="Kind of agreement: `mou`, `renewal`…")
@click.option("--in-force-on", type=DAY, callback=_day, metavar="DATE", help="In force that day.")
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="Hits.")
@archive_option
@ui_option
@format_option
def command(
    words: tuple[str, ...],
    signed_between: tuple[date, date] | None,
    party: str,
    person: str,
    kind: str,
    in_force_on: date | None,
    most: int,
    holdings: Holdings,
    ui: Ui,
    form: str,
) -> None:
    """Find agreements: by WORDS in French or Arabic, as people type them, and by facts.

    Accents, vowel signs, hamza and the like do not matter; hits on the very words come first, then
    other forms of the same words. Without words, every agreement that meets the options.
    """
    first, last = signed_between or (None, None)
    question = Question(" ".join(words), first, last, party, person, kind, in_force_on, most)
    with Index(holdings).opened() as connection:
        hits, damaged = ask(connection, question), unread(connection)
    for one in damaged:
        click.echo(DAMAGED[ui].format(one), err=True)
    if form == "json":
        told = {"agreements": [asdict(hit) for hit in hits], "damaged": list(damaged)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for hit in hits:
        for line in _lines(hit, ui):
            click.echo(line)
    if not hits:
        click.echo(NOTHING[ui], err=True)


def _lines(hit: Hit, ui: Ui) -> list[str]:
    label = next((LABELS[one].get(ui) for one in LABELS if one == hit.status), hit.status)
    lines = [f"{hit.id}  {label}{f', {hit.signed_on}' if hit.signed_on else ''}"]
    lines += [f"  {hit.title_fr}", f"  {hit.title_ar}"]
    if hit.snippet is not None:
        before, words, after = hit.snippet
        lines.append(f"  … {before}[{words}]{after} …")
    return lines

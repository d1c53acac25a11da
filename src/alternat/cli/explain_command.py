"""`explain`: what a check is for, and what to do about it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

import click

from alternat.cli.options import format_option, ui_option
from alternat.review.explanations import Explanation, explanations
from alternat.review.finding import Ui
from alternat.review.report.words import SIGNS, WORDS


@click.command()
@click.argument("number", type=int, required=False)
@ui_option
@format_option
def command(number: int | None, ui: Ui, form: str) -> None:
    """Explain the check NUMBER: why it exists, how to mend what it finds, whether it can be waived.

    Without a number, every check is listed with its weight and its title. Findings of `check` give
    the number. It works outside a workspace as well.
    """
    known = explanations()
    if number is not None and number not in known:
        message = f"no check {number}; they go from {min(known)} to {max(known)}: see `explain`."
        raise click.UsageError(message)
    asked = [known[number]] if number is not None else list(known.values())
    if form == "json":
        data = {"checks": [_as_data(one, ui) for one in asked]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif number is None:
        width = max(len(WORDS[ui][one.severity]) for one in asked)
        for one in asked:
            weight = f"{SIGNS[one.severity]} {WORDS[ui][one.severity]:<{width}}"
            click.echo(f"{one.number:>3}  {weight}  {one.title.get(ui)}")
    else:
        click.echo("\n".join(_lines(asked[0], ui)))


def _as_data(one: Explanation, ui: Ui) -> dict[str, Any]:
    return {
        "check": one.number,
        "severity": one.severity,
        "title": one.title.get(ui),
        "applies": one.applies.get(ui),
        "why": one.why.get(ui),
        "fix": one.fix.get(ui),
        "waivable": one.waivable,
        "bad": one.bad,
        "good": one.good,
    }


def _lines(one: Explanation, ui: Ui) -> Iterator[str]:
    words = WORDS[ui]
    yield click.style(f"{one.number}. {one.title.get(ui)}", bold=True)
    yield f"{SIGNS[one.severity]} {words[one.severity]} — {one.applies.get(ui)}"
    for name, text in (
        (words["why"], one.why.get(ui)),
        (words["fix"], one.fix.get(ui)),
        (words["waive"], _waiver(one, words)),
        (words["bad"], one.bad),
        (words["good"], one.good),
    ):
        yield ""
        yield click.style(name, bold=True)
        yield from textwrap.wrap(text, 96, initial_indent="  ", subsequent_indent="  ")


def _waiver(one: Explanation, words: dict[str, str]) -> str:
    return f"{words['waivable']} {one.waiver}" if one.waivable else words["never"]

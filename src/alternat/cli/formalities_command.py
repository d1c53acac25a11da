"""`formalities`: what each agreement needs before and after its signature, and what is done."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import click

from alternat.cli.options import as_of_option, chosen, format_option, ui_option, workspace_option
from alternat.compose.dossier import Dossier
from alternat.review.finding import Ui
from alternat.review.formalities import Step, checklist
from alternat.workspace import Workspace

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "code": "code",
        "what": "formalité",
        "party": "partie",
        "due": "échéance",
        "state": "état",
        "evidence": "preuve",
        "done": "faite le",
        "todo": "à faire",
        "not_applicable": "sans objet",
        "overdue": "EN RETARD",
        "count": "{todo} à faire, dont {overdue} en retard",
        "all": "toutes",
    },
    "en": {
        "code": "code",
        "what": "formality",
        "party": "party",
        "due": "due",
        "state": "state",
        "evidence": "evidence",
        "done": "done on",
        "todo": "to do",
        "not_applicable": "not needed",
        "overdue": "OVERDUE",
        "count": "{todo} to do, {overdue} of them overdue",
        "all": "all",
    },
}
COLUMNS = ("code", "what", "party", "due", "state", "evidence")


@click.command()
@click.argument("agreements", nargs=-1, metavar="[AGREEMENT]...")
@as_of_option
@workspace_option
@ui_option
@format_option
def command(
    agreements: tuple[str, ...], as_of: date, workspace: Workspace, ui: Ui, form: str
) -> None:
    """List the formalities of agreements (all of them without a name), in the order they are done.

    Each line gives the code, what is to be done, the party, the day it is due, what became of it
    and the proof. What should be done before the day given and is not says so.
    """
    trips = workspace.trips()
    checked = [
        (one.dossier, checklist(one.dossier, trips.get(one.dossier.agreement.trip or "")))
        for one in workspace.dossiers(chosen(workspace, agreements))
    ]
    if form == "json":
        data = [
            {
                "id": dossier.agreement.id,
                "formalities": [_data(step, as_of) for step in steps],
            }
            for dossier, steps in checked
        ]
        click.echo(json.dumps({"agreements": data}, ensure_ascii=False, indent=2))
        return
    for dossier, steps in checked:
        _print(dossier, steps, as_of, ui)


def _data(step: Step, as_of: date) -> dict[str, Any]:
    recorded = step.recorded
    done = recorded.done_on if recorded else None
    return {
        "code": step.kind,
        "what": {"fr": step.what.fr, "en": step.what.en},
        "party": step.party,
        "delay": {"fr": step.delay.fr, "en": step.delay.en},
        "due": step.due.isoformat() if step.due else None,
        "state": step.state,
        "done_on": done.isoformat() if done else None,
        "evidence": recorded.evidence if recorded else None,
        "reason": step.reason.fr if step.reason else None,
        "overdue": step.overdue(as_of),
    }


def _print(dossier: Dossier, steps: tuple[Step, ...], as_of: date, ui: Ui) -> None:
    words = WORDS[ui]
    rows = [
        tuple(words[name] for name in COLUMNS),
        *(_row(dossier, step, as_of, ui) for step in steps),
    ]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    click.secho(dossier.agreement.id, bold=True)
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo(f"  {'  '.join(cells)}".rstrip())
    todo = [step for step in steps if step.state == "todo"]
    overdue = sum(step.overdue(as_of) for step in todo)
    click.echo(f"  {words['count'].format(todo=len(todo), overdue=overdue)}\n")


def _row(dossier: Dossier, step: Step, as_of: date, ui: Ui) -> tuple[str, ...]:
    words, recorded = WORDS[ui], step.recorded
    state = words[step.state]
    if recorded and recorded.done_on:
        state = f"{state} {recorded.done_on}"
    elif step.overdue(as_of):
        state = f"{state}, {words['overdue']}"
    proof = (recorded and recorded.evidence) or (step.reason.fr if step.reason else "")
    return (
        step.kind,
        step.what.get(ui),
        dossier.institution(step.party).name.fr if step.party else words["all"],
        step.due.isoformat() if step.due else step.delay.get(ui),
        state,
        proof,
    )

"""`archive audit`: re-read every byte."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import click
from rich.console import Console

from alternat.archive.audit import Budget, Report, audit
from alternat.archive.event_log import Happening
from alternat.archive.faults import KINDS, Fault
from alternat.archive.holdings import Holdings
from alternat.archive.rolling import Rounds
from alternat.cli.archive.options import archive_option, now
from alternat.cli.archive.telling import harmless
from alternat.cli.exits import Exit
from alternat.cli.options import format_option, ui_option
from alternat.review.finding import Ui

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "sound": "Rien à signaler : {examined} objets sur {objects} relus, {events} lignes au "
        "journal, {size}.",
        "broken": "{faults} anomalies dans {examined} objets relus sur {objects}, {events} lignes "
        "au journal, {size}.",
        "advice": "Réparer depuis une copie : `archive repair --from DIR`.",
    },
    "en": {
        "sound": "All is well: {examined} of {objects} objects re-read, {events} lines of the log, "
        "{size}.",
        "broken": "{faults} faults in {examined} of {objects} objects re-read, {events} lines of "
        "the log, {size}.",
        "advice": "To restore from a copy: `archive repair --from DIR`.",
    },
}
_BUDGET = re.compile(r"([0-9]{1,9})\s*(s|min|h|MB|GB|TB)")
_SECONDS = {"s": 1, "min": 60, "h": 3600}
_BYTES = {"MB": 10**6, "GB": 10**9, "TB": 10**12}


def _budget(_ctx: click.Context, _param: click.Parameter, given: str | None) -> Budget:
    if given is None:
        return Budget()
    found = _BUDGET.fullmatch(given.strip())
    if not found:
        message = "a time (30s, 20min, 2h) or an amount (500MB, 10GB, 1TB)."
        raise click.BadParameter(message)
    number, unit = int(found[1]), found[2]
    if unit in _SECONDS:
        return Budget(seconds=number * _SECONDS[unit])
    return Budget(bytes=number * _BYTES[unit])


@click.command()
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Re-read only the objects that were not re-read on that day or later.",
)
@click.option(
    "--budget",
    callback=_budget,
    metavar="AMOUNT",
    help="Stop after a time (20min, 2h) or an amount (10GB); the next audit goes on from there.",
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), metavar="NUMBER", help="Processes (default: one a core)."
)
@click.option(
    "--record", "by", metavar="NAME", help="Put the audit into the event log, done by NAME."
)
@archive_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context,
    since: datetime | None,
    budget: Budget,
    jobs: int | None,
    by: str | None,
    holdings: Holdings,
    ui: Ui,
    form: str,
) -> None:
    """Re-read every byte of the archive and tell what is damaged, missing, added or out of order.

    With --since or --budget only some objects are re-read, the longest unread first; which files
    stand where, and the event log, are always judged as a whole. Exit code 9 when something is
    wrong.
    """
    rounds, began = Rounds(holdings.state), now()
    day = since.date() if since else None
    rolling = day is not None or budget != Budget()

    def choice(folders: Sequence[str]) -> Sequence[str]:
        return rounds.choose(folders, day) if rolling else folders

    console = Console(stderr=True, highlight=False)
    with console.status("") as status:
        report = audit(
            holdings,
            choice=choice,
            budget=budget,
            jobs=jobs,
            tell=lambda one: status.update(one.folder),
        )
    if holdings.state.is_dir():
        rounds.note(report.examined, began)
    if by is not None:
        _record(holdings, report, by, began, day)
    if form == "json":
        click.echo(json.dumps(_as_data(report, ui), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(report, ui)))
    ctx.exit(Exit.DONE if report.sound else Exit.FIXITY)


def _record(
    holdings: Holdings, report: Report, by: str, began: datetime, since: date | None
) -> None:
    facts = {
        "objects": report.objects,
        "examined": len(report.examined),
        "bytes": report.count,
        "faults": len(report.faults),
        "sound": report.sound,
        "since": since.isoformat() if since else None,
    }
    note = "audit: all is well" if report.sound else f"audit: {len(report.faults)} faults"
    holdings.log.append([Happening(began, by, "audited", note, facts=facts)])


def _as_data(report: Report, ui: Ui) -> dict[str, Any]:
    return {
        "sound": report.sound,
        "objects": report.objects,
        "examined": len(report.examined),
        "events": report.events,
        "bytes": report.count,
        "faults": [
            {
                "kind": fault.kind,
                "code": fault.code,
                "place": fault.place,
                "message": fault.message.get(ui),
                "detail": fault.detail,
                "harmless": fault.harmless,
            }
            for fault in report.faults
        ],
    }


def _lines(report: Report, ui: Ui) -> list[str]:
    words = WORDS[ui]
    told = {
        "objects": report.objects,
        "examined": len(report.examined),
        "events": report.events,
        "faults": len(report.faults),
        "size": f"{report.count / 1e6:.1f} MB",
    }
    lines = [_line(fault, ui) for fault in report.faults]
    lines.append(words["sound" if report.sound else "broken"].format(**told))
    if not report.sound:
        lines.append(words["advice"])
    return lines


def _line(fault: Fault, ui: Ui) -> str:
    sign = "●" if fault.harmless else "✖"
    detail = f" ({fault.detail})" if fault.detail else ""
    where = f"{sign} {KINDS[fault.kind].get(ui)}: {fault.place}: {fault.code}"
    return harmless(f"{where}: {fault.message.get(ui)}{detail}")

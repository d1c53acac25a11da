"""`sign verify`: judge the signatures of any PDF."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alternat.cli.exits import Exit
from alternat.cli.options import files_argument, format_option, ui_option
from alternat.cli.sign.options import (
    lists_of,
    output_option,
    records_of,
    signed_option,
    trust_of,
    trust_options,
    workspace_near,
)
from alternat.review.finding import Ui

if TYPE_CHECKING:
    from alternat.sign.identity import Identity
    from alternat.sign.verdict import SignatureVerdict, Verdict

EXITS = {"valid": Exit.DONE, "invalid": Exit.FINDINGS, "indeterminate": Exit.INDETERMINATE}

LABELS: dict[str, dict[Ui, str]] = {
    "signature": {"fr": "Signature", "en": "Signature"},
    "timestamp": {"fr": "Horodatage", "en": "Timestamp"},
    "by": {"fr": "signataire", "en": "signer"},
    "time": {"fr": "date", "en": "time"},
    "chain": {"fr": "certificat", "en": "certificate"},
    "level": {"fr": "niveau", "en": "level"},
    "qualified": {"fr": "valeur", "en": "worth"},
    "unsigned": {"fr": "Champs encore vides", "en": "Fields still empty"},
    "at": {"fr": "Vérifié pour le", "en": "Verified for"},
}


def _moment(
    _ctx: click.Context, _param: click.Parameter, given: datetime | None
) -> datetime | None:
    return given.replace(tzinfo=UTC) if given else None


@click.command()
@files_argument
@click.option(
    "--at",
    metavar="TIME",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    callback=_moment,
    help="Time (UTC) for which the verdict holds (default: now).",
)
@click.option("--online", is_flag=True, help="Fetch revocation status that is missing.")
@click.option(
    "--report",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to which a report in XML is written for each file (ETSI TS 119 102-2).",
)
@trust_options
@output_option
@signed_option
@click.option(
    "--workspace",
    "folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds specs/: its final texts are compared (default: the nearest one).",
)
@ui_option
@format_option
def command(
    files: tuple[Path, ...],
    at: datetime | None,
    online: bool,
    report: Path | None,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    output: Path | None,
    signed: Path | None,
    folder: Path | None,
    ui: Ui,
    form: str,
) -> None:
    """Judge the signatures of each FILE, whoever made them, and say whether it is one of ours.

    Nothing is fetched unless --online is given. Ends with 0 if all is VALID, 1 if anything is
    INVALID, 13 if nobody can tell.
    """
    from alternat.sign.identity import identified
    from alternat.sign.verdict import worst
    from alternat.sign.verification import verified

    workspace = workspace_near(folder)
    trust = trust_of(workspace, trusted, lotl)
    lists = lists_of(workspace, signed) if workspace else []
    records = records_of(workspace, output) if workspace else []
    told: list[dict[str, Any]] = []
    verdicts = []
    for file in files:
        found = verified(
            file.read_bytes(),
            trust,
            at,
            online=online,
            report=report is not None,
            words=workspace is not None,
        )
        ours = identified(found.verdict, lists, records, file.name) if workspace else None
        verdicts.append(found.verdict)
        if report is not None and found.report:
            report.mkdir(parents=True, exist_ok=True)
            (report / f"{file.stem}.validation.xml").write_text(found.report, encoding="utf-8")
        if form == "json":
            told.append(_data(file, found.verdict, ours, ui))
        else:
            click.echo("\n".join(_lines(file, found.verdict, ours, ui)))
    if form == "json":
        click.echo(json.dumps({"files": told}, ensure_ascii=False, indent=2))
    answer = worst(verdict.answer for verdict in verdicts)
    if answer != "valid":
        click.get_current_context().exit(EXITS[answer])


def _data(file: Path, verdict: Verdict, ours: Identity | None, ui: Ui) -> dict[str, Any]:
    from dataclasses import asdict

    from alternat.sign import words
    from alternat.sign.verification import as_data

    reasons = [
        {"field": one.field, "reason": reason}
        for one in (*verdict.signatures, *verdict.timestamps)
        for reason in words.reasons(one, ui)
    ]
    if verdict.failure:
        reasons.append({"field": "", "reason": words.told(verdict.failure, ui)})
    more = {"identity": asdict(ours)} if ours else {}
    return {"file": str(file), **as_data(verdict), "reasons": reasons, **more}


def _lines(file: Path, verdict: Verdict, ours: Identity | None, ui: Ui) -> Iterator[str]:
    from alternat.sign import words

    yield f"{file.name}: {words.ANSWERS[verdict.answer][ui]}"
    if verdict.failure:
        yield f"  {words.told(verdict.failure, ui)}"
    if ours:
        yield f"  {words.identity(ours, ui)}"
    for one in verdict.signatures:
        yield from _signature(one, "signature", ui)
    for one in verdict.timestamps:
        yield from _signature(one, "timestamp", ui)
    if verdict.unsigned:
        yield f"  {LABELS['unsigned'][ui]}: {', '.join(verdict.unsigned)}"
    yield f"  {LABELS['at'][ui]} {verdict.at:%Y-%m-%d %H:%M} UTC"


def _signature(one: SignatureVerdict, kind: str, ui: Ui) -> Iterator[str]:
    from alternat.sign import words

    yield f"  {LABELS[kind][ui]} {one.field}: {words.ANSWERS[one.answer][ui]}"
    level = f", {one.level}" if kind == "signature" else ""
    yield f"    {LABELS['by'][ui]}: {one.signer}{level}"
    if one.time:
        known = words.time_known(one, ui)
        yield f"    {LABELS['time'][ui]}: {one.time:%Y-%m-%d %H:%M:%S} UTC, {known}"
    for certificate in one.chain[:1]:
        yield f"    {LABELS['chain'][ui]}: {certificate.subject} ← {certificate.issuer}"
    if qualified := words.qualified(one, ui):
        yield f"    {LABELS['qualified'][ui]}: {qualified}"
    for part in one.parts:
        yield f"    - {words.told(part, ui)}"

"""`sign renew`: fresh evidence and a newer timestamp, before those of a signed file age."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alternat.cli.options import files_argument, ui_option, workspace_option
from alternat.cli.sign.options import trust_of, trust_options
from alternat.review.finding import Ui
from alternat.workspace import Workspace

if TYPE_CHECKING:
    from alternat.sign.verdict import Verdict


@click.command()
@files_argument
@click.option("--tsa", metavar="URL", required=True, help="Time-stamping service (RFC 3161).")
@trust_options
@workspace_option
@ui_option
def command(
    files: tuple[Path, ...],
    tsa: str,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    workspace: Workspace,
    ui: Ui,
) -> None:
    """Add fresh evidence and a newer document timestamp to each signed FILE.

    Do it before the certificate of the last timestamp expires, and while the file is VALID: the
    signatures can then be verified for as long as the new timestamp. What stands in FILE stays,
    byte for byte; signed.json beside it is brought up to date.
    """
    from alternat.delivery import as_json
    from alternat.sign import signed_record
    from alternat.sign.errors import SigningError
    from alternat.sign.filing import put
    from alternat.sign.renewal import renewed
    from alternat.sign.verification import verify

    trust = trust_of(workspace, trusted, lotl)
    for file in files:
        before = file.read_bytes()
        judged = verify(before, trust, online=True)
        if judged.answer != "valid":
            raise SigningError(
                f"{file}: {_reasons(judged, ui)}; only what is VALID today can be made to last. "
                "Nothing was stamped"
            )
        after = renewed(before, tsa, trust)
        verdict = verify(after, trust)
        record = signed_record.read(file.parent)
        brought = signed_record.renewed(record, file.name, before, after, verdict)
        put(file, after)
        if brought != record:
            put(file.parent / signed_record.RECORD, as_json(brought))
        until = max(one.chain[0].not_after for one in verdict.timestamps)
        click.echo(f"{file.name}: stamped anew; renew it again before {until:%Y-%m-%d}")


def _reasons(verdict: Verdict, ui: Ui) -> str:
    from alternat.sign import words

    if verdict.failure:
        return words.told(verdict.failure, ui)
    found = (
        reason
        for one in (*verdict.signatures, *verdict.timestamps)
        for reason in words.reasons(one, ui)
    )
    return "; ".join(dict.fromkeys(found))

"""`sign status`: who has signed what, and who is next."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alternat.cli.options import chosen, format_option, ui_option, workspace_option
from alternat.cli.sign.options import shelves, signed_option, trust_of, trust_options
from alternat.review.finding import Ui
from alternat.workspace import Workspace

if TYPE_CHECKING:
    from alternat.sign.standing import Standing
    from alternat.sign.verdict import Verdict

STATES: dict[str, dict[Ui, str]] = {
    "waiting": {"fr": "en attente", "en": "waiting"},
    "absent": {"fr": "témoin, n’a pas signé", "en": "witness, did not sign"},
    "valid": {"fr": "signé, vérifié", "en": "signed, verified"},
    "invalid": {"fr": "signé, NON VALIDE", "en": "signed, INVALID"},
    "indeterminate": {"fr": "signé, à vérifier", "en": "signed, to be verified"},
}
NEXT: dict[Ui, str] = {"fr": "← à son tour", "en": "← is next"}
OTHER: dict[str, dict[Ui, str]] = {
    "by-hand": {"fr": "signé à la main le {0}, {1}", "en": "signed by hand on {0}, {1}"},
    "nothing": {"fr": "rien à signer : `sign prepare`", "en": "nothing to sign: `sign prepare`"},
}


@click.command()
@click.argument("agreements", nargs=-1, metavar="[AGREEMENT]...")
@click.option("--trip", metavar="TRIP", help="The agreements of this trip.")
@trust_options
@signed_option
@workspace_option
@ui_option
@format_option
def command(
    agreements: tuple[str, ...],
    trip: str | None,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    signed: Path | None,
    workspace: Workspace,
    ui: Ui,
    form: str,
) -> None:
    """Show each original and each signatory: waiting, signed, verified, and who is next.

    Of an original on record, the verdict on record is told; `sign verify` judges it anew.
    """
    from alternat.sign import signed_record, signing_list
    from alternat.sign.standing import standings
    from alternat.sign.verification import verify

    trust = trust_of(workspace, trusted, lotl)
    if trip is not None:
        trips = workspace.trips()
        if trip not in trips:
            raise click.UsageError(f"no trip '{trip}' in {workspace.root / 'specs/trips'}")
        met = (one.agreement for one in trips[trip].ceremonies)
        agreements = (*agreements, *met)
    told = []
    for name in chosen(workspace, tuple(dict.fromkeys(agreements))):
        place = shelves(workspace, name, signed)
        listed = signing_list.read(place.signing) or signing_list.read(place.signed)
        record = signed_record.read(place.signed)
        originals = record.get("originals", {}).items()
        by_hand = {copy: one for copy, one in originals if one.get("method") == "handwritten"}
        found: tuple[Standing, ...] = ()
        if listed:
            known = signed_record.verdicts(record)

            def judge(data: bytes, known: dict[str, Verdict] = known) -> Verdict:
                return known.get(hashlib.sha256(data).hexdigest()) or verify(data, trust)

            found = standings(listed, place.files(listed), judge, signed_record.without(record))
        told.append(
            {
                "agreement": name,
                "signatures": [asdict(one) for one in found],
                "by_hand": by_hand,
            }
        )
        if form != "json":
            click.echo(name)
            if not listed and not by_hand:
                click.echo(f"  {OTHER['nothing'][ui]}")
            for copy, one in by_hand.items():
                facts = OTHER["by-hand"][ui].format(one["signed_on"], one["place"])
                click.echo(f"  {copy}: {facts}")
            for state in found:
                turn = f" {NEXT[ui]}" if state.next else ""
                click.echo(f"  {state.copy}  {state.field}: {STATES[state.state][ui]}{turn}")
    if form == "json":
        click.echo(json.dumps({"agreements": told}, ensure_ascii=False, indent=2))

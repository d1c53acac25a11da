"""`sign record`: put on record what was signed."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from alternat.cli.options import chosen, workspace_option
from alternat.cli.sign.options import (
    finals,
    output_option,
    shelves,
    signed_option,
    trust_of,
    trust_options,
)
from alternat.workspace import Workspace


@click.command()
@click.argument("agreement", metavar="AGREEMENT")
@click.option("--original", metavar="HOLDER", help="Party that keeps the original signed by hand.")
@click.option(
    "--signed-on",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the last signature.",
)
@click.option("--place", metavar="PLACE", help="Where: an id of places.yaml.")
@click.option(
    "--by", metavar="PERSON", multiple=True, help="Who signed: an id of people.yaml; repeat it."
)
@click.option(
    "--scan",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Its scan (PDF), which is compared with the final text.",
)
@click.option(
    "--without",
    metavar="PERSON",
    multiple=True,
    help="A witness who does not sign after all: the originals are complete without.",
)
@trust_options
@output_option
@signed_option
@workspace_option
def command(
    agreement: str,
    original: str | None,
    signed_on: datetime | None,
    place: str | None,
    by: tuple[str, ...],
    scan: Path | None,
    without: tuple[str, ...],
    trusted: tuple[Path, ...],
    lotl: Path | None,
    output: Path | None,
    signed: Path | None,
    workspace: Workspace,
) -> None:
    """Put the signed originals of AGREEMENT on record, in signed/AGREEMENT/signed.json.

    Without --original: files of signing/AGREEMENT/ that everybody has signed, with whatever tool,
    move to signed/AGREEMENT/. With it: the facts of an original signed by hand.
    """
    from alternat.sign import signing_list
    from alternat.sign.errors import SigningError
    from alternat.sign.filing import finish
    from alternat.sign.verification import verify

    (name,) = chosen(workspace, (agreement,))
    shelf = shelves(workspace, name, signed)
    if original is not None and without:
        raise click.UsageError("--without goes with electronic signatures, not with --original")
    if original is None and (signed_on or place or by or scan):
        raise click.UsageError("--signed-on, --place, --by and --scan go with --original")
    if original is not None:
        shown = _scan(scan, finals(workspace, output) / name, name, original) if scan else None
        _by_hand(workspace, name, shelf.signed, original, signed_on, place, by, shown)
        return
    listed = signing_list.read(shelf.signing)
    if listed is None:
        raise SigningError(f"{name}: nothing is being signed; `sign prepare {name}` first")
    places = (place for file in listed.files for place in file.places)
    witnesses = sorted({place.person for place in places if place.party is None})
    for person in without:
        if person not in witnesses:
            known = ", ".join(witnesses) or "none"
            raise click.UsageError(f"--without {person}: the witnesses who sign {name} are {known}")
    trust = trust_of(workspace, trusted, lotl)
    done = finish(shelf, listed, lambda one: verify(one, trust), frozenset(without))
    for copy in done:
        click.echo(f"{name}: the original of {copy} is signed by all: {shelf.signed}")
    if not done:
        click.echo(f"{name}: no original is signed by all; `sign status {name}` tells who is next")


def _scan(file: Path, final: Path, agreement: str, holder: str) -> dict[str, Any]:
    """Compare a scan with the final text, if that is there."""
    from alternat.sign.errors import SigningError
    from alternat.sign.scanned import compared
    from alternat.sign.signing_list import on_record

    data = file.read_bytes()
    told: dict[str, Any] = {"sha256": hashlib.sha256(data).hexdigest()}
    if not (final / "final.json").is_file():
        click.echo(f"  {final}: no final text there, so the scan is not compared", err=True)
        return told
    try:
        found = compared(data, on_record(final, agreement), holder)
    except SigningError as error:
        raise SigningError(f"{file}: {error}") from error
    return {**told, "texts": {language: asdict(one) for language, one in found.items()}}


def _by_hand(
    workspace: Workspace,
    agreement: str,
    folder: Path,
    original: str,
    signed_on: datetime | None,
    place: str | None,
    by: tuple[str, ...],
    scan: dict[str, Any] | None,
) -> None:
    from alternat.sign import signed_record
    from alternat.sign.filing import put

    if signed_on is None or place is None or not by:
        raise click.UsageError("an original signed by hand needs --signed-on, --place and --by")
    (filed,) = workspace.dossiers([agreement])
    spec = filed.dossier.agreement
    parties = {one.party: one for one in spec.parties}
    signatories = [
        signatory.person.value for one in parties.values() for signatory in one.signatories
    ]
    witnesses = [one.person for one in spec.witnesses if one.signs]
    if original not in parties:
        raise click.UsageError(f"--original {original}: the parties are {', '.join(parties)}")
    if place not in workspace.directory.places:
        raise click.UsageError(f"--place {place}: no such place in specs/directory/places.yaml")
    for person in by:
        if person not in (*signatories, *witnesses):
            known = ", ".join(str(one) for one in (*signatories, *witnesses))
            raise click.UsageError(f"--by {person}: those who sign {agreement} are {known}")
    missing = [str(one) for one in signatories if one not in by]
    facts = signed_record.ByHand(
        signed_on.date(),
        place,
        by,
        scan,
    )
    folder.mkdir(parents=True, exist_ok=True)
    record = signed_record.joined(
        signed_record.read(folder),
        agreement,
        spec.version.number,
        {original: signed_record.handwritten(facts)},
    )
    put(folder / signed_record.RECORD, record)
    click.echo(f"{agreement}: the original of {original} is on record as signed by hand")
    for person in (one for one in witnesses if one not in by):
        click.echo(f"  {person}, a witness, did not sign it", err=True)
    if missing:
        click.echo(f"  not signed by {', '.join(missing)}: this original is not complete", err=True)

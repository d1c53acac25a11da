"""`sign apply`: sign the fields of one person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alternat.cli.options import files_argument, workspace_option
from alternat.cli.sign.options import (
    asking,
    passphrase_options,
    shelves,
    signed_option,
    trust_of,
    trust_options,
)
from alternat.workspace import Workspace

if TYPE_CHECKING:
    from alternat.sign.signature import Ordered

LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")


@click.command()
@files_argument
@click.option(
    "--as", "person", metavar="PERSON", required=True, help="Who signs: an id of the directory."
)
@click.option(
    "--with",
    "key",
    metavar="KEY",
    required=True,
    help="PKCS#12 file, or pkcs11:token=LABEL;object=LABEL?module-path=/usr/lib/….so",
)
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="B-LTA",
    show_default=True,
    help="How long the signature can be verified.",
)
@click.option("--tsa", metavar="URL", help="Time-stamping service (RFC 3161).")
@click.option("--accept-name", is_flag=True, help="Accept a certificate in another name.")
@passphrase_options
@trust_options
@signed_option
@workspace_option
def command(
    files: tuple[Path, ...],
    person: str,
    key: str,
    level: Ordered,
    tsa: str | None,
    accept_name: bool,
    passphrase_fd: int | None,
    passphrase_env: str | None,
    trusted: tuple[Path, ...],
    lotl: Path | None,
    signed: Path | None,
    workspace: Workspace,
) -> None:
    """Sign the fields of one person in each FILE, one revision each; earlier ones stay valid.

    When everybody has signed an original, its files move to signed/AGREEMENT/.
    """
    from alternat.sign import signing_list
    from alternat.sign.errors import SigningError
    from alternat.sign.filing import finish, put
    from alternat.sign.keys import opened
    from alternat.sign.names import is_named
    from alternat.sign.signature import Means
    from alternat.sign.signature import signed as sign
    from alternat.sign.verification import verify

    trust = trust_of(workspace, trusted, lotl)
    ready = [(file, file.read_bytes()) for file in files]
    fields = [_fields(data, person, file) for file, data in ready]  # all of them can be signed
    with opened(key, asking(passphrase_fd, passphrase_env)) as signer:
        assert signer.signing_cert is not None  # `opened` gives none without
        native = signer.signing_cert.subject.native
        named = str(native.get("common_name") or signer.signing_cert.subject.human_friendly)
        if not accept_name and not is_named(named, _called(workspace, person)):
            raise SigningError(
                f"the certificate is that of « {named} », not of {person}; nothing was signed. "
                "If it is right all the same, add --accept-name"
            )
        for (file, data), mine in zip(ready, fields, strict=True):
            put(file, sign(data, mine, signer, Means(level, tsa, trust)))
            click.echo(f"{file.name}: {', '.join(mine)} signed by « {named} », {level}")
    for folder in dict.fromkeys(file.absolute().parent for file in files):
        listed = signing_list.read(folder)
        if listed is not None:
            place = shelves(workspace, listed.agreement, signed)
            for copy in finish(place, listed, lambda one: verify(one, trust)):
                click.echo(f"the original of {copy} is signed by all: {place.signed}")


def _fields(data: bytes, person: str, file: Path) -> tuple[str, ...]:
    """Name the fields that a person has still to sign."""
    from alternat.sign.errors import SigningError
    from alternat.sign.signature import all_fields

    found = all_fields(data)
    mine = {name: filled for name, filled in found.items() if _person(name) == person}
    if not found:
        raise SigningError(
            f"{file}: no signature field in it. A draft is never signed, nor a reading copy: "
            "`sign prepare AGREEMENT` makes the files to sign from the final text"
        )
    if not mine:
        people = (
            ", ".join(sorted({_person(name) for name in found if "." in name})) or "none of ours"
        )
        raise SigningError(f"{file}: {person} does not sign it; those who do: {people}")
    waiting = tuple(name for name, filled in mine.items() if not filled)
    if not waiting:
        raise SigningError(f"{file}: {person} has signed it already; nothing was signed")
    return waiting


def _person(field: str) -> str:
    return field.partition(".")[2].partition("~")[0]


def _called(workspace: Workspace, person: str) -> tuple[str, ...]:
    known = workspace.directory.people.get(person)
    if known is None:
        raise click.UsageError(f"--as {person}: no such person in specs/directory/people.yaml")
    return (f"{known.given} {known.family}", known.arabic.text)

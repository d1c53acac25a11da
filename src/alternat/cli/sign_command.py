"""`sign`: the group of the commands that sign and verify."""

from __future__ import annotations

import click

from alternat.cli.lazy_group import LazyGroup

COMMANDS = {
    "prepare": "Give each signatory a signature field in the final originals.",
    "apply": "Sign the fields of one person in a file.",
    "verify": "Judge the signatures of any PDF.",
    "status": "Show who has signed what, and who is next.",
    "record": "Put on record what was signed, electronically or by hand.",
    "renew": "Lengthen the time for which a signed file can be verified.",
    "stamp-scan": "Put a timestamp on the scan of an original signed by hand.",
}
"""Name and one-line help of each command."""


@click.group(cls=LazyGroup, listed=COMMANDS, modules="alternat.cli.sign.{}")
def command() -> None:
    """Sign the final originals, and verify any signed PDF.

    What is being signed stands in signing/AGREEMENT/, what everybody has signed in
    signed/AGREEMENT/. Only final texts are signed.
    """

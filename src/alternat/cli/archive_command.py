"""`archive`: the group of the archive's commands."""

from __future__ import annotations

import click

from alternat.cli.lazy_group import LazyGroup

COMMANDS = {
    "deposit": "Keep a final agreement with everything it was made from.",
    "record": "Record that an agreement was signed, transmitted, in force, renewed, ended.",
    "show": "Show what is kept of an agreement: statuses, versions, files.",
    "get": "Copy files out of the archive, proved on the way.",
    "intake": "Take in what came back: scanned stacks, signed PDFs.",
    "settle": "Settle what intake could not identify or found changed.",
    "search": "Find agreements by words, parties, people, days.",
    "register": "Write the register of agreements: a table, CSV or XLSX.",
    "calendar": "Write what falls due: ends, renewals, formalities (.ics).",
    "graph": "Draw the chain of agreements that follow one another (SVG).",
    "export": "Write a transfer package for public archives (SEDA), as a bag if asked.",
    "audit": "Re-read every byte: what is damaged, missing, added or out of order.",
    "timestamp": "Let a third party vouch for the event log as it stands (RFC 3161).",
    "mirror": "Keep a second copy, each file proved on the way.",
    "repair": "Make the archive whole again from a copy, each file proved.",
}
"""Name and one-line help of each command."""


@click.group(cls=LazyGroup, listed=COMMANDS, modules="alternat.cli.archive.{}")
def command() -> None:
    """Keep what was signed, find it again, and prove it for decades.

    The archive is a folder (an OCFL 1.1 storage root) that any tool can read. It only grows: no
    command deletes or rewrites anything in it.
    """

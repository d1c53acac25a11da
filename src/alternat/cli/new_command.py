"""`new`: the first spec of an agreement."""

from __future__ import annotations

import re
from datetime import date, datetime
from difflib import get_close_matches

import click

from alternat.beginning import first_spec
from alternat.cli.options import workspace_option
from alternat.workspace import Workspace

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command()
@click.argument("kind")
@click.argument("identifier", metavar="ID")
@click.option(
    "--party",
    "parties",
    metavar="PARTY",
    multiple=True,
    help="A party, by its id in the directory (repeat for each; default: the first two).",
)
@click.option(
    "--date",
    "dated",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Date of the first version (default: today).",
)
@workspace_option
def command(
    kind: str,
    identifier: str,
    parties: tuple[str, ...],
    dated: datetime | None,
    workspace: Workspace,
) -> None:
    """Start the spec of an agreement of KIND: specs/agreements/ID.yaml.

    The spec is commented and loads at once, with every fact unknown: fill it in, and see what is
    left with `check ID`. Kinds: declaration_of_intent, mou, renewal, cooperation_accord,
    univ_joint_call, univ_mobility, univ_doctoral_grant, and those of your own templates.
    """
    kinds = workspace.library.kinds
    if kind not in kinds:
        close = get_close_matches(kind, kinds, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"the kinds are {', '.join(kinds)}."
        message = f"no kind '{kind}'; {hint}"
        raise click.UsageError(message)
    if not ID.fullmatch(identifier):
        message = f"'{identifier}' is not an id; use small letters, digits and hyphens."
        raise click.UsageError(message)
    if len(workspace.directory.institutions) < 2:
        message = (
            "an agreement needs two parties; first write them in specs/directory/parties.yaml."
        )
        raise click.UsageError(message)
    known = workspace.directory.institutions
    for party in parties:
        if party not in known:
            close = get_close_matches(party, known, n=1)
            hint = (
                f"did you mean '{close[0]}'?" if close else f"the parties are {', '.join(known)}."
            )
            message = f"no party '{party}' in specs/directory/parties.yaml; {hint}"
            raise click.UsageError(message)
    if len(parties) == 1 or len(set(parties)) < len(parties):
        message = "an agreement needs two different parties or more; repeat --party for each."
        raise click.UsageError(message)
    file = workspace.root / "specs" / "agreements" / f"{identifier}.yaml"
    # Only a new spec takes today's date; what is built from it takes the spec's.
    day = dated.date() if dated else date.today()  # noqa: DTZ011, TID251 - a new spec begins today
    named = parties or tuple(known)[:2]
    text = first_spec(workspace, kind, identifier, named, day.isoformat())
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as spec:
            spec.write(text)
    except FileExistsError:
        message = f"{workspace.shown(file)} exists already; choose another id, or edit it."
        raise click.UsageError(message) from None
    click.echo(
        f"{workspace.shown(file)}: fill it in, then `show {identifier}`, `check {identifier}`."
    )

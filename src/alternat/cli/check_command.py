"""`check`: what is missing or wrong before a text may become final."""

from __future__ import annotations

import json

import click

from alternat.cli.exits import Exit
from alternat.cli.options import chosen, format_option, ui_option, workspace_option
from alternat.compose.dossier import Dossier
from alternat.compose.originals import copies
from alternat.languages import LANGUAGES
from alternat.review.checks import review
from alternat.review.finding import Finding, Ui, blocks
from alternat.review.report import as_data
from alternat.workspace import Filed, Workspace

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "B": "bloquant",
        "W": "avertissement",
        "I": "information",
        "ready": "peut devenir final (contrôles automatiques seulement)",
        "blocked": "ne peut pas devenir final",
    },
    "en": {
        "B": "blocking",
        "W": "warning",
        "I": "information",
        "ready": "may become final (automatic checks only)",
        "blocked": "may not become final",
    },
}


@click.command()
@click.argument("agreements", nargs=-1, metavar="[AGREEMENT]...")
@workspace_option
@ui_option
@format_option
@click.pass_context
def command(
    ctx: click.Context, agreements: tuple[str, ...], workspace: Workspace, ui: Ui, form: str
) -> None:
    """Review agreements (all of them without a name) as if they were to become final.

    Each finding says where, what is wrong and what to do: FILE:LINE:COLUMN: check NUMBER. Exit code
    1 when anything blocks.
    """
    filed = workspace.dossiers(chosen(workspace, agreements))
    workspace.trips()  # a trip that cannot be read is told like any other spec
    reviewed = [(one, review(one.dossier)) for one in filed]
    for one, findings in reviewed:
        if not blocks(findings):
            _compose(one.dossier)
    if form == "json":
        data = [
            {
                "id": one.dossier.agreement.id,
                "findings": [as_data(finding, *one.locate(finding.path)) for finding in findings],
            }
            for one, findings in reviewed
        ]
        click.echo(json.dumps({"agreements": data}, ensure_ascii=False, indent=2))
    else:
        for one, findings in reviewed:
            _print(one, findings, ui)
    ctx.exit(Exit.FINDINGS if any(blocks(findings) for _, findings in reviewed) else Exit.DONE)


def _compose(dossier: Dossier) -> None:
    """Compose every copy of a text that may become final: the library may still be at fault."""
    from alternat.compose.composition import compose  # here: a blocked draft need not wait for it

    for copy in copies(dossier):
        for language in LANGUAGES:
            compose(dossier, copy, language)


def _print(filed: Filed, findings: tuple[Finding, ...], ui: Ui) -> None:
    words = WORDS[ui]
    click.secho(filed.dossier.agreement.id, bold=True)
    for finding in findings:
        file, line, column = filed.locate(finding.path)
        place = f"{file}:{line}:{column}: check {finding.check} ({words[finding.severity]})"
        click.echo(f"  {place}: {finding.message.get(ui)}; {finding.todo.get(ui)}")
    verdict = words["blocked"] if blocks(findings) else words["ready"]
    counts = ", ".join(
        f"{sum(finding.severity == severity for finding in findings)} {words[severity]}"
        for severity in ("B", "W", "I")
    )
    click.echo(f"  {verdict} — {counts}\n")

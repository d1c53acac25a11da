"""Approving: the file that says who read both languages of an agreement side by side.

Takes agreements, a name and a day; writes `specs/approvals/<agreement>.yaml`, whole or not at all,
and tells what is approved from now on.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alternat.document.units import Pair
from alternat.review.case import Case
from alternat.review.checks.approval import approvals, digests
from alternat.spec.approvals import Approvals
from alternat.spec.loading import bind
from alternat.spec.yaml_tree import parse
from alternat.workspace import Workspace

HEADER = """\
# yaml-language-server: $schema={schema}
#
# Who compared the French and the Arabic of {agreement}, unit by unit (SHA-256 of each side).
# Written by `approve`. Check 17 tells which unit has changed since, until it is approved anew.
"""


@dataclass(frozen=True)
class Approved:
    """What an approval came to."""

    agreement: str
    file: Path
    units: int
    """How many units are approved now, of all that the agreement has."""
    total: int
    new: int
    """Of these, how many nobody had approved before."""
    changed: int
    """And how many had changed since they were approved."""


def cases(workspace: Workspace, names: Iterable[str], on: date) -> Iterator[Case]:
    """Read agreements with the approvals on file.

    Args:
        workspace: Where they are.
        names: Ids of agreements that have a file.
        on: The day of the approval.

    Raises:
        SpecError: A spec, the library or the approvals cannot be read.
    """
    for filed in workspace.dossiers(names):
        dossier = filed.dossier
        yield Case(dossier, on, approvals=workspace.approvals(dossier.agreement.id))


def unread(case: Case, articles: Collection[str] = ()) -> Iterator[Pair]:
    """Give the units that nobody has approved as they stand.

    Args:
        case: The agreement, with the approvals on file.
        articles: Ids of the only articles to look at; without one, the whole text.

    Raises:
        WordingError: A text of the library is at fault.
    """
    known = case.approvals.by_unit if case.approvals else {}
    for pair in case.pairs:
        then = known[pair.id][0] if pair.id in known else None
        if (not articles or pair.article in articles) and (then is None or then != digests(pair)):
            yield pair


def approve(workspace: Workspace, case: Case, by: str, articles: Collection[str] = ()) -> Approved:
    """Record that somebody has compared the two languages of an agreement.

    Args:
        workspace: Where the file is written.
        case: The agreement, on the day of the approval.
        by: Who compared them.
        articles: Ids of the only articles that were compared; without one, the whole text.

    Raises:
        SpecError: The name holds characters that no spec may hold; nothing is written.
        WordingError: A text of the library is at fault.
    """
    name = case.dossier.agreement.id
    made = approvals(case, by, case.as_of, articles)
    file = workspace.approvals_file(name)
    text = HEADER.format(schema=workspace.schema("approvals"), agreement=name) + written(made)
    bind(parse(text.encode(), workspace.shown(file)), Approvals)  # it must read back
    file.parent.mkdir(exist_ok=True)
    beside = file.with_name(f".{file.name}")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
    before = case.approvals.by_unit if case.approvals else {}
    now = {unit: pair for unit, (pair, _) in made.by_unit.items()}
    known = [unit for unit in now if unit in before]
    return Approved(
        agreement=name,
        file=file,
        units=len(now),
        total=len(case.pairs),
        new=len(now) - len(known),
        changed=sum(now[unit] != before[unit][0] for unit in known),
    )


def written(made: Approvals) -> str:
    """Write approvals as YAML, one unit a line."""
    lines = [f'schema: "{made.schema_}"', f"agreement: {made.agreement}"]
    lines.append("readings:" if made.readings else "readings: []")
    for reading in made.readings:
        lines.append(f"  - by: {json.dumps(reading.by, ensure_ascii=False)}")
        lines.append(f'    on: "{reading.on}"')
        lines.append("    units:")
        lines.extend(
            f"      {unit}: {{fr: {pair.fr}, ar: {pair.ar}}}"
            for unit, pair in reading.units.items()
        )
    return "\n".join(lines) + "\n"

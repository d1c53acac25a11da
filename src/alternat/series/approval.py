"""Approving a series: each wording once, for all rows that share it.

Takes the rows of a table, a name and a day; gives the wordings that nobody has approved, and writes
`specs/approvals/<spec>.series.yaml`, whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alternat.compose.wording import WordingError
from alternat.delivery import place
from alternat.series.rows import Series
from alternat.series.wording import Wording
from alternat.spec.approvals import SeriesApprovals, SeriesReading
from alternat.spec.loading import bind
from alternat.spec.yaml_tree import parse

HEADER = """\
# yaml-language-server: $schema={schema}
#
# Who compared the French and the Arabic of what tables make of {series}: wordings, without the
# facts that change from row to row (SHA-256 of both sides). Written by `approve TABLE --spec …`.
"""


@dataclass(frozen=True)
class Found:
    """A wording, and the rows that print it."""

    wording: Wording
    rows: tuple[int, ...]
    """Their numbers in the table."""


@dataclass(frozen=True)
class Survey:
    """What the rows of a table say, each wording once."""

    found: tuple[Found, ...]
    failed: dict[int, str]
    """Why the texts of a row could not be composed, by its number."""


def survey(series: Series) -> Survey:
    """Gather the wordings of all rows, in the order of the text.

    Raises:
        SpecError: The approvals on file cannot be read.
    """
    wording: dict[str, Wording] = {}
    rows: dict[str, list[int]] = {}
    failed: dict[int, str] = {}
    for number, name in series.ids.items():
        if number in series.faults:
            continue
        try:
            for _, one in series.worded(series.rows[name]):
                wording.setdefault(one.digest, one)
                rows.setdefault(one.digest, []).append(number)
        except WordingError as error:
            failed[number] = str(error)
    units = {
        unit: rank for rank, unit in enumerate(dict.fromkeys(one.unit for one in wording.values()))
    }
    found = (Found(one, tuple(rows[digest])) for digest, one in wording.items())
    return Survey(tuple(sorted(found, key=lambda one: units[one.wording.unit])), failed)


def unread(
    series: Series, found: Iterable[Found], articles: Collection[str] = ()
) -> Iterator[Found]:
    """Give the wordings that nobody has approved, of some articles or of the whole text."""
    for one in found:
        wanted = not articles or one.wording.article in articles
        if wanted and one.wording.digest not in series.accepted:
            yield one


def approve(series: Series, new: Iterable[Wording], by: str, on: date) -> None:
    """Record that somebody has compared wordings; what is on file stays.

    Args:
        series: The rows of a table.
        new: Wordings that nobody has approved.
        by: Who compared them.
        on: The day of it.

    Raises:
        SpecError: The name holds characters that no spec may hold; nothing is written.
    """
    units: dict[str, tuple[str, ...]] = {}
    for wording in new:
        units[wording.unit] = (*units.get(wording.unit, ()), wording.digest)
    if not units:
        return
    before = series.series_approvals
    readings = before.readings if before else ()
    made = SeriesApprovals(
        series=series.spec_file.stem,
        readings=(*readings, SeriesReading(by=by, on=on, units=units)),
    )
    file = series.series_file
    header = HEADER.format(schema=series.schema("series-approvals"), series=made.series)
    text = (header + _written(made)).encode()
    bind(parse(text, series.shown(file)), SeriesApprovals)  # it must read back
    place(file, text)


def _written(made: SeriesApprovals) -> str:
    """Write approvals as YAML, one wording a line."""
    lines = [f'schema: "{made.schema_}"', f"series: {json.dumps(made.series)}", "readings:"]
    for reading in made.readings:
        lines.append(f"  - by: {json.dumps(reading.by, ensure_ascii=False)}")
        lines.append(f'    on: "{reading.on}"')
        lines.append("    units:")
        for unit, digests in reading.units.items():
            lines.append(f"      {unit}:")
            lines.extend(f"        - {digest}" for digest in digests)
    return "\n".join(lines) + "\n"

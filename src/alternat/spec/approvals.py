"""Approvals of the two languages side by side: who read which pairs, and when.

Takes and gives what a small file beside the specs holds, `specs/approvals/<agreement>.yaml`, which
the command `approve` writes. A pair is approved as long as the digests of its two sides are those
of the composed texts. Of the rows of tables, wordings are approved instead, in
`specs/approvals/<spec>.series.yaml`: see `alternat.series.wording`.
"""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Self

from pydantic import Field, model_validator

from alternat.spec.facts import Id, Line, Record
from alternat.spec.forms import Day
from alternat.spec.schema import Digest, Schema


class ApprovedPair(Record):
    """The digests of both sides of a unit, as they were when someone compared them."""

    fr: Digest
    ar: Digest


class Reading(Record):
    """What one person compared on one day."""

    by: Line
    on: Day
    units: dict[str, ApprovedPair]
    """Pairs, by the id of their unit."""


class Approvals(Record):
    """All that is approved of one agreement."""

    schema_: Annotated[Schema, Field(alias="schema")] = "1"
    agreement: Id
    readings: tuple[Reading, ...]

    @model_validator(mode="after")
    def _each_unit_once(self) -> Self:
        times = Counter(unit for reading in self.readings for unit in reading.units)
        if twice := [unit for unit, count in times.items() if count > 1]:
            message = f"{twice[0]} is approved by two readings; keep one of them"
            raise ValueError(message)
        return self

    @property
    def by_unit(self) -> dict[str, tuple[ApprovedPair, Reading]]:
        """What is approved of each unit, and in which reading."""
        return {
            unit: (pair, reading)
            for reading in self.readings
            for unit, pair in reading.units.items()
        }


class SeriesReading(Record):
    """What one person compared on one day, of the rows of tables."""

    by: Line
    on: Day
    units: dict[str, tuple[Digest, ...]]
    """Digests of wordings, by the id of their unit."""


class SeriesApprovals(Record):
    """All wordings that are approved of the agreements made from one spec."""

    schema_: Annotated[Schema, Field(alias="schema")] = "1"
    series: Line
    """Name of the spec that the rows start from."""
    readings: tuple[SeriesReading, ...]

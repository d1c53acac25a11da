"""What an archive service has decided: agencies, retention, access. Never invented, always read.

Takes `specs/archive.yaml` of a workspace; gives frozen settings.

    schema: "1"
    agencies:
      archival: {identifier: FR-EX-ARCH, name: Archives régionales (fictif)}
      transferring: {identifier: FR-EX-DGA, name: Direction des relations internationales (fictif)}
    retention:
      default: {rule: DUA-EX-10, years: 10, final: keep, access: ACC-EX-0, access_years: 0}
      kinds:
        declaration_of_intent: {rule: …}
    renewal_months: 6

Source: preservation reference § 6; domain reference § 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field

from alternat.archive.errors import ArchiveError
from alternat.spec.facts import Line, Name, Record
from alternat.spec.forms import WholeNumber
from alternat.spec.loading import load

FILE: Final = "specs/archive.yaml"


class NotConfiguredError(ArchiveError):
    """Something that only an archive service decides is not written down."""


class Agency(Record):
    """A service that takes part in a transfer."""

    identifier: Line
    name: Line


class Agencies(Record):
    """The services that take part in a transfer."""

    archival: Agency
    """Who receives: the public archives."""
    transferring: Agency
    """Who hands over."""
    originating: Agency | None = None
    """Who produced the documents; the transferring agency unless it is given."""
    agreement: Line | None = None
    """Identifier of the archival agreement between them."""


class Retention(Record):
    """How long agreements of a kind are kept, and who may read them when."""

    rule: Line
    """Code of the appraisal rule."""
    years: Annotated[WholeNumber, Field(ge=0, le=200)]
    """Years of the retention, from the end of the agreement."""
    final: Literal["keep", "destroy"]
    """What becomes of them after that."""
    access: Line
    """Code of the access rule."""
    access_years: Annotated[WholeNumber, Field(ge=0, le=200)] = 0


class Retentions(Record):
    """Retention by kind."""

    default: Retention | None = None
    kinds: Mapping[Name, Retention] = Field(default_factory=dict)


class Settings(Record):
    """What `specs/archive.yaml` holds."""

    schema_: Annotated[Literal["1"], Field(alias="schema")]
    agencies: Agencies | None = None
    retention: Retentions = Retentions()
    renewal_months: Annotated[WholeNumber, Field(ge=1, le=60)] = 6
    """Months before the end at which a renewal is to be prepared."""

    def of(self, kind: str) -> Retention | None:
        """Give the retention of a kind; None where nobody has said so."""
        return self.retention.kinds.get(kind, self.retention.default)


def settings(file: Path | None) -> Settings | None:
    """Read the settings of a workspace.

    Args:
        file: `specs/archive.yaml`; it need not be there.

    Raises:
        SpecError: With every fault of the file.
    """
    if file is None or not file.exists():
        return None
    return load(file, Settings, display=str(file)).value


def demand(found: Settings | None, kind: str) -> tuple[Agencies, Retention]:
    """Give what a transfer cannot do without.

    Raises:
        NotConfiguredError: It is not written down; says what to write and where.
    """
    if found is None or found.agencies is None:
        message = (
            f"no agencies in {FILE}; write `agencies:` with `archival` and `transferring`, each "
            "with the identifier and name that the archives gave you"
        )
        raise NotConfiguredError(message)
    retention = found.of(kind)
    if retention is None:
        message = (
            f"no retention for the kind `{kind}` in {FILE}; write `retention:` with a `default` or "
            "this kind: the codes are those of the archives' own reference"
        )
        raise NotConfiguredError(message)
    return found.agencies, retention

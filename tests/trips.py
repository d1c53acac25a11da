"""Trips for the tests of the pack, with papers that nobody had to build.

Pages and rooms are given, not measured: a paper of an original has ten pages, its French text is
signed on page 4 and its Arabic text on page 9; where the holder's language is Arabic, the other way
round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tests.cases import AS_OF, EXAMPLES, REAL

from alternat.compose.composition import HOME_LANGUAGE
from alternat.compose.dossier import Dossier
from alternat.document.finished import Room
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.gate import review
from alternat.spec.schema import Trip
from alternat.trip.laying import signed_texts
from alternat.trip.pack.matter import Act, Matter, Paper
from alternat.trip.programme import signing_order
from alternat.workspace import Workspace

DAY = {EXAMPLES: AS_OF, REAL: date(2025, 4, 14)}
"""The evening on which each pack is made."""


def matter(
    workspace: Workspace = EXAMPLES, *, final: bool = True, trip: Mapping[str, Any] | None = None
) -> Matter:
    """Give the matter of the one trip of a workspace.

    Args:
        workspace: Where it is read.
        final: Whether its texts are final.
        trip: Parts of the trip to replace.
    """
    (found,) = workspace.trips().values()
    given = found.model_dump(by_alias=True, mode="json", exclude_none=True)
    changed = Trip.model_validate({**given, **(trip or {})}) if trip else found
    dossiers = {
        one.dossier.agreement.id: one.dossier
        for one in workspace.dossiers(tuple(workspace.agreement_files))
    }
    acts = tuple(
        Act(
            number,
            name,
            "final" if final else "draft",
            dossiers[name],
            review(
                Case(dossiers[name], DAY[workspace], changed, approvals=workspace.approvals(name))
            ),
            tuple(papers(dossiers[name], number)),
        )
        for number, name in enumerate(signing_order(changed, dossiers), start=1)
    )
    return Matter(changed, workspace.directory, final, acts)


def papers(dossier: Dossier, number: int) -> Iterator[Paper]:
    """Give the papers of an agreement, as they would be laid out."""
    name = dossier.agreement.id
    for rank, (copy, language) in enumerate(signed_texts(dossier), start=1):
        stem = f"{number:02}-{name}/{number:02}.{rank}-{name}.{copy}.{language}"
        yield Paper(
            f"{stem}.pdf", copy, language, "pdf", True, 10, rooms=tuple(_rooms(dossier, copy))
        )
        yield Paper(f"{stem}.docx", copy, language, "docx", True)


def _rooms(dossier: Dossier, copy: str) -> Iterator[Room]:
    first = HOME_LANGUAGE[dossier.institution(copy).country]
    second: Language = "ar" if first == "fr" else "fr"
    for page, text in ((3, first), (8, second)):
        for spec in dossier.agreement.parties:
            for rank, signatory in enumerate(spec.signatories, start=1):
                yield Room(page, 80, 300, 280, 420, text, spec.party, rank, signatory.person.value)

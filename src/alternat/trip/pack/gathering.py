"""Gathering: what a trip came to, with the pages of its files, as the pack takes it.

Takes a `TripBuilt` and the directory; reads the finished PDFs and the records beside them; gives a
`Matter`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from alternat.delivery import Draft, Final
from alternat.document.finished import Room
from alternat.spec.directory import Directory
from alternat.trip.built import AgreementBuilt, Laid, TripBuilt
from alternat.trip.pack.matter import A4, Act, Matter, Paper, State


def gather(built: TripBuilt, directory: Directory) -> Matter:
    """Give the matter of a pack.

    Args:
        built: The files of the trip.
        directory: The people, places and institutions of the workspace.
    """
    rooms = cache(_rooms)
    acts = tuple(_act(one, built, rooms) for one in built.agreements)
    return Matter(built.trip, directory, built.final, acts)


def _act(one: AgreementBuilt, built: TripBuilt, rooms: Any) -> Act:
    covered = one.filed is not None and one.filed.dossier.kind.cover
    return Act(
        number=one.number,
        id=one.agreement,
        state=_state(one, final=built.final),
        dossier=one.filed.dossier if one.filed else None,
        findings=one.result.findings if one.result else (),
        papers=tuple(
            _paper(laid, built.folder, rooms(laid.source.parent), covered=covered)
            for laid in one.files
        ),
        failure=one.failure,
    )


def _state(one: AgreementBuilt, *, final: bool) -> State:
    if one.done:
        return "final" if final else "draft"
    refused = one.result is not None and one.result.outcome in ("refused", "not-conformant")
    return "refused" if refused else "failed"


def _paper(
    laid: Laid, folder: Path, rooms: Mapping[str, tuple[Room, ...]], *, covered: bool
) -> Paper:
    path = laid.path.relative_to(folder).as_posix()
    if laid.form != "pdf":
        return Paper(path, laid.copy, laid.language, laid.form, laid.signed)
    pages, size = measured(laid.path)
    return Paper(
        path,
        laid.copy,
        laid.language,
        laid.form,
        laid.signed,
        pages,
        size,
        rooms.get(laid.source.name, ()) if laid.signed else (),
        covered,
    )


def measured(file: Path | bytes) -> tuple[int, tuple[float, float]]:
    """Count the pages of a PDF and measure the first, in points."""
    import pypdfium2  # here: heavy, and only finished files need it

    document = pypdfium2.PdfDocument(file)
    try:
        width, height = document.get_page_size(0) if len(document) else A4
        return len(document), (round(width), round(height))
    finally:
        document.close()


def _rooms(folder: Path) -> dict[str, tuple[Room, ...]]:
    """Read where the PDFs of a folder are signed; a folder without a record says nothing."""
    for name in (Final.record_name, Draft.record_name):
        file = folder / name
        if file.is_file():
            record: dict[str, Any] = json.loads(file.read_bytes())
            return {
                pdf: tuple(Room(**room) for room in rooms)
                for pdf, rooms in record.get("rooms", {}).items()
            }
    return {}

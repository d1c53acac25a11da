"""Laying out: copies of what was built, in one folder an agreement, named in the order of signing.

    01-idf-fnm-2025/01.1-idf-fnm-2025.region-ile-de-france.fr-ar.pdf      first paper to sign
    01-idf-fnm-2025/01.2-idf-fnm-2025.fondation-nationale-musees.fr-ar.pdf
    01-idf-fnm-2025/reading/idf-fnm-2025.region-ile-de-france.fr.pdf      not signed

Takes what a build wrote; gives the files of the trip, which appear whole or not at all.
"""

from __future__ import annotations

import filecmp
from collections.abc import Iterable, Iterator
from pathlib import Path

from alternat.batch.task import Format
from alternat.compose.composition import HOME_LANGUAGE
from alternat.compose.dossier import Dossier
from alternat.compose.originals import copies
from alternat.delivery import place
from alternat.languages import LANGUAGES
from alternat.pipeline import File, Result
from alternat.trip.built import Laid

READING = "reading"
"""The folder of the copies that nobody signs."""


def lay(folder: Path, number: int, dossier: Dossier, result: Result) -> tuple[Laid, ...]:
    """Copy the files of an agreement to their places in a trip.

    Args:
        folder: The folder of the trip.
        number: Place of the agreement in the order of signing.
        dossier: The agreement.
        result: What was built of it.

    Returns:
        The files in signing order: original by original, the language of its holder first; then
        those that are for reading.
    """
    name = dossier.agreement.id
    room = folder / f"{number:02}-{name}"
    laid = []
    for paper, (copy, language) in enumerate(signed_texts(dossier), start=1):
        stem = f"{name}.{copy}.{language}"
        for source in _built(result, stem):
            target = room / f"{number:02}.{paper}-{source.name}"
            laid.append(Laid(target, copy, language, _form(source), source, signed=True))
    signed = {one.source for one in laid}
    for copy in copies(dossier):
        for language in LANGUAGES:
            for source in _built(result, f"{name}.{copy}.{language}"):
                if source not in signed:
                    target = room / READING / source.name
                    laid.append(Laid(target, copy, language, _form(source), source, signed=False))
    for one in laid:
        _copy(one.source, one.path)
    return tuple(laid)


def signed_texts(dossier: Dossier) -> Iterator[tuple[str, File]]:
    """Give each paper that is signed, as a copy and what it holds.

    Each party signs first the original that it keeps, in its own language first (domain reference
    § 3.4).
    """
    for copy in copies(dossier)[1:]:
        if dossier.agreement.languages.layout != "separate":
            yield copy, "fr-ar"
            continue
        own = HOME_LANGUAGE[dossier.institution(copy).country]
        yield from ((copy, language) for language in sorted(LANGUAGES, key=lambda one: one != own))


def clear(folder: Path, before: Iterable[str], now: Iterable[str]) -> None:
    """Take away what an earlier run laid out and this one does not; nothing else is touched.

    Args:
        folder: The folder of the trip.
        before: Files of the earlier run, as paths within the folder.
        now: Files of this one.
    """
    for name in set(before) - set(now):
        file = folder / name
        if not file.resolve().is_relative_to(folder.resolve()):
            continue  # a record that somebody wrote by hand
        file.unlink(missing_ok=True)
        for emptied in file.parents:
            if emptied == folder or not emptied.is_dir() or any(emptied.iterdir()):
                break
            emptied.rmdir()


def _built(result: Result, stem: str) -> Iterator[Path]:
    """Give the files of a text, the one to print first."""
    for form in ("pdf", "docx"):
        yield from (file for file in result.written if file.name == f"{stem}.{form}")


def _form(file: Path) -> Format:
    return "pdf" if file.suffix == ".pdf" else "docx"


def _copy(source: Path, target: Path) -> None:
    if not (target.is_file() and filecmp.cmp(source, target, shallow=False)):
        place(target, source.read_bytes())

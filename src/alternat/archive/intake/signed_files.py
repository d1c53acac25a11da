"""Electronically signed PDFs: kept as they came, each with the verdict on it.

Takes a file that was read and the originals that the archive knows; files it, or lets it wait.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from alternat.archive.intake.desk import Desk
from alternat.archive.intake.filing import as_data
from alternat.archive.intake.looking import Looked
from alternat.archive.intake.originals import Pages
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sorting import Original, sort
from alternat.delivery import as_json

Verify = Callable[[bytes], Mapping[str, Any]]
"""Judges a signed PDF and gives the verdict as data; see `alternat.sign.verification`."""


def file_signed(
    desk: Desk, looked: Looked, originals: Sequence[Original], verify: Verify | None
) -> None:
    """File a signed PDF as it is, with the verdict on it."""
    sorted_ = sort(looked.leaves, originals)
    whole = len(sorted_.bundles) == 1 and not sorted_.queries and not sorted_.blanks
    bundle = sorted_.bundles[0] if whole else None
    if bundle is None or bundle.missing or bundle.pages != len(looked.reading.sheets):
        desk.file_waits(looked, "signed-unknown", Reason("not-one-original"))
        return
    original = bundle.original
    if set(looked.reading.attachments) - Pages.of(desk.holdings, original).attachments:
        desk.file_waits(looked, "refused", Reason("foreign-attachments"))
        return
    if verify is None:
        desk.file_waits(looked, "signed-unverified", detail=original.name)
        return
    data = looked.received.path.read_bytes()
    verdict = verify(data)
    stem = f"signed/{original.name}.{looked.received.sha256[:8]}"
    files: dict[str, bytes | Path] = {f"{stem}.pdf": data}
    head = desk.holdings.head(original.agreement)
    if head is None or f"{stem}.pdf" not in head.state:
        files[f"{stem}.verdict.json"] = as_json(dict(verdict))
        origin = looked.origin(desk.by, desk.now)
        files[f"{stem}.json"] = as_json({"original": as_data(original), **origin})
    message = f"signed file of {original.name}, verdict: {verdict.get('answer', 'none')}"
    desk.commit(original.agreement, files, message)

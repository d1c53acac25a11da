"""What an archive holds of a signed agreement, for check 98 to judge.

Takes the holdings; gives the number under which the act is registered, the parties whose original
is there, and whether its transfer package would be valid. Nothing is added to them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from alternat.archive.entry import Entry, entry
from alternat.archive.holdings import Holdings
from alternat.archive.retention import NotConfiguredError, Settings
from alternat.archive.transfer.exporting import NotConformantError, export
from alternat.review.signings import Archive

RETURNED = ("signed/", "scans/")
"""Where an object keeps the originals that came back, by certificate and on paper."""


def shelved(holdings: Holdings, agreement: str, settings: Settings | None) -> Archive:
    """Give what an archive holds of an agreement; nothing if that is not kept.

    Args:
        holdings: The archive.
        agreement: Which.
        settings: Agencies and retention; without them no package can be made.
    """
    found = entry(holdings, agreement)
    if found is None:
        return Archive()
    located = frozenset(one.id for one in found.parties if _is_whole(found, one.id))
    return Archive(found.reference, located, _transferable(holdings, agreement, settings))


def _is_whole(found: Entry, holder: str) -> bool:
    """Tell whether every file of an original came back: both texts, where each has its own."""
    files = (one for one in found.originals if (one["holder"], one["format"]) == (holder, "pdf"))
    texts = {one["language"] for one in files}
    signed = {"fr-ar"} if "fr-ar" in texts else texts
    returned = (path.partition("/")[2] for path in found.files if path.startswith(RETURNED))
    there = {name.split(".")[1] for name in returned if name.startswith(f"{holder}.")}
    return bool(signed) and signed <= there


def _transferable(holdings: Holdings, agreement: str, settings: Settings | None) -> bool | None:
    """Tell whether a package can be made that keeps to the rules; None if none can be made."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "package"
        try:
            export(holdings, agreement, target, settings, "2.3", schemas=None, bagged=False)
        except NotConfiguredError:
            return None
        except NotConformantError:
            return False
        return True

"""Export: the package of an agreement, proved before anybody sees it.

Takes the holdings and a folder that is not there; gives the package, whole or not at all.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from alternat.archive.copying_out import WouldOverwriteError
from alternat.archive.entry import entry
from alternat.archive.errors import ArchiveError, UnknownObjectError
from alternat.archive.holdings import Holdings
from alternat.archive.retention import Settings, demand
from alternat.archive.transfer.bag import tag_files
from alternat.archive.transfer.manifest import Packed, Transfer, Version, manifest, packed
from alternat.archive.transfer.rules import breaches
from alternat.archive.transfer.schemas import faults

MANIFEST = "manifest.xml"


class NotConformantError(ArchiveError):
    """The package would break the standard; nothing was written."""

    exit_code = 10


def export(
    holdings: Holdings,
    agreement: str,
    target: Path,
    settings: Settings | None,
    version: Version,
    *,
    schemas: Path | None,
    bagged: bool,
) -> int:
    """Write the transfer package of an agreement.

    Args:
        holdings: The archive.
        agreement: Which.
        target: The folder to make.
        settings: Agencies and retention.
        version: Of SEDA.
        schemas: The folder of the normative schemas; None to go without.
        bagged: Whether to put a bag around it.

    Returns:
        How many files are in it.

    Raises:
        UnknownObjectError: The agreement is not kept.
        NotConfiguredError: Agencies or retention are not written down.
        WouldOverwriteError: Something stands there.
        NotConformantError: The package is not valid; says why.
    """
    found = entry(holdings, agreement)
    head = holdings.head(agreement)
    if found is None or head is None:
        message = f"'{agreement}' is not kept; `archive show` lists what is"
        raise UnknownObjectError(message)
    agencies, retention = demand(settings, found.kind)
    if target.exists() or target.is_symlink():
        message = f"{target} stands there already; choose another folder"
        raise WouldOverwriteError(message)
    target.parent.mkdir(parents=True, exist_ok=True)
    rough = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        package = rough / "data" if bagged else rough
        files: dict[str, Packed] = {}
        for path in sorted(head.state):
            data = holdings.read(agreement, path, head.number)
            one = packed(path, len(data), head.state[path])
            place = package / one.uri
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            files[path] = one
        transfer = Transfer(found, head.created, files, agencies, retention)
        written = manifest(transfer, version)
        (package / MANIFEST).write_bytes(written)
        told = [str(one) for one in breaches(written, package)]
        told += faults(written, schemas, version) if schemas is not None else ()
        if told:
            raise NotConformantError("; ".join(told))
        if bagged:
            payload = {one.uri: (one.sha512, one.size) for one in files.values()}
            payload[MANIFEST] = (hashlib.sha512(written).hexdigest(), len(written))
            source, day = agencies.transferring.name, head.created.date()
            for name, data in tag_files(payload, source, agreement, day).items():
                (rough / name).write_bytes(data)
        rough.chmod(0o755)
        rough.rename(target)
    finally:
        shutil.rmtree(rough, ignore_errors=True)
    return len(files)

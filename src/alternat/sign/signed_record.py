"""The record of what was signed: `signed.json`, beside the signed files.

Takes verdicts on the files of an original, or the facts of a signature by hand; gives the record of
the agreement with that original in it. It states facts, as data, and is never written twice
differently without a word: an original on record stays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter

from alternat.delivery import as_json
from alternat.sign.errors import SigningError, WouldSpoilSignatures
from alternat.sign.signing_list import SigningList
from alternat.sign.verdict import Verdict
from alternat.sign.verification import as_data, from_data

RECORD = "signed.json"

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _File:
    sha256: str
    verdict: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Electronic:
    method: Literal["electronic"]
    files: dict[str, _File]
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Handwritten:
    method: Literal["handwritten"]
    signed_on: date
    place: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Recorded:
    originals: dict[str, _Electronic | _Handwritten]
    version: str | None = None


_SHAPE = TypeAdapter(_Recorded)
"""What whoever reads a record may count on."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """What is known of an original signed by hand."""

    signed_on: date
    place: str
    by: tuple[str, ...]
    """Who signed, ids of the directory."""
    scan: Record | None = None
    """Its scan: SHA-256, and what it shows of each text beside the final one."""


def read(folder: Path) -> Record:
    """Read the record of an agreement; an empty one if there is none.

    Raises:
        SigningError: It is damaged.
    """
    file = folder / RECORD
    if not file.is_file():
        return {}
    try:
        record: Record = json.loads(file.read_bytes())
        _SHAPE.validate_python(record)
    except (ValueError, RecursionError) as error:
        raise SigningError(f"{file}: damaged; put a sound copy back") from error
    return record


def electronic(
    one: SigningList,
    copy: str,
    files: Mapping[str, bytes],
    verdicts: Mapping[str, Verdict],
    without: tuple[str, ...] = (),
) -> Record:
    """State an original that is signed electronically.

    Args:
        one: The signing list.
        copy: Party that keeps the original.
        files: Its signed files, by name.
        verdicts: The verdict on each.
        without: The witnesses who did not sign.
    """
    return {
        "method": "electronic",
        "files": {
            file.name: {
                "language": file.language,
                "sha256": hashlib.sha256(files[file.name]).hexdigest(),
                "final": file.final,
                "prepared": file.prepared,
                "places": [asdict(place) for place in file.places],
                "verdict": as_data(verdicts[file.name]),
            }
            for file in one.of_copy(copy)
        },
        **({"without": list(without)} if without else {}),
    }


def handwritten(facts: ByHand) -> Record:
    """State an original that is signed by hand."""
    return {
        "method": "handwritten",
        "signed_on": facts.signed_on.isoformat(),
        "place": facts.place,
        "by": list(facts.by),
        **({"scan": facts.scan} if facts.scan else {}),
    }


def joined(record: Record, agreement: str, version: str, originals: Mapping[str, Record]) -> bytes:
    """Add originals to the record of an agreement.

    Raises:
        WouldSpoilSignatures: One of them is on record with other facts, or another version is.
    """
    standing = record.get("originals", {})
    if record.get("version", version) != version:
        raise WouldSpoilSignatures(
            f"{agreement}: version {record['version']} is on record as signed; move its folder away"
        )
    for copy, facts in originals.items():
        if copy in standing and not _agree(standing[copy], facts):
            raise WouldSpoilSignatures(
                f"{agreement}: the original of {copy} is on record with other facts; "
                "correct signed.json by hand if they are wrong"
            )
    scanned = {copy: facts for copy, facts in originals.items() if "scan" in facts}
    kept = dict(sorted({**originals, **standing, **scanned}.items()))
    return as_json({"agreement": agreement, "version": version, "originals": kept})


def without(record: Record) -> dict[str, frozenset[str]]:
    """Give the witnesses who did not sign, by original."""
    originals = record.get("originals", {})
    return {copy: frozenset(one.get("without", ())) for copy, one in originals.items()}


def verdicts(record: Record) -> dict[str, Verdict]:
    """Give the verdicts on record, by SHA-256 of the file; what is no verdict is passed over."""
    found = {}
    for original in record.get("originals", {}).values():
        for file in original.get("files", {}).values():
            with suppress(ValueError, KeyError):
                verdict = from_data(file["verdict"])
                if verdict.sha256 == file["sha256"]:
                    found[verdict.sha256] = verdict
    return found


def renewed(record: Record, name: str, before: bytes, after: bytes, verdict: Verdict) -> Record:
    """State that a signed file was renewed; a record that does not know the file stays.

    Args:
        record: The record of the agreement.
        name: The file.
        before: Its bytes; those afterwards begin with them.
        after: Its bytes now.
        verdict: The verdict on it.

    Raises:
        SigningError: The file is not the one on record.
    """
    originals = record.get("originals", {})
    for copy, original in originals.items():
        known = original.get("files", {}).get(name)
        if known is None:
            continue
        digest = hashlib.sha256(before).hexdigest()
        if known["sha256"] != digest:
            raise SigningError(
                f"{name}: not the file that {RECORD} records; put that one back. "
                "Nothing was stamped"
            )
        renewal = {
            **known,
            "sha256": hashlib.sha256(after).hexdigest(),
            "earlier": [*known.get("earlier", []), digest],
            "verdict": as_data(verdict),
        }
        files = {**original["files"], name: renewal}
        return {**record, "originals": {**originals, copy: {**original, "files": files}}}
    return record


def _agree(standing: Record, told: Record) -> bool:
    """Tell whether two statements on an original say the same; one of them may know no scan."""
    one, other = _facts(standing), _facts(told)
    scans = {facts.pop("scan") for facts in (one, other) if facts.get("scan") is not None}
    return one == other and len(scans) < 2


def _facts(original: Record) -> Record:
    """Give what an original is, without verdicts or what a scan shows: both may change."""
    if original.get("method") == "electronic":
        return {name: file["sha256"] for name, file in original["files"].items()}
    scan = original.get("scan")
    facts = {name: value for name, value in original.items() if name != "scan"}
    digest = scan.get("sha256") if isinstance(scan, dict) else scan
    return {**facts, "scan": digest} if digest else facts

"""Deposit: a final agreement with everything it was made from, as the files of one object.

Takes a workspace and the folder of a final text; gives the files, after making sure that the record
(`final.json`), the files and the workspace say the same. Nothing is written here.

    deposit.json          the description, the files by role, digests, tools
    status.json           the moves from status to status
    final/                final.json, and Word and PDF of every original
    texts/                the composed texts, in their canonical form
    spec/                 the spec, its approvals, the records of the directory that it quotes
    library/              the kind, the formulas, and the clauses that it uses
    review/               the review, as data and as pages to read
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from alternat.archive.description import describe
from alternat.archive.entry import FILE
from alternat.archive.errors import ArchiveError, DamagedError
from alternat.compose.composition import compose, edition
from alternat.compose.originals import copies
from alternat.delivery import as_json
from alternat.document import Document, Edition
from alternat.document.canonical import canonical
from alternat.examination import Examined, Examiner
from alternat.languages import LANGUAGES
from alternat.review.finding import Ui
from alternat.review.report import as_data
from alternat.review.report.page import page
from alternat.workspace import Filed, Workspace

RECORD: Final = "final.json"
_UIS: Final[tuple[Ui, ...]] = ("fr", "en")


class NoFinalTextError(ArchiveError):
    """There is no final text to deposit."""


class NotTheTextError(ArchiveError):
    """The workspace no longer gives the text that is on record."""

    exit_code = 1


@dataclass(frozen=True)
class Deposit:
    """What is to be kept."""

    agreement: str
    version: str
    """Of the text: `1.0`."""
    dated: str
    """ISO day of that version."""
    files: Mapping[str, bytes]
    changed: tuple[str, ...]
    """Inputs that changed since the final text was built, without changing it."""


def prepare(workspace: Workspace, agreement: str, folder: Path) -> Deposit:
    """Gather what is to be kept of a final agreement.

    Args:
        workspace: Where its spec is.
        agreement: Its id.
        folder: Where its final text stands.

    Raises:
        NoFinalTextError: There is none.
        DamagedError: The record and the files do not agree.
        NotTheTextError: The workspace gives another text.
        SpecError: A spec cannot be read.
    """
    record, finals = _final(workspace, folder)
    examiner = Examiner(workspace, None)
    (examined,) = examiner.examine((agreement,))
    texts = dict(_texts(examined.filed))
    _demand_same(agreement, record, texts, workspace.shown(folder))
    wanted = {name: text for name, text in texts.items() if name in record["texts"]}
    files = {
        **{f"final/{name}": data for name, data in finals.items()},
        **{f"texts/{name}.json": canonical(text) for name, text in wanted.items()},
        **_spec(workspace, examined.filed),
        **_library(workspace, examined.filed),
        **_review(examiner, examined),
    }
    now = workspace.inputs(agreement)
    then: dict[str, str] = record["inputs"]
    changed = tuple(sorted(one for one in now | then if now.get(one) != then.get(one)))
    about = examined.filed.dossier.agreement
    content = {
        "schema": 1,
        **_description(examined.filed),
        "originals": _originals(about.id, record["outputs"]),
        "tools": record["tools"],
        "texts": record["texts"],
        "changed_inputs": list(changed),
        "files": {
            name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
            for name, data in sorted(files.items())
        },
    }
    dated = about.version.date.isoformat()
    whole = {FILE: as_json(content), **files}
    return Deposit(agreement, about.version.number, dated, whole, changed)


def _final(workspace: Workspace, folder: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Read a final text, and prove its files by its record."""
    shown, file = workspace.shown(folder), folder / RECORD
    if not file.is_file():
        message = f"no final text in {shown}; write it first: `build --final`"
        raise NoFinalTextError(message)
    data = file.read_bytes()
    try:
        record = json.loads(data)
        outputs: dict[str, str] = {**record["outputs"]}
        _ = {**record["texts"]}, {**record["inputs"]}, {**record["tools"]}, record["version"]
    except (ValueError, TypeError, KeyError):
        message = f"{shown}/{RECORD} is damaged; build the final text again"
        raise DamagedError(message) from None
    files = {RECORD: data}
    for name, expected in outputs.items():
        if Path(name).name != name or not (folder / name).is_file():
            message = f"{shown}/{name} is gone, though {RECORD} names it; build it again"
            raise DamagedError(message)
        files[name] = (folder / name).read_bytes()
        if hashlib.sha256(files[name]).hexdigest() != expected:
            message = (
                f"{shown}/{name} is not the file that {RECORD} names: it was changed after it was "
                "built. Move it away and build the final text again"
            )
            raise DamagedError(message)
    return record, files


def _texts(filed: Filed) -> Iterator[tuple[str, Document | Edition]]:
    """Compose every text of every original anew."""
    together = filed.dossier.agreement.languages.layout != "separate"
    for copy in copies(filed.dossier)[1:]:
        for language in LANGUAGES:
            yield f"{copy}.{language}", compose(filed.dossier, copy, language, final=True)
        if together:
            yield f"{copy}.fr-ar", edition(filed.dossier, copy, final=True)


def _demand_same(
    agreement: str, record: dict[str, Any], texts: Mapping[str, Document | Edition], shown: str
) -> None:
    digests = {name: hashlib.sha256(canonical(text)).hexdigest() for name, text in texts.items()}
    others = sorted(one for one in record["texts"] if record["texts"][one] != digests.get(one))
    if record.get("agreement") != agreement or others:
        told = ", ".join(others) or "another agreement"
        message = (
            f"the workspace no longer gives the text of {shown} ({told}); deposit it from the "
            "state of the specs it was built from, or give the spec a new version and build "
            "that one: `build --final`"
        )
        raise NotTheTextError(message)
    holders = {name.rsplit(".", 1)[0] for name in record["texts"]}
    if missing := sorted({name.rsplit(".", 1)[0] for name in texts} - holders):
        message = (
            f"{shown} lacks the originals of {', '.join(missing)}; build them all before the "
            "deposit: `build --final`"
        )
        raise NotTheTextError(message)


def _description(filed: Filed) -> dict[str, Any]:
    holder = filed.dossier.neutral_order[0]
    french, arabic = (compose(filed.dossier, holder, one, final=True) for one in LANGUAGES)
    return describe(filed.dossier, french, arabic)


def _originals(agreement: str, outputs: Mapping[str, str]) -> list[dict[str, str]]:
    """Tell which file is whose original."""
    told = []
    for name, digest in sorted(outputs.items()):
        copy, language, form = name.removeprefix(f"{agreement}.").split(".")
        one = {"holder": copy, "language": language, "format": form}
        told.append({"file": f"final/{name}", **one, "sha256": digest})
    return told


def _spec(workspace: Workspace, filed: Filed) -> dict[str, bytes]:
    """Give the spec, its approvals, and the records of the directory that it quotes, no others."""
    agreement = filed.dossier.agreement
    files = {"spec/agreement.yaml": workspace.agreement_files[agreement.id].read_bytes()}
    approvals = workspace.approvals_file(agreement.id)
    if approvals.exists():
        files["spec/approvals.yaml"] = approvals.read_bytes()
    quoted = set(_words(agreement.model_dump(mode="json")))
    if agreement.trip is not None:
        trip = workspace.trips()[agreement.trip]
        ceremonies = [one for one in trip.ceremonies if one.agreement == agreement.id]
        told = [one.model_dump(mode="json") for one in ceremonies]
        files["spec/ceremony.json"] = as_json({"trip": trip.id, "ceremonies": told})
        quoted |= set(_words(told))
    directory = filed.dossier.directory.model_dump(mode="json", exclude_none=True)
    records = {
        part: {name: record for name, record in entries.items() if name in quoted}
        for part, entries in directory.items()
    }
    return {**files, "spec/directory.json": as_json(records)}


def _words(tree: Any) -> Iterator[str]:
    """Give every text in a tree: ids are among them."""
    match tree:
        case str():
            yield tree
        case dict():
            for one in tree.values():
                yield from _words(one)
        case list():
            for one in tree:
                yield from _words(one)


def _library(workspace: Workspace, filed: Filed) -> dict[str, bytes]:
    """Give the kind, the shared formulas, and the clauses that are printed."""
    dossier, templates = filed.dossier, workspace.templates
    printed = compose(dossier, dossier.neutral_order[0], "fr", final=True).articles
    clauses = [one.id for one in printed if one.id in dossier.library.clauses]
    return {
        "library/kind.yaml": (templates / dossier.agreement.kind / "kind.yaml").read_bytes(),
        "library/formulas.yaml": (workspace.house / "formulas.yaml").read_bytes(),
        **{
            f"library/clauses/{name}.yaml": (templates / "_clauses" / f"{name}.yaml").read_bytes()
            for name in clauses
        },
    }


def _review(examiner: Examiner, examined: Examined) -> dict[str, bytes]:
    told = examiner.placed(examined, examined.findings)
    findings = [as_data(one.finding, *one.place) for one in told.placed]
    pages = {f"review/report.{ui}.html": page([(examined.case, told)], ui).encode() for ui in _UIS}
    return {"review/findings.json": as_json({"findings": findings}), **pages}

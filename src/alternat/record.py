"""The record beside every build: from which inputs, with which tools, which files came out.

Takes what was read and what was written; gives JSON that two runs on the same inputs make equal,
byte for byte: no date, no path of the machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from alternat import __version__
from alternat.delivery import as_json
from alternat.document import Document, Edition
from alternat.document.canonical import digest
from alternat.document.finished import Room
from alternat.workspace import Filed, Workspace

TOOLS = ("docxtpl", "jinja2", "lxml", "pydantic", "python-docx", "pyyaml", "weasyprint")


def record(
    filed: Filed,
    workspace: Workspace,
    findings: Iterable[dict[str, Any]],
    documents: Iterable[Document | Edition],
    files: Mapping[str, bytes],
    rooms: Mapping[str, Iterable[Room]],
) -> bytes:
    """Describe one build.

    Args:
        filed: The agreement and where it was read.
        workspace: Its specs and templates.
        findings: What the review says, as data.
        documents: The composed texts.
        files: The files written, by name.
        rooms: Where each PDF is signed, by name.
    """
    agreement = filed.dossier.agreement
    content = {
        "agreement": agreement.id,
        "kind": agreement.kind,
        "reference": agreement.reference,
        "version": agreement.version.number,
        "layout": agreement.languages.layout,
        "inputs": workspace.inputs(agreement.id),
        "tools": {"alternat": __version__, **{tool: version(tool) for tool in TOOLS}},
        "texts": {f"{text.copy}.{text.language}": digest(text) for text in documents},
        "findings": list(findings),
        "outputs": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
        "rooms": {name: [asdict(room) for room in found] for name, found in rooms.items()},
    }
    return as_json(content)

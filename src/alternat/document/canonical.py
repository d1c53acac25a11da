"""The canonical form of a document: the bytes that stand for its text, and their digest.

Takes a `Document`, gives JSON with sorted keys and no insignificant space. It holds what is printed
and nothing else, so it may leave the house inside a PDF.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any

from alternat.document.model import Document


def canonical(document: Document) -> bytes:
    """Give the canonical bytes of a document (UTF-8 JSON, sorted keys, one final newline)."""
    tree = dataclasses.asdict(document, dict_factory=_printed)
    text = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode() + b"\n"


def digest(document: Document) -> str:
    """Give the SHA-256 of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(document)).hexdigest()


def _printed(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """Leave out where a value was written: the paper does not say it either."""
    return {name: value for name, value in fields if name != "origin"}

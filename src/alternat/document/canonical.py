"""The canonical form of a document: the bytes that stand for its text, and their digest.

Takes a `Document`, gives JSON with sorted keys and no insignificant space. It holds what is printed
and nothing else, so it may leave the house inside a PDF. The digest of a *text* is another thing:
what an assembly votes, the same before and after the vote and the ceremony.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from typing import Any

from alternat.document.edition import Edition
from alternat.document.model import Document

_OF_ONE_COPY = frozenset(
    {
        "agreement", "copy", "final", "reference", "version", "dated", "furniture", "blank",
        "paper", "landscape", "emblems", "cover",
    }
)  # fmt: skip
"""What a text does not say: its state, its copy and its pages."""

_NOT_PRINTED = frozenset({"origin", "person", "data"})
"""Where a value was written, and under which id; the bytes of a picture, which its digest tells."""

_ADDED = frozenset({"emblems", "cover"})
"""Fields that came later: left out where they say nothing, so that a text on record keeps its
digest."""

_FILLED_LATER = re.compile(
    r"parties\.[^.]+\.authority\.(?:number|date)|commitments\.[^.]+\.vote_ref|closing\..*"
)
"""Origin of what the vote and the ceremony fill in: number and date of the vote, place and day."""


def canonical(document: Document | Edition) -> bytes:
    """Give the canonical bytes of a document or an edition: UTF-8 JSON and a final newline."""
    text = json.dumps(
        document, default=_shown, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode() + b"\n"


def digest(document: Document | Edition) -> str:
    """Give the SHA-256 of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(document)).hexdigest()


def text_digest(french: Document, arabic: Document) -> str:
    """Give the digest of a text: what is put to the vote, and signed.

    The number and date of each vote, the place and day of the signature are left out: nobody knows
    them when the text is voted. So are page furniture, banner, version and reference.

    Args:
        french: The draft in French; its order of parties is the neutral one.
        arabic: The draft in Arabic.

    Returns:
        SHA-256 in hexadecimal.
    """
    trees = [dataclasses.asdict(one, dict_factory=_worded) for one in (french, arabic)]
    text = json.dumps(trees, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _worded(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep the words, but for those that are filled in after the vote."""
    tree = {name: _without_gaps(value) for name, value in fields}
    if _FILLED_LATER.fullmatch(tree.get("origin") or ""):
        return {}
    return {name: value for name, value in tree.items() if name not in _OF_ONE_COPY | _NOT_PRINTED}


def _without_gaps(value: Any) -> Any:
    return tuple(one for one in value if one != {}) if isinstance(value, tuple) else value


_PRINTED: dict[type, tuple[str, ...]] = {}
"""The fields of each class that the paper says."""


def _shown(value: Any) -> dict[str, Any]:
    """Show what is printed of one part; the encoder goes on from there, faster than `asdict`."""
    kind = type(value)
    if kind not in _PRINTED:
        names = (field.name for field in dataclasses.fields(kind))
        _PRINTED[kind] = tuple(name for name in names if name not in _NOT_PRINTED)
    shown = {name: getattr(value, name) for name in _PRINTED[kind]}
    return {name: part for name, part in shown.items() if part or name not in _ADDED}

"""Keys: what a finished file depends on, as one digest, so that nothing is made twice.

A file is a function of the composed text that it prints (with the origin of each value, which Word
marks), of the look of the house, of the format and of the program. Facts, directory records and
clauses count as far as they are printed, so another title of a person changes the keys of the
files that print it, and no others.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from alternat.document import Document, Edition
from alternat.document.enclosed import Enclosed
from alternat.program import fingerprint

OF_PDF = frozenset({".j2", ".css"})
"""Suffixes of the files of the house that serve PDF only; a PDF carries its Word file."""
COMPOSED = frozenset({"formulas.yaml"})
"""Files of the house that are composed, not laid out: what is printed of them is in the text."""


@dataclass(frozen=True)
class House:
    """The look that files are printed with."""

    folder: Path

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all of it."""
        return self.digest_for(None)

    @cached_property
    def _digests(self) -> dict[str | None, str]:
        return {}

    def digest_for(self, form: str | None) -> str:
        """Give the SHA-256 of what a format is printed with, read once."""
        if form not in self._digests:
            digest = hashlib.sha256()
            for file in sorted(self.folder.rglob("*")):
                serves = form != "docx" or file.suffix not in OF_PDF
                if file.is_file() and file.name not in COMPOSED and serves:
                    data = file.read_bytes()
                    digest.update(
                        f"{file.relative_to(self.folder).as_posix()} {len(data)}\n".encode()
                    )
                    digest.update(data)
            self._digests[form] = digest.hexdigest()
        return self._digests[form]


def imprint(printed: Document | Edition) -> bytes:
    """Give the SHA-256 of a composed text, or of both texts, with the origin of each value."""
    # Frozen dataclasses of texts, numbers and tuples: they show all that they hold, in order.
    return hashlib.sha256(repr(printed).encode()).digest()


def key(printed: bytes, form: str, house: House, spec: Enclosed | None = None) -> str:
    """Give the key of a file.

    Args:
        printed: The imprint of what it prints.
        form: `docx` or `pdf`.
        house: What it is printed with.
        spec: The working spec that it carries, if any.

    Returns:
        SHA-256 in hexadecimal.
    """
    digest = hashlib.sha256(f"{fingerprint()} {house.digest_for(form)} {form}\n".encode())
    digest.update(printed)
    if spec:
        digest.update(hashlib.sha256(spec.data).digest())
    return digest.hexdigest()

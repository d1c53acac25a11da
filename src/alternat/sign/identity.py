"""Is this our document? What was signed, compared with the final text on record.

Takes a verdict, and what the workspace has on record; says which original it is, and how that is
known. The bytes before the first signature are the final file with its fields, or the words are
the same, or it is another document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from alternat.document.reading import words
from alternat.sign.signing_list import OnRecord, SigningList
from alternat.sign.verdict import Verdict

Likeness = Literal["same-bytes", "changed-before-signing", "same-words", "other-words", "unknown"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Which original a signed file is."""

    likeness: Likeness
    agreement: str | None = None
    copy: str | None = None
    language: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """A file of a final text, and what its bytes are just before the first signature."""

    name: str
    agreement: str
    version: str
    begins: frozenset[str]
    file: Path | None = None

    def identity(self, likeness: Likeness) -> Identity:
        _, copy, language, _ = self.name.rsplit(".", 3)
        return Identity(likeness, self.agreement, copy, language, self.version)


def words_digest(data: bytes) -> str:
    """Give the digest of the words of a PDF, whatever its layout."""
    from alternat.render.readback_pdf import pdf_text  # here: heavy, and seldom needed

    return hashlib.sha256(words(pdf_text(data)).encode()).hexdigest()


def identified(
    verdict: Verdict, lists: Iterable[SigningList], records: Iterable[OnRecord], called: str
) -> Identity:
    """Say which original a signed file is.

    Args:
        verdict: On the file, with the words that its first signature covers.
        lists: The signing lists of the workspace.
        records: Its final texts.
        called: The name of the file: where bytes differ, originals it names are compared first.
    """
    known = [*_listed(lists), *_recorded(records)]
    base = verdict.base.sha256 if verdict.base else None
    for one in known:
        if base in one.begins:
            brought = verdict.brought
            sound = brought is not None and brought.answer == "valid"
            return one.identity("same-bytes" if sound else "changed-before-signing")
    named = [one for one in known if one.file and one.name.removesuffix(".pdf") in called]
    for one in named or known:
        if one.file and verdict.words and words_digest(one.file.read_bytes()) == verdict.words:
            return one.identity("same-words")
    return named[0].identity("other-words") if named else Identity("unknown")


def _listed(lists: Iterable[SigningList]) -> Iterator[_Known]:
    for one in lists:
        for file in one.files:
            yield _Known(file.name, one.agreement, one.version, frozenset({file.prepared}))


def _recorded(records: Iterable[OnRecord]) -> Iterator[_Known]:
    for record in records:
        for name in record.rooms:
            file = record.folder / name
            digests = frozenset({record.outputs[name]}) if name in record.outputs else frozenset()
            there = file if file.is_file() else None
            yield _Known(name, record.agreement, record.version, digests, there)

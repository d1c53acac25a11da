"""Verdicts on a signed PDF: data with three values, never a bool.

Takes nothing; gives the frozen types that a validation fills. A signature is judged in four parts
(preservation reference § 3): what the standard says of it (ETSI EN 319 102-1), integrity, coverage,
and what changed after it. The worst part is the verdict: « cannot tell » never becomes « valid ».
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Answer = Literal["valid", "invalid", "indeterminate"]

Level = Literal["B-B", "B-T", "B-LT", "B-LTA", "CMS", "timestamp"]
"""PAdES baseline level (ETSI EN 319 142-1); `CMS` is a PDF signature that is not PAdES."""

TimeSource = Literal["claimed", "signature-timestamp", "document-timestamp"]
"""How the time of a signature is known: said by the signer, or proved by a third party."""

Qualification = Literal["qualified", "qualified-certificate", "not-qualified"]
"""What trusted lists say: all that a qualified signature needs; a qualified certificate, but no
word of a qualified device for its key; neither."""

POLICY = "signatures-and-timestamps-only/1"
"""Name of the rules of `sign.policy`, kept with each verdict."""

Clock = Literal["system", "given"]
"""Where the time of a validation comes from."""


def worst(answers: Iterable[Answer]) -> Answer:
    """Give the answer of several parts together; of none, that nobody can tell."""
    found = set(answers)
    if "invalid" in found:
        return "invalid"
    return "valid" if found == {"valid"} else "indeterminate"


@dataclass(frozen=True, slots=True)
class Part:
    """The answer of one part, and why."""

    answer: Answer
    code: str
    """What `sign.words` puts into words; of the part `ades`, the indication of the standard."""
    details: tuple[str, ...] = ()
    """Facts that the words quote: pages, names of fields, the words of the validator."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of a chain."""

    subject: str
    issuer: str
    sha256: str
    not_before: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """What is known of one signature, or of one document timestamp."""

    field: str
    signer: str
    """Common name of the certificate, as it stands there."""
    chain: tuple[Certificate, ...]
    """From the signer up to the trusted root, if a path was found; else the signer's alone."""
    level: Level
    qualified: Qualification | None
    """What the trusted lists say of it; None if no list was given or speaks of its authority."""
    claimed: datetime | None
    """Time that the signer states."""
    time: datetime | None
    """Earliest time at which the signature is known to have existed."""
    time_source: TimeSource
    revision: int
    """Revision of the file that is signed, from 1."""
    ades: Part
    integrity: Part
    coverage: Part
    changes: Part

    @property
    def answer(self) -> Answer:
        """The verdict: that of the worst part."""
        return worst(part.answer for part in self.parts)

    @property
    def parts(self) -> tuple[Part, Part, Part, Part]:
        """The four parts, in the order in which they are told."""
        return (self.integrity, self.ades, self.coverage, self.changes)


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of the file, of which later revisions keep every byte."""

    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on a PDF, with all that is needed to give it again."""

    sha256: str
    """Digest of the file."""
    at: datetime
    """Time for which it holds."""
    clock: Clock
    policy: str
    """Name of the rules for what may change after a signature."""
    tools: dict[str, str]
    trust: tuple[str, ...]
    """SHA-256 of each trusted root, trusted list, and piece of evidence that was given."""
    signatures: tuple[SignatureVerdict, ...] = ()
    timestamps: tuple[SignatureVerdict, ...] = ()
    """Document timestamps: they prove when the file stood as it is, and sign nothing."""
    unsigned: tuple[str, ...] = ()
    """Signature fields that are still empty."""
    base: Revision | None = None
    """The file just before its first signature; None where there was none."""
    brought: Part | None = None
    """What the revision of the first signature brought besides that signature."""
    words: str | None = None
    """SHA-256 of the words that the first signature covers; None where they cannot be read."""
    failure: Part | None = None
    """Why the file could not be judged at all."""

    @property
    def answer(self) -> Answer:
        """The verdict on the file.

        Trust in a document timestamp counts only where there is no signature: elsewhere the
        judgement of the signatures has used it. What it seals counts always.
        """
        if self.failure:
            return self.failure.answer
        if not self.signatures:
            return worst(one.answer for one in self.timestamps)
        sealed = (
            part.answer
            for one in self.timestamps
            for part in (one.integrity, one.coverage, one.changes)
        )
        return worst((*(one.answer for one in self.signatures), *sealed))

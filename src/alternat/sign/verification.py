"""Verification: the verdict on any PDF, found in a process of its own.

Takes the bytes of a PDF and what is trusted; gives a verdict. The validator works with limits of
time and memory: if it crashes, hangs or eats too much, the verdict is « cannot tell ».
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime

from pydantic import TypeAdapter, ValidationError

from alternat.sign.trust import Trust
from alternat.sign.verdict import POLICY, Part, SignatureVerdict, Verdict

SECONDS = 120
"""Time that a validation may take."""

MEMORY = 3 * 1024**3
"""Address space that it may use, in bytes."""

_VERDICT = TypeAdapter(Verdict)
_SIGNATURE = TypeAdapter(SignatureVerdict)


@dataclasses.dataclass(frozen=True, slots=True)
class Verified:
    """A verdict, and the report in XML if it was asked for."""

    verdict: Verdict
    report: str | None = None


def verify(
    data: bytes, trust: Trust, at: datetime | None = None, *, online: bool = False
) -> Verdict:
    """Judge a PDF.

    Args:
        data: Any bytes.
        trust: Roots, lists and evidence.
        at: Time for which the verdict holds; now unless given.
        online: Whether missing evidence may be fetched.
    """
    return verified(data, trust, at, online=online).verdict


def verified(
    data: bytes,
    trust: Trust,
    at: datetime | None = None,
    *,
    online: bool = False,
    report: bool = False,
    words: bool = False,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Verified:
    """Judge a PDF, with more than the verdict.

    Args:
        data: Any bytes.
        trust: Roots, lists and evidence.
        at: Time for which the verdict holds; now unless given.
        online: Whether missing evidence may be fetched.
        report: Whether to write a report in XML (ETSI TS 119 102-2).
        words: Whether to read the words that the first signature covers.
        seconds: Time that it may take.
        memory: Address space that it may use, in bytes.
    """
    asked = {
        "trust": {
            name: [base64.b64encode(one).decode() for one in pieces]
            for name, pieces in dataclasses.asdict(trust).items()
        },
        "at": at.isoformat() if at else None,
        "online": online,
        "report": report,
        "words": words,
        "seconds": seconds,
        "memory": memory,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-m", "alternat.sign.courtroom"],
            input=json.dumps(asked).encode() + b"\n" + data,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Verified(_failed(data, trust, at, "too-slow"))
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        return Verified(_failed(data, trust, at, "crashed", *last))
    try:
        told = json.loads(done.stdout)
        return Verified(_VERDICT.validate_python(told["verdict"]), told["report"])
    except (ValueError, KeyError, TypeError, ValidationError):
        return Verified(_failed(data, trust, at, "crashed"))


def as_data(verdict: Verdict) -> dict[str, object]:
    """Give a verdict as JSON can hold it, with the answers that follow from its parts."""
    data: dict[str, object] = _VERDICT.dump_python(verdict, mode="json")
    data["answer"] = verdict.answer
    data["signatures"] = [_one(one) for one in verdict.signatures]
    data["timestamps"] = [_one(one) for one in verdict.timestamps]
    return data


def from_data(data: object) -> Verdict:
    """Read a verdict that `as_data` wrote.

    Raises:
        ValueError: It is none.
    """
    return _VERDICT.validate_python(data)


def _one(verdict: SignatureVerdict) -> dict[str, object]:
    data: dict[str, object] = _SIGNATURE.dump_python(verdict, mode="json")
    return {"answer": verdict.answer, **data}


def _failed(data: bytes, trust: Trust, at: datetime | None, code: str, *details: str) -> Verdict:
    return Verdict(
        hashlib.sha256(data).hexdigest(),
        at or datetime.now(UTC),  # noqa: TID251 - a signature is judged today unless told
        "given" if at else "system",
        POLICY,
        {},
        trust.digests,
        failure=Part("indeterminate", code, details),
    )

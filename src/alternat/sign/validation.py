"""The validation of a PDF, as it runs in a process of its own (`verification` starts it).

Takes the bytes of any PDF; gives a verdict. Nothing is fetched unless the user asked for it. The
file and the libraries that read it are not trusted: whatever they raise becomes « cannot tell ».
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any, cast

from asn1crypto import x509
from pyhanko.sign.ades.report import AdESStatus
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, SuspiciousModification
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import (
    DocumentTimestampStatus,
    SignatureCoverageLevel,
)

from alternat.document.reading import words
from alternat.render.readback_pdf import pdf_text
from alternat.sign.anchors import ListRefused, qualification
from alternat.sign.assessment import (
    Assessed,
    Assessor,
    Question,
    Result,
    evidence,
    is_stamped,
    passed,
)
from alternat.sign.changes import changes
from alternat.sign.etsi import validation_report
from alternat.sign.policy import STRICT
from alternat.sign.reader import Reader
from alternat.sign.verdict import (
    POLICY,
    Answer,
    Certificate,
    Level,
    Part,
    Revision,
    SignatureVerdict,
    TimeSource,
    Verdict,
)

TOOLS = ("alternat", "pyhanko", "pyhanko-certvalidator", "cryptography", "pikepdf")

_COVERED = {
    SignatureCoverageLevel.ENTIRE_FILE: Part("valid", "covers-file"),
    SignatureCoverageLevel.ENTIRE_REVISION: Part("valid", "covers-revision"),
    SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START: Part("indeterminate", "covers-part"),
    SignatureCoverageLevel.UNCLEAR: Part("indeterminate", "covers-unclear"),
}
_ADDED = {
    ModificationLevel.NONE: Part("valid", "unchanged"),
    ModificationLevel.LTA_UPDATES: Part("valid", "evidence-added"),
    ModificationLevel.FORM_FILLING: Part("valid", "signatures-added"),
    ModificationLevel.ANNOTATIONS: Part("indeterminate", "changed"),
    ModificationLevel.OTHER: Part("indeterminate", "changed"),
}
_ANSWERS: dict[AdESStatus, Answer] = {
    AdESStatus.PASSED: "valid",
    AdESStatus.FAILED: "invalid",
    AdESStatus.INDETERMINATE: "indeterminate",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A signature with its verdict, and what the library says of it."""

    verdict: SignatureVerdict
    signature: EmbeddedPdfSignature | None = None
    result: Result | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The verdict and the report."""

    verdict: Verdict
    report: str | None = None


def validate(data: bytes, question: Question) -> Answered:
    """Judge a PDF.

    Args:
        data: Any bytes.
        question: What to trust, and when.

    Returns:
        The verdict; where the file cannot be judged it says why.
    """
    at = question.at or datetime.now(UTC)  # noqa: TID251 - a signature is judged today unless told
    verdict = Verdict(
        hashlib.sha256(data).hexdigest(),
        at,
        "given" if question.at else "system",
        POLICY,
        {tool: version(tool) for tool in TOOLS},
        question.trust.digests,
    )
    try:
        return _Validator(data, question, at).judge(verdict)
    except (MemoryError, KeyboardInterrupt):
        raise
    except ListRefused as error:
        refused = Part("indeterminate", "list-refused", (str(error)[:300],))
        return Answered(replace(verdict, failure=refused))
    except Exception as error:  # noqa: BLE001 - readers of hostile files raise anything
        return Answered(replace(verdict, failure=_unreadable(error)))


def _unreadable(error: Exception) -> Part:
    return Part("indeterminate", "unreadable", (f"{type(error).__name__}: {error}"[:300],))


class _Validator:
    def __init__(self, data: bytes, question: Question, at: datetime) -> None:
        self._data = data
        self._question = question
        self._at = at
        self._reader = Reader(data)
        self._assessor = Assessor(self._reader, question, at)

    def judge(self, verdict: Verdict) -> Answered:
        """Judge every signature and every document timestamp."""
        if self._reader.encrypted:
            return Answered(replace(verdict, failure=Part("indeterminate", "encrypted")))
        fields = [*enumerate_sig_fields(self._reader, filled_status=None)]
        judged = [self._one(name, ref) for name, value, ref in fields if value is not None]
        if not judged:
            verdict = replace(verdict, failure=Part("indeterminate", "not-signed"))
        judged.sort(key=lambda one: one.verdict.revision)
        found = [one.verdict for one in judged]
        verdict = replace(
            verdict,
            signatures=tuple(one for one in found if one.level != "timestamp"),
            timestamps=tuple(one for one in found if one.level == "timestamp"),
            unsigned=tuple(name for name, value, _ in fields if value is None),
        )
        if judged and judged[0].signature:
            verdict = self._with_beginning(verdict, judged[0].signature)
        reported = [one for one in judged if one.signature and one.result]
        report = validation_report(reported) if self._question.report else None
        return Answered(verdict, report)

    def _one(self, name: str, field: Any) -> Judged:
        """Judge one signature; a fault of its own spoils no other."""
        try:
            signature = EmbeddedPdfSignature(self._reader, field, name)
            signature.compute_integrity_info(diff_policy=STRICT)
            found = asyncio.run(self._assessor.assess(signature))
            return Judged(self._told(signature, found), signature, found.result)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - readers of hostile files raise anything
            return Judged(_unjudged(name, error))

    def _told(self, signature: EmbeddedPdfSignature, found: Assessed) -> SignatureVerdict:
        result = found.result
        status = result.api_status
        integrity = Part("valid", "intact")
        if status is not None and not status.intact:
            integrity = Part("invalid", "altered")
        elif status is None or not status.valid:
            integrity = Part("invalid", "forged")
        indication = result.ades_subindic
        details = (result.failure_msg,) if result.failure_msg and not passed(result) else ()
        time, source = _time(signature, found)
        path = status.validation_path if status else None
        chain = [*path.iter_certs(include_root=True)][::-1] if path else [signature.signer_cert]
        return SignatureVerdict(
            signature.field_name,
            _name_of(signature.signer_cert),
            tuple(map(_certificate, chain)),
            self._level(signature),
            qualification(status),
            signature.self_reported_timestamp,
            time,
            source,
            signature.signed_revision + 1,
            Part(_ANSWERS[indication.status], indication.standard_name, details),
            integrity,
            _COVERED[cast("SignatureCoverageLevel", signature.coverage)],
            self._changes(signature),
        )

    def _level(self, signature: EmbeddedPdfSignature) -> Level:
        if signature.sig_object_type == "/DocTimeStamp":
            return "timestamp"
        if signature.sig_object.get("/SubFilter") != "/ETSI.CAdES.detached":
            return "CMS"
        filed = evidence(self._reader)
        if not (filed.known_crls or filed.known_ocsps):
            return "B-T" if is_stamped(signature) else "B-B"
        sealed = any(
            other.signed_revision > signature.signed_revision
            for other in self._reader.embedded_timestamp_signatures
        )
        return "B-LTA" if sealed else "B-LT"

    def _changes(self, signature: EmbeddedPdfSignature) -> Part:
        """Tell what later revisions changed."""
        found = cast("DiffResult | SuspiciousModification", signature.diff_result)
        if isinstance(found, SuspiciousModification):
            signed = self._data[: _end(signature)]
            return Part("indeterminate", "changed", changes(signed, self._data))
        return _ADDED[found.modification_level]

    def _with_beginning(self, verdict: Verdict, first: EmbeddedPdfSignature) -> Verdict:
        """Add what stood before the first signature, and the words that it covers."""
        signed = self._data[: _end(first)]
        before = signed[: _last_end(signed[: signed.rfind(b"%%EOF")])]
        brought = None
        if before and first.signed_revision > 0:
            brought = _brought(before, signed, first.signed_revision)
        base = Revision(len(before), hashlib.sha256(before).hexdigest()) if before else None
        words = _words(signed) if self._question.words else None
        return replace(verdict, base=base, brought=brought, words=words)


def _time(signature: EmbeddedPdfSignature, found: Assessed) -> tuple[datetime | None, TimeSource]:
    """Give the earliest time at which a signature is known to have existed, and how."""
    status = found.result.api_status
    if isinstance(status, DocumentTimestampStatus):
        return status.timestamp, "document-timestamp"
    proved: list[tuple[datetime, TimeSource]] = []
    stamp = getattr(status, "timestamp_validity", None)
    if stamp is not None and stamp.intact and stamp.valid:
        proved.append((stamp.timestamp, "signature-timestamp"))
    if found.sealed is not None:
        proved.append((found.sealed, "document-timestamp"))
    return min(proved) if proved else (signature.self_reported_timestamp, "claimed")


def _brought(before: bytes, signed: bytes, revision: int) -> Part:
    """Tell what the revision of the first signature brought besides that signature."""
    try:
        found = STRICT.review_file(Reader(signed), revision - 1)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a file without a form before, as scans are, stops the library
        return Part("indeterminate", "unread")
    if isinstance(found, SuspiciousModification):
        return Part("indeterminate", "changed", changes(before, signed))
    return _ADDED[found.modification_level]


def _certificate(one: x509.Certificate) -> Certificate:
    return Certificate(
        one.subject.human_friendly,
        one.issuer.human_friendly,
        one.sha256.hex(),
        one.not_valid_before,
        one.not_valid_after,
    )


def _name_of(certificate: x509.Certificate) -> str:
    subject = certificate.subject.native
    name = subject.get("common_name") or certificate.subject.human_friendly
    return name if isinstance(name, str) else ", ".join(name)


def _end(signature: EmbeddedPdfSignature) -> int:
    """Give the length of the revision that a signature covers."""
    *_, start, length = (int(one) for one in signature.byte_range)
    return start + length


def _last_end(data: bytes) -> int:
    """Give where the last whole revision in a beginning of a file ends; 0 if there is none."""
    at = data.rfind(b"%%EOF")
    if at < 0:
        return 0
    rest = data[at + 5 : at + 7]
    return at + 5 + len(rest) - len(rest.lstrip(b"\r\n"))


def _words(data: bytes) -> str | None:
    try:
        return hashlib.sha256(words(pdf_text(data)).encode()).hexdigest()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - readers of hostile files raise anything
        return None


def _unjudged(name: str, error: Exception) -> SignatureVerdict:
    """Give the verdict on a signature that cannot even be read."""
    unknown = Part("indeterminate", "unread")
    code = "GENERIC"
    if isinstance(error, SignatureValidationError) and error.ades_subindication is not None:
        code = error.ades_subindication.standard_name
    return SignatureVerdict(
        name,
        "",
        (),
        "CMS",
        None,
        None,
        None,
        "claimed",
        0,
        Part("indeterminate", code, (f"{type(error).__name__}: {error}"[:300],)),
        unknown,
        unknown,
        unknown,
    )

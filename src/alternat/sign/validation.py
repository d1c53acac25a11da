"""The validation of a PDF, as it runs in a process of its own (`verification` starts it).

Takes the bytes of any PDF; gives a verdict. Nothing is fetched unless the user asked for it. The
file and the libraries that read it are not trusted: whatever they raise becomes « cannot tell ».
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import Any, cast

from asn1crypto import x509
from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESStatus
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, SuspiciousModification
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature
from pyhanko.sign.validation.ades import (
    AdESBasicValidationResult,
    ades_basic_validation,
    ades_lta_validation,
    ades_timestamp_validation,
    ades_with_time_validation,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.policy_decl import (
    CertificateFetchingRule,
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import (
    DocumentTimestampStatus,
    PdfSignatureStatus,
    SignatureCoverageLevel,
)
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from alternat.document.reading import words
from alternat.render.readback_pdf import pdf_text
from alternat.sign.anchors import qualification, trust_manager
from alternat.sign.changes import changes
from alternat.sign.etsi import validation_report
from alternat.sign.policy import STRICT
from alternat.sign.reader import Reader
from alternat.sign.trust import Trust
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

SIGNING_KEYS = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
"""Either use of a key may sign: many qualified certificates name the second alone."""

ANY_AGE = timedelta(days=365 * 200)

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
class Question:
    """What is asked about a file."""

    trust: Trust
    at: datetime | None = None
    """Time for which the verdict holds; the clock of the machine unless given."""
    online: bool = False
    """Whether missing evidence may be fetched."""
    report: bool = False
    """Whether a report in XML is wanted too (ETSI TS 119 102-2)."""
    words: bool = False
    """Whether the words that the first signature covers are wanted."""


Result = AdESBasicValidationResult[Any]


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
        self._spec = PdfSignatureValidationSpec(_spec(question), STRICT)
        self._timing = ValidationTimingInfo(
            validation_time=at,
            best_signature_time=at,
            point_in_time_validation=question.at is not None,
        )

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
            result = asyncio.run(self._assess(signature))
            return Judged(self._told(signature, result), signature, result)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - readers of hostile files raise anything
            return Judged(_unjudged(name, error))

    async def _assess(self, signature: EmbeddedPdfSignature) -> Result:
        """Choose the process of EN 319 102-1 that fits a signature."""
        spec = self._spec.signature_validation_spec
        known = replace(spec, local_knowledge=_joined(spec.local_knowledge, _filed(self._reader)))
        if signature.sig_object_type == "/DocTimeStamp":
            return await ades_timestamp_validation(
                signature.signed_data,
                known,
                lambda _: signature.compute_digest(),
                timing_info=self._timing,
                extra_status_kwargs=_facts_of_file(signature),
                status_cls=DocumentTimestampStatus,
            )
        today = await ades_basic_validation(
            signature.signed_data,
            known,
            timing_info=self._timing,
            raw_digest=signature.compute_digest(),
        )
        if not _is_stamped(signature):
            return today
        stamped = await ades_with_time_validation(
            signature.signed_data,
            known,
            timing_info=self._timing,
            raw_digest=signature.compute_digest(),
            extra_status_kwargs=signature.summarise_integrity_info(),
            status_cls=PdfSignatureStatus,
        )
        # The process with time lets an expired certificate pass, that for archived signatures
        # refuses one that is in order today: only together do they say what the standard does.
        if _passed(today) and _passed(stamped):
            return stamped
        archived = await ades_lta_validation(
            signature, self._archived_spec(), timing_info=self._timing
        )
        return archived if _passed(archived) or _passed(stamped) else stamped

    def _archived_spec(self) -> PdfSignatureValidationSpec:
        """Give the rules for archived signatures.

        Once the certificate of the last timestamp has expired, no newer evidence about it can
        exist: what was filed after the timestamp is the last word, however old.
        """
        stamps = [one.signer_cert for one in self._reader.embedded_timestamp_signatures]
        if not stamps or stamps[-1].not_valid_after > self._at:
            return self._spec
        rules = self._spec.signature_validation_spec
        policy = replace(
            rules.cert_validation_policy,
            revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO, freshness=ANY_AGE),
        )
        return replace(
            self._spec, signature_validation_spec=replace(rules, cert_validation_policy=policy)
        )

    def _told(self, signature: EmbeddedPdfSignature, result: Result) -> SignatureVerdict:
        status = result.api_status
        integrity = Part("valid", "intact")
        if status is not None and not status.intact:
            integrity = Part("invalid", "altered")
        elif status is None or not status.valid:
            integrity = Part("invalid", "forged")
        indication = result.ades_subindic
        details = (result.failure_msg,) if result.failure_msg else ()
        time, source = _time(signature, result)
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
        filed = _filed(self._reader)
        if not (filed.known_crls or filed.known_ocsps):
            return "B-T" if _is_stamped(signature) else "B-B"
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
            policy_says = STRICT.review_file(Reader(signed), first.signed_revision - 1)
            if isinstance(policy_says, SuspiciousModification):
                brought = Part("indeterminate", "changed", changes(before, signed))
            else:
                brought = _ADDED[policy_says.modification_level]
        base = Revision(len(before), hashlib.sha256(before).hexdigest()) if before else None
        words = _words(signed) if self._question.words else None
        return replace(verdict, base=base, brought=brought, words=words)


def _spec(question: Question) -> SignatureValidationSpec:
    rules = RevinfoOnlineFetchingRule
    return SignatureValidationSpec(
        CertValidationPolicySpec(
            trust_manager(question.trust), CertRevTrustPolicy(REQUIRE_REVINFO)
        ),
        RevocationInfoGatheringSpec(
            rules.NO_HISTORICAL_FETCH if question.online else rules.LOCAL_ONLY,
            certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
        ),
        local_knowledge=LocalKnowledge(
            known_crls=[CRLContainer(CertificateList.load(one)) for one in question.trust.crls],
            known_ocsps=[
                container
                for one in question.trust.ocsps
                for container in OCSPContainer.load_multi(OCSPResponse.load(one))
            ],
        ),
        key_usage_settings=SIGNING_KEYS,
    )


def _filed(reader: PdfFileReader) -> LocalKnowledge:
    """Read the evidence that is filed in a PDF (its document security store)."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return LocalKnowledge()
    return LocalKnowledge(
        known_crls=[
            CRLContainer(CertificateList.load(one.get_object().data)) for one in store.crls
        ],
        known_ocsps=[
            container
            for one in store.ocsps
            for container in OCSPContainer.load_multi(OCSPResponse.load(one.get_object().data))
        ],
        known_certs=[*store.load_certs()],
    )


def _joined(one: LocalKnowledge, other: LocalKnowledge) -> LocalKnowledge:
    return LocalKnowledge(
        known_crls=[*one.known_crls, *other.known_crls],
        known_ocsps=[*one.known_ocsps, *other.known_ocsps],
        known_certs=[*one.known_certs, *other.known_certs],
    )


def _facts_of_file(signature: EmbeddedPdfSignature) -> dict[str, Any]:
    facts = signature.summarise_integrity_info()
    return {name: facts[name] for name in ("coverage", "diff_result")}


def _time(signature: EmbeddedPdfSignature, result: Result) -> tuple[datetime | None, TimeSource]:
    """Give the earliest time at which a signature is known to have existed, and how."""
    if isinstance(result.api_status, DocumentTimestampStatus):
        return result.api_status.timestamp, "document-timestamp"
    proved: list[tuple[datetime, TimeSource]] = []
    stamp = getattr(result.api_status, "timestamp_validity", None)
    if stamp is not None and stamp.intact and stamp.valid:
        proved.append((stamp.timestamp, "signature-timestamp"))
    sealed = getattr(result, "oldest_evidence_record_timestamp", None)
    if sealed is not None:
        proved.append((sealed, "document-timestamp"))
    return min(proved) if proved else (signature.self_reported_timestamp, "claimed")


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


def _passed(result: Result) -> bool:
    return result.ades_subindic.status == AdESStatus.PASSED


def _is_stamped(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature carries a timestamp of its own."""
    return any(True for _ in extract_tst_data_iter(signature.signer_info, signed=False))


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
        Part("indeterminate", "GENERIC", (f"{type(error).__name__}: {error}"[:300],)),
        unknown,
        unknown,
        unknown,
    )

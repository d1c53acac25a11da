"""What EN 319 102-1 says of a signature: now, or when a timestamp sealed it.

Takes a file and what to trust; gives the result of the library, and when it holds. An old signature
is judged as it stood when a document timestamp sealed it, with the evidence that was sealed then;
each timestamp is judged when the next one sealed it, and the last one now. So what vouches for
anything is always something that was good while it did (ETSI EN 319 142-1, 5.5 and annex B).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.ades.report import AdESIndeterminate, AdESStatus
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature
from pyhanko.sign.validation.ades import (
    AdESBasicValidationResult,
    ades_basic_validation,
    ades_timestamp_validation,
    ades_with_time_validation,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.policy_decl import (
    CertificateFetchingRule,
    LocalKnowledge,
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

from alternat.sign.anchors import trust_manager
from alternat.sign.reader import Reader
from alternat.sign.trust import Trust

SIGNING_KEYS = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
"""Either use of a key may sign: many qualified certificates name the second alone."""

Result = AdESBasicValidationResult[Any]


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


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the library says of a signature."""

    result: Result
    sealed: datetime | None = None
    """When a document timestamp sealed it, if the result holds for that time."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time, and what is known then."""

    timing: ValidationTimingInfo
    rules: SignatureValidationSpec

    @property
    def time(self) -> datetime:
        return self.timing.validation_time


class Assessor:
    """Judges the signatures of one file."""

    def __init__(self, reader: Reader, question: Question, at: datetime) -> None:
        """Keep what is asked.

        Args:
            reader: The file.
            question: What to trust.
            at: Time for which to judge.
        """
        self._reader = reader
        self._rules = _rules(question)
        self._given = self._rules.local_knowledge
        self._all = _joined(self._given, evidence(reader))
        timing = ValidationTimingInfo(at, at, point_in_time_validation=question.at is not None)
        self._now = _Moment(timing, replace(self._rules, local_knowledge=self._all))

    async def assess(self, signature: EmbeddedPdfSignature) -> Assessed:
        """Judge a signature or a document timestamp: now, else as of when it was sealed."""
        today = await _judged(signature, self._now)
        if passed(today) or not self._may_be_old(today):
            return Assessed(today)
        then = await self._sealing(signature)
        if then is None:
            return Assessed(today)
        result = await _judged(signature, then)
        if not passed(result) or self._revoked(result, then.time):
            return Assessed(today)
        return Assessed(result, then.time)

    def _may_be_old(self, result: Result) -> bool:
        """Tell whether time alone can have spoilt a signature."""
        return result.ades_subindic.status == AdESStatus.INDETERMINATE

    async def _sealing(self, signature: EmbeddedPdfSignature) -> _Moment | None:
        """Give when the first timestamp sealed a signature, and the evidence that it sealed too.

        None where no timestamp follows, or where the chain of them does not reach up to now.
        """
        moment = self._now
        for stamp in reversed(self._reader.embedded_timestamp_signatures):
            if stamp.signed_revision <= signature.signed_revision:
                break
            stamp.compute_integrity_info(skip_diff=True)  # later changes are judged on their own
            covered = stamp.evaluate_signature_coverage() >= SignatureCoverageLevel.ENTIRE_REVISION
            result = await _judged(stamp, moment)
            if not (covered and passed(result)) or self._revoked(result, moment.time):
                return None
            status = result.api_status
            assert isinstance(status, DocumentTimestampStatus)  # of what passed there is one
            moment = self._moment(status.timestamp, stamp.signed_revision)
        return None if moment is self._now else moment

    def _moment(self, time: datetime, revision: int) -> _Moment:
        """Give what a timestamp sealed: the evidence that the file held then, and no more."""
        sealed = evidence(self._reader.get_historical_resolver(revision))
        offline = RevocationInfoGatheringSpec(
            RevinfoOnlineFetchingRule.LOCAL_ONLY,
            certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
        )
        rules = replace(
            self._rules,
            revinfo_gathering_policy=offline,
            local_knowledge=_joined(LocalKnowledge(known_certs=self._given.known_certs), sealed),
        )
        return _Moment(ValidationTimingInfo(time, time, point_in_time_validation=True), rules)

    def _revoked(self, result: Result, by: datetime) -> bool:
        """Tell whether anything known today says that a certificate was revoked by then."""
        path = getattr(result.api_status, "validation_path", None)
        certificates = [*path.iter_certs(include_root=False)] if path else []
        return any(
            certificate.issuer.hashable == issuer
            and certificate.serial_number == serial
            and since <= by
            for issuer, serial, since in _revocations(self._all)
            for certificate in certificates
        )


async def _judged(signature: EmbeddedPdfSignature, moment: _Moment) -> Result:
    """Choose the process of EN 319 102-1 that fits a signature."""
    if signature.sig_object_type == "/DocTimeStamp":
        return await ades_timestamp_validation(
            signature.signed_data,
            moment.rules,
            lambda _: signature.compute_digest(),
            timing_info=moment.timing,
            extra_status_kwargs=_facts_of_file(signature),
            status_cls=DocumentTimestampStatus,
        )
    today = await ades_basic_validation(
        signature.signed_data,
        moment.rules,
        timing_info=moment.timing,
        raw_digest=signature.compute_digest(),
    )
    if not is_stamped(signature):
        return today
    stamped = await ades_with_time_validation(
        signature.signed_data,
        moment.rules,
        timing_info=moment.timing,
        raw_digest=signature.compute_digest(),
        extra_status_kwargs=signature.summarise_integrity_info(),
        status_cls=PdfSignatureStatus,
    )
    # The process with time lets an expired certificate pass, although nothing sealed the proof that
    # it was not revoked: it may only add what a timestamp proves, and outlive a later revocation.
    revoked = today.ades_subindic == AdESIndeterminate.REVOKED_NO_POE
    return stamped if passed(today) or revoked or not passed(stamped) else today


def passed(result: Result) -> bool:
    """Tell whether the library says that a signature is in order."""
    return result.ades_subindic.status == AdESStatus.PASSED


def is_stamped(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature carries a timestamp of its own."""
    return any(True for _ in extract_tst_data_iter(signature.signer_info, signed=False))


def evidence(handler: PdfHandler) -> LocalKnowledge:
    """Read the evidence that is filed in a PDF, or in a revision (its document security store)."""
    try:
        store = DocumentSecurityStore.read_dss(handler)
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


def _rules(question: Question) -> SignatureValidationSpec:
    fetching = RevinfoOnlineFetchingRule
    return SignatureValidationSpec(
        CertValidationPolicySpec(
            trust_manager(question.trust), CertRevTrustPolicy(REQUIRE_REVINFO)
        ),
        RevocationInfoGatheringSpec(
            fetching.NO_HISTORICAL_FETCH if question.online else fetching.LOCAL_ONLY,
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


def _revocations(known: LocalKnowledge) -> Iterator[tuple[object, int, datetime]]:
    """Give each certificate that some evidence calls revoked: issuer, serial number, since when."""
    for crl in known.known_crls:
        issuer = crl.crl_data.issuer.hashable
        for entry in crl.crl_data["tbs_cert_list"]["revoked_certificates"]:
            yield issuer, entry["user_certificate"].native, entry["revocation_date"].native
    issuers = {
        (one.serial_number, one.issuer.hashable): one.issuer.hashable for one in known.known_certs
    }
    for ocsp in known.known_ocsps:
        answer = ocsp.extract_single_response()
        if answer is None or answer["cert_status"].name != "revoked":
            continue
        serial = answer["cert_id"]["serial_number"].native
        since = answer["cert_status"].chosen["revocation_time"].native
        yield from ((issuer, serial, since) for number, issuer in issuers if number == serial)


def _joined(one: LocalKnowledge, other: LocalKnowledge) -> LocalKnowledge:
    return LocalKnowledge(
        known_crls=[*one.known_crls, *other.known_crls],
        known_ocsps=[*one.known_ocsps, *other.known_ocsps],
        known_certs=[*one.known_certs, *other.known_certs],
    )


def _facts_of_file(signature: EmbeddedPdfSignature) -> dict[str, Any]:
    facts = signature.summarise_integrity_info()
    return {name: facts[name] for name in ("coverage", "diff_result")}

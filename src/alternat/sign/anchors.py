"""Trust anchors: pinned roots, and the authorities of European trusted lists.

Takes what the user trusts; gives what the validator asks. A list of trusted lists is believed if
the Commission signed it, a national list if the list of lists names its signer; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from asn1crypto import x509
from lxml import etree
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.qualified.eutl_parse import (
    trust_list_to_registry,
    validate_and_parse_lotl,
)
from pyhanko.sign.validation.qualified.tsp import QcCertType, TSPRegistry, TSPTrustManager
from pyhanko_certvalidator.authority import Authority, TrustAnchor
from pyhanko_certvalidator.registry import SimpleTrustManager, TrustManager
from xsdata.exceptions import ParserError

from alternat.sign.trust import Trust
from alternat.sign.verdict import Qualification


class ListRefused(Exception):
    """A trusted list is not signed by whom it should be."""


class Anchors(TSPTrustManager):
    """The authorities of the lists first, which may make a signature qualified; then pinned roots.

    It is the manager that the library asks about qualification, and that one only.
    """

    def __init__(self, listed: TSPRegistry, pinned: TrustManager) -> None:
        super().__init__(listed)
        self._pinned = pinned

    def as_trust_anchor(self, authority: Authority) -> TrustAnchor | None:
        """Give the anchor that an authority is, if any."""
        return super().as_trust_anchor(authority) or self._pinned.as_trust_anchor(authority)

    def find_potential_issuers(self, cert: x509.Certificate) -> Generator[TrustAnchor, None, None]:
        """Give the anchors that may have issued a certificate."""
        yield from super().find_potential_issuers(cert)
        yield from self._pinned.find_potential_issuers(cert)


def trust_manager(trust: Trust) -> TrustManager:
    """Give the anchors of what a user trusts.

    Args:
        trust: Roots and lists.

    Raises:
        ListRefused: The list of lists is not signed by whom it should be.
    """
    roots = [x509.Certificate.load(one) for one in trust.roots]
    pinned = SimpleTrustManager.build(trust_roots=roots)
    if not trust.lists:
        return pinned
    return Anchors(registry(trust), pinned)


def registry(trust: Trust) -> TSPRegistry:
    """Read trusted lists: the list of lists, then national lists, each where it names its signer.

    Raises:
        ListRefused: The list of lists is not signed by a known signer.
    """
    lotl, *national = (one.decode("utf-8", "replace") for one in trust.lists)
    signers = [x509.Certificate.load(one) for one in trust.signers]
    try:
        references = validate_and_parse_lotl(lotl, signers or None).references
    except (SignatureValidationError, etree.XMLSyntaxError, ParserError, ValueError) as error:
        raise ListRefused(str(error)) from error
    found = TSPRegistry()
    for text in national:
        for reference in references:
            try:
                trust_list_to_registry(text, reference.tlso_certs, found)
            except (SignatureValidationError, etree.XMLSyntaxError, ParserError, ValueError):
                continue  # not signed by whom this entry names, or no trusted list at all
            break
    return found


def qualification(status: Any) -> Qualification | None:
    """Put into one word what the lists say of a signature; None if they were not asked.

    A qualified signature needs a qualified certificate for signatures, and its key in a qualified
    device (Regulation 910/2014, article 3, 12).
    """
    result = getattr(status, "qualification_result", None)
    if result is None:
        return None
    found = result.status
    if not found.qualified or found.qc_type != QcCertType.QC_ESIGN:
        return "not-qualified"
    return "qualified" if found.qc_key_security.is_qscd else "qualified-certificate"

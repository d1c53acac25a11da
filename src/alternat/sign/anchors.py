"""Trust anchors: pinned roots, and the authorities of European trusted lists.

Takes what the user trusts; gives what the validator asks. A list of trusted lists is believed if
the Commission signed it, a national list if the list of lists names its signer; nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from asn1crypto import x509
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.qualified.eutl_parse import (
    trust_list_to_registry,
    validate_and_parse_lotl,
)
from pyhanko.sign.validation.qualified.tsp import TSPRegistry, TSPTrustManager
from pyhanko_certvalidator.authority import Authority, TrustAnchor
from pyhanko_certvalidator.registry import SimpleTrustManager, TrustManager

from alternat.sign.trust import Trust


class ListRefused(Exception):
    """A trusted list is not signed by whom it should be."""


class Anchors(TrustManager):
    """Pinned roots first, then the authorities of the lists."""

    def __init__(self, managers: Sequence[TrustManager]) -> None:
        self._managers = tuple(managers)

    def as_trust_anchor(self, authority: Authority) -> TrustAnchor | None:
        """Give the anchor that an authority is, if any."""
        found = (manager.as_trust_anchor(authority) for manager in self._managers)
        return next((anchor for anchor in found if anchor is not None), None)

    def find_potential_issuers(self, cert: x509.Certificate) -> Iterator[TrustAnchor]:
        """Give the anchors that may have issued a certificate."""
        for manager in self._managers:
            yield from manager.find_potential_issuers(cert)


def trust_manager(
    trust: Trust, signers_of_lists: Sequence[x509.Certificate] | None = None
) -> TrustManager:
    """Give the anchors of what a user trusts.

    Args:
        trust: Roots and lists.
        signers_of_lists: Who signs the list of lists; those that the library knows unless given.

    Raises:
        ListRefused: The list of lists is not signed by one of them.
    """
    roots = [x509.Certificate.load(one) for one in trust.roots]
    pinned = SimpleTrustManager.build(trust_roots=roots)
    if not trust.lists:
        return pinned
    return Anchors((pinned, TSPTrustManager(registry(trust.lists, signers_of_lists))))


def registry(
    lists: Sequence[bytes], signers: Sequence[x509.Certificate] | None = None
) -> TSPRegistry:
    """Read trusted lists: the list of lists, then national lists, each where it names its signer.

    Raises:
        ListRefused: The list of lists is not signed by a known signer.
    """
    lotl, *national = (one.decode("utf-8", "replace") for one in lists)
    try:
        references = validate_and_parse_lotl(lotl, [*signers] if signers else None).references
    except SignatureValidationError as error:
        raise ListRefused(str(error)) from error
    found = TSPRegistry()
    for text in national:
        for reference in references:
            try:
                trust_list_to_registry(text, reference.tlso_certs, found)
            except SignatureValidationError:
                continue
            break
    return found


def qualification(status: Any) -> str | None:
    """Put into one word what the lists say of a certificate."""
    result = getattr(status, "qualification_result", None)
    if result is None:
        return None
    return "qualified" if result.status.qualified else "not-qualified"

"""Renewal: fresh evidence and a newer timestamp, before those of a signed file age.

Takes a signed file; gives the same file and more revisions. Each document timestamp vouches for
what came before as long as its own certificate is good, and no longer: a newer one has to cover it,
with the proof that it was not revoked, while that can still be had (ETSI EN 319 142-1, 5.5).
"""

from __future__ import annotations

import asyncio
import io
from typing import cast

from asn1crypto import x509
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore, async_add_validation_info
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator.errors import PathBuildingError
from pyhanko_certvalidator.fetchers import Fetchers
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend

from alternat.sign.errors import SigningError
from alternat.sign.reader import Reader
from alternat.sign.signature import FAULTS, OUTSIDE, Means, gathering, why
from alternat.sign.trust import Trust


def renewed(data: bytes, tsa: str, trust: Trust) -> bytes:
    """Lengthen the time for which a signed file can be verified.

    Args:
        data: A file that is valid today: what is not cannot be made to last.
        tsa: Address of a time-stamping service (RFC 3161).
        trust: Roots up to which certificates are followed, to gather their evidence.

    Returns:
        The file, with the evidence of its signatures that no timestamp seals yet and of its last
        timestamp, under a new document timestamp.

    Raises:
        SigningError: The file carries no signature, the service or an authority does not answer.
    """
    means = Means("B-LTA", tsa, trust)
    try:
        return asyncio.run(_fetching(data, tsa, trust))
    except FAULTS as error:
        raise SigningError(why(error, means)) from error
    except (AssertionError, TypeError) as error:  # what the library does where it finds no path
        message = why(PathBuildingError("no path from the last timestamp to a root"), means)
        raise SigningError(message) from error


async def _fetching(data: bytes, tsa: str, trust: Trust) -> bytes:
    async with AIOHttpFetcherBackend() as fetchers:
        return await _renewed(data, tsa, trust, fetchers)


async def _renewed(data: bytes, tsa: str, trust: Trust, fetchers: Fetchers) -> bytes:
    reader = Reader(data)
    stamps = [one.signed_revision for one in reader.embedded_timestamp_signatures]
    sealed = max(stamps, default=-1)
    signatures = reader.embedded_regular_signatures
    if not stamps and not signatures:
        raise SigningError("the file carries no signature; there is nothing to renew")
    for place, one in enumerate(signatures):
        if one.signed_revision > sealed:
            # Each adds a revision: the signature is looked up again in the file as it is now.
            current = Reader(data).embedded_regular_signatures[place]
            context = gathering(trust, _filed(current.reader), fetchers)
            data = _content(await async_add_validation_info(current, context, in_place=False))
    stamper = PdfTimeStamper(HTTPTimeStamper(tsa), invis_settings=OUTSIDE)
    reader = Reader(data)
    context = gathering(trust, _filed(reader), fetchers)
    return _content(
        await stamper.async_update_archival_timestamp_chain(reader, context, in_place=False)
    )


def _filed(reader: Reader) -> list[x509.Certificate]:
    """Give the certificates that a file holds as evidence."""
    try:
        return [*DocumentSecurityStore.read_dss(reader).load_certs()]
    except NoDSSFoundError:
        return []


def _content(stream: object) -> bytes:
    return cast("io.BytesIO", stream).getvalue()

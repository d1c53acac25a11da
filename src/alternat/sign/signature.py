"""A signature: one more revision of a file, in the name of one person.

Takes a file with signature fields, a key and a level; gives the file signed in those fields. What
was signed before stays valid. The mark of a signature is drawn by nobody: the page already leaves
the room, and anything drawn later would have to keep to PDF/A and to the Arabic of names.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import InvisSigSettings, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError as LibraryError
from pyhanko.sign.signers import Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.errors import ValidationInfoReadingError
from pyhanko.stamp import NoOpStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, PathError, ValidationError
from pyhanko_certvalidator.fetchers import Fetchers

from alternat.sign.errors import SigningError
from alternat.sign.reader import Reader
from alternat.sign.trust import Trust

Ordered = Literal["B-B", "B-T", "B-LT", "B-LTA"]

LEVELS: tuple[Ordered, ...] = ("B-B", "B-T", "B-LT", "B-LTA")

DIGEST = "sha256"

OUTSIDE = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)
"""A field without a mark, outside the page: PDF/UA asks no words for it, PDF/A no appearance."""

FAULTS = (
    LibraryError,
    PdfError,
    TimestampRequestError,
    ValidationInfoReadingError,
    PathBuildingError,
    PathError,
    ValidationError,
)
"""What the library raises when it cannot sign, stamp or gather evidence."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a signature is made with, besides the key."""

    level: Ordered
    tsa: str | None = None
    """Address of a time-stamping service (RFC 3161)."""
    trust: Trust = field(default_factory=Trust)
    """Roots up to which certificates are followed, to gather their evidence."""


def all_fields(data: bytes) -> dict[str, bool]:
    """Name the signature fields of a file, and tell which are signed.

    Raises:
        SigningError: The file is no PDF.
    """
    try:
        found = enumerate_sig_fields(Reader(data), filled_status=None)
        return {name: value is not None for name, value, _ in found}
    except (PdfError, ValueError, KeyError, AssertionError) as error:
        raise SigningError(f"not a PDF that can be signed ({error}); nothing was signed") from error


def signed(data: bytes, fields: Sequence[str], signer: Signer, means: Means) -> bytes:
    """Sign fields of a file, one revision each.

    Args:
        data: The file.
        fields: Names of its fields.
        signer: The key.
        means: How.

    Raises:
        SigningError: The time-stamping service or an authority does not answer, or the certificate
            does not lead to a trusted root; nothing is signed.
    """
    if means.level != "B-B" and not means.tsa:
        raise SigningError(
            f"level {means.level} needs a time-stamping service: --tsa URL (or --level B-B)"
        )
    try:
        for name in fields:
            data = _signed(data, name, signer, means)
    except FAULTS as error:
        raise SigningError(why(error, means)) from error
    return data


def stamped(data: bytes, tsa: str, trust: Trust) -> bytes:
    """Add a document timestamp (RFC 3161) to a PDF, a scan for instance.

    Args:
        data: The file.
        tsa: Address of a time-stamping service.
        trust: Roots up to which its certificate is followed, to file the evidence that it was good;
            without any root, none is filed.

    Raises:
        SigningError: The file is no PDF, the service or an authority does not answer, or the
            certificate of the service does not lead to a trusted root.
    """
    context = gathering(trust) if trust.roots else None
    try:
        stamper = PdfTimeStamper(HTTPTimeStamper(tsa), invis_settings=OUTSIDE)
        out = stamper.timestamp_pdf(_writer(data), DIGEST, validation_context=context)
        return bytes(out.getvalue())
    except FAULTS as error:
        raise SigningError(why(error, Means("B-LTA", tsa, trust))) from error


def _signed(data: bytes, name: str, signer: Signer, means: Means) -> bytes:
    lasting = means.level in ("B-LT", "B-LTA")
    metadata = PdfSignatureMetadata(
        field_name=name,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=lasting,
        use_pades_lta=means.level == "B-LTA",
        validation_context=gathering(means.trust) if lasting else None,
        signer_key_usage=set(),
    )
    stamper: TimeStamper | None = None
    if means.level != "B-B" and means.tsa:
        stamper = HTTPTimeStamper(means.tsa)
    made = PdfSigner(metadata, signer, timestamper=stamper, stamp_style=NoOpStampStyle())
    out = made.sign_pdf(_writer(data))
    assert isinstance(out, io.BytesIO)  # no other output was named
    return out.getvalue()


def _writer(data: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter.from_reader(Reader(data))


def gathering(
    trust: Trust, known: Iterable[x509.Certificate] = (), fetchers: Fetchers | None = None
) -> ValidationContext:
    """Give what follows certificates up to a root, by way of known ones, and fetches evidence.

    Args:
        trust: Roots and evidence.
        known: Certificates that may stand between.
        fetchers: What fetches, for whoever asks outside of a signature; it closes them too.
    """
    return ValidationContext(
        trust_roots=[x509.Certificate.load(one) for one in trust.roots],
        other_certs=[*known],
        crls=list(trust.crls),
        ocsps=list(trust.ocsps),
        allow_fetching=True,
        fetchers=fetchers,
        revocation_mode="require",
    )


def why(error: Exception, means: Means) -> str:
    """Say why nothing was signed, and what to do."""
    what = str(error) or type(error).__name__
    if isinstance(error, TimestampRequestError):
        return f"{means.tsa}: no timestamp ({what}); check the address. Nothing was signed"
    if isinstance(error, PdfError):
        return f"the file cannot be signed ({what}); nothing was signed"
    return (
        f"the evidence that level {means.level} embeds cannot be gathered ({what}); put the root "
        "of the authority into the folder of --trust, check the network, or sign at level B-T"
    )

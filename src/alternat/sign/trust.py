"""What a verifier trusts: pinned roots, trusted lists, and evidence that was filed.

Takes a folder and files that the user names; gives their bytes. Nothing is fetched. Moroccan
authorities stand on no European list and have to be pinned (preservation reference § 3).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOTS = (".pem", ".crt", ".cer", ".der")
CRLS = (".crl",)
OCSPS = (".ocsp", ".ors")

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----")


class TrustUnreadable(Exception):
    """A file of the trust folder is not what its name says."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Trust:
    """Roots and lists to trust, and evidence to use: DER, but for the lists, which are XML."""

    roots: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
    lists: tuple[bytes, ...] = ()
    """A list of trusted lists, and the national lists that it points to."""
    signers: tuple[bytes, ...] = ()
    """Who may sign the list of lists; those of the Official Journal that are known, if none."""

    @property
    def digests(self) -> tuple[str, ...]:
        """SHA-256 of each piece, sorted."""
        pieces = (*self.roots, *self.crls, *self.ocsps, *self.lists, *self.signers)
        return tuple(sorted(hashlib.sha256(one).hexdigest() for one in pieces))

    def joined(self, other: Trust) -> Trust:
        """Add the pieces of another."""
        return Trust(
            (*self.roots, *other.roots),
            (*self.crls, *other.crls),
            (*self.ocsps, *other.ocsps),
            (*self.lists, *other.lists),
            (*self.signers, *other.signers),
        )


def trust(folders: Iterable[Path], lotl: Path | None = None) -> Trust:
    """Read what to trust.

    Args:
        folders: Folders of certificates (`.pem`, `.crt`, `.cer`, `.der`), lists of revoked
            certificates (`.crl`) and OCSP answers (`.ocsp`, `.ors`); files beside them are passed
            over.
        lotl: A European list of trusted lists. The national lists (`.xml`) stand beside it, and
            so may the certificates of those who may sign it.

    Raises:
        TrustUnreadable: A file is not what its name says.
    """
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    return Trust(
        tuple(one for file in files for one in _der(file, ROOTS, "CERTIFICATE")),
        tuple(one for file in files for one in _der(file, CRLS, "X509 CRL")),
        tuple(one for file in files for one in _der(file, OCSPS, "OCSP RESPONSE")),
        _lists(lotl) if lotl else (),
        _signers(lotl) if lotl else (),
    )


def _lists(lotl: Path) -> tuple[bytes, ...]:
    beside = (file for file in sorted(lotl.parent.glob("*.xml")) if file != lotl)
    return (lotl.read_bytes(), *(file.read_bytes() for file in beside))


def _signers(lotl: Path) -> tuple[bytes, ...]:
    files = (file for file in sorted(lotl.parent.iterdir()) if file.is_file())
    return tuple(one for file in files for one in _der(file, ROOTS, "CERTIFICATE"))


def _der(file: Path, endings: tuple[str, ...], label: str) -> tuple[bytes, ...]:
    """Read DER, or every PEM block of one kind."""
    if file.suffix.lower() not in endings:
        return ()
    data = file.read_bytes()
    if data.startswith(b"\x30"):
        return (data,)
    blocks = [base64.b64decode(body) for kind, body in _PEM.findall(data) if kind == label.encode()]
    if not blocks:
        raise TrustUnreadable(
            f"{file}: no {label.lower()} in it, neither PEM nor DER; "
            "put the right file there, or take it away"
        )
    return tuple(blocks)

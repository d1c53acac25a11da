"""Keys to sign with: a PKCS#12 file, or a card or token by PKCS#11.

Takes what the user named and how to ask for the passphrase; gives a signer. Keys and passphrases
are never written and never logged; a passphrase is asked for only when something needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, unquote, urlsplit

from pyhanko.sign.signers import Signer, SimpleSigner

from alternat.sign.errors import SigningError

Ask = Callable[[], str]
"""Asks for a passphrase or a PIN."""


@contextmanager
def opened(named: str, ask: Ask) -> Iterator[Signer]:
    """Open a key.

    Args:
        named: Path of a PKCS#12 file, or a URI as RFC 7512 has it:
            `pkcs11:token=LABEL;object=LABEL?module-path=/usr/lib/…so`.
        ask: Asks for the passphrase or the PIN.

    Raises:
        SigningError: There is no such key, or the passphrase is not the right one.
    """
    if named.startswith("pkcs11:"):
        with _on_token(named, ask) as signer:
            yield signer
    else:
        yield _in_file(Path(named), ask)


def _in_file(file: Path, ask: Ask) -> Signer:
    try:
        data = file.read_bytes()
    except OSError as error:
        message = f"{file}: cannot be read ({error.strerror}); give the path of a PKCS#12 file"
        raise SigningError(message) from error
    try:
        signer = SimpleSigner.load_pkcs12_data(data, (), passphrase=ask().encode())
    except (ValueError, TypeError) as error:
        raise _wrong(file) from error
    if signer is None:
        raise _wrong(file)
    return cast("Signer", signer)


def _wrong(file: Path) -> SigningError:
    return SigningError(
        f"{file}: the passphrase does not open it, or it is no PKCS#12 file (.p12, .pfx) "
        "with one key and its certificate; nothing was signed"
    )


@contextmanager
def _on_token(uri: str, ask: Ask) -> Iterator[Signer]:
    try:
        from pkcs11.exceptions import PKCS11Error
        from pyhanko.config.pkcs11 import TokenCriteria
        from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
    except ImportError as error:
        message = "cards and tokens need one more library: pip install 'alternat[pkcs11]'"
        raise SigningError(message) from error
    parts = urlsplit(uri)
    wanted = {
        name: unquote(value)
        for name, _, value in (one.partition("=") for one in parts.path.split(";"))
    }
    module = parse_qs(parts.query).get("module-path", [""])[0]
    if not module:
        raise SigningError(
            f"{uri}: name the library of the card, "
            "pkcs11:token=LABEL;object=LABEL?module-path=/usr/lib/….so"
        )
    criteria = TokenCriteria(label=wanted.get("token"), serial=_bytes(wanted.get("serial")))
    try:
        with open_pkcs11_session(module, token_criteria=criteria, user_pin=ask()) as session:
            signer = PKCS11Signer(
                session,
                cert_label=wanted.get("object"),
                cert_id=_bytes(wanted.get("id")),
                other_certs_to_pull=None,
            )
            if signer.signing_cert is None:
                raise SigningError(f"{uri}: the token holds no certificate of that name")
            # Many tokens sign a digest with an elliptic curve, but do not digest themselves.
            signer.use_raw_mechanism = signer.signing_cert.public_key.algorithm == "ec"
            yield signer
    except PKCS11Error as error:
        what = str(error) or type(error).__name__
        message = f"{uri}: the token refused ({what}); check the PIN, token= and object="
        raise SigningError(message) from error


def _bytes(text: str | None) -> bytes | None:
    return text.encode() if text is not None else None

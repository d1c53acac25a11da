"""A certification authority on this machine, to try signatures with: nobody trusts it.

Makes a root, an issuing authority, a time-stamping authority and an identity for whoever is asked
for; serves time stamps and the list of revoked certificates over HTTP on 127.0.0.1. Needs only what
Alternat itself needs. Used by `examples/walkthrough`.
"""

from __future__ import annotations

import os
import secrets
import signal
import sys
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

Issued = tuple[x509.Certificate, rsa.RSAPrivateKey]
"""A certificate and its key."""


class Authority:
    """The authority, open for business inside a `with` block.

    Attributes:
        url: Where it serves, `http://127.0.0.1:PORT`; time stamps at `/tsa`.
    """

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self.root = self._issue("Autorité racine d’essai", None, years=30, ca=True)
        self.issuer = self._issue("Autorité d’essai", self.root, years=20, ca=True)
        self.clock = self._issue("Horodatage d’essai", self.issuer, years=5, stamps=True)
        self._lists = {"/root.crl": self.root, "/issuer.crl": self.issuer}

    def __enter__(self) -> Self:
        """Start serving."""
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()

    def write_root(self, folder: Path) -> None:
        """Write the root certificate, which a verifier pins."""
        folder.mkdir(parents=True, exist_ok=True)
        root, _ = self.root
        (folder / "essai-racine.pem").write_bytes(root.public_bytes(Encoding.PEM))

    def write_identity(self, name: str, file: Path, passphrase: str) -> None:
        """Issue a certificate to a person and write it, with its key, as PKCS#12."""
        certificate, key = self._issue(name, self.issuer, years=3)
        chain = [self.issuer[0], self.root[0]]
        how = BestAvailableEncryption(passphrase.encode())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(
            pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, chain, how)
        )

    def answer(self, path: str, asked: bytes) -> bytes | None:
        """Answer a request; None if there is nothing at that path."""
        if path in self._lists:
            return _nothing_revoked(*self._lists[path])
        if path != "/tsa":
            return None
        certificate, key = self.clock
        stamper = DummyTimeStamper(
            asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
            asn1_keys.PrivateKeyInfo.load(
                key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
            ),
            certs_to_embed=[  # type: ignore[arg-type]  # it makes a list of whatever it is given
                asn1_x509.Certificate.load(self.issuer[0].public_bytes(Encoding.DER))
            ],
        )
        answered: bytes = stamper.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
        return answered

    def _issue(
        self,
        name: str,
        issuer: Issued | None,
        years: int,
        *,
        ca: bool = False,
        stamps: bool = False,
    ) -> Issued:
        key = rsa.generate_private_key(65537, 2048)
        subject = _named(name)
        signed_by, signing_key = (issuer[0].subject, issuer[1]) if issuer else (subject, key)
        issuer_key = signing_key.public_key()
        start = datetime.now(UTC) - timedelta(days=1)  # noqa: TID251 - a certificate begins today
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(signed_by)
            .public_key(key.public_key())
            .serial_number(secrets.randbits(120) | 1)
            .not_valid_before(start)
            .not_valid_after(start + timedelta(days=365 * years))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key), False)
            .add_extension(_usage(ca=ca), critical=True)
        )
        if stamps:
            stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
            builder = builder.add_extension(stamping, critical=True)
        if issuer:
            where = "root" if signed_by == self.root[0].subject else "issuer"
            point = x509.UniformResourceIdentifier(f"{self.url}/{where}.crl")
            points = [x509.DistributionPoint([point], None, None, None)]
            builder = builder.add_extension(x509.CRLDistributionPoints(points), critical=False)
        return builder.sign(signing_key, SHA256()), key


def _nothing_revoked(certificate: x509.Certificate, key: rsa.RSAPrivateKey) -> bytes:
    now = datetime.now(UTC)  # noqa: TID251 - so does a list of revoked certificates
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(certificate.subject)
        .last_update(now)
        .next_update(now + timedelta(days=30))
        .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), False)
    )
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


def _named(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Alternat, identités d’essai"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def _handler(authority: Authority) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._reply(authority.answer(self.path, b""), "application/pkix-crl")

        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self._reply(authority.answer(self.path, asked), "application/timestamp-reply")

        def _reply(self, answer: bytes | None, kind: str) -> None:
            self.send_response(200 if answer is not None else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(answer or b"")))
            self.end_headers()
            self.wfile.write(answer or b"")

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


def main(keys: Path, trust: Path, people: list[str]) -> None:
    """Write the root and an identity a person, `ID=NAME`; then serve until stopped."""
    with Authority() as authority:
        authority.write_root(trust)
        for person in people:
            identifier, _, name = person.partition("=")
            secret = os.environ["WALKTHROUGH_PASSPHRASE"]  # noqa: TID251 - never an argument
            authority.write_identity(name, keys / f"{identifier}.p12", secret)
        (keys / "url").write_text(authority.url, encoding="utf-8")
        signal.pause()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])

"""What the tests of signing share: a small file to sign, and an authority to sign with.

The authority is real, animated by certomancer: certificates, time stamps, OCSP and revocation lists
over HTTP on this machine. One serves a whole session.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

import pikepdf
import yaml
from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import (
    ArchLabel,
    CertLabel,
    CertomancerConfig,
    KeyLabel,
    ServiceLabel,
)
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509 import (
    CertificateRevocationListBuilder,
    RevokedCertificateBuilder,
    load_der_x509_certificate,
)
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from werkzeug.serving import make_server

from alternat.document.finished import Room
from alternat.sign.fields import Field, with_fields
from alternat.sign.signature import Means, Ordered, signed
from alternat.sign.trust import Trust

ROOMS = (
    Room(0, 60, 500, 260, 600, "fr", "region-val-dazur", 1, "camille-exemple"),
    Room(0, 320, 500, 520, 600, "fr", "region-tizi-zahra", 1, "hind-iftiradi"),
)
FIELDS = tuple(
    Field(f"fr.{room.person}", room, f"Signature de {room.person}", "fr") for room in ROOMS
)
PEOPLE = {
    "camille": "Camille Exemple",
    "hind": "هند الافتراضي",
    "revoked": "Rachida Révoquée",
    "expired": "Élie Périmé",
    "solene": "LE GOFFIC Solène 4711",
    "youssef": "يوسف المثال",
    "qualified": "Quitterie Qualifiée",
    "listed": "Lise Listée",
}
"""Common names in the certificates of the authority, by label."""


def page(text: str = "Article premier", pages: int = 2) -> bytes:
    """Give a small tagged file with a page to sign, as the press would make it."""
    pdf = pikepdf.new()
    root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    document = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Document, P=root)
    )
    document.K = pikepdf.Array()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(1, pages + 1):
        made = pdf.add_blank_page(page_size=(595, 842))
        drawn = f"BT /F1 14 Tf 60 700 Td ({text} {number}) Tj ET".encode("latin-1")
        made.Contents = pdf.make_stream(drawn)
        made.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        made.Tabs = pikepdf.Name.S
    for _ in ROOMS:
        home = _element(pdf, document, pdf.pages[0].obj)
        home.K.append(_element(pdf, home, pdf.pages[0].obj))
        document.K.append(home)
    root.K = pikepdf.Array([document])
    root.ParentTree = pdf.make_indirect(
        pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Array([])]))
    )
    pdf.Root.StructTreeRoot = root
    pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=pikepdf.String("Essai")))
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def to_sign(data: bytes | None = None) -> bytes:
    """Give the small file with its signature fields."""
    return with_fields(data or page(), FIELDS)


def _element(pdf: pikepdf.Pdf, parent: pikepdf.Object, on: pikepdf.Object) -> pikepdf.Object:
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem,
            S=pikepdf.Name.Div,
            P=parent,
            Pg=on,
            K=pikepdf.Array(),
        )
    )


@dataclass(frozen=True)
class TestAuthority:
    """The animated authority."""

    __test__ = False

    url: str
    config: CertomancerConfig
    keys: Path
    """Folder of its keys, `LABEL.pem`."""
    animator: Animator

    @property
    def tsa(self) -> str:
        """Where it stamps."""
        return f"{self.url}/essai/tsa/tsa"

    @property
    def later_tsa(self) -> str:
        """Where it stamps with a certificate that lasts until 2045."""
        return f"{self.url}/essai/tsa/tsa-later"

    @contextmanager
    def at(self, moment: datetime) -> Iterator[None]:
        """Set its clock."""
        self.animator.fixed_time = moment
        try:
            yield
        finally:
            self.animator.fixed_time = None

    def lists(self, moment: datetime) -> tuple[bytes, ...]:
        """Give the lists of revoked certificates as they were published then."""
        services = self._arch.service_registry
        return tuple(
            services.get_crl(ServiceLabel(name), moment).dump() for name in ("root", "issuer")
        )

    @property
    def trust(self) -> Trust:
        """Its root, pinned."""
        root = self._arch.get_cert(CertLabel("root"))
        return Trust((root.dump(),))

    def revoking(self, label: str, since: datetime, moment: datetime) -> bytes:
        """Give a list of revoked certificates with that of a person, as published at a moment."""
        key = load_pem_private_key((self.keys / "issuer.pem").read_bytes(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        issuer = load_der_x509_certificate(self._arch.get_cert(CertLabel("issuer")).dump())
        revoked = (
            RevokedCertificateBuilder()
            .serial_number(self._arch.get_cert(CertLabel(label)).serial_number)
            .revocation_date(since)
            .build()
        )
        builder = (
            CertificateRevocationListBuilder()
            .issuer_name(issuer.subject)
            .last_update(moment)
            .next_update(moment + timedelta(days=30))
            .add_revoked_certificate(revoked)
        )
        return builder.sign(key, SHA256()).public_bytes(Encoding.DER)

    def certificate(self, label: str) -> bytes:
        """Give a certificate (DER)."""
        der: bytes = self._arch.get_cert(CertLabel(label)).dump()
        return der

    def signer(self, label: str) -> SimpleSigner:
        """Give the key of a person."""
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(
            [self._arch.get_cert(CertLabel(name)) for name in ("root", "issuer")]
        )
        return SimpleSigner(
            signing_cert=self._arch.get_cert(CertLabel(label)),
            signing_key=self._arch.key_set.get_private_key(KeyLabel(label)),
            cert_registry=store,
        )

    def pkcs12(self, label: str, passphrase: str) -> bytes:
        """Give the same as a file."""
        packed: bytes = self._arch.package_pkcs12(CertLabel(label), password=passphrase.encode())
        return packed

    def signed(
        self,
        data: bytes,
        label: str,
        *fields: str,
        level: Ordered = "B-LTA",
        tsa: str | None = None,
    ) -> bytes:
        """Sign fields in the name of a person."""
        means = Means(level, tsa or self.tsa, self.trust)
        return signed(data, fields, self.signer(label), means)

    @property
    def _arch(self):  # type: ignore[no-untyped-def]  # certomancer has no types
        return self.config.get_pki_arch(ArchLabel("essai"))


@contextmanager
def animated(folder: Path) -> Iterator[TestAuthority]:
    """Run the authority."""
    keys = ("root", "issuer", "ocsp", "tsa", "tsa-later", *PEOPLE)
    for name in keys:
        key = ec.generate_private_key(ec.SECP256R1())
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{name}.pem").write_bytes(pem)
    server = make_server("127.0.0.1", 0, lambda _environ, _start: [], threaded=True)
    url = f"http://127.0.0.1:{server.server_port}"
    text = yaml.safe_dump(_configuration(url, folder, keys), allow_unicode=True)
    config = CertomancerConfig.from_yaml(text, key_search_dir=str(folder))
    store = AnimatorArchStore({ArchLabel("essai"): config.get_pki_arch(ArchLabel("essai"))})
    server.app = animator = Animator(store)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield TestAuthority(url, config, folder, animator)
    finally:
        server.shutdown()
        server.server_close()


def _configuration(url: str, folder: Path, keys: Sequence[str]) -> dict:
    return {
        "external-url-prefix": url,
        "keysets": {
            "essai": {
                "path-prefix": str(folder),
                "keys": {name: {"path": f"{name}.pem"} for name in keys},
            }
        },
        "pki-architectures": {
            "essai": {
                "keyset": "essai",
                "entity-defaults": {"country-name": "MA", "organization-name": "Essai"},
                "entities": {
                    "root": {"common-name": "Racine d’essai"},
                    "issuer": {"common-name": "Autorité d’essai"},
                    "ocsp": {"common-name": "OCSP d’essai"},
                    "tsa": {"common-name": "Horodatage d’essai"},
                    "tsa-later": {"common-name": "Horodatage d’après"},
                    **{label: {"common-name": name} for label, name in PEOPLE.items()},
                },
                "certs": _certificates(),
                "services": {
                    "ocsp": {
                        "issuer": {
                            "for-issuer": "issuer",
                            "responder-cert": "ocsp",
                            "signing-key": "ocsp",
                        }
                    },
                    "crl-repo": {
                        name: {
                            "for-issuer": name,
                            "signing-key": name,
                            "simulated-update-schedule": "P30D",
                        }
                        for name in ("root", "issuer")
                    },
                    "time-stamping": {
                        name: {
                            "signing-key": name,
                            "signing-cert": name,
                            "certs-to-embed": ["issuer"],
                        }
                        for name in ("tsa", "tsa-later")
                    },
                },
            }
        },
    }


def _certificates() -> dict:
    authority = [
        {"id": "basic_constraints", "critical": True, "value": {"ca": True}},
        _usage("digital_signature", "key_cert_sign", "crl_sign"),
    ]
    lists: Callable[[str], dict] = lambda name: {  # noqa: E731 - a line of a table
        "id": "crl_distribution_points",
        "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": [name]}},
    }
    responder = {
        "id": "authority_information_access",
        "smart-value": {"schema": "aia-urls", "params": {"ocsp-responder-names": ["issuer"]}},
    }
    person = [_usage("digital_signature", "non_repudiation"), lists("issuer"), responder]
    stamps = {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]}
    answers = {"id": "extended_key_usage", "value": ["ocsp_signing"]}
    unchecked = {"id": "ocsp_no_check"}
    use = [_usage("digital_signature")]
    certificates = {
        "root": _issued("root", "root", 2000, 2500, authority),
        "issuer": _issued("issuer", "root", 2000, 2100, [*authority, lists("root")]),
        "ocsp": _issued("ocsp", "issuer", 2000, 2100, [*use, answers, unchecked]),
        "tsa": _issued("tsa", "issuer", 2020, 2031, [*use, stamps, lists("issuer")]),
        "tsa-later": _issued("tsa-later", "issuer", 2020, 2045, [*use, stamps, lists("issuer")]),
        "camille": _issued("camille", "issuer", 2020, 2029, person),
        "hind": _issued("hind", "issuer", 2020, 2029, person),
        "solene": _issued("solene", "issuer", 2020, 2029, person),
        "youssef": _issued("youssef", "issuer", 2020, 2029, person),
        "revoked": _issued("revoked", "issuer", 2020, 2029, person),
        "expired": _issued("expired", "issuer", 2020, 2022, person),
    }
    qualified = {"statement_id": "qc_compliance"}, {"statement_id": "qc_sscd"}
    for label, told in (("qualified", qualified), ("listed", qualified[:1])):
        states = {"id": "qc_statements", "value": [*told]}
        certificates[label] = _issued(label, "issuer", 2020, 2029, [*person, states])
    certificates["revoked"]["revocation"] = {
        "revoked-since": "2025-12-01T00:00:00+0000",
        "reason": "key_compromise",
    }
    return certificates


def _issued(subject: str, issuer: str, start: int, end: int, extensions: list) -> dict:
    return {
        "subject": subject,
        "subject-key": subject,
        "issuer": issuer,
        "authority-key": issuer,
        "validity": {
            "valid-from": f"{start}-01-01T00:00:00+0000",
            "valid-to": f"{end}-01-01T00:00:00+0000",
        },
        "extensions": extensions,
    }


def _usage(*uses: str) -> dict:
    return {
        "id": "key_usage",
        "critical": True,
        "smart-value": {"schema": "key-usage", "params": [*uses]},
    }

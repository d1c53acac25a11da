"""Trusted lists as the European Union publishes them (ETSI TS 119 612), made up and signed.

Each is signed as the real ones are (XAdES, enveloped) by a key of its own.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml.xades.xades import XAdESSigner

_TSL = "http://uri.etsi.org/02231/v2#"
_DS = "http://www.w3.org/2000/09/xmldsig#"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
_TYPES = "http://uri.etsi.org/TrstSvc"


class _Signer(XAdESSigner):
    """Names the way in which signed properties are made canonical, as the real lists do."""

    def _add_reference_to_signed_info(  # type: ignore[no-untyped-def]  # so is what it overrides
        self, sig_root, node_to_reference, **attrs
    ) -> None:
        super()._add_reference_to_signed_info(sig_root, node_to_reference, **attrs)  # type: ignore[no-untyped-call]
        reference = self._find(sig_root, "SignedInfo")[-1]  # type: ignore[no-untyped-call]
        transforms = etree.Element(f"{{{_DS}}}Transforms")
        etree.SubElement(transforms, f"{{{_DS}}}Transform", Algorithm=EXCLUSIVE)
        reference.insert(0, transforms)


@dataclass(frozen=True)
class Publisher:
    """Who signs a list."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        """The certificate."""
        return self.certificate.public_bytes(Encoding.DER)

    def signed(self, xml: str) -> bytes:
        """Sign a list."""
        pem = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        signer = _Signer(c14n_algorithm=EXCLUSIVE)
        made = signer.sign(etree.fromstring(xml.encode()), key=pem, cert=[self.certificate])
        return etree.tostring(made, xml_declaration=True, encoding="UTF-8")


def publisher(name: str) -> Publisher:
    """Make a publisher, with a certificate in that name."""
    key = rsa.generate_private_key(65537, 2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    start = datetime.now(UTC) - timedelta(days=1)  # noqa: TID251 - a certificate begins today
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=1000))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    )
    return Publisher(key, builder.sign(key, SHA256()))


def list_of_lists(by: Publisher, country: Publisher) -> bytes:
    """Give a list of lists that names who signs the list of a country."""
    return by.signed(f"""<TrustServiceStatusList xmlns="{_TSL}" xmlns:a="http://uri.etsi.org/02231/v2/additionaltypes#"
        TSLTag="http://uri.etsi.org/19612/TSLTag">
      <SchemeInformation>
        {_scheme("EUlistofthelists", "EU")}
        <PointersToOtherTSL><OtherTSLPointer>
          <ServiceDigitalIdentities>{_identity(country.der)}</ServiceDigitalIdentities>
          <TSLLocation>https://example.org/tl.xml</TSLLocation>
          <AdditionalInformation>
            <OtherInformation><SchemeTerritory>FR</SchemeTerritory></OtherInformation>
            <OtherInformation>
              <a:MimeType>application/vnd.etsi.tsl+xml</a:MimeType>
            </OtherInformation>
          </AdditionalInformation>
        </OtherTSLPointer></PointersToOtherTSL>
        {_dates()}
      </SchemeInformation>
    </TrustServiceStatusList>""")


def national_list(by: Publisher, authority: bytes, stamps: bytes) -> bytes:
    """Give the list of a country, with an authority that may qualify and one that stamps."""
    services = _service("CA/QC", authority, _FOR_SIGNATURES) + _service("TSA/QTST", stamps)
    return by.signed(f"""<TrustServiceStatusList xmlns="{_TSL}"
        TSLTag="http://uri.etsi.org/19612/TSLTag">
      <SchemeInformation>{_scheme("EUgeneric", "FR")}{_dates()}</SchemeInformation>
      <TrustServiceProviderList><TrustServiceProvider>
        <TSPInformation>
          <TSPName><Name xml:lang="en">Essai</Name></TSPName>
          <TSPTradeName><Name xml:lang="en">Essai</Name></TSPTradeName>
          <TSPInformationURI><URI xml:lang="en">https://example.org</URI></TSPInformationURI>
        </TSPInformation>
        <TSPServices>{services}</TSPServices>
      </TrustServiceProvider></TrustServiceProviderList>
    </TrustServiceStatusList>""")


def _scheme(kind: str, territory: str) -> str:
    return f"""<TSLVersionIdentifier>5</TSLVersionIdentifier>
        <TSLSequenceNumber>1</TSLSequenceNumber>
        <TSLType>{_TYPES}/TrustedList/TSLType/{kind}</TSLType>
        <SchemeOperatorName><Name xml:lang="en">Essai</Name></SchemeOperatorName>
        <SchemeName><Name xml:lang="en">{territory}:Essai</Name></SchemeName>
        <SchemeInformationURI><URI xml:lang="en">https://example.org</URI></SchemeInformationURI>
        <SchemeTerritory>{territory}</SchemeTerritory>"""


def _dates() -> str:
    return """<ListIssueDateTime>2026-01-01T00:00:00Z</ListIssueDateTime>
        <NextUpdate><dateTime>2036-01-01T00:00:00Z</dateTime></NextUpdate>"""


_FOR_SIGNATURES = f"""<ServiceInformationExtensions><Extension Critical="true">
        <AdditionalServiceInformation>
          <URI xml:lang="en">{_TYPES}/TrustedList/SvcInfoExt/ForeSignatures</URI>
        </AdditionalServiceInformation>
      </Extension></ServiceInformationExtensions>"""


def _service(kind: str, certificate: bytes, more: str = "") -> str:
    return f"""<TSPService><ServiceInformation>
        <ServiceTypeIdentifier>{_TYPES}/Svctype/{kind}</ServiceTypeIdentifier>
        <ServiceName><Name xml:lang="en">{kind}</Name></ServiceName>
        {_identity(certificate)}
        <ServiceStatus>{_TYPES}/TrustedList/Svcstatus/granted</ServiceStatus>
        <StatusStartingTime>2001-01-01T00:00:00Z</StatusStartingTime>
        {more}
      </ServiceInformation></TSPService>"""


def _identity(certificate: bytes) -> str:
    text = base64.b64encode(certificate).decode()
    return (
        "<ServiceDigitalIdentity><DigitalId>"
        f"<X509Certificate>{text}</X509Certificate>"
        "</DigitalId></ServiceDigitalIdentity>"
    )

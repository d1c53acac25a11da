from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.signatures import TestAuthority, to_sign

from alternat.sign.assessment import Question
from alternat.sign.errors import SigningError
from alternat.sign.keys import opened
from alternat.sign.signature import Means, signed
from alternat.sign.validation import validate

LIBRARIES = [*Path("/usr/lib").rglob("libsofthsm2.so")]


def test_a_file_opens_with_its_passphrase(authority: TestAuthority, tmp_path: Path) -> None:
    file = tmp_path / "camille.p12"
    file.write_bytes(authority.pkcs12("camille", "secret"))

    with opened(str(file), lambda: "secret") as signer:
        assert signer.signing_cert is not None
        assert signer.signing_cert.subject.native["common_name"] == "Camille Exemple"


@pytest.mark.parametrize("content", [None, b"", b"not a key"])
def test_a_file_that_does_not_open_says_so(
    authority: TestAuthority, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "camille.p12"
    file.write_bytes(authority.pkcs12("camille", "secret") if content is None else content)

    with pytest.raises(SigningError, match="passphrase") as told, opened(str(file), lambda: "no"):
        pass
    assert "secret" not in str(told.value)


def test_no_such_file() -> None:
    with pytest.raises(SigningError, match="cannot be read"), opened("none.p12", str):
        pass


@pytest.fixture(scope="session")
def token(authority: TestAuthority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A token of SoftHSM with the key of a person.

    One for the whole run: a process reads the configuration of the library once only.
    """
    tmp_path = tmp_path_factory.mktemp("softhsm")
    (tmp_path / "tokens").mkdir()
    configuration = tmp_path / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n", "utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOFTHSM2_CONF", str(configuration))
        _fill(tmp_path, authority)
        yield f"pkcs11:token=essai;object=camille?module-path={LIBRARIES[0]}"


def _fill(tmp_path: Path, authority: TestAuthority) -> None:
    signer = authority.signer("camille")
    assert signer.signing_cert is not None
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.der"
    key.write_bytes((authority.keys / "camille.pem").read_bytes())
    certificate.write_bytes(signer.signing_cert.dump())
    run = ("softhsm2-util", "--init-token", "--free", "--label", "essai")
    subprocess.run([*run, "--pin", "1234", "--so-pin", "5678"], check=True, capture_output=True)
    import_key = ("softhsm2-util", "--import", key, "--token", "essai", "--label", "camille")
    subprocess.run([*import_key, "--id", "01", "--pin", "1234"], check=True, capture_output=True)
    _import_certificate(certificate.read_bytes())


def _import_certificate(data: bytes) -> None:
    import pkcs11
    from asn1crypto import x509

    certificate = x509.Certificate.load(data)
    token = pkcs11.lib(str(LIBRARIES[0])).get_token(token_label="essai")
    with token.open(rw=True, user_pin="1234") as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.LABEL: "camille",
                pkcs11.Attribute.ID: b"\x01",
                pkcs11.Attribute.SUBJECT: certificate.subject.dump(),
                pkcs11.Attribute.VALUE: data,
            }
        )


def test_a_token_signs(authority: TestAuthority, token: str) -> None:
    with opened(token, lambda: "1234") as signer:
        data = signed(to_sign(), ("fr.camille-exemple",), signer, Means("B-B"))

    (one,) = validate(data, Question(authority.trust)).verdict.signatures
    assert (one.integrity.code, one.signer) == ("intact", "Camille Exemple")


def test_a_token_refuses_a_wrong_pin(token: str) -> None:
    with pytest.raises(SigningError, match="the token refused"), opened(token, lambda: "0000"):
        pass

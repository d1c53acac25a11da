"""European trusted lists: whom they name is trusted, if they are signed by whom they should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.signatures import TestAuthority, to_sign
from tests.trusted_lists import Publisher, list_of_lists, national_list, publisher
from tests.whole import alternat

from alternat.sign.assessment import Question
from alternat.sign.trust import trust
from alternat.sign.validation import validate
from alternat.sign.verdict import Verdict


@pytest.fixture(scope="module")
def commission() -> Publisher:
    return publisher("Commission d’essai")


@pytest.fixture(scope="module")
def country() -> Publisher:
    return publisher("Pays d’essai")


@pytest.fixture(scope="module")
def lists(authority: TestAuthority, commission: Publisher, country: Publisher) -> dict[str, bytes]:
    """The lists, and the certificate of the Commission."""
    issuer, clock = authority.certificate("issuer"), authority.certificate("tsa")
    return {
        "eu-lotl.xml": list_of_lists(commission, country),
        "fr.xml": national_list(country, issuer, clock),
        "commission.der": commission.der,
    }


@pytest.fixture
def folder(tmp_path: Path, lists: dict[str, bytes]) -> Path:
    """The same, side by side."""
    for name, content in lists.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def judged(data: bytes, folder: Path) -> Verdict:
    return validate(data, Question(trust((), folder / "eu-lotl.xml"))).verdict


def test_whom_the_lists_name_is_trusted(folder: Path, twice_signed: bytes) -> None:
    found = judged(twice_signed, folder)

    assert found.answer == "valid"
    # The authority may qualify; these certificates do not say that they are qualified.
    assert {one.qualified for one in found.signatures} == {"not-qualified"}
    assert len(found.trust) == 3


@pytest.mark.parametrize(
    ("label", "said", "worth"),
    [
        ("qualified", "qualified", "signature qualifiée selon les listes de confiance"),
        ("listed", "qualified-certificate", "sans dispositif qualifié : signature avancée"),
        ("camille", "not-qualified", "signature non qualifiée selon les listes de confiance"),
    ],
)
def test_what_a_certificate_states_counts_if_its_authority_is_listed(
    folder: Path, tmp_path: Path, authority: TestAuthority, label: str, said: str, worth: str
) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(authority.signed(to_sign(), label, "fr.camille-exemple"))

    (listed,) = judged(file.read_bytes(), folder).signatures
    (pinned,) = validate(file.read_bytes(), Question(authority.trust)).verdict.signatures
    ended = alternat("sign", "verify", file, "--lotl", folder / "eu-lotl.xml", "--ui", "fr")

    assert (listed.answer, listed.qualified) == ("valid", said)
    assert (pinned.answer, pinned.qualified) == ("valid", None), "no list, no word about it"
    assert ended.code == 0, ended.out
    assert worth in ended.out


def test_the_command_says_it(folder: Path, tmp_path: Path, twice_signed: bytes) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(twice_signed)

    ended = alternat("sign", "verify", file, "--lotl", folder / "eu-lotl.xml", "--format", "json")

    assert ended.code == 0, ended.out
    (told,) = json.loads(ended.out)["files"]
    assert [one["qualified"] for one in told["signatures"]] == ["not-qualified"] * 2


def test_a_list_of_lists_of_someone_else_is_refused(folder: Path, twice_signed: bytes) -> None:
    (folder / "commission.der").write_bytes(publisher("Personne").der)

    found = judged(twice_signed, folder)

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "list-refused")


def test_without_their_certificate_only_the_real_commission_is_believed(
    folder: Path, twice_signed: bytes
) -> None:
    (folder / "commission.der").unlink()

    found = judged(twice_signed, folder)

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "list-refused")


def test_a_national_list_of_someone_else_counts_for_nothing(
    folder: Path, authority: TestAuthority, twice_signed: bytes
) -> None:
    names = (authority.certificate("issuer"), authority.certificate("tsa"))
    (folder / "fr.xml").write_bytes(national_list(publisher("Faussaire"), *names))

    assert judged(twice_signed, folder).answer == "indeterminate"


def test_a_list_that_was_altered_is_refused(folder: Path, twice_signed: bytes) -> None:
    file = folder / "eu-lotl.xml"
    file.write_bytes(file.read_bytes().replace(b">FR<", b">XX<"))

    assert judged(twice_signed, folder).answer == "indeterminate"


@pytest.mark.parametrize("content", [b"", b"<", b"<a/>", b"\xff\xfe", b"<!DOCTYPE a>"])
def test_what_is_no_list_is_refused(folder: Path, content: bytes, twice_signed: bytes) -> None:
    (folder / "eu-lotl.xml").write_bytes(content)

    found = judged(twice_signed, folder)

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "list-refused")

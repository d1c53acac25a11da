"""Files that others signed, or spoilt: each gets a verdict, and none brings the validator down.

They come from the public test data of pyHanko (tests/resources/README.md). Nobody here trusts
their authorities, so none is VALID; what counts is what is said of their parts.
"""

from __future__ import annotations

import pytest
from tests.whole import ROOT

from alternat.sign.assessment import Question
from alternat.sign.trust import Trust, trust
from alternat.sign.validation import validate

FOLDER = ROOT / "tests" / "resources" / "strangers"

Told = tuple[str, str, str]
"""Integrity, coverage, what changed afterwards."""

WHOLE: Told = ("intact", "covers-file", "unchanged")
SIGNED_AGAIN: Told = ("intact", "covers-revision", "signatures-added")

EXPECTED: dict[str, list[Told]] = {
    "broken-objstream1": [],
    "broken-objstream3": [],
    "coverage-base": [("unread", "unread", "unread")],
    "coverage-one-byterange": [("intact", "covers-unclear", "changed")],
    "coverage-signature-gap-too-big": [("intact", "covers-unclear", "changed")],
    "coverage-tail-uncovered": [("intact", "covers-part", "changed")],
    "coverage-weird-byterange": [("intact", "covers-unclear", "changed")],
    "ed448-disallowed-hash": [WHOLE],
    "extensions-update-direct": [SIGNED_AGAIN, WHOLE],
    "form-update-no-override-appearance-stream-ap-indirect-sneaky": [
        ("intact", "covers-revision", "changed"),
        WHOLE,
    ],
    "form-update-override-appearance-stream": [SIGNED_AGAIN, WHOLE],
    "minimal-signed-twice-no-sig-type": [SIGNED_AGAIN, WHOLE],
    "minimal-two-fields-signed-twice": [SIGNED_AGAIN, WHOLE],
    "pades-lta-dss-indirect-arrs-test": [("intact", "covers-revision", "evidence-added")],
    "pades-with-old-style-signing-cert-attr": [WHOLE],
    "pdf-sig-with-econtent": [("forged", "covers-file", "unchanged")],
    "sig-no-signed-attrs": [WHOLE],
    "sig-with-ski-sid": [WHOLE],
    "signed-encrypted-pubkey-with-catalog-ref": [],
}


def test_each_file_is_judged() -> None:
    assert {file.stem for file in FOLDER.glob("*.pdf")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_strangers_signed(name: str) -> None:
    found = validate((FOLDER / f"{name}.pdf").read_bytes(), Question(Trust())).verdict

    told = [(one.integrity.code, one.coverage.code, one.changes.code) for one in found.signatures]
    assert told == EXPECTED[name]
    forged = any(integrity == "forged" for integrity, _, _ in told)
    assert found.answer == ("invalid" if forged else "indeterminate")
    assert bool(found.failure) == (not told)


OTHERS = FOLDER / "others"
"""What other programs signed (README there), and the root under which they did."""

SOUND = {
    "endesive": [WHOLE],
    "endesive-twice": [SIGNED_AGAIN, WHOLE],
    "signpdf-plain": [WHOLE],
    "signpdf-pdflib": [WHOLE],
}


@pytest.mark.parametrize("name", sorted(SOUND))
def test_what_other_makers_signed_is_valid_under_their_root(name: str) -> None:
    data = (OTHERS / f"{name}.pdf").read_bytes()

    found = validate(data, Question(trust([OTHERS]))).verdict

    told = [(one.integrity.code, one.coverage.code, one.changes.code) for one in found.signatures]
    assert told == SOUND[name]
    assert found.answer == "valid"
    assert {one.signer for one in found.signatures} == {"سارة النموذجية"}
    assert {one.level for one in found.signatures} == {"CMS"}
    assert validate(data, Question(Trust())).verdict.answer == "indeterminate"


@pytest.mark.parametrize("name", sorted(SOUND))
def test_what_was_changed_in_the_file_of_another_maker_is_found(name: str) -> None:
    data = bytearray((OTHERS / f"{name}.pdf").read_bytes())
    data[data.index(b"595") + 2] ^= 1  # the width of the first page

    found = validate(bytes(data), Question(trust([OTHERS]))).verdict

    assert found.answer == "invalid"
    assert {one.integrity.code for one in found.signatures} == {"altered"}


def test_a_signature_without_its_certificate_has_the_code_of_the_standard() -> None:
    data = (OTHERS / "signpdf-issuer-name-rewritten.pdf").read_bytes()

    found = validate(data, Question(trust([OTHERS]))).verdict

    (one,) = found.signatures
    assert (found.answer, one.ades.code) == ("indeterminate", "NO_SIGNING_CERTIFICATE_FOUND")

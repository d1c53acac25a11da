from __future__ import annotations

import json

from tests.signatures import TestAuthority, page

from alternat.sign.assessment import Question
from alternat.sign.trust import Trust
from alternat.sign.validation import validate
from alternat.sign.verification import as_data, verified


def test_a_process_of_its_own_says_the_same(authority: TestAuthority, twice_signed: bytes) -> None:
    here = validate(twice_signed, Question(authority.trust)).verdict

    there = verified(twice_signed, authority.trust, here.at, report=True)

    assert there.verdict.answer == here.answer == "valid"
    assert there.verdict.signatures == here.signatures
    assert json.loads(json.dumps(as_data(there.verdict)))["answer"] == "valid"
    assert there.report is not None
    assert there.report.count("mainindication:total-passed") == 2


def test_a_validator_that_takes_too_long_cannot_tell(twice_signed: bytes) -> None:
    found = verified(twice_signed, Trust(), seconds=0.2).verdict

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "too-slow")


def test_a_validator_that_breaks_down_cannot_tell(twice_signed: bytes) -> None:
    found = verified(twice_signed, Trust(), memory=40 * 1024**2).verdict

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "crashed")


def test_a_file_without_signatures_cannot_be_told() -> None:
    found = verified(page(), Trust()).verdict

    assert (found.answer, found.failure and found.failure.code) == ("indeterminate", "not-signed")

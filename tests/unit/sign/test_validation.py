from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.signatures import PEOPLE, TestAuthority, page, to_sign

from alternat.sign.assessment import Question
from alternat.sign.signature import LEVELS, Ordered
from alternat.sign.trust import Trust
from alternat.sign.validation import validate
from alternat.sign.verdict import Verdict, worst


def judged(
    data: bytes, trust: Trust, at: datetime | None = None, *, online: bool = False
) -> Verdict:
    return validate(data, Question(trust, at, online)).verdict


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("online", [False, True])
def test_every_level(authority: TestAuthority, level: Ordered, online: bool) -> None:
    once = authority.signed(to_sign(), "camille", "fr.camille-exemple", level=level)
    data = authority.signed(once, "hind", "fr.hind-iftiradi", level=level)

    found = judged(data, authority.trust, online=online)

    lasts = level in ("B-LT", "B-LTA") or online
    assert found.answer == ("valid" if lasts else "indeterminate")
    assert [one.level for one in found.signatures] == [level, level]
    assert [one.signer for one in found.signatures] == [PEOPLE["camille"], PEOPLE["hind"]]
    proved = {"B-B": "claimed", "B-T": "signature-timestamp"}
    if lasts:
        assert {one.time_source for one in found.signatures} == {
            proved.get(level, "signature-timestamp")
        }
    assert len(found.timestamps) == (2 if level == "B-LTA" else 0)


def test_earlier_signatures_stay_valid(authority: TestAuthority, twice_signed: bytes) -> None:
    first, second = judged(twice_signed, authority.trust).signatures

    assert (first.answer, second.answer) == ("valid", "valid")
    assert first.changes.code == "signatures-added"
    assert first.revision < second.revision
    assert len(first.chain) == 3


def test_a_stranger_is_not_trusted(twice_signed: bytes) -> None:
    found = judged(twice_signed, Trust())

    assert found.answer == "indeterminate"
    assert {one.integrity.code for one in found.signatures} == {"intact"}
    assert {one.ades.answer for one in found.signatures} == {"indeterminate"}


def test_a_revoked_certificate(authority: TestAuthority) -> None:
    data = authority.signed(to_sign(), "revoked", "fr.camille-exemple", level="B-T")

    (one,) = judged(data, authority.trust, online=True).signatures

    assert (one.answer, one.ades.code) == ("indeterminate", "REVOKED_NO_POE")


def test_an_expired_certificate(authority: TestAuthority) -> None:
    for level in ("B-B", "B-T"):
        data = authority.signed(to_sign(), "expired", "fr.camille-exemple", level=level)
        found = judged(data, authority.trust, online=True)
        assert found.answer == "indeterminate", level


def test_a_moved_clock_is_told(authority: TestAuthority, twice_signed: bytes) -> None:
    found = judged(twice_signed, authority.trust, datetime(2035, 1, 1, tzinfo=UTC))

    assert found.clock == "given"
    assert found.at.year == 2035
    assert found.answer == "indeterminate", "nothing was filed after the last timestamp"
    assert judged(twice_signed, authority.trust).clock == "system"


def test_the_text_before_the_first_signature_is_told(twice_signed: bytes) -> None:
    found = judged(twice_signed, Trust())

    assert found.base is not None
    assert found.base.length == len(to_sign())
    assert found.brought is not None
    assert found.brought.answer == "valid"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (page(), "not-signed"),
        (to_sign(), "not-signed"),
        (b"", "unreadable"),
        (b"%PDF-1.7\n%%EOF", "unreadable"),
        (b"\x00" * 1000, "unreadable"),
    ],
)
def test_what_cannot_be_judged_is_indeterminate(data: bytes, code: str) -> None:
    found = judged(data, Trust())

    assert found.answer == "indeterminate"
    assert found.failure is not None
    assert found.failure.code == code


def test_the_worst_part_counts() -> None:
    assert worst(["valid", "valid"]) == "valid"
    assert worst(["valid", "indeterminate"]) == "indeterminate"
    assert worst(["indeterminate", "invalid"]) == "invalid"
    assert worst([]) == "indeterminate"

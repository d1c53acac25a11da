"""Who is next, and when an original is complete: a witness signs last, or is told to be absent."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.signatures import FIELDS, TestAuthority, to_sign

from alternat.sign import signed_record
from alternat.sign.assessment import Question
from alternat.sign.filing import Shelves, begin, finish
from alternat.sign.signing_list import Place, SigningList, ToSign
from alternat.sign.standing import standings
from alternat.sign.trust import Trust
from alternat.sign.validation import validate
from alternat.sign.verdict import Verdict

PARTY, WITNESS = (field.name for field in FIELDS)
NAME = "act.region.fr-ar.pdf"
PLACES = (
    Place(PARTY, "region", "camille-exemple"),
    Place(WITNESS, None, "hind-iftiradi"),
)


@pytest.fixture(scope="module")
def listed() -> SigningList:
    data = to_sign()
    file = ToSign(NAME, "region", "fr-ar", "", sha256(data).hexdigest(), PLACES)
    return SigningList("act", "", "1.0", "", (file,))


@pytest.fixture(scope="module")
def once(authority: TestAuthority) -> bytes:
    """The file, signed by the party alone."""
    return authority.signed(to_sign(), "camille", PARTY, level="B-B")


@pytest.fixture
def shelves(tmp_path: Path, listed: SigningList) -> Shelves:
    found = Shelves(tmp_path / "signing/act", tmp_path / "signed/act")
    begin(found, listed, {NAME: to_sign()})
    return found


def judge(data: bytes) -> Verdict:
    return validate(data, Question(Trust())).verdict


def test_a_witness_is_next_when_the_party_has_signed(listed: SigningList, once: bytes) -> None:
    before = standings(listed, {NAME: to_sign()}, judge, {})
    after = standings(listed, {NAME: once}, judge, {})

    assert [(one.state, one.next) for one in before] == [("waiting", True), ("waiting", False)]
    assert [(one.state, one.next) for one in after] == [("indeterminate", False), ("waiting", True)]
    assert after[1].party is None


def test_a_witness_who_signs_is_waited_for(
    shelves: Shelves, listed: SigningList, once: bytes, authority: TestAuthority
) -> None:
    (shelves.signing / NAME).write_bytes(once)
    assert finish(shelves, listed, judge) == ()

    both = authority.signed(once, "hind", WITNESS, level="B-B")
    (shelves.signing / NAME).write_bytes(both)

    assert finish(shelves, listed, judge) == ("region",)
    assert (shelves.signed / NAME).read_bytes() == both
    assert signed_record.without(signed_record.read(shelves.signed)) == {"region": frozenset()}


def test_an_absent_witness_hinders_nothing_and_is_on_record(
    shelves: Shelves, listed: SigningList, once: bytes
) -> None:
    (shelves.signing / NAME).write_bytes(once)
    absent = frozenset({"hind-iftiradi"})

    assert finish(shelves, listed, judge, absent) == ("region",)

    record = signed_record.read(shelves.signed)
    assert signed_record.without(record) == {"region": absent}
    found = standings(listed, shelves.files(listed), judge, signed_record.without(record))
    assert [(one.state, one.next) for one in found] == [("indeterminate", False), ("absent", False)]


def test_no_party_can_be_absent(shelves: Shelves, listed: SigningList, once: bytes) -> None:
    (shelves.signing / NAME).write_bytes(once)
    everyone = frozenset({"camille-exemple", "hind-iftiradi"})
    parties = tuple(replace(place, party="region") for place in PLACES)
    both = replace(listed, files=(replace(listed.files[0], places=parties),))

    assert finish(shelves, both, judge, everyone) == ()

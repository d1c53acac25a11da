from __future__ import annotations

import hashlib
import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import PARTIES, sample
from tests.editions import edition

from alternat.document.canonical import digest
from alternat.document.page_code import (
    LAST,
    NotAPageCode,
    PageCode,
    agreement_key,
    digest_key,
    page_codes,
    version_key,
)

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@st.composite
def codes(draw: st.DrawFn) -> PageCode:
    pages = draw(st.integers(1, LAST))
    return PageCode(
        agreement=draw(st.text(CROCKFORD, min_size=5, max_size=5)),
        version=draw(st.from_regex("[0-9A-Z]{2}", fullmatch=True)),
        copy=draw(st.integers(0, 35)),
        language=draw(st.sampled_from(["fr", "ar", "fr-ar"])),
        page=draw(st.integers(1, pages)),
        pages=pages,
        digest=draw(st.text(CROCKFORD, min_size=6, max_size=6)),
    )


@given(codes())
def test_a_code_comes_back_from_its_characters(code: PageCode) -> None:
    assert re.fullmatch("[0-9A-Z]{20}", code.text)
    assert PageCode.parse(code.text) == code
    assert PageCode.parse(" ".join(code.groups).lower()) == code


@given(codes())
def test_a_code_fits_the_smallest_qr_code_at_level_m(code: PageCode) -> None:
    drawn = segno.make(code.text, error="m", micro=False, boost_error=False)
    assert (drawn.version, drawn.error) == (1, "M")


@given(st.text(max_size=40))
def test_other_characters_are_told_apart(text: str) -> None:
    try:
        code = PageCode.parse(text)
    except NotAPageCode:
        return
    assert PageCode.parse(code.text) == code


GOOD = "1JQY15101B010DZ9MKR9"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        GOOD[:-1],
        GOOD + "0",
        "2" + GOOD[1:],
        GOOD.replace("B", "C"),
        GOOD[:10] + "00" + GOOD[12:],
        GOOD[:10] + "ZZ" + GOOD[12:],
        GOOD[:-1] + "U",
        GOOD[:-1] + "é",
        GOOD[:-1] + "٣",
    ],
)
def test_what_is_no_code_is_refused(bad: str) -> None:
    with pytest.raises(NotAPageCode):
        PageCode.parse(bad)


def test_letters_that_a_hand_takes_for_digits_are_forgiven() -> None:
    assert PageCode.parse("1OIL25101B010DZ9MKRO") == PageCode.parse("101125101B010DZ9MKR0")


def test_keys_are_heads_of_digests() -> None:
    of_id = int(hashlib.sha256(b"accord").hexdigest(), 16)
    assert agreement_key("accord") == "".join(
        CROCKFORD[of_id >> shift & 31] for shift in (251, 246, 241, 236, 231)
    )
    assert digest_key("00" * 32) == "000000"
    assert digest_key("ff" * 32) == "ZZZZZZ"
    assert digest_key("08" + "0" * 62) == "100000"


@pytest.mark.parametrize(
    ("version", "key"), [("1.0", "10"), ("0.12", "0C"), ("35.35", "ZZ"), ("0.3", "03")]
)
def test_a_version_reads_in_its_key(version: str, key: str) -> None:
    assert version_key(version) == key


@pytest.mark.parametrize("version", ["1.36", "2", "1.0.1", "v1.0", "1.0 bis"])
def test_another_version_has_a_key_too(version: str) -> None:
    assert re.fullmatch("[0-9A-Z]{2}", version_key(version))


def test_pages_of_an_original_are_coded_and_no_others() -> None:
    original = edition("parallel", PARTIES[1], final=True)

    first, *_, last = page_codes(original, 7)

    assert (first.page, last.page, last.pages) == (1, 7, 7)
    assert (first.copy, first.language, first.version) == (2, "fr-ar", "10")
    assert first.agreement == agreement_key("accord-jardins-2031")
    assert first.digest == digest_key(digest(original))
    assert page_codes(sample("fr"), 7) == ()


def test_more_pages_than_a_code_numbers_are_refused() -> None:
    with pytest.raises(NotAPageCode, match="1295"):
        page_codes(sample("fr", PARTIES[0], final=True), LAST + 1)

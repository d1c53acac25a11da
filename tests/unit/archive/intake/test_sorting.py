"""Pages find their places by their codes, whatever the order in which they come."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from alternat.archive.intake.sheets import Sheet
from alternat.archive.intake.sorting import Leaf, Original, sort
from alternat.document.page_code import PageCode, agreement_key, digest_key


def text(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def original(holder: str, *, version: str = "1.0", current: bool = True) -> Original:
    digest = text(f"{holder} {version}")
    return Original("accord", version, holder, "fr-ar", digest, "final/x.pdf", 1, current)


def leaf(
    of: Original, page: int, pages: int = 4, number: int = 1, agreement: str = "accord"
) -> Leaf:
    code = PageCode(
        agreement_key(agreement), "10", 1, of.language, page, pages, digest_key(of.digest)
    )
    return Leaf("file", Sheet(number, "page.jpg", 200, (code.text,)))


AZUR, NOUR = original("azur"), original("nour")
OLD = original("azur", version="0.9", current=False)
KNOWN = (OLD, AZUR, NOUR)


@given(st.permutations([(one, page) for one in (AZUR, NOUR) for page in range(1, 5)]))
def test_two_originals_mixed_come_out_whole(order: list[tuple[Original, int]]) -> None:
    sorted_ = sort([leaf(one, page) for one, page in order], KNOWN)
    assert not sorted_.queries
    assert [one.original for one in sorted_.bundles] == [AZUR, NOUR]
    for bundle in sorted_.bundles:
        assert [number for number, _ in bundle.leaves] == [1, 2, 3, 4]
        assert bundle.missing == ()


def test_what_is_missing_or_odd_is_named() -> None:
    blank = Leaf("file", Sheet(9, "b.jpg", 200, (), blank=True))
    nothing = Leaf("file", Sheet(10, "n.jpg", 200, ()))
    two = Leaf(
        "file", Sheet(11, "t.jpg", 200, (*leaf(AZUR, 1).sheet.codes, *leaf(AZUR, 2).sheet.codes))
    )
    stray = original("stray")
    sorted_ = sort(
        [
            leaf(AZUR, 4),
            leaf(AZUR, 1),
            leaf(AZUR, 1, number=2),
            leaf(OLD, 2),
            leaf(stray, 3),
            leaf(AZUR, 2, agreement="another"),
            blank,
            nothing,
            two,
        ],
        KNOWN,
    )
    (bundle,) = sorted_.bundles
    assert bundle.missing == (2, 3)
    assert [one.why for one in sorted_.queries] == [
        "doubled",
        "older-version",
        "other-text",
        "foreign",
        "no-code",
        "several-codes",
    ]
    assert sorted_.blanks == (blank,)
    assert "page 2/4" in sorted_.queries[1].detail


def test_nothing_is_placed_where_two_texts_have_the_same_key() -> None:
    twin = Original("accord", "1.0", "other", "fr-ar", AZUR.digest, "final/y.pdf")
    sorted_ = sort([leaf(AZUR, 1)], (AZUR, twin))
    assert not sorted_.bundles
    assert [one.why for one in sorted_.queries] == ["other-text"]

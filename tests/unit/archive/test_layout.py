from __future__ import annotations

import hashlib

import pytest

from alternat.archive.errors import UnkeepableNameError
from alternat.archive.layout import checked_id, checked_paths, folder_of, uri


def test_an_object_stands_under_two_pairs_of_its_digest_and_its_own_name() -> None:
    digest = hashlib.sha256(b"alternat:idf-fnm-2025").hexdigest()
    expected = f"{digest[:2]}/{digest[2:4]}/alternat%3aidf-fnm-2025"
    assert str(folder_of(uri("idf-fnm-2025"))) == expected


def test_the_layout_follows_the_examples_of_its_registration() -> None:
    # Examples of extension 0003, with other tuples; the encapsulating folder is the same.
    assert folder_of("..hor/rib:le-$id").name == "%2e%2ehor%2frib%3ale-%24id"
    long = "abcdefghij" * 10 + "a"
    assert folder_of(long).name == f"{long[:100]}-{hashlib.sha256(long.encode()).hexdigest()}"


@pytest.mark.parametrize("bad", ["", "..", "a/b", "Ab", "é", "a b", "-a", "a--b", "a" * 121, "a\n"])
def test_an_id_that_some_system_cannot_hold_is_refused(bad: str) -> None:
    with pytest.raises(UnkeepableNameError):
        checked_id(bad)


@pytest.mark.parametrize(
    "bad",
    [
        ["../x"],
        ["/etc/passwd"],
        ["a//b"],
        ["a/./b"],
        [""],
        ["a/"],
        [".hidden"],
        ["-rf"],
        ["a\\b"],
        ["a\0b"],
        ["a\nb"],
        ["اتفاق.pdf"],
        ["a\u202efdp.exe"],
        ["a" * 121],
        ["/".join("abcdefghi")],
        ["A.pdf", "a.pdf"],
        ["a", "a/b"],
        ["A", "a/b"],
        ["a/b/c", "a/b"],
    ],
)
def test_a_path_that_some_system_cannot_hold_is_refused(bad: list[str]) -> None:
    with pytest.raises(UnkeepableNameError):
        checked_paths(bad)


def test_the_names_of_our_own_files_are_kept() -> None:
    checked_paths(["final/a-b.region-x.fr-ar.pdf", "deposit.json", "evidence/0001/scan.pdf"])

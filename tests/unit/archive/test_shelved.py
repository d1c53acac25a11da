"""What an archive holds of a signed agreement, as check 98 asks it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.archived import IN_FORCE, keep

from alternat.archive.holdings import Holdings
from alternat.archive.retention import Settings, settings
from alternat.archive.shelved import shelved
from alternat.review.signings import Archive

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 10, 1, tzinfo=UTC)


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    found = Holdings(tmp_path / "archive")
    keep(found, "act", IN_FORCE)
    return found


@pytest.fixture(scope="module")
def config() -> Settings | None:
    return settings(ROOT / "examples" / "specs" / "archive.yaml")


def test_what_is_not_kept_has_nothing(holdings: Holdings, config: Settings | None) -> None:
    assert shelved(holdings, "other", config) == Archive()


def test_an_original_that_came_back_is_located(holdings: Holdings, config: Settings | None) -> None:
    before = shelved(holdings, "act", config)
    files = {
        "signed/region-val-azur.fr-ar.0123abcd.pdf": b"%PDF-1.7",
        "scans/region-val-azur-bis.fr-ar.0123abcd.pdf": b"%PDF-1.7",
    }
    holdings.commit("act", files, "returned", "A. B.", NOW)
    after = shelved(holdings, "act", config)

    assert before.located == frozenset()
    assert before.register is not None
    assert after.located == {"region-val-azur"}
    assert after.seda_valid is True


def test_an_original_of_two_files_is_located_once_both_are_there(
    holdings: Holdings, config: Settings | None
) -> None:
    files = [
        {
            "file": f"final/two.{language}.pdf",
            "holder": "region-val-azur",
            "language": language,
            "format": "pdf",
            "sha256": "0" * 64,
        }
        for language in ("fr", "ar")
    ]
    keep(holdings, "two", IN_FORCE, originals=files)
    for language, located in (("fr", frozenset()), ("ar", {"region-val-azur"})):
        returned = {f"scans/region-val-azur.{language}.0123abcd.pdf": b"%PDF-1.7"}
        holdings.commit("two", returned, "returned", "A. B.", NOW)
        assert shelved(holdings, "two", config).located == located


def test_without_agencies_there_is_no_package(holdings: Holdings) -> None:
    assert shelved(holdings, "act", None).seda_valid is None

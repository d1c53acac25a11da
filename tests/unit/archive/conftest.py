from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from alternat.archive.folder_store import FolderStore

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "archive")


@pytest.fixture
def filled(store: FolderStore) -> FolderStore:
    """One object of two versions."""
    store.commit("accord", {"text.txt": b"one", "more/a.txt": b"a"}, "deposit", "A. B.", DAY)
    store.commit("accord", {"text.txt": b"two"}, "mended", "A. B.", DAY)
    return store

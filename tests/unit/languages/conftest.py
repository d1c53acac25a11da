"""The glossary's expected values, shared by the tests of the languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

_VECTORS = Path(__file__).parents[2] / "resources" / "languages" / "vectors.yaml"


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(_VECTORS.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def plain() -> Callable[[str], str]:
    """Write a text with ordinary spaces, as the glossary does."""
    return lambda text: text.replace("\u00a0", " ").replace("\u202f", " ")

"""The two trips as packs take them: the fictitious one final, the real one as a draft."""

from __future__ import annotations

import pytest
from tests.cases import REAL
from tests.trips import matter

from alternat.trip.pack.matter import Matter


@pytest.fixture(scope="session")
def fictitious() -> Matter:
    return matter()


@pytest.fixture(scope="session")
def real() -> Matter:
    return matter(REAL, final=False)

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.signatures import TestAuthority, animated, to_sign


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestAuthority]:
    with animated(tmp_path_factory.mktemp("authority")) as running:
        yield running


@pytest.fixture(scope="session")
def twice_signed(authority: TestAuthority) -> bytes:
    """A small file, signed by two people at the level that lasts."""
    once = authority.signed(to_sign(), "camille", "fr.camille-exemple")
    return authority.signed(once, "hind", "fr.hind-iftiradi")

from __future__ import annotations

import pytest
from tests.signatures import TestAuthority, to_sign


@pytest.fixture(scope="session")
def twice_signed(authority: TestAuthority) -> bytes:
    """A small file, signed by two people at the level that lasts."""
    once = authority.signed(to_sign(), "camille", "fr.camille-exemple")
    return authority.signed(once, "hind", "fr.hind-iftiradi")

"""Validators from outside: absent, their tests are skipped; in CI that is a failure."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def required() -> Callable[[bool, str], None]:
    """Skip unless a validator is there, or fail where ALTERNAT_REQUIRE_VALIDATORS is 1."""

    def demand(there: bool, reason: str) -> None:
        if there:
            return
        if os.environ.get("ALTERNAT_REQUIRE_VALIDATORS") == "1":  # noqa: TID251 - CI sets it
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    return demand


@pytest.fixture(scope="session")
def program(required: Callable[[bool, str], None]) -> Callable[[str, str], str]:
    """Give the path of a program that a package of the system brings."""

    def find(name: str, package: str) -> str:
        path = shutil.which(name)
        required(path is not None, f"{name} is not here; install {package}")
        return str(path)

    return find

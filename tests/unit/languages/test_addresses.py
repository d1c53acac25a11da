"""Addresses of the network."""

from __future__ import annotations

import pytest

from alternat.languages.addresses import addresses, broken


def test_addresses() -> None:
    text = "écrire à a.b@c.example, voir https://d.example/e."
    assert addresses(text) == ("a.b@c.example", "https://d.example/e")


@pytest.mark.parametrize("text", ["a@b,example", "https//b.example", "33 4 00 00 00 01+"])
def test_broken(text: str) -> None:
    assert broken(f"écrire à {text}.")


@pytest.mark.parametrize("text", ["a@b.example, puis", "https://b.example/c", "+33 4 00 00 00 01"])
def test_whole(text: str) -> None:
    assert not broken(f"écrire à {text}.")

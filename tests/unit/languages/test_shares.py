"""Percentages and parts."""

from __future__ import annotations

from decimal import Decimal

from alternat.languages.shares import of_one_whole, shares, too_great


def test_shares() -> None:
    assert shares("60 % puis 40 %", "fr") == (Decimal(60), Decimal(40))
    assert shares("60% ثم 40%", "ar") == (Decimal(60), Decimal(40))
    assert not shares("sans part", "fr")


def test_of_one_whole() -> None:
    assert of_one_whole("60 % des frais et 40 % de ces frais")
    assert not of_one_whole("60 % des frais et 40 % du loyer")


def test_too_great() -> None:
    assert too_great("six projets, dont onze", "fr")
    assert not too_great("onze projets, dont six", "fr")
    assert too_great("ستة مشاريع، منها أحد عشر مشروعا", "ar")

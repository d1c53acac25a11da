from __future__ import annotations

import pytest

from alternat.languages.superscripts import superscripts


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("le 1er avril et la 1re fois", ["er", "re"]),
        ("article 1er, 2e alinéa, 12e ligne", ["er", "e", "e"]),
        ("Mme Durand, 1erement, 12er, A12e, XXe", []),
        ("1er", ["er"]),
        ("(2e)", ["e"]),
        ("", []),
    ],
)
def test_only_ordinals_in_figures_are_raised(text: str, raised: list[str]) -> None:
    pieces = superscripts(text)
    assert [piece for piece, up in pieces if up] == raised
    assert "".join(piece for piece, _ in pieces) == text


def test_pieces() -> None:
    assert superscripts("1er mai") == (("1", False), ("er", True), (" mai", False))

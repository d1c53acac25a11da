from __future__ import annotations

import dataclasses
import typing

import pytest

from alternat import document
from alternat.document import Document, Paragraph, Run


def test_nouns_never_change() -> None:
    for name in document.__all__:
        noun = getattr(document, name)
        if dataclasses.is_dataclass(noun):
            assert vars(noun)["__dataclass_params__"].frozen, name
    with pytest.raises(dataclasses.FrozenInstanceError):
        Run("a", "fr").text = "b"  # type: ignore[misc]


def test_equal_texts_are_equal_and_hash_alike() -> None:
    one, other = (Paragraph("a", (Run("x", "fr", strong=True),)) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)


def test_a_document_holds_no_list_that_could_change() -> None:
    hints = typing.get_type_hints(Document, vars(document.model))
    assert not any(typing.get_origin(kind) in (list, dict, set) for kind in hints.values())

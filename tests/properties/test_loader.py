"""Whatever the bytes, a spec is read or refused with places; nothing else ever happens."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, model_validator

from alternat.spec import yaml_tree
from alternat.spec.diagnostics import CODES, Diagnostic, SpecError
from alternat.spec.forms import Figure, Flag, WholeNumber
from alternat.spec.loading import bind
from alternat.spec.yaml_tree import parse

T = TypeVar("T")


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fact(Record, Generic[T]):
    value: T | None
    source: Literal["press", "law"] = "law"

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_value(cls, given: Any) -> Any:
        return given if isinstance(given, dict) and "value" in given else {"value": given}


class Left(Record):
    kind: Literal["left"]
    n: WholeNumber


class Right(Record):
    kind: Literal["right"]
    n: Figure | Flag


class Spec(Record):
    a: Fact[date] | None = None
    b: dict[Literal["fr", "ar"], str] = Field(default_factory=dict)
    c: tuple[Annotated[Left | Right, Field(discriminator="kind")], ...] = ()
    d: int | Fact[Left] | list[date] | None = None


def refusal(data: bytes) -> tuple[Diagnostic, ...]:
    """Read and give types; return what is wrong, if anything is."""
    try:
        bind(parse(data, "a.yaml", covered=lambda one: one < "\u3000"), Spec)
    except SpecError as error:
        return error.diagnostics or pytest.fail("refused without a reason")
    return ()


def outcome(data: bytes) -> None:
    """Check that a complaint, if there is one, has a known code, a place and one line."""
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for one in refusal(data):
        assert one.code in CODES
        assert 1 <= one.line <= lines + 1
        assert one.column >= 1
        assert len(str(one).splitlines()) == 1


PIECES = st.sampled_from(
    ["a", "b", "c", "d", "fr", "kind", "left", "right", "n", "value", "source", ": ", ":", "- ",
     "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", '"', "\\", "\\x07", "\\ud800", "&x ",
     "*x", "!", "!!int ", "|", ">", "# ", "---\n", "...\n", "%YAML 1.1\n", "? ", "<<", "\t", "\r",
     "\r\n", "~", "null", "2025-02-30", "1", "true", "é", "اتفاق", "\u202e", "😀", "\0", "\ufeff",
     "\u2028", "\x85", "е", "\ue000", "@", "`", "-", "+1"]
)  # fmt: skip


@given(st.binary(max_size=200))
def test_arbitrary_bytes(data: bytes) -> None:
    outcome(data)


@given(st.text(max_size=200))
def test_arbitrary_text(text: str) -> None:
    outcome(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@given(pieces=st.lists(PIECES, max_size=40))
def test_text_made_of_what_yaml_and_the_schema_know(parser: str, pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_tree, "_LOADER", getattr(yaml, parser))
        outcome("".join(pieces).encode())


NODES = st.recursive(
    st.none()
    | st.text(st.characters(codec="utf-8", max_codepoint=0x2FF, exclude_categories=["C"])),
    lambda deeper: (
        st.lists(deeper, max_size=3)
        | st.dictionaries(st.sampled_from([*"abcdn", "kind", "fr", "value"]), deeper, max_size=3)
    ),
    max_leaves=15,
)


@given(NODES)
def test_what_is_written_is_read_and_located(node: Any) -> None:
    text = yaml.safe_dump(node, allow_unicode=True, default_style='"').replace('!!null "null"', "~")
    tree = parse(text.encode(), "a.yaml")
    assert tree.value == node
    lines = text.splitlines()
    for line, column in tree.locations.values():
        assert 1 <= column <= len(lines[line - 1]) + 1
    outcome(text.encode())

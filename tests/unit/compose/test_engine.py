from __future__ import annotations

import pytest
from jinja2 import TemplateRuntimeError, UndefinedError

from alternat.compose import engine
from alternat.compose.values import Absent, Marks, Said, rank


def test_a_printed_value_leaves_a_mark() -> None:
    marks, value = Marks(), Said("subject", "la paix")
    mark = engine.printed(value, marks)
    assert marks.values == (value.usual,)
    assert rank(mark) == 0
    assert engine.printed("mot", marks) == "mot"


@pytest.mark.parametrize("value", [Absent("term.end"), object()])
def test_what_cannot_be_printed(value: object) -> None:
    with pytest.raises(TemplateRuntimeError, match="printed"):
        engine.printed(value, Marks())


def test_texts_and_conditions() -> None:
    names = {engine.MARKS: Marks(), "axes": ["a", "b"]}
    assert engine.rendered("{% for axis in axes %}{{ axis }},{% endfor %}", names) == "a,b,"
    assert engine.holds("axes | length > 1", names)
    with pytest.raises(UndefinedError):
        engine.rendered("{{ subject }}", names)

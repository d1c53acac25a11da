from __future__ import annotations

import pytest

from alternat.compose.values import (
    Absent,
    Blank,
    Composed,
    Marks,
    Phrase,
    Printable,
    Said,
    is_mark,
    rank,
)


def test_a_known_value_has_its_forms_and_no_other() -> None:
    said = Said("subject", "la paix", {"of": "de la paix"}, prose=True)
    assert said["of"] == Phrase("subject", "de la paix", prose=True)
    with pytest.raises(KeyError, match="obl"):
        said["obl"]


def test_every_form_of_a_blank_is_the_same_blank() -> None:
    blank = Blank("term.end", "date de fin")
    assert blank["of"] is blank
    assert blank["anything"] is blank


def test_what_a_text_may_ask() -> None:
    assert [(one.given, one.known) for one in (Said("a", "b"), Blank("a", "b"), Absent("a"))] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_marks_stand_for_values_one_by_one() -> None:
    marks = Marks()
    values: list[Printable] = [Blank("b", "y"), Phrase("c", "z"), Composed(())]
    printed = [marks.mark(value) for value in (Said("a", "x"), *values)]
    assert [marks.values[rank(one)] for one in printed] == [Phrase("a", "x"), *values]
    assert all(map(is_mark, printed))
    assert len(set(printed)) == len(printed)


def test_ordinary_characters_are_no_marks() -> None:
    assert not any(map(is_mark, "aé١ج \u00a0\u202f\u2066"))

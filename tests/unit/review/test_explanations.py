from __future__ import annotations

import pytest

from alternat.review.check import NEVER_WAIVED
from alternat.review.checks.files import FILE_CHECKS
from alternat.review.explanations import APPLIES, _entries, explanations
from alternat.review.gate import CHECKS, WAIVERS

NUMBERS = range(1, 103)


def test_every_check_is_explained_once() -> None:
    assert [number for number, _ in sorted(_entries(), key=lambda one: one[0])] == list(NUMBERS)


def test_every_number_is_a_check() -> None:
    numbers = [one.number for one in CHECKS] + [one.number for one in FILE_CHECKS]
    assert sorted([*numbers, WAIVERS]) == list(NUMBERS)


def test_every_scope_has_its_words() -> None:
    assert {one.scope.__name__ for one in CHECKS} <= set(APPLIES)


@pytest.mark.parametrize("number", NUMBERS)
def test_an_explanation_says_something_in_both_languages(number: int) -> None:
    one = explanations()[number]
    for words in (one.title, one.why, one.fix):
        assert words.fr != words.en
    assert one.bad != one.good
    assert len(one.title.fr) < 80
    assert one.title.fr[-1] not in ".;:"
    assert one.why.fr[-1] == "."


def test_what_can_be_waived() -> None:
    never = {number for number, one in explanations().items() if not one.waivable}
    assert never == {*NEVER_WAIVED, WAIVERS}

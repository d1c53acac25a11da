"""Clues: a rule that waits for one passes over nothing that it would find."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from alternat import languages
from alternat.languages.slips import Rule, _even


def _rules() -> Iterator[tuple[str, Rule]]:
    for module in pkgutil.iter_modules(languages.__path__):
        held = vars(importlib.import_module(f"{languages.__name__}.{module.name}"))
        for name, value in held.items():
            for rank, one in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(one, Rule) and one.clues:
                    yield f"{module.name}.{name}.{rank}", one


RULES = dict(_rules())


@pytest.mark.parametrize("name", RULES)
@settings(max_examples=15, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_any_match_of_a_rule_has_one_of_its_clues(name: str, data: st.DataObject) -> None:
    rule = RULES[name]
    text = data.draw(st.from_regex(rule.pattern))
    found = rule.pattern.search(text)
    assume(found)
    assert found
    begin, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    line = text[begin : end if end >= 0 else None]

    assert any(clue in _even(line) for clue in rule.clues), line

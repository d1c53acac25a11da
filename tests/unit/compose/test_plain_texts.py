from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from tests.cases import ROOT

from alternat.compose import engine
from alternat.compose.plain_texts import plain_condition, plain_text
from alternat.compose.values import Blank, Marks, Said

NAMES = {
    "subject": Said("subject", "la paix", {"of": "de la paix"}, prose=True),
    "end": Blank("term.end", "date de fin"),
    "binding": "none",
    "term": {"given": False},
    "for_two": lambda two, _more: two,
    "article": lambda name: Said(name, "article 2", {"li": f"l’article {name}"}),
}


def by_both(template: str) -> tuple[str, str]:
    """Say a text without the engine and with it."""
    plain = plain_text(template)
    assert plain is not None
    marks = Marks()
    return plain.said(NAMES, Marks()), engine.rendered(template, {**NAMES, engine.MARKS: marks})


@pytest.mark.parametrize(
    "template",
    [
        "sans rien",
        "{{ subject.of }} et {{ end }}",
        "{{ for_two('l’autre', \"les autres\") }} à {{ article('ip').li }}",
        "un {%- if subject.given %} deux {%- elif end.known %} trois{% else %}4{% endif -%}  .",
        "{% if not term.given %}a{% if binding == 'none' %}b{% endif %}{% else %}c{% endif %}",
        "{% if term.given %}rien{% endif %}",
    ],
)
def test_a_plain_text_says_what_the_engine_says(template: str) -> None:
    plain, rendered = by_both(template)
    assert plain == rendered


@pytest.mark.parametrize(
    "template",
    [
        "{{ subject | upper }}",
        "{{ axes[0] }}",
        "{% for one in axes %}{{ one }}{% endfor %}",
        "un {# remarque #} deux",
        "un {% %} deux",
        "un {{ deux",
        "{{ un",
        "un {{ deux }} {% if trois",
        "{{ binding.upper('x') }}",
        "{% if a and b %}x{% endif %}",
        "{% if a %}x",
        "x{% endif %}",
        "{% if a %}x{% else %}y{% elif b %}z{% endif %}",
        "{% if a %}x{% else b %}y{% endif %}",
        "{{ 'a\\n' }}",
    ],
)
def test_anything_else_is_left_to_the_engine(template: str) -> None:
    assert plain_text(template) is None


def test_nothing_private_can_be_reached() -> None:
    plain = plain_text("{{ subject.__class__ }}")
    assert plain is not None
    with pytest.raises(KeyError):
        plain.said(NAMES, Marks())


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("subject.given", True),
        ("not end.known", True),
        ("binding == 'full'", False),
        ("count > 2", True),
        ("count > 3", False),
        ("not count > 3", True),
        ("binding == 'full' or count > 2", True),
        ("binding == 'full' or count > 3", False),
        ("not subject.given or not end.known", True),
    ],
)
def test_conditions(expression: str, expected: bool) -> None:
    condition = plain_condition(expression)
    assert condition is not None
    names = {**NAMES, "count": 3}
    assert condition.holds(names) is engine.holds(expression, names) is expected


@pytest.mark.parametrize(
    "expression",
    ["count > 2 and subject.given", "count >= 2", "count > end", "binding == 'one or two'", "a or"],
)
def test_other_conditions_are_left_to_the_engine(expression: str) -> None:
    assert plain_condition(expression) is None


def _strings(node: Any) -> Iterator[str]:
    match node:
        case str():
            yield node
        case dict():
            for member in node.values():
                yield from _strings(member)
        case list():
            for member in node:
                yield from _strings(member)


def test_nearly_every_text_of_the_library_is_plain() -> None:
    texts = {
        text
        for file in (ROOT / "templates" / "agreements").rglob("*.yaml")
        for text in _strings(yaml.safe_load(file.read_text(encoding="utf-8")))
        if "{{" in text or "{%" in text
    }
    unusual = [text for text in texts if plain_text(text) is None]
    assert len(texts) > 200
    assert len(unusual) < len(texts) / 50, unusual

"""What a template of the house may see, and what it may not, the first time and the next."""

from __future__ import annotations

import jinja2
import pytest
from jinja2.exceptions import SecurityError

from alternat.render.sandbox import Sandbox


@pytest.mark.parametrize(
    "source",
    [
        "{{ text.__class__.__mro__ }}",
        "{{ text.upper.__self__ }}",
        "{{ call.__globals__ }}",
        "{{ '{0.__class__}'.format(text) }}",
        "{% set _ = items.append(1) %}",
        "{{ items.clear() }}",
        "{{ missing }}",
    ],
)
def test_internals_changes_and_unknown_names_are_refused_each_time(source: str) -> None:
    template = Sandbox().from_string(source)
    for _ in range(2):
        with pytest.raises((SecurityError, jinja2.UndefinedError)):
            template.render(text="a", items=[1], call=lambda: None)


def test_a_name_that_one_type_may_show_is_refused_of_another() -> None:
    sandbox = Sandbox()

    class Shown:
        append = "fine"

    template = sandbox.from_string("{{ one.append }}")
    assert template.render(one=Shown()) == "fine"
    with pytest.raises((SecurityError, jinja2.UndefinedError)):
        sandbox.from_string("{{ one.append(1) }}").render(one=[])


def test_everything_is_escaped() -> None:
    assert Sandbox().from_string("{{ text }}").render(text="a < b") == "a &lt; b"

"""The table of conformance of the README is one that its script writes, and tells no failure."""

from __future__ import annotations

import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType

import pytest
from tests.whole import AGREEMENTS, ROOT

from alternat.conformity.verdict import TITLES


@pytest.fixture(scope="module")
def script() -> ModuleType:
    loader = SourceFileLoader("conformance_table", str(ROOT / "script" / "conformance-table"))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_the_table_is_one_that_the_script_writes(script: ModuleType) -> None:
    place = script.PLACE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert place is not None
    written, _, below = place[0].removeprefix(place[1]).removesuffix(place[2]).partition("\n\n")
    rows = [line.strip("| ").split(" | ") for line in written.splitlines()[2:]]
    assert written.rstrip("\n") == script.table(rows)
    assert [row[0] for row in rows] == [
        name for layout in script.LAYOUTS for name in script.named(layout)
    ]
    counts = [cell for row in rows for cell in row[1:]]
    assert all(re.fullmatch(r"-|[1-9]\d*/[1-9]\d*", cell) for cell in counts)
    assert not script.failed(rows)
    if below:  # some of them only: the seven at least, and some that become final
        named = below.strip(".\n").partition(": ")[2].split(", ")
        assert set(AGREEMENTS) < set(named)
        assert below.rstrip() == script.some(named)


def test_every_step_of_verify_has_a_column(script: ModuleType) -> None:
    """What `verify` may say of a PDF or a Word file is counted somewhere."""
    counted = {step for steps in script.STEPS.values() for step in steps}
    assert counted == TITLES.keys()

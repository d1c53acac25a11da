"""The reference lists what the program has, neither more nor less."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.whole import ROOT

from alternat.cli.app import COMMANDS, app
from alternat.cli.archive_command import COMMANDS as ARCHIVE
from alternat.cli.exits import Exit
from alternat.cli.sign_command import COMMANDS as SIGN
from alternat.review.explanations import explanations
from alternat.spec.diagnostics import CODES
from alternat.spec.schema import Agreement, PartySpec

REFERENCE = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "alternat"
REFERRING = ("spec/references.py", "compose/fitting.py", "workspace.py")
"""Where faults between files are found; each is a `Problem`, or an `unknown` reference."""


def sections(page: Path) -> dict[str, str]:
    """Give the text below each second-level heading."""
    parts = re.split(r"^## (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def rows(text: str) -> dict[str, list[str]]:
    """Give the cells of the rows of every table, by the first, which is stripped of backquotes."""
    cells = (line.strip("|").split("|") for line in text.splitlines() if line.startswith("| "))
    return {first.strip(" `"): [one.strip() for one in rest] for first, *rest in cells}


def command(name: str) -> click.Command:
    """Give a command, `archive deposit` being one of the group `archive`."""
    found: click.Command | None = app
    for part in name.split():
        assert isinstance(found, click.Group)
        found = found.get_command(click.Context(found), part)
    assert found is not None
    return found


def section(name: str) -> str:
    """Give the section of a command, on the page of its group if it has one."""
    group, _, member = name.rpartition(" ")
    return sections(REFERENCE / f"{group or 'commands'}.md")[member]


ALL = (
    *COMMANDS,
    *(f"archive {name}" for name in ARCHIVE),
    *(f"sign {name}" for name in SIGN),
)


def problem_codes() -> set[str]:
    """Read the codes of faults between files from the source."""
    codes = set()
    for file in REFERRING:
        for node in ast.walk(ast.parse((SOURCE / file).read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            match node.func.id, node.args:
                case "Problem", [_, ast.Constant(str(code)), *_]:
                    codes.add(code)
                case "unknown", [_, ast.Constant(str(what)), *_]:
                    codes.add(f"unknown-{what}")
                case "unknown", [_, ast.Attribute(attr="type"), *_]:  # a parameter that quotes
                    codes |= {"unknown-person", "unknown-place"}
    return codes


def test_every_command_has_its_section() -> None:
    assert set(sections(REFERENCE / "commands.md")) == set(COMMANDS)
    assert set(sections(REFERENCE / "archive.md")) == set(ARCHIVE)
    assert set(sections(REFERENCE / "sign.md")) == set(SIGN)


@pytest.mark.parametrize("name", ALL)
def test_every_option_is_in_the_table_of_its_command(name: str) -> None:
    text = section(name)
    documented = {row for row in rows(text) if row.startswith("--")}
    options = [one for one in command(name).params if isinstance(one, click.Option)]
    assert documented == {one.opts[0] for one in options}
    for option in options:
        if isinstance(option.type, click.Choice):
            for choice in option.type.choices:
                assert f"`{choice}`" in rows(text)[option.opts[0]][0], (option.opts[0], choice)


@pytest.mark.parametrize("name", ALL)
def test_every_argument_is_in_the_usage_of_its_command(name: str) -> None:
    usage = section(name).split("—")[0]
    for argument in command(name).params:
        if isinstance(argument, click.Argument):
            assert argument.make_metavar(click.Context(app)).strip("[].…").upper() in usage


def test_every_exit_code_is_documented() -> None:
    documented = rows(sections(REFERENCE / "codes.md")["Exit codes"])
    assert {int(code) for code in documented if code.isdigit()} == {code.value for code in Exit}


def test_every_error_code_is_documented_in_the_words_of_the_program() -> None:
    documented = rows(sections(REFERENCE / "codes.md")["Error codes"])
    documented.pop("code")
    for code, meaning in CODES.items():
        assert documented[code] == [meaning]
    assert problem_codes() | set(CODES) == set(documented)


def test_the_page_of_the_checks_is_the_one_that_the_program_gives() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "script" / "checks-page", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_check_is_documented_in_both_languages() -> None:
    page = (REFERENCE / "checks.md").read_text("utf-8")
    documented = {row: cells for row, cells in rows(page).items() if row.isdigit()}
    assert documented == {
        str(one.number): [one.severity, one.title.fr, one.title.en]
        for one in explanations().values()
    }
    for one in explanations().values():
        for words in (one.why.fr, one.why.en, one.fix.fr, one.fix.en, one.bad, one.good):
            assert words in page


@pytest.mark.parametrize(
    ("heading", "model"),
    [("Fields", Agreement), ("A party", PartySpec)],
    ids=["agreement", "party"],
)
def test_every_field_of_a_spec_is_documented(
    heading: str, model: type[Agreement] | type[PartySpec]
) -> None:
    documented = rows(sections(REFERENCE / "spec.md")[heading])
    documented.pop("field")
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    assert list(documented) == list(fields)
    for name, field in fields.items():
        assert (documented[name][0] == "yes") == field.is_required(), name

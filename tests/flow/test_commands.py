"""The commands that write nothing, the help, and how the command line ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tests.whole import AGREEMENTS, ROOT, Built, Desk, alternat, generate

from alternat import __version__
from alternat.cli.app import COMMANDS, app
from alternat.document.reading import words

SPEC = "specs/agreements/accord.yaml"
WITHOUT_WORKSPACE = {
    ("explain",),
    ("lint",),
    ("verify",),
}
"""Commands that judge files from anywhere, or none."""


def test_list_names_the_seven_agreements() -> None:
    ended = alternat("list", "--workspace", ROOT)
    assert ended.code == 0
    assert {line.split()[0] for line in ended.out.splitlines()} == set(AGREEMENTS)
    data = json.loads(alternat("list", "--workspace", ROOT, "--format", "json").out)
    assert {one["id"] for one in data["agreements"]} == set(AGREEMENTS)
    assert all(one["readable"] and len(one["parties"]) == 2 for one in data["agreements"])


def test_list_goes_on_past_a_spec_that_cannot_be_read(desk: Desk) -> None:
    (desk.root / "specs/agreements/broken.yaml").write_text("id: [", encoding="utf-8")
    ended = desk.run("list")
    assert ended.code == 4
    accord, broken = ended.out.splitlines()
    assert "region-val-d-armor" in accord
    assert "see `check`" in broken


def test_check_judges_as_if_for_a_final_text(desk: Desk) -> None:
    assert alternat("check", "--workspace", ROOT).code == 1
    assert desk.run("check").code == 0
    assert alternat("check", "--workspace", ROOT / "examples").code == 0


def test_check_says_where_what_and_what_to_do(desk: Desk) -> None:
    desk.edit(
        SPEC, 'frequency: "2"', "frequency: {value: null, todo: {fr: la cadence, ar: الوتيرة}}"
    )
    line = desk.line(SPEC, "frequency")
    ended = desk.run("check", "accord", "--ui", "fr")
    assert ended.code == 1
    assert f"{SPEC}:{line}:" in ended.out
    assert "information manquante" in ended.out
    assert "la cadence" in ended.out
    assert "missing fact" in desk.run("check", "--ui", "en").out
    (told,) = json.loads(desk.run("check", "--format", "json").out)["agreements"]
    (finding,) = (one for one in told["findings"] if one["check"] == 3)
    assert (finding["check"], finding["severity"]) == (3, "B")
    assert (finding["file"], finding["line"]) == (SPEC, line)
    assert finding.keys() == {
        *("check", "severity", "file", "line", "column", "message", "todo"),
        *("article", "texts", "waiver"),
    }


def test_check_reads_trips_too(desk: Desk) -> None:
    desk.edit("specs/trips/voyage.yaml", "agreement: accord", "agreement: acord")
    ended = desk.run("check")
    assert ended.code == 4
    assert "specs/trips/voyage.yaml" in ended.err
    assert "did you mean 'accord'?" in ended.err


def test_show_prints_the_composed_text(desk: Desk, release: Built) -> None:
    assert "Article 1er" in desk.run("show", "accord").out
    arabic = desk.run("show", "accord", "--language", "ar", "--copy", "region-tizi-zahra")
    assert "المادة الأولى" in arabic.out
    (draft,) = (one for one in release.of("idf-um6p-2025", "ar") if one.document.copy == "draft")
    told = alternat("show", "idf-um6p-2025", "--language", "ar", "--workspace", ROOT)
    assert words(told.out) == draft.words


def test_show_knows_its_copies(desk: Desk) -> None:
    ended = desk.run("show", "accord", "--copy", "nobody")
    assert ended.code == 2
    assert "no copy 'nobody'" in ended.err
    assert "region-tizi-zahra" in ended.err


@pytest.mark.parametrize("command", ["build", "check", "show"])
def test_an_unknown_agreement_and_the_one_that_was_meant(command: str, desk: Desk) -> None:
    ended = desk.run(command, "acord")
    assert ended.code == 2
    assert "no agreement 'acord'" in ended.err
    assert "did you mean 'accord'?" in ended.err
    assert not desk.output.exists()


def test_the_workspace_is_found_upwards(desk: Desk) -> None:
    below = desk.root / "specs" / "agreements"
    ended = generate("list", cwd=below)
    assert (ended.code, ended.out.split()[0]) == (0, "accord")


def test_no_workspace(tmp_path: Path) -> None:
    ended = generate("list", cwd=tmp_path)
    assert ended.code == 2
    assert "no specs/" in ended.err
    assert "--workspace DIR" in ended.err
    named = alternat("list", "--workspace", tmp_path)
    assert named.code == 2
    assert "no specs/" in named.err
    assert alternat("list", "--workspace", tmp_path / "nowhere").code == 2


def test_an_empty_workspace(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    ended = alternat("build", "--workspace", tmp_path)
    assert ended.code == 2
    assert "new KIND ID" in ended.err


def commands(group: click.Group = app, *names: str) -> Iterator[tuple[str, ...]]:
    """Name every command as one types it, those of a group one by one."""
    context = click.Context(group)
    for name in group.list_commands(context):
        loaded = group.get_command(context, name)
        if isinstance(loaded, click.Group):
            yield from commands(loaded, *names, name)
        else:
            yield (*names, name)


def test_every_command_takes_a_workspace_and_explains_itself() -> None:
    for name in commands():
        ended = alternat(*name, "--help")
        assert ended.code == 0
        alone = name in WITHOUT_WORKSPACE
        assert ("--workspace DIR" in ended.out) != alone, name
        assert len(ended.out.splitlines()) > 8, name
    assert all(COMMANDS.values())
    overview = alternat("--help").out
    assert all(name in overview for name in COMMANDS)
    assert "Exit codes" in overview


@pytest.mark.parametrize(
    "wrong",
    [
        ["nothing"],
        ["build", "--nothing"],
        ["build", "--copies", "some"],
        ["build", "--language", "en"],
        ["build", "--type", "odt"],
        ["check", "--format", "yaml"],
        ["show"],
        ["check", "--output", "page.html"],
        ["explain", "400"],
        ["explain", "many"],
        ["approve", "accord"],
        ["approve", "--by", "A. B."],
    ],
)
def test_usage(wrong: list[str]) -> None:
    ended = alternat(*wrong)
    assert ended.code == 2
    assert "Usage:" in ended.err
    assert not ended.out


def test_the_version() -> None:
    assert __version__ in alternat("--version").out

"""The command line as a process: its door, its ends, what it loads, the same bytes each time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.whole import ROOT, Built, Desk, generate

HEAVY = ("weasyprint", "docxtpl", "docx", "rich", "lxml", "pikepdf")
TWICE = "upcite-um6p-mobility-2025"


def test_two_processes_write_the_same_bytes(release: Built, tmp_path: Path) -> None:
    """Another process, hash seed, time zone, working folder and order of work."""
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "1"}
    ended = generate(
        *("build", TWICE, "--language", "fr", "--language", "ar"),
        *("--workspace", ROOT, "--output", tmp_path),
        cwd=tmp_path,
        env=elsewhere,
    )
    assert ended.code == 0, ended.err
    written = {file.name: file.read_bytes() for file in (tmp_path / TWICE).iterdir()}
    before = {file.name: file.read_bytes() for file in release.results[TWICE].folder.iterdir()}
    inputs, inputs_before = (
        json.loads(files["build.json"])["inputs"] for files in (written, before)
    )
    assert inputs == inputs_before, "somebody edited specs or templates during the tests"
    assert written.keys() == before.keys()
    assert len(written) == 13
    assert [name for name in written if written[name] != before[name]] == []


@pytest.mark.parametrize("command", ["check", "list", "show", "schema"])
def test_reading_a_spec_waits_for_no_renderer(command: str, desk: Desk) -> None:
    arguments = [command, *(["accord"] if command == "show" else [])]
    runner = (
        "import sys; from alternat.cli import main; "
        f"sys.argv = ['alternat', *{arguments!r}, '--workspace', {str(desk.root)!r}]\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", runner], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_what_has_not_changed_is_told_again_without_the_schema(desk: Desk) -> None:
    runner = (
        "import sys; from alternat.cli import main; "
        f"sys.argv = ['alternat', 'check', '--workspace', {str(desk.root)!r}]\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "print(*[name for name in ('pydantic', 'yaml', 'jinja2') if name in sys.modules])"
    )
    first, second = (
        subprocess.run(
            [sys.executable, "-c", runner], capture_output=True, encoding="utf-8", check=True
        ).stdout.splitlines()
        for _ in range(2)
    )
    assert first[:-1] == second[:-1]
    assert (first[-1], second[-1]) == ("pydantic yaml jinja2", "")


def test_no_argument_builds_everything(desk: Desk) -> None:
    (desk.root / "specs" / "trips" / "voyage.yaml").unlink()
    ended = generate(cwd=desk.root)
    assert ended.code == 0, ended.err
    assert len(desk.written()) == 19


def test_a_process_ends_with_the_code_of_what_happened(desk: Desk) -> None:
    assert generate("check", cwd=desk.root).code == 0
    assert generate("check", cwd=ROOT).code == 1
    assert generate("check", "nobody", cwd=desk.root).code == 2
    (desk.root / "specs/directory/places.yaml").write_text("a: [", encoding="utf-8")
    assert generate("check", cwd=desk.root).code == 4


def test_a_reader_that_leaves_early_is_no_error(desk: Desk) -> None:
    """`alternat check | head -1` must not complain."""
    with subprocess.Popen(
        [sys.executable, ROOT / "generate.py", "check", "--workspace", ROOT, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_interruption_leaves_no_partial_file(desk: Desk) -> None:
    for number in range(8):
        spec = (desk.root / "specs/agreements/accord.yaml").read_text(encoding="utf-8")
        name = f"accord-{number}"
        copy = spec.replace("id: accord", f"id: {name}")
        (desk.root / f"specs/agreements/{name}.yaml").write_text(copy, encoding="utf-8")
    listening = (  # a process started in the background would ignore the signal
        "import signal, sys; from alternat.cli import main; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", listening, "build", "--workspace", desk.root],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    assert "accord" in first
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert "Traceback" not in told
    assert process.returncode == 130
    folders = [folder for folder in desk.output.iterdir() if folder.name != ".made"]
    assert folders
    assert not [folder for folder in folders if folder.name.startswith(".")]
    for folder in folders:
        record = json.loads((folder / "build.json").read_bytes())
        assert {file.name for file in folder.iterdir()} == {*record["outputs"], "build.json"}

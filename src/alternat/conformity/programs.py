"""The validators from outside: found where they are installed, run with a limit of time.

Takes the paths of files; gives steps. What is not installed is said, never passed over in silence.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from alternat.conformity.verdict import Name, Step, step
from alternat.review.finding import Bilingual

FLAVOURS: dict[str, Name] = {"3a": "verapdf-3a", "ua1": "verapdf-ua1"}
"""veraPDF's names of the standards that an original obeys at once."""
START, EACH = 120, 60
"""Seconds granted to a validator to start, and to judge one file."""
OFFICE = "Office2019"
"""The version of Office whose schemas judge: the oldest one still in use at the parties."""

_ABSENT = Bilingual(
    "{} n’est pas installé ; `script/setup test` l’installe dans une copie du projet",
    "{} is not installed; `script/setup test` installs it in a checkout of the project",
)
_SLOW = Bilingual("{} n’a pas fini en {} s", "{} did not end within {} s")
_SILENT = Bilingual("{} n’a rien dit de ce fichier : {}", "{} said nothing of this file: {}")


def verapdf(files: Sequence[Path]) -> dict[Path, tuple[Step, ...]]:
    """Let veraPDF judge PDFs by both standards, in one run.

    Args:
        files: Their paths, absolute.

    Returns:
        Two steps a file.
    """
    if not files:
        return {}
    script = _beside("script/verapdf")
    installed = shutil.which("verapdf")
    if script:
        return _judged(files, [[str(script), ",".join(FLAVOURS)]])
    if installed:
        commands = [[installed, "--format", "text", "--flavour", one] for one in FLAVOURS]
        return _judged(files, commands)
    return dict.fromkeys(files, _not_run(_filled(_ABSENT, "veraPDF")))


def open_xml(file: Path) -> Step:
    """Let Microsoft's Open XML SDK judge a Word file."""
    program = _beside(".venv/tools/ooxml-validator")
    found = str(program) if program else shutil.which("ooxml-validator")
    if found is None:
        return Step("open-xml", "not-run", (_filled(_ABSENT, "ooxml-validator"),))
    try:
        done = _run([found, str(file), OFFICE], START)
    except subprocess.TimeoutExpired:
        return Step("open-xml", "not-run", (_filled(_SLOW, "ooxml-validator", START),))
    try:
        errors = json.loads(done.stdout)["errors"]
    except (ValueError, KeyError):
        why = (done.stderr or done.stdout).strip()[:300]
        return Step("open-xml", "not-run", (_filled(_SILENT, "ooxml-validator", why),))
    return step("open-xml", tuple(_same(_error(one)) for one in errors))


def _beside(path: str) -> Path | None:
    """Find a tool of the checkout in which this program runs: its environment is `.venv` there."""
    environment = Path(sys.prefix)
    tool = environment.parent / path
    return tool if environment.name == ".venv" and tool.is_file() else None


def _judged(
    files: Sequence[Path], commands: Sequence[Sequence[str]]
) -> dict[Path, tuple[Step, ...]]:
    limit = START + EACH * len(files)
    lines: list[str] = []
    for command in commands:
        try:
            done = _run([*command, *map(str, files)], limit)
        except subprocess.TimeoutExpired:
            return dict.fromkeys(files, _not_run(_filled(_SLOW, "veraPDF", limit)))
        lines += done.stdout.splitlines()
        if not done.stdout.strip():  # a Java or a part of it is missing
            why = done.stderr.strip()[:300]
            return dict.fromkeys(files, _not_run(_filled(_SILENT, "veraPDF", why)))
    told = tuple(_told(lines))
    return {
        file: tuple(_verdict(file, flavour, name, told) for flavour, name in FLAVOURS.items())
        for file in files
    }


Told = tuple[str, tuple[str, ...]]
"""A line of veraPDF about a file, and the indented lines that explain it."""


def _told(lines: Sequence[str]) -> Iterator[Told]:
    head: str | None = None
    below: list[str] = []
    for line in lines:
        if line.startswith((" ", "\t")):
            below.append(line.strip())
            continue
        if head is not None:
            yield head, tuple(below)
        head, below = line, []
    if head is not None:
        yield head, tuple(below)


def _verdict(file: Path, flavour: str, name: Name, told: Sequence[Told]) -> Step:
    """Find what was said of a file: `PASS 3a FILE`, or `PASS FILE 3a` by its own program."""
    for head, below in told:
        word, _, rest = head.partition(" ")
        if rest in (f"{flavour} {file}", f"{file} {flavour}"):
            if word == "PASS":
                return Step(name, "passed")
            faults = below or (f"{word} {flavour}",)
            return Step(name, "failed", tuple(map(_same, faults)))
        if word == "ERROR" and rest.startswith(f"{flavour} {file}: "):
            why = rest.removeprefix(f"{flavour} {file}: ")
            return Step(name, "failed", (_same(why),))
    return Step(name, "not-run", (_filled(_SILENT, "veraPDF", file.name),))


def _not_run(why: Bilingual) -> tuple[Step, ...]:
    return tuple(Step(name, "not-run", (why,)) for name in FLAVOURS.values())


def _run(command: Sequence[str], limit: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - a validator by its full path, and paths of files
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=limit,
        check=False,
    )


def _error(one: dict[str, str]) -> str:
    return f"{one.get('path')} {one.get('xPath')}: {one.get('description')}"


def _filled(sentence: Bilingual, *facts: object) -> Bilingual:
    return Bilingual(sentence.fr.format(*facts), sentence.en.format(*facts))


def _same(words: str) -> Bilingual:
    """Give the validators' own words, which they write in English only."""
    return Bilingual(words, words)

"""The README keeps its word: its first agreement goes from `new` to the final originals."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from tests.whole import ROOT, Ended, alternat

README = (ROOT / "README.md").read_text(encoding="utf-8")
PLACEHOLDER = "ma-declaration"


def _fenced(language: str) -> list[str]:
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    return [text for name, text in blocks if name == language]


def _commands() -> list[list[str]]:
    """Give the commands of the first agreement, in order, without `script/generate`."""
    lines = (line for block in _fenced("") for line in block.splitlines())
    return [shlex.split(line)[1:] for line in lines if PLACEHOLDER in line]


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """A copy of the fictitious workspace, with the project's own templates above it."""
    shutil.copytree(ROOT / "examples" / "specs", tmp_path / "examples" / "specs")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path / "examples"


def _run(command: list[str], examples: Path) -> Ended:
    at = command.index("--workspace")
    assert command[at + 1] == "essai"
    return alternat(*command[: at + 1], examples, *command[at + 2 :])


def _with_facts(spec: str, facts: str) -> str:
    """Replace the top-level parts of a spec by those of the README."""
    for part in re.split(r"^(?=\w+:)", facts, flags=re.MULTILINE)[1:]:
        key = part.partition(":")[0]
        standing = re.findall(rf"^{key}:.*?(?=^\S|\Z)", spec, flags=re.MULTILINE | re.DOTALL)
        assert len(standing) == 1, f"{key} stands {len(standing)} times in a new spec"
        spec = spec.replace(standing[0], part)
    return spec


def test_the_first_agreement_of_the_readme_becomes_final(examples: Path) -> None:
    new, show, check, approve, check_again, build, final = _commands()
    (facts,) = _fenced("yaml")
    spec = examples / "specs" / "agreements" / f"{PLACEHOLDER}.yaml"

    assert _run(new, examples).code == 0
    assert "إعلان نوايا" in _run(show, examples).out
    missing = _run(check, examples)
    assert (missing.code, "bloquant" in missing.out) == (1, True)

    spec.write_text(_with_facts(spec.read_text(encoding="utf-8"), facts), encoding="utf-8")
    assert _run(approve, examples).code == 0
    told = _run(check_again, examples)
    assert told.code == 0, told.out + told.err

    drafts = _run([*build, "--copies", "draft", "--type", "docx"], examples)  # the rest is as slow
    assert drafts.code == 0, drafts.said
    assert (examples / "output" / PLACEHOLDER / f"{PLACEHOLDER}.draft.ar.docx").is_file()
    assert _run([*final, "--language", "ar"], examples).code == 0
    originals = examples / "output" / "final" / PLACEHOLDER
    assert {file.name for file in originals.iterdir()} == {
        "final.json",
        *(
            f"{PLACEHOLDER}.{party}.ar.{form}"
            for party in ("region-plaine-doree", "region-jbel-sahab")
            for form in ("docx", "pdf")
        ),
    }


@pytest.mark.parametrize(
    "picture", sorted((ROOT / "docs" / "images").iterdir()), ids=lambda p: p.name
)
def test_pictures_are_small_and_shown(picture: Path) -> None:
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 300_000
    assert f"docs/images/{picture.name}" in README


def test_the_readme_names_both_scripts_and_they_can_be_run() -> None:
    for script in ("script/generate", "script/test"):
        assert script in README
        assert (ROOT / script).stat().st_mode & 0o111

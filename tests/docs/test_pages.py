"""The pages hold together: links resolve, languages go in step, nothing is of one machine."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.docs.test_reference import problem_codes
from tests.whole import ROOT

from alternat.spec.diagnostics import CODES

PAGES = sorted(
    [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")],
    key=lambda page: page.as_posix(),
)
FRENCH = sorted((ROOT / "docs" / "how-to").glob("*.fr.md"))
BINARY = {".png", ".ttf", ".docx", ".pdf", ".gz"}
GENERATED = {".git", ".venv", ".hypothesis", "output", "__pycache__"}

MADE_UP = re.compile(r"/(ID|ma-declaration)\b")
"""Names that stand for a file of the reader's own."""

# Written in pieces: this file is looked at too.
OF_ONE_MACHINE = re.compile(
    "|".join(
        (
            r"(?<![\w.~-])/(?:home|Users|work|root)" + r"/\w",
            r"\b(?:registry\.npmjs|files\.pythonhosted|pypi|npmjs)" + r"\.org\b",
            r"\bproxy\.golang" + r"\.org\b",
            r"https?://[^/\s]*(?:artifactory|nexus|mirror)" + r"[^/\s]*/",
        )
    )
)


def _anchor(heading: str) -> str:
    kept = (c for c in heading.lower() if c in " -_" or unicodedata.category(c)[0] in "LN")
    return "".join(kept).replace(" ", "-")


def _prose(page: Path) -> str:
    """Give a page without its blocks of code."""
    return re.sub(r"^ *```.*?^ *```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def _headings(page: Path) -> list[str]:
    return re.findall(r"^#+ (.+)$", _prose(page), flags=re.MULTILINE)


def _texts() -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*")):
        below = path.relative_to(ROOT).parts
        made = GENERATED.intersection(below) or below[0].endswith("_cache")
        if path.is_file() and not made and path.suffix not in BINARY:
            yield path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_resolve(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", _prose(page)):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), target
        assert not anchor or anchor in map(_anchor, _headings(found)), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_folders_and_scripts_that_a_page_names_are_there(page: Path) -> None:
    names = re.findall(r"`((?:script|specs|templates|examples|src|docs)/[\w./-]*)`", _prose(page))
    for name in names:
        assert MADE_UP.search(name) or (ROOT / name).exists(), name


@pytest.mark.parametrize("page", FRENCH, ids=lambda page: page.name)
def test_both_languages_go_in_step(page: Path) -> None:
    english = page.with_name(page.name.replace(".fr.md", ".md"))
    assert len(_headings(page)) == len(_headings(english))
    shape = r"^(?:\d+\. |- |\| )"
    assert len(re.findall(shape, _prose(page), flags=re.MULTILINE)) == len(
        re.findall(shape, _prose(english), flags=re.MULTILINE)
    )


def test_every_how_to_stands_in_both_languages() -> None:
    pages = {page.name for page in (ROOT / "docs" / "how-to").iterdir()}
    assert {page.name.replace(".fr.md", ".md") for page in FRENCH} == {
        name for name in pages if not name.endswith(".fr.md")
    }


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        name = page.relative_to(ROOT / "docs").as_posix()
        assert name == "README.md" or f"]({name})" in index, name


def test_every_error_code_has_its_advice() -> None:
    page = (ROOT / "docs" / "errors.md").read_text("utf-8")
    codes = set(CODES) | problem_codes()
    advised = set(re.findall(r"`([a-z0-9-]+)`", page))
    assert codes <= advised
    assert {one for one in advised - codes if "-" in one} == set()


def test_no_text_of_the_repository_belongs_to_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _texts()
        for match in OF_ONE_MACHINE.finditer(path.read_text("utf-8", errors="replace"))
    ]
    assert not found


def test_pictures_can_be_made_again() -> None:
    done = subprocess.run(["bash", "-n", ROOT / "script" / "docs-images"], check=False)
    assert done.returncode == 0

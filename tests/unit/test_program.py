from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from alternat import program


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the program's own files."""
    copy = tmp_path / "alternat"
    left_out = shutil.ignore_patterns(*program.APART)
    shutil.copytree(program.PACKAGE, copy, ignore=left_out)
    monkeypatch.setattr(program, "PACKAGE", copy)
    return copy


def now() -> str:
    return program.fingerprint.__wrapped__()


def test_it_changes_with_any_file(package: Path) -> None:
    before = now()
    assert before == program.fingerprint()
    for file in ("review/checks/money.py", "review/explained/money.yaml", "languages/hijri.py"):
        text = (package / file).read_bytes()
        (package / file).write_bytes(text + b"\n")
        assert now() != before
        (package / file).write_bytes(text)
        assert now() == before
    (package / "new.py").touch()
    assert now() != before


def test_it_passes_by_what_python_leaves_there(package: Path) -> None:
    before = now()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "new.pyc").write_bytes(b"0")
    assert now() == before


def test_it_changes_with_the_libraries(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = now()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "libraries"), "/nowhere"])
    assert now() == before
    (tmp_path / "libraries" / "pydantic-99.dist-info").mkdir(parents=True)
    assert now() != before

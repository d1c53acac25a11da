"""The second half of the walkthrough, as a reader of the examples runs it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tests.whole import ROOT

SCHEMAS = ROOT.parent / "shared" / "seda"


@pytest.mark.slow
def test_from_final_texts_to_an_archive_that_proves_them(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}  # noqa: TID251 - find and dd
    if SCHEMAS.is_dir():
        environment["SCHEMAS"] = str(SCHEMAS)
    script = ROOT / "examples" / "walkthrough-archive"
    done = subprocess.run(
        [script, tmp_path / "walk"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the bag is whole" in done.stdout
    assert "A001" not in done.stdout  # no version is dated before the one that it follows
    assert (tmp_path / "walk" / "archive" / "0=ocfl_1.1").is_file()
    again = subprocess.run([script, tmp_path / "walk"], env=environment, check=False)
    assert again.returncode == 7

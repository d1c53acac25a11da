"""Both texts in one file, of invented parties: what veraPDF says of every layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conformance.test_validators import MISSING, ran
from tests.documents import PARTIES
from tests.editions import edition
from tests.whole import ROOT

from alternat.render.pdf import PdfPress

pytestmark = pytest.mark.conformance

EDITIONS = {
    "sequential-draft": edition("sequential", parties=3),
    "sequential-final": edition("sequential", PARTIES[1], final=True, arabic_first=True),
    "parallel-draft": edition("parallel", parties=3),
    "parallel-final": edition("parallel", PARTIES[0], final=True),
    "common-final": edition("parallel", PARTIES[1], final=True, common=True),
}


def test_verapdf_accepts_every_layout_as_archival_and_accessible(
    tmp_path: Path, required: Callable[[bool, str], None]
) -> None:
    press = PdfPress(ROOT / "templates" / "agreements" / "_house")
    files = []
    for name, both in EDITIONS.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(press.render(both).data)

    done = ran(ROOT / "script" / "verapdf", "3a,ua1", *files)

    required(done.returncode != MISSING, done.stderr.strip())
    verdicts = done.stdout.splitlines()
    assert done.returncode == 0, "\n".join(one for one in verdicts if not one.startswith("PASS"))
    assert len(verdicts) == 2 * len(files)

"""The words of the pack of the real trip, kept under review like those of the agreements.

Pages are given, not measured (`tests.trips`). After a change that is meant:
`pytest tests/golden --update-golden`, then read the difference as the head of protocol would.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from tests.cases import REAL
from tests.trips import matter

from alternat.languages import LANGUAGES, Language
from alternat.trip.pack.booklet import booklet
from alternat.trip.pack.lists import who_signs_what
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sheets import lines
from alternat.trip.pack.sittings import sittings
from alternat.trip.pack.summary import summary
from alternat.trip.pack.voice import Voice

EXPECTED = Path(__file__).parent / "pack"


@pytest.fixture(scope="module")
def real() -> Matter:
    return matter(REAL, final=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_pack(
    real: Matter, language: Language, request: pytest.FixtureRequest
) -> None:
    planned, voice = sittings(real), Voice(language, real.directory)
    sheets = (write(real, planned, voice) for write in (booklet, who_signs_what, summary))
    text = "\n".join("".join(f"{line}\n" for line in lines(sheet)) for sheet in sheets)
    file = EXPECTED / f"{language}.txt"
    if request.config.getoption("--update-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return
    expected = file.read_text(encoding="utf-8")
    if text != expected:
        difference = difflib.unified_diff(
            expected.splitlines(), text.splitlines(), "expected", "written", n=1, lineterm=""
        )
        pytest.fail("\n".join(difference), pytrace=False)

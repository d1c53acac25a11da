"""The composed words of the seven agreements, kept under review like any wording.

`expected/<agreement>/{fr,ar}.txt` holds the draft, one line a paragraph; `digests.json` stands for
every copy in every language. After a change that is meant: `pytest tests/golden --update-golden`,
then read the difference (`git diff`) as a lawyer would.
"""

from __future__ import annotations

import difflib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.whole import AGREEMENTS, ROOT

from alternat.compose.composition import compose
from alternat.compose.originals import DRAFT, copies
from alternat.document.canonical import digest
from alternat.document.reading import lines
from alternat.languages import LANGUAGES, Language
from alternat.workspace import Filed, Workspace

EXPECTED = Path(__file__).parent / "expected"
REMEDY = "If this is meant, run `pytest tests/golden --update-golden` and review the difference."

Compare = Callable[[str, str], None]


@pytest.fixture(scope="module")
def read() -> Callable[[str], Filed]:
    workspace = Workspace.at(ROOT, ROOT)

    def one(agreement: str) -> Filed:
        (filed,) = workspace.dossiers([agreement])
        return filed

    return one


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Compare:
    """Compare a text with the one expected, or write it when the reference is being renewed."""
    update: bool = request.config.getoption("--update-golden")

    def against(name: str, text: str) -> None:
        file = EXPECTED / name
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return
        if not file.is_file():
            pytest.fail(f"{name} is not there yet. {REMEDY}", pytrace=False)
        expected = file.read_text(encoding="utf-8")
        if text != expected:
            difference = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), "expected", "composed", n=1, lineterm=""
            )
            pytest.fail("\n".join([f"{name} changed. {REMEDY}", *difference]), pytrace=False)

    return against


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_the_words_of_the_draft(
    agreement: str, language: Language, read: Callable[[str], Filed], compare: Compare
) -> None:
    text = lines(compose(read(agreement).dossier, DRAFT, language))
    compare(f"{agreement}/{language}.txt", "".join(f"{line}\n" for line in text))


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_the_digest_of_every_copy(
    agreement: str, read: Callable[[str], Filed], compare: Compare
) -> None:
    """Says which copy changed where the words of the draft did not: order, numbers, directions."""
    dossier = read(agreement).dossier
    digests = {
        f"{copy}.{language}": digest(compose(dossier, copy, language))
        for copy in copies(dossier)
        for language in LANGUAGES
    }
    compare(f"{agreement}/digests.json", json.dumps(digests, indent=1) + "\n")


def test_nothing_is_expected_of_an_agreement_that_is_gone(request: pytest.FixtureRequest) -> None:
    gone = {folder.name for folder in EXPECTED.glob("*")} - set(AGREEMENTS)
    if request.config.getoption("--update-golden"):
        for name in gone:
            shutil.rmtree(EXPECTED / name)
    else:
        assert not gone

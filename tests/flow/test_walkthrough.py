"""The walkthrough: from final texts to signatures verified offline and an archive, in one go."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.whole import ROOT, alternat

SEPARATE = "mobilite-port-azur-al-mithal-2026"
TOGETHER = "accord-val-azur-jbel-sahab-2026"
PAPER = "declaration-val-azur-mosaique-2026"
SCHEMAS = ROOT.parent / "shared" / "seda"


@dataclass(frozen=True)
class Walked:
    """What one run left, and what it said."""

    folder: Path
    said: str


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    folder = tmp_path_factory.mktemp("walkthrough") / "dir"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}  # noqa: TID251 - find and dd
    if SCHEMAS.is_dir():
        environment["SCHEMAS"] = str(SCHEMAS)
    done = subprocess.run(
        [ROOT / "examples" / "walkthrough", folder],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return Walked(folder, done.stdout)


@pytest.fixture
def walked(walk: Walked) -> Path:
    return walk.folder


@pytest.mark.slow
def test_only_originals_that_everybody_signed_are_filed(walked: Path) -> None:
    names = {file.name for file in (walked / "signed").rglob("*.pdf")}
    assert names == {
        *(
            f"{SEPARATE}.{copy}.{language}.pdf"
            for copy in ("universite-port-azur", "universite-al-mithal")
            for language in ("fr", "ar")
        ),
        *(f"{TOGETHER}.{copy}.fr-ar.pdf" for copy in ("region-val-azur", "region-jbel-sahab")),
    }
    assert not [*(walked / "signing").rglob("*.pdf")]
    assert not [*walked.rglob("*.p12")], "keys are not left behind"
    for agreement, files in ((SEPARATE, 2), (TOGETHER, 1)):
        record = json.loads((walked / "signed" / agreement / "signed.json").read_bytes())
        for original in record["originals"].values():
            assert len(original["files"]) == files
            assert {file["verdict"]["answer"] for file in original["files"].values()} == {"valid"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("agreement", "name", "signatures"),
    [
        (SEPARATE, f"{SEPARATE}.universite-al-mithal.ar.pdf", 2),
        (TOGETHER, f"{TOGETHER}.region-jbel-sahab.fr-ar.pdf", 4),
    ],
)
def test_anyone_verifies_offline(walked: Path, agreement: str, name: str, signatures: int) -> None:
    file = walked / "signed" / agreement / name

    ended = alternat("sign", "verify", file, "--workspace", walked, "--format", "json")

    assert ended.code == 0, ended.out
    (told,) = json.loads(ended.out)["files"]
    assert told["identity"]["likeness"] == "same-bytes"
    assert [one["level"] for one in told["signatures"]] == ["B-LTA"] * signatures
    final = (walked / "output" / "final" / agreement / name).read_bytes()
    assert file.read_bytes().startswith(final)
    report = (walked / "reports" / name).with_suffix(".validation.xml").read_text("utf-8")
    assert report.count("urn:etsi:019102:mainindication:total-passed") == signatures
    if agreement == SEPARATE:
        assert "هند الافتراضي" in [one["signer"] for one in told["signatures"]]


@pytest.mark.slow
@pytest.mark.conformance
@pytest.mark.skipif(not shutil.which("pdfsig"), reason="no poppler here")
def test_poppler_agrees(walked: Path) -> None:
    for file in (walked / "signed").rglob("*.pdf"):
        done = subprocess.run(
            ["pdfsig", "-nocert", file], capture_output=True, encoding="utf-8", check=True
        )
        wanted = 4 if TOGETHER in file.name else 2
        assert done.stdout.count("Signature is Valid") == wanted, done.stdout


@pytest.mark.slow
@pytest.mark.conformance
def test_signed_files_keep_to_the_standards(walked: Path) -> None:
    files = [
        walked / "signed" / SEPARATE / f"{SEPARATE}.universite-al-mithal.ar.pdf",
        walked / "signed" / TOGETHER / f"{TOGETHER}.region-val-azur.fr-ar.pdf",
    ]
    done = subprocess.run(
        [ROOT / "script" / "verapdf", "3a,ua1", *files],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.count("PASS") == 4, done.stdout


@pytest.mark.slow
def test_the_archive_proves_what_was_signed(walk: Walked) -> None:
    assert "the bag is whole" in walk.said
    assert "A001" not in walk.said  # no version is dated before the one that it follows
    assert (walk.folder / "archive" / "0=ocfl_1.1").is_file()
    for agreement in (SEPARATE, TOGETHER, PAPER):
        ended = alternat("archive", "show", agreement, "--workspace", walk.folder)
        assert ended.code == 0, ended.err
    found = alternat("archive", "search", "اتفاقية", "--workspace", walk.folder)
    assert SEPARATE in found.out
    again = subprocess.run([ROOT / "examples" / "walkthrough", walk.folder], check=False)
    assert again.returncode == 7

"""The walkthrough: from final texts to signatures verified offline, in one script."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.whole import ROOT, alternat

SEPARATE = "mobilite-port-azur-al-mithal-2026"
TOGETHER = "accord-val-azur-jbel-sahab-2026"


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("walkthrough") / "dir"
    done = subprocess.run(
        [ROOT / "examples" / "walkthrough", folder],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


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

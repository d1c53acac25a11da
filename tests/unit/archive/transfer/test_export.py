"""A transfer is valid by the norm and by our rules, or it is not written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.archived import IN_FORCE, NOW, keep

from alternat.archive.copying_out import WouldOverwriteError
from alternat.archive.holdings import Holdings
from alternat.archive.retention import NotConfiguredError, Settings, settings
from alternat.archive.transfer.exporting import MANIFEST, export
from alternat.archive.transfer.manifest import Version
from alternat.archive.transfer.rules import breaches
from alternat.archive.transfer.schemas import NoSchemaError, faults

SCHEMAS = Path(__file__).resolve().parents[5] / "shared" / "seda"
VERSIONS: tuple[Version, ...] = ("2.1", "2.2", "2.3")
CONFIG = """\
schema: "1"
agencies:
  archival: {identifier: FR-EX-A, name: Archives (fictif)}
  transferring: {identifier: FR-EX-T, name: Direction « A & B » (fictif)}
retention:
  kinds:
    cooperation_accord: {rule: DUA-EX, years: 10, final: keep, access: ACC-EX}
"""


@pytest.fixture
def config(tmp_path: Path) -> Settings:
    file = tmp_path / "archive.yaml"
    file.write_text(CONFIG, encoding="utf-8")
    found = settings(file)
    assert found is not None
    return found


@pytest.fixture
def holdings(tmp_path: Path) -> Holdings:
    holdings = Holdings(tmp_path / "archive")
    keep(holdings, "accord-a", IN_FORCE)
    copies = {
        "scans/region-val-azur.fr-ar.0123abcd.pdf": b"%PDF-1.7 scan",
        "signed/region-val-azur.fr-ar.4567cdef.pdf": b"%PDF-1.7 signed",
    }
    holdings.commit("accord-a", copies, "copies", "A. B.", NOW)
    return holdings


def fits(bag: Path) -> bool:
    """Ask a program that is not ours whether a bag is whole."""
    program = Path(sys.executable).with_name("bagit.py")
    done = subprocess.run([sys.executable, "-W", "ignore", program, "--validate", bag], check=False)
    return done.returncode == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_a_transfer_is_valid(
    holdings: Holdings, config: Settings, tmp_path: Path, version: Version
) -> None:
    schemas = SCHEMAS if SCHEMAS.is_dir() else None
    target = tmp_path / "out"
    export(holdings, "accord-a", target, config, version, schemas=schemas, bagged=False)
    written = (target / MANIFEST).read_bytes()
    assert breaches(written, target) == ()
    text = written.decode()
    assert '<Title xml:lang="ar">اتفاقية تعاون لا مركزي</Title>' in text
    assert "DUA-EX" in text
    assert ("SigningRole" in text) == (version == "2.3")
    if schemas is None:
        pytest.skip("the normative schemas are not here: the manifest was not compared with them")
    assert faults(written, schemas, version) == ()
    broken = written.replace(b"<FinalAction>Keep<", b"<FinalAction>Forget<")
    assert faults(broken, schemas, version)


def test_a_bag_is_one_for_others_too(holdings: Holdings, config: Settings, tmp_path: Path) -> None:
    target = tmp_path / "bag"
    export(holdings, "accord-a", target, config, "2.3", schemas=None, bagged=True)
    assert fits(target)
    file = next((target / "data" / "content").rglob("*.pdf"))
    file.write_bytes(file.read_bytes()[::-1])
    assert not fits(target)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("<DataObjectGroupReferenceId>G1<", "<DataObjectGroupReferenceId>G99<", "no object"),
        ("BinaryMaster_1", "Original_1", "unknown usage"),
        ('<Title xml:lang="fr">[^<]*<', '<Title xml:lang="fr"> <', "without a title"),
        ("<EndDate>2029-04-09<", "<EndDate>2020-04-09<", "before its start"),
        ("<Uri>content/", "<Uri>../content/", "leads out"),
        ("<Size>\\d+<", "<Size>1<", "size"),
        ("<MessageDigest (algorithm[^>]*)>.", "<MessageDigest \\1>x", "digest"),
        ("<Language>ara<", "<Language>eng<", "both languages"),
        ("(?s)<AppraisalRule>.*</AppraisalRule>", "", "AppraisalRule"),
    ],
)
def test_what_the_schema_lets_pass_is_found(
    holdings: Holdings, config: Settings, tmp_path: Path, old: str, new: str, rule: str
) -> None:
    target = tmp_path / "out"
    export(holdings, "accord-a", target, config, "2.2", schemas=None, bagged=False)
    written = (target / MANIFEST).read_text(encoding="utf-8")
    spoilt = re.sub(old, new, written, count=1)
    assert spoilt != written
    told = [str(one) for one in breaches(spoilt.encode(), target)]
    assert any(rule in one for one in told), told


def test_a_file_that_is_gone_or_added_is_found(
    holdings: Holdings, config: Settings, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    export(holdings, "accord-a", target, config, "2.2", schemas=None, bagged=False)
    written = (target / MANIFEST).read_bytes()
    (target / "content" / "final" / "a.pdf").unlink()
    (target / "content" / "stray.txt").touch()
    rules = {one.rule for one in breaches(written, target)}
    assert rules == {"a file that is not there", "a file that the manifest does not name"}


def test_codes_are_never_invented(holdings: Holdings, tmp_path: Path) -> None:
    def write(text: str | None) -> None:
        file = tmp_path / "archive.yaml"
        if text is not None:
            file.write_text(text, encoding="utf-8")
        given = settings(file if text is not None else None)
        export(holdings, "accord-a", tmp_path / "out", given, "2.1", schemas=None, bagged=False)

    for text, word in (
        (None, "agencies"),
        ('schema: "1"\n', "agencies"),
        (CONFIG.replace("cooperation_accord", "mou"), "retention"),
    ):
        with pytest.raises(NotConfiguredError, match=word):
            write(text)
    assert not (tmp_path / "out").exists()


def test_nothing_is_overwritten_and_no_schema_is_guessed(
    holdings: Holdings, config: Settings, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(WouldOverwriteError):
        export(holdings, "accord-a", tmp_path / "out", config, "2.1", schemas=None, bagged=False)
    with pytest.raises(NoSchemaError):
        export(holdings, "accord-a", tmp_path / "x", config, "2.1", schemas=tmp_path, bagged=False)
    assert not (tmp_path / "x").exists()
    assert not list(tmp_path.glob(".x-*"))

"""Time passes: certificates expire, evidence ages, and a renewed file still proves what it did."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from tests.signatures import TestAuthority, page, to_sign
from tests.whole import ROOT

from alternat.sign import signed_record
from alternat.sign.assessment import Question
from alternat.sign.errors import SigningError
from alternat.sign.renewal import renewed
from alternat.sign.signature import LEVELS, Ordered, stamped
from alternat.sign.trust import Trust
from alternat.sign.validation import validate
from alternat.sign.verdict import Verdict

THEN = datetime(2030, 6, 1, tzinfo=UTC)
"""The signers' certificates have expired (2029), that of their timestamps not yet (2031)."""

LATER = datetime(2035, 1, 1, tzinfo=UTC)
"""Both have expired."""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def judged(data: bytes, trust: Trust, at: datetime) -> Verdict:
    return validate(data, Question(trust, at)).verdict


@pytest.fixture(scope="module")
def run_then(
    authority: TestAuthority, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Run, Path]:
    """Give what runs a command in 2030, in a workspace that trusts the authority."""
    if not shutil.which("faketime"):
        pytest.skip("faketime is not installed")
    folder = tmp_path_factory.mktemp("then")
    (folder / "specs").mkdir()
    (folder / "trust").mkdir()
    (folder / "trust" / "root.der").write_bytes(authority.trust.roots[0])

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = map(str, (sys.executable, ROOT / "generate.py", *arguments))
        with authority.at(THEN):
            return subprocess.run(
                ["faketime", f"{THEN:%Y-%m-%d %H:%M:%S}", *command, "--workspace", str(folder)],
                env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"},  # noqa: TID251 - for faketime
                capture_output=True,
                encoding="utf-8",
                check=False,
            )

    return run, folder


@pytest.fixture(scope="module")
def renewal(run_then: tuple[Run, Path], authority: TestAuthority, twice_signed: bytes) -> Path:
    """A file signed today and renewed in 2030, with its record."""
    run, folder = run_then
    file = folder / "original.pdf"
    file.write_bytes(twice_signed)
    known = {"sha256": sha256(twice_signed).hexdigest(), "verdict": {}}
    record = {"originals": {"region": {"method": "electronic", "files": {file.name: known}}}}
    (folder / signed_record.RECORD).write_text(json.dumps(record), "utf-8")

    done = run("sign", "renew", file, "--tsa", authority.later_tsa)

    assert done.returncode == 0, done.stderr
    assert "renew it again before 2045-01-01" in done.stdout
    return file


def test_a_renewed_file_lasts_longer_than_every_certificate_in_it(
    authority: TestAuthority, renewal: Path, twice_signed: bytes
) -> None:
    data = renewal.read_bytes()
    assert data.startswith(twice_signed)
    assert judged(data, authority.trust, THEN).answer == "valid", "offline, the day it was renewed"

    fresh = replace(authority.trust, crls=authority.lists(LATER))
    found = judged(data, fresh, LATER)

    assert found.answer == "valid"
    assert {one.level for one in found.signatures} == {"B-LTA"}
    assert {one.changes.code for one in found.signatures} == {"signatures-added", "evidence-added"}
    assert max(one.time for one in found.timestamps if one.time).year == THEN.year
    assert found.timestamps[0].ades.code == "OK"


def test_without_news_of_the_last_timestamp_nobody_can_tell(
    authority: TestAuthority, renewal: Path
) -> None:
    found = judged(renewal.read_bytes(), authority.trust, LATER)

    assert {one.ades.code for one in found.signatures} == {"TRY_LATER"}
    assert found.answer == "indeterminate"


def test_a_file_that_was_not_renewed_in_time_proves_no_more(
    authority: TestAuthority, twice_signed: bytes
) -> None:
    fresh = replace(authority.trust, crls=authority.lists(LATER))

    found = judged(twice_signed, fresh, LATER)

    assert found.answer == "indeterminate"
    assert {one.ades.code for one in found.signatures} == {"OUT_OF_BOUNDS_NO_POE"}


@pytest.mark.parametrize("level", LEVELS)
def test_levels_in_2035(authority: TestAuthority, level: Ordered) -> None:
    """The last timestamp is good until 2045, and that it was not revoked is on file."""
    tsa = authority.later_tsa
    data = authority.signed(to_sign(), "camille", "fr.camille-exemple", level=level, tsa=tsa)
    fresh = replace(authority.trust, crls=authority.lists(LATER))

    (one,) = judged(data, fresh, LATER).signatures

    assert one.integrity.code == "intact"
    assert one.ades.code == ("OK" if level == "B-LTA" else "OUT_OF_BOUNDS_NO_POE")
    assert one.answer == ("valid" if level == "B-LTA" else "indeterminate")


def test_a_lower_level_is_raised(authority: TestAuthority) -> None:
    once = authority.signed(to_sign(), "camille", "fr.camille-exemple", level="B-T")
    data = authority.signed(once, "hind", "fr.hind-iftiradi", level="B-B")

    found = validate(
        renewed(data, authority.tsa, authority.trust), Question(authority.trust)
    ).verdict

    assert {one.answer for one in found.signatures} == {"valid"}
    assert {one.level for one in found.signatures} == {"B-LTA"}


def test_the_record_follows(renewal: Path, twice_signed: bytes) -> None:
    record = json.loads((renewal.parent / signed_record.RECORD).read_bytes())
    known = record["originals"]["region"]["files"][renewal.name]

    assert known["sha256"] == sha256(renewal.read_bytes()).hexdigest()
    assert known["earlier"] == [sha256(twice_signed).hexdigest()]
    assert known["verdict"]["answer"] == "valid"


def test_what_is_not_on_record_is_not_renewed(twice_signed: bytes) -> None:
    record = {"originals": {"region": {"files": {"original.pdf": {"sha256": "another"}}}}}
    verdict = validate(twice_signed, Question(Trust())).verdict

    with pytest.raises(SigningError, match="Nothing was stamped"):
        signed_record.renewed(record, "original.pdf", twice_signed, twice_signed, verdict)
    assert signed_record.renewed({}, "original.pdf", b"", b"", verdict) == {}


def test_what_is_not_valid_is_not_renewed(
    run_then: tuple[Run, Path], authority: TestAuthority
) -> None:
    run, folder = run_then
    file = folder / "expired.pdf"
    late = authority.signed(to_sign(), "camille", "fr.camille-exemple", level="B-B")
    file.write_bytes(late)

    done = run("sign", "renew", file, "--tsa", authority.later_tsa, "--ui", "en")

    assert done.returncode == 8
    assert "Nothing was stamped" in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == late


@pytest.mark.parametrize("data", [page(), b"", b"no PDF"])
def test_what_carries_no_signature_is_not_renewed(authority: TestAuthority, data: bytes) -> None:
    with pytest.raises(SigningError):
        renewed(data, authority.tsa, authority.trust)


def test_the_stamp_of_a_scan_in_2035(authority: TestAuthority) -> None:
    """That the stamp was good is in the file: offline today, and with news of its service later."""
    short, long = (
        stamped(page("scan"), tsa, authority.trust) for tsa in (authority.tsa, authority.later_tsa)
    )
    fresh = replace(authority.trust, crls=authority.lists(LATER))

    today = [validate(one, Question(authority.trust)).verdict.answer for one in (short, long)]
    assert today == ["valid", "valid"]
    assert judged(long, fresh, LATER).answer == "valid"
    assert judged(long, authority.trust, LATER).timestamps[0].ades.code == "TRY_LATER"
    assert judged(short, fresh, LATER).answer == "indeterminate", "expired, and nothing sealed it"


def test_the_stamp_of_a_scan_is_renewed_as_a_signature_is(
    run_then: tuple[Run, Path], authority: TestAuthority
) -> None:
    run, folder = run_then
    file = folder / "scan.pdf"
    file.write_bytes(stamped(page("scan"), authority.tsa, authority.trust))

    done = run("sign", "renew", file, "--tsa", authority.later_tsa)

    assert done.returncode == 0, done.stderr
    found = judged(file.read_bytes(), replace(authority.trust, crls=authority.lists(LATER)), LATER)
    assert found.answer == "valid"
    assert len(found.timestamps) == 2


@pytest.mark.parametrize(("since", "answer"), [(2024, "indeterminate"), (2030, "valid")])
def test_what_was_revoked_before_it_was_sealed_was_never_good(
    authority: TestAuthority, since: int, answer: str
) -> None:
    """A theft that is found out later counts; a certificate that was given back later does not."""
    tsa = authority.later_tsa
    data = authority.signed(to_sign(), "camille", "fr.camille-exemple", tsa=tsa)
    root, _ = authority.lists(LATER)
    found_out = authority.revoking("camille", datetime(since, 1, 1, tzinfo=UTC), LATER)

    found = judged(data, replace(authority.trust, crls=(root, found_out)), LATER)

    assert found.answer == answer

"""Nothing acknowledged is lost and nothing is half visible, whatever fails, and when.

A small process commits once under strace, which kills it or makes a system call fail, at the first
such call, the second, and so on until there are no more (preservation reference § 2).
"""

from __future__ import annotations

import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.whole import ROOT

from alternat.archive.audit import audit
from alternat.archive.holdings import Holdings

# Without `site` a start takes half the time, and the store needs only the standard library.
DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)
PYTHON: tuple[str | Path, ...] = (sys.executable, "-S", "-E", "-B")
DEPOSITOR = ROOT / "tests" / "hostile" / "depositor.py"
KEPT = re.compile(r"kept (\d+) as (\d+)")
MADE = re.compile(r"""openat\(.*"([^"]+)", .*O_CREAT.* = \d+<|mkdir\("([^"]+)", \S+\)\s+= 0""")

pytestmark = pytest.mark.slow
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def depositor(root: Path, first: int, count: int = 1, name: str = "accord") -> list[str | Path]:
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); sys.argv = sys.argv[1:]; "
    run = "import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"
    start = [*PYTHON, "-c", code + run, DEPOSITOR]
    return [*start, root, str(first), str(count), name]


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def acknowledged(said: str) -> dict[int, int]:
    return {int(number): int(version) for number, version in KEPT.findall(said)}


def demand_kept(root: Path, kept: dict[int, int], name: str = "accord") -> Holdings:
    """Open an archive after an accident: it is whole, and holds all that was acknowledged."""
    holdings = Holdings(root)
    report = audit(holdings, jobs=1)
    assert report.sound, report.faults
    for number, version in kept.items():
        assert holdings.read(name, f"files/{number}.txt", version) == b"%d" % number
    return holdings


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one version of one object."""
    root = tmp_path_factory.mktemp("archived") / "archive"
    done = run(*depositor(root, 1))
    assert acknowledged(done.stdout) == {1: 1}, done.stderr
    return root


def copied(archived: Path, folder: Path) -> Path:
    shutil.copytree(archived.parent, folder)
    return folder / archived.name


FAULTS = [
    *((call, "signal=KILL") for call in ("fsync", "write", "linkat", "renameat2", "unlinkat")),
    *((call, "signal=KILL") for call in ("mkdir", "link", "unlink", "rmdir")),
    *((call, "error=EIO") for call in ("fsync", "write", "linkat", "renameat2", "unlink")),
    *((call, "error=ENOSPC") for call in ("write", "mkdir")),
]


@needs_strace
@pytest.mark.parametrize(("call", "fault"), FAULTS)
def test_a_commit_survives_a_fault_at_every_system_call(
    archived: Path, tmp_path: Path, call: str, fault: str
) -> None:
    for number in itertools.count(1):
        root = copied(archived, tmp_path / str(number))
        log = tmp_path / "log"
        inject = f"inject={call}:{fault}:when={number}"
        strace = ("strace", "-f", "-qq", "-o", log, "-e", f"trace={call}")
        done = run(*strace, "-e", inject, *depositor(root, 2))
        hit = done.returncode in (-9, 137) or "(INJECTED)" in log.read_text()
        kept = acknowledged(done.stdout)
        if not hit:
            assert kept == {2: 2}, done.stderr
            break
        head = demand_kept(root, kept).head("accord")
        assert head
        assert head.number in (1, 2)
        repeated = Holdings(root).commit("accord", {"files/2.txt": b"2"}, "file 2", "A. B.", DAY)
        assert repeated.number == 2
        demand_kept(root, {1: 1, 2: 2})
        shutil.rmtree(tmp_path / str(number))
    else:  # pragma: no cover
        pytest.fail("no end of faults")
    assert number > 1, f"{call} is never called"


TOUCHING = [
    ("openat", "O_CREAT", "error=ENOSPC", 1),
    ("openat", "O_NOFOLLOW", "error=EIO", 4),
    ("read", "", "error=EIO", 5),
    ("chmod", "", "error=EIO", 1),
    ("flock", "", "error=ENOLCK", 1),
]
"""System call, what else stands in its line, what goes wrong, and which of them are tried: of
opening to read, and of reading, a fourth and a fifth, as they change nothing."""


@needs_strace
@pytest.mark.parametrize(("call", "how", "fault", "step"), TOUCHING)
def test_a_commit_survives_a_fault_at_whatever_it_opens_reads_or_locks(
    archived: Path, tmp_path: Path, call: str, how: str, fault: str, step: int
) -> None:
    """Of calls that Python makes by the hundred, those that touch the archive, found by a trace."""
    log = tmp_path / "log"
    strace = ("strace", "-f", "-y", "-qq", "-o", log, "-e", f"trace={call}")
    root = copied(archived, tmp_path / "traced")
    assert run(*strace, *depositor(root, 2)).returncode == 0
    lines = log.read_text().splitlines()
    shutil.rmtree(root.parent)
    # The same path again: the same calls in the same order.
    touching = [at for at, line in enumerate(lines, 1) if str(root) in line and how in line]
    assert touching, f"{call} is never called"
    for number in touching[::step]:
        copied(archived, root.parent)
        done = run(*strace, "-e", f"inject={call}:{fault}:when={number}", *depositor(root, 2))
        assert done.returncode in (-9, 137) or "(INJECTED)" in log.read_text()
        demand_kept(root, {1: 1, **acknowledged(done.stdout)})
        assert acknowledged(run(*depositor(root, 2)).stdout) == {2: 2}
        demand_kept(root, {1: 1, 2: 2})
        shutil.rmtree(root.parent)


@needs_strace
@pytest.mark.parametrize("number", range(1, 9))
def test_a_first_deposit_cut_short_is_there_or_not(tmp_path: Path, number: int) -> None:
    root = tmp_path / "archive"
    inject = f"inject=fsync,renameat2:signal=KILL:when={4 * number}"
    done = run("strace", "-f", "-qq", "-o", "/dev/null", "-e", inject, *depositor(root, 1))
    if root.exists():
        demand_kept(root, acknowledged(done.stdout))
    else:
        assert acknowledged(done.stdout) == {}
    assert acknowledged(run(*depositor(root, 1)).stdout) == {1: 1}
    demand_kept(root, {1: 1})


@needs_strace
def test_a_plain_file_system_survives_too(archived: Path, tmp_path: Path) -> None:
    """Without exchange, versions are moved in first; `renameat2` says so, `rename` is killed."""
    for number in itertools.count(1):
        root = copied(archived, tmp_path / str(number))
        plain = ("-e", "inject=renameat2:error=EINVAL")
        kill = ("-e", f"inject=rename:signal=KILL:when={number}")
        log = tmp_path / "log"
        strace = ("strace", "-f", "-qq", "-o", log, "-e", "trace=rename,renameat2")
        done = run(*strace, *plain, *kill, *depositor(root, 2))
        hit = done.returncode in (-9, 137)
        kept = acknowledged(done.stdout)
        demand_kept(root, kept)
        if not hit:
            assert kept == {2: 2}, done.stderr
            break
    assert number > 3


@needs_strace
def test_all_is_on_the_disk_before_it_is_in_its_place(archived: Path, tmp_path: Path) -> None:
    root = copied(archived, tmp_path / "copy")
    log = tmp_path / "log"
    trace = "trace=openat,mkdir,fsync,renameat2,rename,write"
    done = run("strace", "-f", "-y", "-qq", "-s", "9", "-o", log, "-e", trace, *depositor(root, 2))
    assert acknowledged(done.stdout) == {2: 2}
    made: set[str] = set()
    synced: set[str] = set()
    moved: list[str] = []
    staging = f"{root}.state/staging"
    for line in log.read_text().splitlines():
        if found := MADE.search(line):
            made.add(found[1] or found[2])
        elif found := re.search(r"fsync\(\d+<([^>]+)>\)\s+= 0", line):
            synced.add(found[1])
        elif found := re.search(r'renameat2\(AT_FDCWD\S*, "([^"]+)", .*\) = 0', line):
            if "/." in found[1].removeprefix(staging):
                continue  # the trial of what the file system can do
            inside = {one for one in made if f"{one}/".startswith(f"{found[1]}/")}
            assert len(inside) > 8
            assert inside <= synced, inside - synced
            moved.append(str(Path(line.split('"')[3]).parent))
        elif "kept 2 as" in line:
            assert moved
            assert set(moved) <= synced, "the folders above as well, before it is acknowledged"
            return
    pytest.fail("nothing was acknowledged")


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    commands = [
        depositor(root, 100, 6),
        depositor(root, 200, 6),
        depositor(root, 300, 6, "other"),
    ]
    running = [subprocess.Popen(one, stdout=subprocess.PIPE, text=True) for one in commands]
    said = [one.communicate()[0] for one in running]
    one, two, three = (acknowledged(text) for text in said)
    assert (len(one), len(two), len(three)) == (6, 6, 6)
    assert sorted([*one.values(), *two.values()]) == list(range(1, 13)), "one after the other"
    holdings = demand_kept(root, one | two)
    demand_kept(root, three, "other")
    assert len(list(holdings.log.events())) == 18


def test_two_writers_killed_at_any_time_lose_nothing(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    chance = random.Random(20260915)  # noqa: S311 - no secret
    kept: dict[int, int] = {}
    for turn in range(5):
        first = 1000 * (turn + 1)
        commands = [depositor(root, first, 50), depositor(root, first + 500, 50)]
        running = [subprocess.Popen(one, stdout=subprocess.PIPE, text=True) for one in commands]
        begun = [one.stdout.readline() for one in running if one.stdout]
        time.sleep(chance.uniform(0, 0.3))
        for one in running:
            one.kill()
        kept |= acknowledged("".join([*begun, *(one.communicate()[0] for one in running)]))
        if root.exists():
            demand_kept(root, kept)
    assert len(kept) >= 10


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    if (
        os.geteuid() != 0
        or run("mount", "-t", "tmpfs", "-o", "size=600k", "none", place).returncode
    ):
        pytest.skip("only root may mount a small disk")
    yield place
    run("umount", place)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    root = small_disk / "archive"
    done = run(*depositor(root, 1, 400))
    kept = acknowledged(done.stdout)
    assert done.returncode != 0
    assert "No space left" in done.stderr
    assert len(kept) > 3
    demand_kept(root, kept)


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
def test_a_clock_that_goes_backwards_loses_nothing(archived: Path, tmp_path: Path) -> None:
    root = copied(archived, tmp_path / "copy")
    done = run("faketime", "2001-02-03 04:05:06", *depositor(root, 2))
    assert acknowledged(done.stdout) == {2: 2}
    holdings = demand_kept(root, {1: 1, 2: 2})
    assert holdings.versions("accord")[1].created.year == 2001, "what the clock said is on record"
    assert [fault.code for fault in audit(holdings).faults] == ["A001", "A001"]


def test_all_that_stands_beside_the_root_may_go(archived: Path, tmp_path: Path) -> None:
    root = copied(archived, tmp_path / "copy")
    shutil.rmtree(root.with_name("archive.state"))
    assert acknowledged(run(*depositor(root, 2)).stdout) == {2: 2}
    demand_kept(root, {1: 1, 2: 2})

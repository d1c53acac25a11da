"""Each test runs a program of its own: a process with threads, as theirs is, makes no copy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from alternat.batch.copies import cores, done_by_all

BEGIN = """
import os, signal, sys, time
from functools import partial
from alternat.batch.copies import done_by_all
own = os.getpid()
def told(number):
    return number, os.getpid() == own
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux only")


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + program], capture_output=True, text=True, timeout=60
    )


def test_without_copies_all_is_done_here() -> None:
    assert done_by_all([str, list, dict], 1) == ["", [], {}]
    assert done_by_all([], 4) == []
    assert cores() >= 1


@linux
@pytest.mark.parametrize(
    ("calls", "processes", "here"), [(7, 2, 4), (7, 3, 3), (3, 4, 3), (4, 9, 2), (0, 2, 0)]
)
def test_results_come_in_order_whoever_did_the_work(calls: int, processes: int, here: int) -> None:
    done = run(
        f"found = done_by_all([partial(told, one) for one in range({calls})], {processes})\n"
        "print([number for number, _ in found], sum(here for _, here in found))"
    )

    assert done.stdout.strip() == f"{list(range(calls))} {here}"


@linux
@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(3)", "1 / 0"])
def test_what_a_copy_does_not_finish_is_done_here(end: str) -> None:
    done = run(
        "def ending(number):\n"
        "    if os.getpid() != own:\n"
        f"        {end}\n"
        "    return number\n"
        "print(done_by_all([partial(ending, one) for one in range(6)], 2))"
    )

    assert (done.stdout.strip(), done.stderr) == ("[0, 1, 2, 3, 4, 5]", "")


@linux
@pytest.mark.parametrize("faulty", [0, 1])
def test_a_fault_is_raised_wherever_it_happened_and_no_copy_is_left(faulty: int) -> None:
    done = run(
        "def fail(number):\n"
        f"    if number == {faulty}:\n"
        "        raise ValueError('no such thing')\n"
        "    time.sleep(0.2)\n"
        "    return number\n"
        "try:\n"
        "    done_by_all([partial(fail, one) for one in range(4)], 2)\n"
        "except ValueError as error:\n"
        "    print(error)\n"
        "try:\n"
        "    os.waitpid(-1, os.WNOHANG)\n"
        "except ChildProcessError:\n"
        "    print('alone')"
    )

    assert (done.stdout.split("\n"), done.stderr) == (["no such thing", "alone", ""], "")


@linux
def test_an_interruption_is_told_once_and_ends_all(tmp_path: Path) -> None:
    program = (
        f"{BEGIN}\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a test may be run without
        "def slow(number):\n"
        f"    open(f'{tmp_path}/{{os.getpid()}}', 'w').close()\n"
        "    time.sleep(60)\n"
        "done_by_all([partial(slow, one) for one in range(4)], 2)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        while len(list(tmp_path.iterdir())) < 2:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=30)

    assert errors.count("KeyboardInterrupt") == 1
    for one in tmp_path.iterdir():
        assert not Path(f"/proc/{one.name}").exists()


@linux
def test_a_process_with_threads_makes_no_copy() -> None:
    done = run(
        "import threading\n"
        "threading.Thread(target=time.sleep, args=(5,), daemon=True).start()\n"
        "print(all(here for _, here in done_by_all([partial(told, one) for one in range(6)], 3)))"
    )

    assert done.stdout.strip() == "True"

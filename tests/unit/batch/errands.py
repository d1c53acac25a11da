"""What the workers of the tests are sent to do; they import it by this name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def process(_: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def refuse(number: int) -> None:
    message = f"{number} is refused"
    raise ValueError(message)


def die_once(mark: Path) -> str:
    """Kill this process, unless it was done before."""
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def die(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def swell(size: int) -> int:
    return len(b"x" * size)


def stay(marks: Path) -> None:
    (marks / str(os.getpid())).touch()
    time.sleep(600)

"""Reading a stranger's file in a process of its own, within limits of time, memory and disk.

Takes a file; gives its `Reading`, whatever the file does to the process that reads it.

Source: preservation reference § 4.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from typing import Final

from alternat.archive.intake.arrivals import Kind
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sheets import Reading
from alternat.archive.intake.worker import READING

MEMORY: Final = 3 << 30
SECONDS: Final = 900
"""Of work; 2,000 pages take about 500."""
LARGEST_PICTURE: Final = 64 << 20
"""Bytes of any one file that it writes."""


def read_confined(file: Path, kind: Kind, folder: Path) -> Reading:
    """Read a file in a process of its own.

    Args:
        file: What was brought.
        kind: What it is by its first bytes.
        folder: Where the pictures of its pages go; it exists.

    Returns:
        With a refusal and no pages where the process was ended by a limit or by its own fault.
    """
    try:
        subprocess.run(  # noqa: S603 - our own reader
            [
                sys.executable,
                "-I",
                "-W",
                "ignore",
                "-m",
                "alternat.archive.intake.worker",
                str(file.absolute()),
                kind,
                str(folder.absolute()),
            ],
            cwd=folder,
            env={"LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_limits,
            timeout=SECONDS * 2,
            check=True,
        )
        return Reading.from_json((folder / READING).read_bytes())
    except subprocess.TimeoutExpired:
        return Reading(kind, refusal=Reason("too-slow", (str(SECONDS * 2),)))
    except subprocess.CalledProcessError as error:
        how = f"signal {-error.returncode}" if error.returncode < 0 else f"code {error.returncode}"
        return Reading(kind, refusal=Reason("beyond-limits", (how,)))
    except (OSError, ValueError, LookupError, TypeError):
        return Reading(kind, refusal=Reason("no-result"))


def _limits() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_PICTURE, LARGEST_PICTURE))
    resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))

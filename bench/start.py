"""How soon `check` and `list` answer, beside Python starting with its schema library.

Run `python bench/start.py [ROUNDS]` with the project installed. Rounds alternate, each command in a
process of its own, and medians of processor time are compared: trust the ratios, not the times.
`check, cold` reviews everything; `check, warm` finds nothing changed since. Compiled Python is kept
in a folder of its own, as an installation keeps it.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCKET = ROOT / "output" / ".findings"
BASE = "python + pydantic"
COMMANDS = {
    BASE: ["-c", "from pydantic import BaseModel; BaseModel.model_json_schema"],
    "and a first model": ["-c", "from pydantic import BaseModel\nclass One(BaseModel): name: str"],
    "--help": ["generate.py", "--help"],
    "list": ["generate.py", "list"],
    "check, cold": ["generate.py", "check"],
    "check, warm": ["generate.py", "check"],
}


def milliseconds(arguments: list[str], compiled: str) -> float:
    """Give the processor time of one process."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}  # noqa: TID251
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**kept, "PYTHONPYCACHEPREFIX": compiled},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def main(rounds: int) -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as compiled:
        for number in range(rounds + 1):
            for name, arguments in COMMANDS.items():
                if name.endswith("cold"):
                    shutil.rmtree(DOCKET, ignore_errors=True)
                spent = milliseconds(arguments, compiled)
                if number:  # the first round compiles
                    times[name].append(spent)
    base = statistics.median(times[BASE])
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:<18} {median:6.0f} ms   × {median / base:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

"""How soon `check` and `list` answer, beside Python starting with its schema library.

Run `python bench/start.py [ROUNDS]` with the project installed. Rounds alternate, each in a process
of its own, and medians are compared: trust the ratios, not the times. The second line adds what the
schema library itself loads when the first model is made; `--help` makes none.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "python + pydantic": ["-c", "from pydantic import BaseModel; BaseModel.model_json_schema"],
    "and a first model": ["-c", "from pydantic import BaseModel\nclass One(BaseModel): name: str"],
    "--help": ["generate.py", "--help"],
    "list": ["generate.py", "list"],
    "check": ["generate.py", "check"],
}


def milliseconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=False
    )
    return (time.perf_counter() - start) * 1000


def main(rounds: int) -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            times[name].append(milliseconds(arguments))
    base = statistics.median(times["python + pydantic"])
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:<18} {median:6.0f} ms   × {median / base:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

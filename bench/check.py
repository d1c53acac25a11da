"""What the review costs: beside the import of WeasyPrint, and as agreements grow in number.

Run `python bench/check.py [ROUNDS]` with the project installed. The first table compares, in
processes of their own that alternate, the import of WeasyPrint with the text checks of the seven
agreements, their texts composed before the clock starts, then with the composition of the texts
that they judge, then so on all cores, as `check` does it (starting Python and reading specs left
out). The second reviews more and more agreements in one process, each with facts of its own: the
time for one must not grow. Times of the first are those that a user waits, the least of the rounds
(other work on the machine only adds), those of the second are the processor's; compiled Python is
kept, as an installation keeps it.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMPORT = """
import time
start = time.perf_counter()
import weasyprint
print(time.perf_counter() - start)
"""
CHECK = """
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from alternat.batch.copies import cores, done_by_all
from alternat.review.case import Case
from alternat.review.gate import review
from alternat.workspace import Workspace
workspace = Workspace.at(None, Path.cwd())
filed = workspace.dossiers(workspace.agreement_files)
trips = workspace.trips()
cases = [
    Case(one.dossier, date(2025, 4, 1), trips.get(one.dossier.agreement.trip)) for one in filed
]
if "composed" in sys.argv:
    for case in cases:
        for copy in case.copies:
            for language in ("fr", "ar"):
                case.text(language, copy)
start = time.perf_counter()
done_by_all((partial(review, case) for case in cases), cores() if "shared" in sys.argv else 1)
print(time.perf_counter() - start)
"""


def seconds(program: Sequence[str], compiled: str) -> float:
    done = subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, "-c", *program],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONPYCACHEPREFIX": compiled},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def beside_weasyprint(rounds: int) -> None:
    programs = {
        "import weasyprint": (IMPORT,),
        "checks of the seven": (CHECK, "composed"),
        "with composition": (CHECK,),
        "so on all cores": (CHECK, "shared"),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as compiled:
        for number in range(rounds + 1):
            for name, program in programs.items():
                spent = seconds(program, compiled)
                if number:  # the first round compiles
                    times[name].append(spent)
    base = times["import weasyprint"]
    for name, measured in times.items():
        median = statistics.median(measured) / statistics.median(base)
        least = min(measured) / min(base)
        print(f"{name:<20} {min(measured) * 1000:6.0f} ms   × {least:.2f} (medians {median:.2f})")


def as_they_grow() -> None:
    from alternat.review.case import Case
    from alternat.review.gate import review
    from alternat.workspace import Workspace

    workspace = Workspace.at(ROOT / "examples", ROOT)
    dossiers = [one.dossier for one in workspace.dossiers(workspace.agreement_files)]
    print(f"\n{'agreements':>10} {'seconds':>8} {'ms each':>8}")
    for count in (125, 250, 500, 1000):
        start = time.process_time()
        for number in range(count):
            dossier = dossiers[number % len(dossiers)]
            agreement = dossier.agreement.model_copy(update={"reference": f"N-{count}-{number}"})
            review(
                Case(
                    type(dossier)(agreement, dossier.directory, dossier.library), date(2026, 3, 20)
                )
            )
        spent = time.process_time() - start
        print(f"{count:>10} {spent:8.1f} {spent / count * 1000:8.1f}")


if __name__ == "__main__":
    beside_weasyprint(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    as_they_grow()

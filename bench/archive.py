"""How fast the archive deposits and audits, beside `sha512sum`, and how both grow.

Run `python bench/archive.py [OBJECTS] [FOLDER]` with the project installed: OBJECTS (10,000 by
default) are deposited for the growth; FOLDER says on which disk. A deposit waits for the disk, so
its rate is the disk's; the audit is compared with `sha512sum` on the same files, in processor time
on one core and in elapsed time on all.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alternat.archive.audit import audit
from alternat.archive.holdings import Holdings

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)
BIG, SIZE = 12, 16 << 20
"""Objects, and bytes of each, for the audit's rate: scans."""
ROUNDS = 3


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Give elapsed seconds, and processor seconds of this process and its children."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

    def processor() -> float:
        return sum(one.ru_utime + one.ru_stime for one in map(resource.getrusage, whose))

    began, before = time.perf_counter(), processor()
    work()
    return time.perf_counter() - began, processor() - before


def deposits(folder: Path) -> None:
    holdings = Holdings(folder / "deposits")
    files: dict[str, bytes | Path] = {
        f"final/{number:02d}.pdf": os.urandom(50_000) for number in range(40)
    }
    times = []
    for number in range(20):
        files["deposit.json"] = b"%d" % number
        work = lambda: holdings.commit(f"accord-{number}", files, "m", "u", DAY)  # noqa: B023, E731
        times.append(spent(work))
    elapsed = statistics.median(one for one, _ in times)
    processor = statistics.median(one for _, one in times)
    print(f"deposit of 41 files, 2 MB: {1 / elapsed:6.1f}/s ({processor * 1000:.0f} ms processor)")


def rate(folder: Path) -> None:
    holdings = Holdings(folder / "rate")
    for number in range(BIG):
        holdings.commit(f"scan-{number}", {"scan.tiff": os.urandom(SIZE)}, "m", "u", DAY)
    files = [str(file) for file in holdings.root.rglob("*") if file.is_file()]
    size = sum(Path(file).stat().st_size for file in files) / 1e6

    def summed(processes: int) -> None:
        command = ["xargs", "-0", "-n", "4", "-P", str(processes), "sha512sum"]
        subprocess.run(command, input="\0".join(files), text=True, capture_output=True, check=True)  # noqa: S603

    cores = os.cpu_count() or 1
    rows: dict[str, list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        for name, work in {
            "sha512sum, 1 core": lambda: summed(1),
            "audit, 1 core": lambda: audit(holdings, jobs=1),
            f"sha512sum, {cores} cores": lambda: summed(cores),
            f"audit, {cores} cores": lambda: audit(holdings, jobs=cores),
        }.items():
            rows.setdefault(name, []).append(spent(work))
    for name, times in rows.items():
        elapsed = min(one for one, _ in times)
        told = f"{name:<20} {size / elapsed:7.0f} MB/s elapsed"
        if "1 core" in name:  # the audit's processes are not its children
            told += f", {size / min(one for _, one in times):7.0f} MB/s processor"
        print(told)


def growth(folder: Path, objects: int) -> None:
    holdings = Holdings(folder / "growth")
    step = max(1, objects // 5)
    for first in range(0, objects, step):

        def grow(first: int = first) -> None:
            for number in range(first, first + step):
                holdings.commit(f"a-{number}", {"text.txt": b"%d" % number}, "m", "u", DAY)

        elapsed, processor = spent(grow)
        _, read = spent(lambda: audit(holdings, jobs=1))
        held = first + step
        print(
            f"{held:>7} objects: {step / elapsed:5.0f} deposits/s "
            f"({processor / step * 1000:.1f} ms processor), audit {read / held * 1000:.2f} ms each"
        )


def main(objects: int, folder: Path | None) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        deposits(Path(place))
        rate(Path(place))
        growth(Path(place), objects)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 10_000, Path(given[1]) if len(given) > 1 else None)

"""How fast the archive deposits, audits and repeats itself, beside `sha512sum`, and how it grows.

Run `python bench/archive.py [OBJECTS] [FOLDER]` with the project installed: OBJECTS (10,000 by
default) are deposited for the growth; FOLDER says on which disk. A deposit waits for the disk, so
its rate is the disk's; the audit is compared with `sha512sum` on the same files, in processor time
on one core and in elapsed time on all.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from alternat.archive import statuses
from alternat.archive.audit import audit
from alternat.archive.entry import FILE
from alternat.archive.finding.index import Index, of_codes
from alternat.archive.holdings import Holdings
from alternat.document.page_code import agreement_key

DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)
BIG, SIZE = 40, 16 << 20
"""Objects, and bytes of each, for the audit's rate: scans."""
ROUNDS = 3
STEPS = 5


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
    sides = {
        "1 core": (lambda: summed(1), lambda: audit(holdings, jobs=1)),
        f"{cores} cores": (lambda: summed(cores), lambda: audit(holdings, jobs=cores)),
    }
    for name, works in sides.items():
        times: tuple[list[tuple[float, float]], ...] = ([], [])
        for _ in range(ROUNDS):
            for side, work in zip(times, works, strict=True):
                side.append(spent(work))
        # Of one core, processor time; of several, elapsed time: the audit's are not its children.
        at = 1 if name == "1 core" else 0
        summing, auditing = (size / min(one[at] for one in side) for side in times)
        ratio = auditing / summing
        print(
            f"{name}: sha512sum {summing:5.0f} MB/s, audit {auditing:5.0f} MB/s, ratio {ratio:.2f}"
        )


def growth(folder: Path, objects: int) -> None:
    holdings = Holdings(folder / "growth")
    step = max(1, objects // STEPS)
    for first in range(0, objects, step):

        def grow(first: int = first) -> None:
            for number in range(first, first + step):
                at = DAY + timedelta(minutes=number)
                holdings.commit(f"accord-{number}", agreement(number), "m", "u", at)

        def look_up(last: int = first + step - 1) -> None:
            with Index(holdings).opened() as connection:
                found = of_codes(connection, [agreement_key(f"accord-{last}")])
                assert f"accord-{last}" in found

        elapsed, processor = spent(grow)
        _, indexed = spent(look_up)
        _, looked_up = spent(look_up)
        _, again = spent(lambda: holdings.commit("accord-0", agreement(0), "m", "u", DAY))
        _, read = spent(lambda: audit(holdings, jobs=1))
        held = first + step
        print(
            f"{held:>7} agreements: {step / elapsed:4.0f} deposits/s "
            f"({processor / step * 1000:.1f} ms processor), audit {read / held * 1000:.2f} ms, "
            f"index {indexed / step * 1000:.2f} ms for each; one code {looked_up * 1000:.1f} ms, "
            f"the first deposit repeated {again * 1000:.0f} ms"
        )


def agreement(number: int) -> dict[str, bytes | Path]:
    """Give the smallest files of an agreement that the index reads."""
    party = {"id": "region-a", "name": {"fr": "Région A", "ar": "جهة أ"}, "signatories": []}
    told = {
        "kind": "mou",
        "reference": f"EX-{number}",
        "version": {"number": "1.0"},
        "title": {"fr": f"Protocole {number}", "ar": f"مذكرة {number}"},
        "parties": [{**party, "authority": {"kind": "none"}}],
        "closing": [],
        "term": {"start": None, "end": None, "duration": None, "label": None},
        "entry_into_force": "on_signature",
        "commitments": [],
        "prior_agreement": None,
        "formalities": [],
        "originals": [{"holder": "region-a", "format": "pdf", "language": "fr", "file": ""}],
    }
    text = {"articles": [{"runs": [{"text": "Les Parties développent leur coopération. " * 20}]}]}
    move = statuses.Move("final", date(2026, 3, 16), "u")
    return {
        FILE: json.dumps(told).encode(),
        statuses.FILE: statuses.as_bytes([move]),
        "texts/region-a.fr.json": json.dumps(text).encode(),
        "texts/region-a.ar.json": json.dumps(text).encode(),
    }


def main(objects: int, folder: Path | None) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        deposits(Path(place))
        rate(Path(place))
        growth(Path(place), objects)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 10_000, Path(given[1]) if len(given) > 1 else None)

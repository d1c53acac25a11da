"""Intake in pages a second: stacks as a scanner sends them, read, matched, compared and bound.

Run `python bench/archive_intake.py [TIMES]` with the project installed. The final text of an
example is built, deposited, signed and scanned by `examples/scanning.py`; the stack is read alone,
once and TIMES (4) times as long, then taken in whole. Scans are made before the clock starts.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from examples.scanning import by_chance, printed, scanned, signed, stack  # noqa: E402 - the path
from PIL import Image  # noqa: E402

from alternat.archive.holdings import Holdings  # noqa: E402
from alternat.archive.intake.confinement import read_confined  # noqa: E402
from alternat.archive.intake.taking import take  # noqa: E402

AGREEMENT = "declaration-val-azur-mosaique-2026"
DAY = datetime(2026, 9, 15, 12, tzinfo=UTC)


def spent(name: str, pages: int, work: Callable[[], object]) -> None:
    """Run, and tell pages a second of elapsed and of processor time."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

    def processor() -> float:
        return sum(one.ru_utime + one.ru_stime for one in map(resource.getrusage, whose))

    began, before = time.perf_counter(), processor()
    work()
    elapsed, busy = time.perf_counter() - began, processor() - before
    print(
        f"{name:<40} {pages:>4} pages: {pages / elapsed:5.1f}/s "
        f"({busy / pages * 1000:.0f} ms processor each)"
    )


def deposited(folder: Path) -> Path:
    """Build and deposit the example; give the folder of its final text."""
    shutil.copytree(ROOT / "examples" / "specs", folder / "specs")
    alternat = Path(sys.executable).with_name("alternat")
    here = ("--workspace", str(folder))
    for command in (("build", AGREEMENT, "--final"), ("archive", "deposit", AGREEMENT)):
        by = ("--by", "u") if command[0] == "archive" else ()
        subprocess.run([alternat, *command, *by, *here], check=True, capture_output=True)  # noqa: S603
    return folder / "output" / "final" / AGREEMENT


def paper(final: Path) -> list[Image.Image]:
    """Give every page of every original, signed."""
    found: list[Image.Image] = []
    for name, places in sorted(json.loads((final / "final.json").read_bytes())["rooms"].items()):
        pages = printed(final / name) if ".fr-ar." in name else []
        for one in places if pages else ():
            box = (one["left"], one["top"], one["right"], one["bottom"])
            pages[one["page"]] = signed(pages[one["page"]], box, one["rank"])
        found += pages
    return found


def main(times: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        pages = paper(deposited(folder))
        scans = [scanned(page, by_chance(seed), seed) for seed, page in enumerate(pages)]
        for repeated in (1, times):
            file = folder / f"stack-{repeated}.pdf"
            file.write_bytes(stack(scans * repeated))
            rough = folder / f"rough-{repeated}"
            rough.mkdir()
            count = len(scans) * repeated
            spent("read in a process of its own", count, lambda: read_confined(file, "pdf", rough))  # noqa: B023
        holdings = Holdings(folder / "archive")

        def whole() -> None:
            taken = take(holdings, [folder / "stack-1.pdf"], "u", DAY, None, lambda _: None)
            assert taken.settled, [one.why for one in taken.queued]

        spent("taken in: read, matched, compared, bound", len(scans), whole)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)

"""A thousand agreements: do time and memory grow, and what does a second core give?

Run `python bench/many.py [AGREEMENTS]` with the project installed. Copies of a small agreement
become drafts in French, PDF and Word, in worker processes. The first table compares one worker with
two, wall clock, on a tenth of them; the second follows two workers through all of them: time for
each of the last hundred, and resident memory of the largest worker.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from alternat.batch.crew import Crew
from alternat.batch.task import PRESSES
from alternat.batch.workers import Workers
from alternat.pipeline import Order, Result, build
from alternat.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "resources" / "workspace"
PAGE = 4096 / 2**20
"""Megabytes of a page of memory."""


def desk(folder: Path, count: int) -> Path:
    root = folder / f"desk-{count}"
    shutil.copytree(SMALL, root)
    specs = root / "specs" / "agreements"
    text = (specs / "accord.yaml").read_text(encoding="utf-8")
    for number in range(1, count):
        copy = text.replace("id: accord", f"id: accord-{number}")
        copy = copy.replace("VDA-TZ-2031", f"VDA-TZ-2031-{number}")
        (specs / f"accord-{number}.yaml").write_text(copy, encoding="utf-8")
    return root


def results(root: Path, workers: Workers) -> Iterator[Result]:
    workspace = Workspace(root, ROOT / "templates" / "agreements")
    names = tuple(workspace.agreement_files)
    order = Order(names, "draft", ("fr",), ("pdf", "docx"), False, root / "output", force=True)
    for result in build(workspace, order, lambda _: None, Crew(workers)):
        assert result.outcome == "written", result.failure
        yield result


def resident(workers: Workers) -> float:
    """Give the memory of the largest worker, in megabytes."""
    pages = (Path(f"/proc/{one}/statm").read_text().split()[1] for one in workers.processes)
    return max(map(int, pages), default=0) * PAGE


def one_beside_two(folder: Path, count: int) -> None:
    root = desk(folder, count)
    spent = {}
    for workers in (1, 2):
        with Workers(workers, PRESSES, print) as crew:
            steps = results(root, crew)
            next(steps)  # warm
            start = time.perf_counter()
            for _ in steps:
                pass
            spent[workers] = time.perf_counter() - start
    print(f"{'workers':>8} {'seconds':>8} {'times as fast':>14}   {count} agreements")
    for workers, seconds in spent.items():
        print(f"{workers:>8} {seconds:8.1f} {spent[1] / seconds:14.2f}")


def all_of_them(folder: Path, count: int) -> None:
    root = desk(folder, count)
    print(f"\n{'made':>8} {'ms each':>8} {'largest worker, MB':>20}")
    with Workers(2, PRESSES, print) as crew:
        start = time.perf_counter()
        for number, _ in enumerate(results(root, crew), start=1):
            if number % 100 == 0:
                now = time.perf_counter()
                print(f"{number:>8} {(now - start) * 10:8.0f} {resident(crew):20.0f}", flush=True)
                start = now


if __name__ == "__main__":
    agreements = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as temporary:
        one_beside_two(Path(temporary), max(agreements // 10, 10))
        all_of_them(Path(temporary), agreements)

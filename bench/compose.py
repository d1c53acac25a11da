"""How long composing every agreement takes: each copy, in French and in Arabic.

Run `python bench/compose.py [ROUNDS]` with the project installed. The first round is that of a new
process: it compiles the texts of the library, which the next rounds find ready.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from alternat.compose.composition import compose
from alternat.compose.originals import copies
from alternat.languages import LANGUAGES
from alternat.workspace import Filed, Workspace

ROOT = Path(__file__).resolve().parent.parent


def everything(agreements: Sequence[Filed]) -> int:
    """Compose every document and count them."""
    documents = [
        compose(one.dossier, copy, language)
        for one in agreements
        for copy in copies(one.dossier)
        for language in LANGUAGES
    ]
    return len(documents)


def main(rounds: int) -> None:
    workspace = Workspace.at(ROOT, ROOT)
    agreements = workspace.dossiers(workspace.agreement_files)
    times, count = [], 0
    for _ in range(rounds + 1):
        start = time.perf_counter()
        count = everything(agreements)
        times.append((time.perf_counter() - start) * 1000)
    median = statistics.median(times[1:])
    print(f"{count} documents   first round {times[0]:4.0f} ms   then {median:4.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

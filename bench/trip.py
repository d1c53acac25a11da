"""What is built again costs: nothing changed, and one agreement of several changed.

Run `python bench/trip.py [AGREEMENTS]` with the project installed. Copies of a small agreement,
seven as the first real trip has, all originals in both languages and formats, are built in one
process, then built again, then with one of them changed; processor time is compared, starting
Python left out.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from alternat.pipeline import Order, build
from alternat.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "resources" / "workspace"


def seconds(root: Path) -> float:
    workspace = Workspace(root, ROOT / "templates" / "agreements")
    start = time.process_time()
    order = Order(
        agreements=tuple(workspace.agreement_files),
        copies="originals",
        languages=("fr", "ar", "fr-ar"),
        formats=("docx", "pdf"),
        final=False,
        output=root / "output",
    )
    for result in build(workspace, order, lambda _: None):
        assert result.outcome == "written", result.failure
    return time.process_time() - start


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "desk"
        shutil.copytree(SMALL, root)
        specs = root / "specs" / "agreements"
        text = (specs / "accord.yaml").read_text(encoding="utf-8")
        for number in range(1, count):
            copy = text.replace("id: accord", f"id: accord-{number}")
            (specs / f"accord-{number}.yaml").write_text(copy, encoding="utf-8")
        whole = seconds(root)
        again = seconds(root)
        changed = text.replace("la promotion des jardins", "l’art des jardins")
        (specs / "accord.yaml").write_text(changed, encoding="utf-8")
        one = seconds(root)
        print(f"{count} agreements   {'seconds':>8} {'of the whole':>13}")
        for name, spent in (
            ("everything", whole),
            ("nothing changed", again),
            ("one changed", one),
        ):
            print(f"{name:<15} {spent:9.2f} {spent / whole:12.1%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)

"""Commits once and says so; run under strace by `test_archive_faults.py`."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from alternat.archive.holdings import Holdings


def main() -> None:
    root, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    name = sys.argv[4] if len(sys.argv) > 4 else "accord"
    for number in range(first, first + count):
        files: dict[str, bytes | Path] = {f"files/{number}.txt": b"%d" % number}
        now = datetime.now(UTC)  # noqa: TID251 - a clock may be wrong
        version = Holdings(root).commit(name, files, f"file {number}", "A. B.", now)
        os.write(1, b"kept %d as %d\n" % (number, version.number))


if __name__ == "__main__":
    main()

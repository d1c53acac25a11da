"""The door: `python generate.py …` is the `alternat` command; no argument builds everything."""

from __future__ import annotations

from alternat.cli import main

if __name__ == "__main__":
    main()

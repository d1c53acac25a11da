"""What is printed of an archive: its words may be a stranger's."""

from __future__ import annotations


def harmless(line: str) -> str:
    """Take out what would command the terminal, or turn the order of the letters around."""
    return "".join(one if one.isprintable() else "�" for one in line)

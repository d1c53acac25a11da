"""Words of a stranger's file, fit to be shown in a terminal."""

from __future__ import annotations

import unicodedata


def harmless(line: str) -> str:
    """Take out what would command the terminal."""
    return "".join(" " if unicodedata.category(one) == "Cc" else one for one in line)

"""Stands in for `pairtree`, which `ocfl-py` imports for a layout that the archive does not use."""

from __future__ import annotations


def id_encode(identifier: str) -> str:
    """Refuse: no test needs it."""
    raise NotImplementedError(identifier)


def id_decode(identifier: str) -> str:
    """Refuse: no test needs it."""
    raise NotImplementedError(identifier)

"""Alternat: each party's original of an agreement, in French and Arabic, ready to sign."""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = ["__version__"]

"""Why a picture is refused."""

from __future__ import annotations


class PictureRefused(Exception):
    """A picture that cannot be printed, or should not be; says why, and what to do."""

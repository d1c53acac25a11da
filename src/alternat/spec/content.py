"""The bytes of a file that someone else wrote: never more than a spec may hold.

Takes a path; gives bytes, or says why there are none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alternat.spec.diagnostics import Diagnostic, SpecError

MAX_BYTES: Final = 1024 * 1024
"""The largest file accepted."""


def content(path: Path, display: str) -> bytes:
    """Read a file.

    Args:
        path: The file.
        display: The file as the user named it, for messages.

    Returns:
        Its bytes; of a file that is too large, one more than is accepted.

    Raises:
        SpecError: It cannot be read.
    """
    try:
        if path.is_fifo():  # Opening a pipe would wait for ever.
            raise _unreadable(display, "a pipe, not a file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name.
        reason = error.strerror if isinstance(error, OSError) else None
        raise _unreadable(display, (reason or str(error)).lower()) from None


def _unreadable(display: str, reason: str) -> SpecError:
    message = f"the file cannot be read ({reason})"
    advice = "check its name, its folder and its permissions"
    return SpecError([Diagnostic(display, 1, 1, "unreadable", message, advice)])

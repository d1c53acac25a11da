"""Exit codes: what a calling program can rely on."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    FINDINGS = 1
    """Something blocks; `check` judges as if for a final text."""
    USAGE = 2
    MISSING = 3
    """A dependency or a font is missing."""
    UNREADABLE = 4
    """A spec cannot be read or means nothing."""
    TEMPLATE = 5
    """A template or a text of the library is at fault."""
    RENDERING = 6
    """A document could not be printed or written."""
    OVERWRITE = 7
    """A final text on record would be replaced."""
    SIGNING = 8
    """A signature or a timestamp could not be made."""
    FIXITY = 9
    """What the archive holds is not what was deposited."""
    NONCONFORMANT = 10
    """A finished file is not fit to be signed."""
    SOME = 11
    """Some of a batch failed, the others are done."""
    UNIDENTIFIED = 12
    """Something that came back waits for a person."""
    INDETERMINATE = 13
    """Whether a signature is valid cannot be told."""
    INTERRUPTED = 130

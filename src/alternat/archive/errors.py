"""What can go wrong in an archive, each with the exit code it ends a command with."""

from __future__ import annotations


class ArchiveError(Exception):
    """Something the archive refuses or cannot do; nothing that it keeps was changed."""

    exit_code = 2


class UnknownObjectError(ArchiveError):
    """The archive holds nothing under that id, version or path."""


class UnkeepableNameError(ArchiveError):
    """An id or a path that the archive does not keep, because some system cannot hold it."""


class ConflictError(ArchiveError):
    """Somebody else has added a version in the meantime; look again, then repeat."""

    exit_code = 7


class UnsafePlaceError(ArchiveError):
    """A file system on which a deposit could be lost: no reliable locks, or a mount between."""

    exit_code = 3


class DamagedError(ArchiveError):
    """What the archive holds is not what was deposited."""

    exit_code = 9

"""What ends a signing; each error carries its exit code and says what to do."""

from __future__ import annotations


class SigningError(Exception):
    """Nothing was signed: the file, the key, the name or the time-stamping service does not fit."""

    exit_code = 8


class WouldSpoilSignatures(Exception):
    """Files that carry signatures would be replaced."""

    exit_code = 7

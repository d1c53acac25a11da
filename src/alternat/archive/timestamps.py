"""Timestamps on the event log: a third party says when its last line was there.

Takes a log and the address of an authority (RFC 3161); gives the token, which is kept beside the
log. As each line seals the one before, a token on one line vouches for all those before it.
Import this module only where a timestamp is asked for or read: it loads what signatures need.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from asn1crypto import cms, tsp
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko_certvalidator import ValidationContext

from alternat.archive.errors import ArchiveError
from alternat.archive.event_log import Event, EventLog, Happening

ALGORITHM = "sha512"
SECONDS = 30


class NoTimestampError(ArchiveError):
    """The authority did not answer, or not as it should."""

    exit_code = 8


def timestamp(log: EventLog, tsa: str, by: str, now: datetime) -> Event:
    """Have the last line of a log timestamped.

    Args:
        log: The log.
        tsa: Address of the authority.
        by: Who asks, for the log.
        now: When.

    Raises:
        ArchiveError: The log is empty.
        NoTimestampError: The authority did not give a sound token.
    """
    last = log.head()
    if last is None:
        message = "there is nothing in the event log to timestamp yet"
        raise ArchiveError(message)
    token = _asked(tsa, last.line)
    if told := flaw(token, last.line):
        message = f"{tsa}: its answer is no timestamp for this log ({told}); try another authority"
        raise NoTimestampError(message)
    path = f"timestamps/{last.number:08d}.tst"
    info = _info(token)
    facts = {
        "line": last.number,
        "digest": last.digest,
        "token": path,
        "time": info["gen_time"].native.isoformat(),
        "tsa": tsa,
    }
    happening = Happening(now, by, "timestamped", f"line {last.number} timestamped", facts=facts)
    return log.append([happening], {path: token})


def flaw(token: bytes, line: bytes) -> str | None:
    """Tell why a token does not vouch for a line; None when it does.

    Its signature and its imprint are judged; whether its authority is to be trusted is another
    question, to be asked with the certificates of the day.
    """
    try:
        signed = cms.ContentInfo.load(token, strict=True)["content"]
        untrusting = ValidationContext(trust_roots=[], allow_fetching=False)
        with _silenced():
            status = asyncio.run(validate_tst_signed_data(signed, untrusting, _digests(line)))
    except SignatureValidationError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - a stranger's file: whatever it provokes is a no
        return f"unreadable ({type(error).__name__})"
    if not status["intact"]:
        return "it stands for other bytes"
    return None if status["valid"] else "its signature is not valid"


def _digests(line: bytes) -> Callable[[str], bytes]:
    return lambda algorithm: hashlib.new(algorithm, line).digest()


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep pyHanko from logging that it cannot trust the authority: it is not asked to."""
    logger = logging.getLogger("pyhanko.sign.validation.generic_cms")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _asked(tsa: str, line: bytes) -> bytes:
    stamper = HTTPTimeStamper(tsa, timeout=SECONDS)
    try:
        digest = hashlib.new(ALGORITHM, line).digest()
        token = asyncio.run(stamper.async_timestamp(digest, ALGORITHM))
    except (OSError, ValueError, TypeError) as error:
        message = f"{tsa}: no timestamp ({error}); check the address, or try again later"
        raise NoTimestampError(message) from error
    dumped: bytes = token.dump()
    return dumped


def _info(token: bytes) -> tsp.TSTInfo:
    return cms.ContentInfo.load(token)["content"]["encap_content_info"]["content"].parsed

"""Quick work done on all cores, by copies of this process that know all that it knows.

Takes calls without arguments; gives what they give, in their order. To start a worker takes as long
as to review several agreements; a copy of the process is there at once. Where there is none
(Windows), or where it is not safe (libraries of macOS, other threads), all is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")

FEWEST = 2
"""How many calls are worth a copy."""


def done_by_all(calls: Iterable[Callable[[], T]], processes: int) -> list[T]:
    """Carry out calls that change nothing, each once, shared out among the cores.

    Args:
        calls: What to do; each is let go when it is done, with all that it holds.
        processes: How many may work, this one included.

    Returns:
        What the calls give, in their order; it must be of a kind that can be pickled.

    Raises:
        Exception: What a call raises; that of the first one in this process, if several do.
    """
    waiting = list(calls)
    count = max(1, min(processes, len(waiting) // FEWEST)) if _can_be_copied() else 1
    shares = [waiting[first::count] for first in range(count)]
    waiting.clear()
    own, *others = shares
    copies = [_Copy(share) for share in others]
    try:
        done = [_carried_out(own), *(copy.result() for copy in copies)]
    finally:
        for copy in copies:
            copy.dismiss()
    return [done[number % count][number // count] for number in range(sum(map(len, done)))]


def cores() -> int:
    """Give the number of cores that this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def _can_be_copied() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


def _carried_out(share: list[Callable[[], T]]) -> list[T]:
    share.reverse()
    return [share.pop()() for _ in range(len(share))]


class _Copy(Generic[T]):
    """A copy of this process, at work on a share of the calls."""

    def __init__(self, share: list[Callable[[], T]]) -> None:
        self._share = share
        reader, writer = os.pipe()
        self._process = os.fork()
        if not self._process:
            _work(share, writer)
        os.close(writer)
        self._told = os.fdopen(reader, "rb")

    def result(self) -> list[T]:
        """Give what the calls gave; what a copy did not finish is done here."""
        told = self._told.read()
        if self._ended() == 0:
            result: list[T] = pickle.loads(told)  # noqa: S301 - a copy of this very process
            return result
        return _carried_out(self._share)

    def dismiss(self) -> None:
        """End it, if it still works."""
        self._told.close()
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._ended()

    def _ended(self) -> int:
        """Wait until it has ended; give its status, 0 if all went well."""
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return status


def _work(share: list[Callable[[], T]], writer: int) -> NoReturn:
    """Carry out a share in a copy, which leaves nothing behind but what it tells."""
    try:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # an interruption is told once
        with os.fdopen(writer, "wb") as told:
            told.write(pickle.dumps(_carried_out(share)))
        os._exit(0)
    finally:
        os._exit(1)  # whatever it met: this process does the share again, and meets it too

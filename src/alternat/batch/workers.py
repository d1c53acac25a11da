"""Carrying tasks out on all cores: worker processes that stay warm from one task to the next.

Takes calls of functions that can be pickled; gives futures. Each worker has a thread of this
process that hands it one task at a time, so that it is always known who was making what: a worker
that ends on its own (killed, out of memory) is told of and replaced, and its task tried once more.
"""

from __future__ import annotations

import multiprocessing
import pickle
import queue
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MEMORY = 700 * 2**20
"""Bytes of memory after which a worker is replaced: libraries keep what they once needed."""
TRIES = 2
"""How often a task is given out, if the worker that has it ends."""


class WorkerLostError(Exception):
    """Two workers ended while they carried out the same task."""

    exit_code = 6


class Workers(Executor):
    """Processes of this machine.

    Args:
        count: How many.
        preload: Modules that workers need, loaded once for all of them where the system can.
        tell_lost: Called, from a thread, with the name of a task whose worker ended.
    """

    def __init__(
        self, count: int, preload: tuple[str, ...], tell_lost: Callable[[str], None]
    ) -> None:
        self._count = count
        self._tell_lost = tell_lost
        self._tasks: queue.SimpleQueue[_Given | None] = queue.SimpleQueue()
        self._hands: list[_Hand] = []
        # Forking from a small server is quick and safe; a process with threads is not to be forked.
        methods = multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context(
            "forkserver" if "forkserver" in methods else "spawn"
        )
        self._context.set_forkserver_preload([__name__, *preload])

    @property
    def under_way(self) -> tuple[str, ...]:
        """The names of the tasks that are being carried out."""
        return tuple(hand.making for hand in self._hands if hand.making)

    @property
    def processes(self) -> tuple[int, ...]:
        """The numbers of the processes that work now."""
        return tuple(hand.process for hand in self._hands if hand.process)

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Take a task. Its name is that of its first argument, if that has one."""
        future: Future[T] = Future()
        name = str(getattr(args[0] if args else call, "name", call))
        self._tasks.put(_Given(name, pickle.dumps((call, args, kwargs)), future))
        if len(self._hands) < self._count:
            self._hands.append(_Hand(self._context, self._tasks, self._tell_lost))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the workers go: after what they have, or at once where futures are cancelled."""
        for hand in self._hands:
            if cancel_futures:
                hand.stop()
            self._tasks.put(None)
        for hand in self._hands:
            if wait:
                hand.join()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Finish; after an error or an interruption, at once."""
        self.shutdown(cancel_futures=kind is not None)


class _Given:
    """A task as it is handed to a worker."""

    def __init__(self, name: str, call: bytes, future: Future[Any]) -> None:
        self.name, self.call, self.future = name, call, future


class _Hand(threading.Thread):
    """The thread that keeps one worker busy."""

    def __init__(
        self,
        context: Any,  # the start methods have no common public type
        tasks: queue.SimpleQueue[_Given | None],
        tell_lost: Callable[[str], None],
    ) -> None:
        super().__init__(daemon=True)
        self.making = ""
        self._context, self._tasks, self._tell_lost = context, tasks, tell_lost
        self._worker: _Worker | None = None
        self._stopped = False
        self._changing = threading.Lock()
        self.start()

    @property
    def process(self) -> int | None:
        worker = self._worker
        return worker.process.pid if worker else None

    def run(self) -> None:
        while (given := self._tasks.get()) is not None:
            if self._stopped or not given.future.set_running_or_notify_cancel():
                given.future.cancel()
                continue
            self.making = given.name
            try:
                given.future.set_result(self._carried_out(given))
            except BaseException as error:  # noqa: BLE001 - told to whoever asks for the result
                given.future.set_exception(error)
            self.making = ""
        self._dismiss()

    def stop(self) -> None:
        """End the worker whatever it is doing."""
        with self._changing:
            self._stopped = True
            if self._worker:
                self._worker.process.kill()

    def _carried_out(self, given: _Given) -> Any:
        for _ in range(TRIES):
            worker = self._hired()
            try:
                worker.pipe.send_bytes(given.call)
                done, value, spent = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 - our own process
            except (EOFError, OSError):
                self._dismiss()
                if self._stopped:
                    raise CancelledError from None
                self._tell_lost(given.name)
                continue
            if spent:
                self._dismiss()
            if done:
                return value
            raise value
        message = (
            f"the process that makes {given.name} ended {TRIES} times before it was done, perhaps "
            "for want of memory; let fewer work at a time with --jobs"
        )
        raise WorkerLostError(message)

    def _hired(self) -> _Worker:
        with self._changing:
            if self._stopped:
                raise CancelledError
            if self._worker is None:
                self._worker = _Worker(self._context)
            return self._worker

    def _dismiss(self) -> None:
        with self._changing:
            worker, self._worker = self._worker, None
        if worker:
            worker.pipe.close()
            worker.process.join()
            worker.process.close()


class _Worker:
    """A process and the pipe to it."""

    def __init__(self, context: Any) -> None:
        self.pipe, other = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(other,), daemon=True)
        self.process.start()
        other.close()


def _serve(pipe: Connection) -> None:
    """Carry out what comes through a pipe until its other end closes, or memory is spent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever hands out the tasks
    spent = False
    while not spent:
        try:
            given = pipe.recv_bytes()
        except EOFError:
            return
        done, value = True, None
        try:
            call, args, kwargs = pickle.loads(given)  # noqa: S301 - from our own process
            value = call(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - raised again where the result is asked for
            error.add_note("in a worker:\n" + "".join(traceback.format_exception(error)))
            done, value = False, error
        spent = _peak() > MEMORY
        pipe.send_bytes(_packed(done, value, spent))


def _packed(done: bool, value: object, spent: bool) -> bytes:
    try:
        return pickle.dumps((done, value, spent))
    except Exception as error:  # noqa: BLE001 - whatever an odd class raises
        return pickle.dumps(
            (False, RuntimeError(f"{value!r} cannot be handed over: {error}"), spent)
        )


def _peak() -> int:
    """Give the most memory that this process ever had, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

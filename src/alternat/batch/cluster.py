"""Carrying tasks out on other machines: a Dask cluster, through the interface of futures.

Takes the address of a scheduler; gives an executor. The house is shipped to the machines once, by
its digest; a worker that dies is the scheduler's business, which gives its tasks to another. Each
result is a value that comes back once, so nothing is lost and nothing is doubled.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from alternat.batch.task import Task, carry_out
from alternat.batch.workers import WorkerLostError
from alternat.document.finished import Printed
from alternat.program import fingerprint

P = ParamSpec("P")
T = TypeVar("T")

SECONDS = 10
"""How long to wait for a scheduler to answer."""


class ClusterError(Exception):
    """The cluster cannot be used."""

    exit_code = 3


class Cluster(Executor):
    """The workers of a scheduler.

    Args:
        address: Where it listens, `tcp://HOST:PORT`.

    Raises:
        ClusterError: The library is not installed, nobody answers, or a worker runs another
            program than this one.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # here: an optional library, slow to load
        except ImportError:
            message = (
                "working on a cluster needs the extra `cluster`: pip install 'alternat[cluster]'"
            )
            raise ClusterError(message) from None
        try:
            self._client = Client(address, timeout=SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            message = (
                f"no scheduler answers at {address} ({error}); start one, or correct --cluster"
            )
            raise ClusterError(message) from None
        self._demand_same_program(address)
        self._executor = self._client.get_executor(pure=False, retries=1)
        self._shipped: dict[str, Any] = {}

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Take a task."""
        first: object = args[0] if args else call
        if isinstance(first, Task):
            given = self._executor.submit(_carry_out, first, self._house(first))
        else:
            given = self._executor.submit(call, *args, **kwargs)
        return _Told(given, str(getattr(first, "name", call)))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Let the cluster go; after an error or an interruption, with what it has not done."""
        self._client.close()

    def _house(self, task: Task) -> Any:
        """Ship the house of a task, once; the scheduler keeps it for workers yet to come."""
        if task.house_digest not in self._shipped:
            self._shipped[task.house_digest] = self._client.submit(
                bytes, packed(task.house), key=f"house-{task.house_digest}"
            )
        return self._shipped[task.house_digest]

    def _demand_same_program(self, address: str) -> None:
        told: dict[str, str] = self._client.run(_program)
        if not told:
            self._client.close()
            message = (
                f"the scheduler at {address} has no worker; start one: `dask worker {address}`"
            )
            raise ClusterError(message)
        others = sorted(worker for worker, digest in told.items() if digest != fingerprint())
        if others:
            self._client.close()
            message = (
                f"{others[0]} runs another version of this program or of its libraries, so its "
                "files might differ; install the same on every machine"
            )
            raise ClusterError(message)


class _Told(Future[T]):
    """A future of the cluster, whose losses are told as those of this machine."""

    def __init__(self, given: Future[T], name: str) -> None:
        super().__init__()
        self._given = given
        self._name = name
        given.add_done_callback(self._settle)

    def cancel(self) -> bool:
        return self._given.cancel()

    def _settle(self, given: Future[T]) -> None:
        if given.cancelled():
            super().cancel()
            self.set_running_or_notify_cancel()
            return
        error = given.exception()
        if error is None:
            self.set_result(given.result())
        elif type(error).__name__ == "KilledWorker":
            message = (
                f"the workers that were making {self._name} died one after the other, perhaps for "
                "want of memory; give them more"
            )
            self.set_exception(WorkerLostError(message))
        else:
            self.set_exception(error)


def packed(house: Path) -> bytes:
    """Give a folder as a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(house.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(house).as_posix())
    return buffer.getvalue()


def _program(**_: object) -> str:
    return fingerprint()


def _carry_out(task: Task, house: bytes) -> Printed:
    """Carry a task out on a worker, with the house that was shipped to it."""
    folder = _HOUSES.get(task.house_digest)
    if folder is None:
        unpacked = tempfile.TemporaryDirectory(prefix="alternat-house-")
        with zipfile.ZipFile(io.BytesIO(house)) as archive:
            archive.extractall(unpacked.name)
        folder = _HOUSES[task.house_digest] = unpacked
    return carry_out(replace(task, house=Path(folder.name)))


_HOUSES: dict[str, tempfile.TemporaryDirectory[str]] = {}
"""On a worker: the houses that were shipped to it, by digest; they go with its process."""

"""Carrying tasks out in this process, each when its result is asked for."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Here(Executor):
    """An executor without processes."""

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Take a task; it runs when its result is asked for."""
        return _Deferred(partial(call, *args, **kwargs))


class _Deferred(Future[T]):
    def __init__(self, call: Callable[[], T]) -> None:
        super().__init__()
        self._call = call

    def result(self, timeout: float | None = None) -> Any:
        if self.set_running_or_notify_cancel() if not self.done() else False:
            try:
                self.set_result(self._call())
            except Exception as error:  # noqa: BLE001 - told to whoever asks, as futures do
                self.set_exception(error)
        return super().result(timeout)

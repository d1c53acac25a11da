"""Who makes the files of a batch: what is quickly done is done here, the rest by workers.

Takes how many processes there are; gives an executor for the tasks of `task`.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from alternat.batch.here import Here
from alternat.batch.task import PRESSES, Task
from alternat.batch.workers import Workers

P = ParamSpec("P")
T = TypeVar("T")


class Crew(Executor):
    """This process for Word files, which take less time than handing them over; others for PDFs.

    Args:
        others: Who makes the PDFs.
    """

    def __init__(self, others: Executor) -> None:
        self._here = Here()
        self._others = others

    @property
    def under_way(self) -> tuple[str, ...]:
        """The names of the tasks that others carry out now, where they can tell."""
        names: tuple[str, ...] = getattr(self._others, "under_way", ())
        return names

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Take a task."""
        light = any(isinstance(one, Task) and one.form == "docx" for one in args)
        return (self._here if light else self._others).submit(call, *args, **kwargs)

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        """Finish; after an error or an interruption, at once."""
        self._others.__exit__(kind, None, None)


def crew(jobs: int, tell_lost: Callable[[str], None]) -> Crew:
    """Give a crew of so many processes; one is this process alone.

    Args:
        jobs: How many files to make at a time, from 1.
        tell_lost: Called with the name of a file whose worker ended before it was made.
    """
    return Crew(Workers(jobs, PRESSES, tell_lost) if jobs > 1 else Here())

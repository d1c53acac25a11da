"""Worker processes: real ones, some of which are killed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from tests.unit.batch.errands import die, die_once, process, refuse, square, stay, swell
from tests.whole import ROOT

from alternat.batch.workers import MEMORY, WorkerLostError, Workers


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)  # workers get the path of this process


@pytest.fixture
def lost() -> list[str]:
    return []


@pytest.fixture
def workers(lost: list[str]) -> Iterator[Workers]:
    with Workers(2, (), lost.append) as made:
        yield made


def test_results_belong_to_their_tasks_whoever_is_first(workers: Workers) -> None:
    futures = [workers.submit(square, number) for number in range(50)]
    assert [one.result() for one in futures] == [number * number for number in range(50)]


def test_two_processes_work_and_stay(workers: Workers) -> None:
    made_by = {workers.submit(process, number).result() for number in range(3)}
    futures = [workers.submit(process, number) for number in range(8)]
    made_by |= {one.result() for one in futures}
    assert len(made_by) == 2
    assert os.getpid() not in made_by


def test_an_error_comes_back_with_the_place_it_came_from(workers: Workers) -> None:
    with pytest.raises(ValueError, match="7 is refused") as told:
        workers.submit(refuse, 7).result()
    assert "in refuse" in "".join(told.value.__notes__)
    assert workers.submit(square, 3).result() == 9


def test_a_killed_worker_is_told_and_its_task_tried_again(
    workers: Workers, lost: list[str], tmp_path: Path
) -> None:
    others = [workers.submit(square, number) for number in range(20)]
    assert workers.submit(die_once, tmp_path / "mark").result() == "done"
    assert lost == ["mark"]
    assert [one.result() for one in others] == [number * number for number in range(20)]


def test_a_task_that_kills_twice_is_named_and_the_others_go_on(
    workers: Workers, lost: list[str]
) -> None:
    fatal = workers.submit(die, 0)
    others = [workers.submit(square, number) for number in range(20)]
    with pytest.raises(WorkerLostError, match="ended 2 times"):
        fatal.result()
    assert len(lost) == 2
    assert [one.result() for one in others] == [number * number for number in range(20)]


def test_a_worker_that_has_swollen_is_replaced(lost: list[str]) -> None:
    with Workers(1, (), lost.append) as alone:
        before = alone.submit(process, 0).result()
        assert alone.submit(process, 1).result() == before
        assert alone.submit(swell, MEMORY + 2**20).result() == MEMORY + 2**20
        assert alone.submit(process, 2).result() != before
    assert not lost


def test_an_interruption_ends_workers_at_once(tmp_path: Path, lost: list[str]) -> None:
    workers = Workers(2, (), lost.append)
    futures = [workers.submit(stay, tmp_path) for _ in range(5)]
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.02)
    workers.__exit__(KeyboardInterrupt, None, None)
    for mark in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(mark.name), 0)
    assert not lost
    for future in futures:
        with pytest.raises(CancelledError):
            future.result(timeout=5)

"""Tasks carried out in this process."""

from __future__ import annotations

import pytest

from alternat.batch.here import Here


def test_a_task_runs_once_and_only_when_it_is_asked_for() -> None:
    ran: list[int] = []
    future = Here().submit(ran.append, 1)
    assert not future.done()
    assert ran == []
    future.result()
    future.result()
    assert ran == [1]
    assert future.done()


def test_an_error_is_raised_where_the_result_is_asked_for() -> None:
    future = Here().submit(int, "x")
    for _ in range(2):
        with pytest.raises(ValueError, match="invalid literal"):
            future.result()

"""`--cluster`: a real scheduler with two worker processes, one of which is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.flow.test_trip import second
from tests.whole import Desk

from alternat.batch.cluster import Cluster, ClusterError
from alternat.pipeline import Order, Result, Step, build
from alternat.workspace import Workspace

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),  # Dask's
]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed", reason="the extra `cluster`")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made


def order(workspace: Workspace, output: Path) -> Order:
    names = tuple(workspace.agreement_files)
    return Order(names, "originals", ("fr",), ("pdf", "docx"), final=False, output=output)


def contents(folder: Path) -> dict[str, bytes]:
    files = (*folder.rglob("*.pdf"), *folder.rglob("*.docx"))
    return {file.name: file.read_bytes() for file in files}


def test_a_worker_killed_in_the_middle_loses_nothing_and_doubles_nothing(
    desk: Desk, tmp_path: Path, scheduler: Any
) -> None:
    second(desk, "avenant")
    workspace = Workspace.at(desk.root, desk.root)
    told: list[Step] = []
    with Cluster(scheduler.scheduler_address) as cluster:
        results: list[Result] = []
        for result in build(workspace, order(workspace, tmp_path / "far"), told.append, cluster):
            if not results:
                os.kill(scheduler.workers[0].pid, signal.SIGKILL)
            results.append(result)
    assert [one.outcome for one in results] == ["written", "written"]
    assert len(told) == len({one.file for one in told}) == 8
    list(build(workspace, order(workspace, tmp_path / "near"), lambda _: None))
    assert contents(tmp_path / "far") == contents(tmp_path / "near")
    assert len(contents(tmp_path / "far")) == 8


def test_the_command_works_on_a_cluster(desk: Desk, scheduler: Any) -> None:
    options = ("--cluster", scheduler.scheduler_address, "--copies", "draft", "--language", "ar")
    ended = desk.run("build", *options)
    assert ended.code == 0, ended.err
    assert "accord/accord.draft.ar.pdf" in desk.written()


def test_nobody_answers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alternat.batch.cluster.SECONDS", 0.5)
    ended = desk.run("build", "--cluster", "tcp://127.0.0.1:9")
    assert ended.code == 3
    assert "no scheduler answers" in ended.said
    assert not desk.output.exists()


def test_a_worker_with_another_program_is_refused(
    scheduler: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alternat.batch.cluster.fingerprint", lambda: "another")
    with pytest.raises(ClusterError, match="install the same on every machine"):
        Cluster(scheduler.scheduler_address)

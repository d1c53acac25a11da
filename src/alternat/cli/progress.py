"""What a long batch shows while it works: what is being made, how far it is, the time left.

Takes the steps of a build; draws one line on a terminal, and nothing elsewhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

import click
from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner

from alternat.batch.cluster import Cluster
from alternat.batch.copies import cores
from alternat.batch.crew import Crew, crew
from alternat.pipeline import Step
from alternat.review.finding import Ui

F = TypeVar("F", bound=Callable[..., Any])

WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "left": "encore {left} environ",
        "lost": "le processus qui fabriquait {name} s’est arrêté (mémoire ?) ; nouvel essai",
    },
    "en": {
        "left": "about {left} left",
        "lost": "the process that was making {name} ended (memory?); trying again",
    },
}


def jobs_option(command: F) -> F:
    """Add `--jobs N`, how many files are made at a time."""
    return click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(1, 256),
        default=cores,
        show_default="one a core",
        help="How many files to make at a time.",
    )(command)


force_option = click.option(
    "--force",
    is_flag=True,
    help="Make every file anew, even those that stand and would come out the same.",
)
"""Adds `--force`."""


cluster_option = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Make the files on the workers of a Dask scheduler, tcp://HOST:PORT.",
)
"""Adds `--cluster`."""


class Progress:
    """A batch that is watched.

    Args:
        jobs: How many files to make at a time.
        cluster: Address of a scheduler whose workers make them instead.
        ui: Language of what is shown.
    """

    def __init__(self, jobs: int, cluster: str | None, ui: Ui) -> None:
        self.console = Console(stderr=True, highlight=False, soft_wrap=True)
        self.crew = Crew(Cluster(cluster)) if cluster else crew(jobs, self._lost)
        self._words = WORDS[ui]
        self._begun = time.monotonic()
        self._made = 0
        self._step: Step | None = None
        self._spinner = Spinner("dots")
        self._live = Live(
            console=self.console, get_renderable=self._drawn, transient=True, refresh_per_second=8
        )

    def tell(self, step: Step) -> None:
        """Take note of a file that stands."""
        self._step = step
        self._made += not step.kept

    def __enter__(self) -> Self:
        """Show the line."""
        if self.console.is_terminal:
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the line away, and let the crew go."""
        self._live.stop()
        self.crew.__exit__(kind, error, trace)

    def _drawn(self) -> Spinner:
        self._spinner.update(text=self._line())
        return self._spinner

    def _line(self) -> str:
        step = self._step
        counted = f"{step.done}/{step.total}" if step else ""
        names = " · ".join(self.crew.under_way) or (step.file if step else "")
        return "   ".join(part for part in (counted, self._left(), names) if part)

    def _left(self) -> str:
        """Estimate the time left from the files that were made, once some were."""
        if self._step is None or self._made < 5:
            return ""
        each = (time.monotonic() - self._begun) / self._made
        seconds = round(each * (self._step.total - self._step.done))
        told = f"{seconds // 60} min {seconds % 60:02} s" if seconds >= 60 else f"{seconds} s"
        return self._words["left"].format(left=told)

    def _lost(self, name: str) -> None:
        self.console.print(f"▲ {self._words['lost'].format(name=name)}", markup=False)

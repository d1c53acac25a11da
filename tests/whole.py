"""What the tests of the whole share: the command line, a workspace to write in, one build of all.

A pytest plugin, named by `tests/conftest.py`, so that every folder gets the same session fixtures:
the seven agreements of the release and the fictitious ones are printed once for all tests.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from alternat.cli.app import app
from alternat.cli.orders import FILES
from alternat.document import Document, Edition
from alternat.document.reading import lines, words
from alternat.languages import LANGUAGES, Language
from alternat.pipeline import Order, Result, build, documents
from alternat.review.case import Case
from alternat.workspace import Workspace

if TYPE_CHECKING:
    from tests.signatures import TestAuthority

ROOT = Path(__file__).resolve().parents[1]
SMALL = ROOT / "tests" / "resources" / "workspace"
"""One agreement (`accord`) with every fact known; see its README."""

AGREEMENTS = (
    "idf-fnm-2025",
    "idf-casablanca-settat-2025",
    "idf-um6p-2025",
    "idf-marrakech-safi-2025",
    "upcite-um6p-joint-call-2025",
    "upcite-um6p-mobility-2025",
    "upcite-um6p-doctoral-grant-2025",
)
"""The seven agreements of the release."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the expected texts in tests/golden/expected/ anew; review them like wording",
    )


# ------------------------------------------------------------------------------- the command line
@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    def __post_init__(self) -> None:
        assert "Traceback" not in self.out + self.err, self.err
        assert "\x1b" not in self.out + self.err, "colours although nobody watches"

    @property
    def said(self) -> str:
        """Everything on one line, so that a wrapped sentence is found."""
        return " ".join(f"{self.out} {self.err}".split())


def alternat(*arguments: str | Path) -> Ended:
    """Run a command in this process."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ended(result.exit_code, result.stdout, result.stderr)


def generate(
    *arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> Ended:
    """Run `python generate.py …` in a process of its own, with a bare environment."""
    done = subprocess.run(
        [sys.executable, ROOT / "generate.py", *arguments],
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True)
class Desk:
    """A workspace of one test's own: the small one, with a copy of the project's templates."""

    root: Path

    @property
    def output(self) -> Path:
        """Where builds go unless told otherwise."""
        return self.root / "output"

    @property
    def house(self) -> Path:
        """The house templates of this workspace."""
        return self.root / "templates" / "agreements" / "_house"

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace the only occurrence of a text in a file."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def line(self, file: str, text: str) -> int:
        """Tell on which line of a file a text stands first."""
        written = (self.root / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, one in enumerate(written, start=1) if text in one)

    def run(self, command: str, *arguments: str | Path) -> Ended:
        """Run a command on this workspace, in this process."""
        return alternat(command, *arguments, "--workspace", self.root)

    def approve(self, agreement: str = "accord") -> None:
        """Let somebody compare the two languages of an agreement as it stands."""
        ended = self.run("approve", agreement, "--by", "A. B.", "--on", "2026-03-17")
        assert ended.code == 0, ended.err

    def written(self) -> list[str]:
        """Name every file below the output folder, hidden ones too, but for the ledger's."""
        return sorted(
            file.relative_to(self.output).as_posix()
            for file in self.output.rglob("*")
            if file.is_file() and ".made" not in file.relative_to(self.output).parts
        )


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace with the project's templates, read by someone in both languages."""
    root = tmp_path_factory.mktemp("small") / "desk"
    shutil.copytree(SMALL, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    Desk(root).approve()
    return root


@pytest.fixture
def desk(small: Path, tmp_path: Path) -> Desk:
    """Give a copy of it, to write in."""
    root = tmp_path / "desk"
    shutil.copytree(small, root)
    return Desk(root)


# ------------------------------------------------------------------------------ one build of all
@dataclass(frozen=True)
class Files:
    """The two files that print one text, or both texts of a copy."""

    stem: Path

    @property
    def docx(self) -> Path:
        """The Word file."""
        return self.stem.with_name(f"{self.stem.name}.docx")

    @property
    def pdf(self) -> Path:
        """The PDF."""
        return self.stem.with_name(f"{self.stem.name}.pdf")


@dataclass(frozen=True)
class Printed(Files):
    """A composed document and its files."""

    document: Document

    @property
    def words(self) -> str:
        """What every format must say."""
        return words("\n".join(lines(self.document)))


@dataclass(frozen=True)
class Bound(Files):
    """Both texts of a copy, and the files that hold them together."""

    edition: Edition

    @property
    def words(self) -> str:
        """What every format must say."""
        return words("\n".join(lines(self.edition)))


@dataclass(frozen=True)
class Built:
    """Everything that one order wrote."""

    workspace: Workspace
    order: Order
    results: Mapping[str, Result]
    printed: tuple[Printed, ...] = field(repr=False)
    editions: tuple[Bound, ...] = field(repr=False, default=())

    def of(self, agreement: str, *languages: Language) -> Iterator[Printed]:
        """Give every copy of an agreement, in some languages or in all."""
        for one in self.printed:
            asked = one.document.language in (languages or LANGUAGES)
            if asked and one.document.agreement == agreement:
                yield one


Shared = Callable[[str], AbstractContextManager[Path]]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Shared:
    """Give a folder that all processes of this run share, each in its turn.

    What the first has built there, the others find: nothing is built twice.
    """
    base = tmp_path_factory.getbasetemp()
    place = base if worker_id == "master" else base.parent

    @contextmanager
    def turn(name: str) -> Iterator[Path]:
        with (place / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield place / name

    return turn


@pytest.fixture(scope="session")
def release(shared: Shared) -> Built:
    """The seven agreements, every copy, both languages and formats."""
    with shared("release") as folder:
        return _built(Workspace.at(ROOT, ROOT), AGREEMENTS, folder)


@pytest.fixture(scope="session")
def originals(shared: Shared) -> Built:
    """The final originals of the fictitious workspace."""
    workspace = Workspace.at(ROOT / "examples", ROOT)
    names = tuple(workspace.agreement_files)
    with shared("originals") as folder:
        return _built(workspace, names, folder, final=True)


def _built(
    workspace: Workspace, names: tuple[str, ...], output: Path, *, final: bool = False
) -> Built:
    order = Order(
        agreements=names,
        copies="originals" if final else "all",
        languages=FILES if final else LANGUAGES,
        formats=("docx", "pdf"),
        final=final,
        output=output,
    )
    results = {result.agreement: result for result in build(workspace, order, lambda _: None)}
    refused = {
        name: result.failure or [one.message.en for one in result.findings if one.blocks]
        for name, result in results.items()
        if result.outcome != "written"
    }
    assert not refused
    printed: list[Printed] = []
    editions: list[Bound] = []
    for filed in workspace.dossiers(names):
        name = filed.dossier.agreement.id
        for text in documents(Case(filed.dossier, date(2025, 4, 1)), order):
            stem = results[name].folder / f"{name}.{text.copy}.{text.language}"
            if isinstance(text, Edition):
                editions.append(Bound(stem, text))
            else:
                printed.append(Printed(stem, text))
    return Built(workspace, order, results, tuple(printed), tuple(editions))


# ---------------------------------------------------------------------------------------- signing
@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestAuthority]:
    """A real authority on this machine: certificates, time stamps, OCSP, revocation lists."""
    from tests.signatures import animated  # here: heavy, and few tests sign

    with animated(tmp_path_factory.mktemp("authority")) as running:
        yield running


# -------------------------------------------------------------------------------------- comparing
def same(expected: str, found: str, what: str) -> None:
    """Compare two long texts without spaces; a failure shows where they part."""
    if expected == found:
        return
    pairs = zip(expected, found, strict=False)
    at = next(
        (index for index, (one, other) in enumerate(pairs) if one != other),
        min(len(expected), len(found)),
    )
    around = slice(max(0, at - 40), at + 40)
    pytest.fail(
        f"{what}: the texts part after {at} characters\n"
        f"  expected …{expected[around]}…\n"
        f"  found    …{found[around]}…",
        pytrace=False,
    )

"""The whole job, to read first: specs in, originals out.

    workspace → cases → findings → documents → Word and PDF → read back → record

Takes an order (which agreements, copies, languages, formats) and a workspace; gives one result an
agreement as soon as its files stand. A draft is always built; a final text only if nothing blocks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from alternat.batch.here import Here
from alternat.batch.task import Format, Task, carry_out, file_name
from alternat.batch.workers import WorkerLostError
from alternat.compose.originals import DRAFT
from alternat.compose.wording import WordingError
from alternat.delivery import Draft, Final, Folder, WouldOverwriteError
from alternat.document import Document, Edition
from alternat.document.edition import with_line_numbers
from alternat.document.enclosed import Enclosed
from alternat.document.finished import Printed
from alternat.examination import Examined, Examiner
from alternat.inspection import judge, read_back, unsignable
from alternat.keys import House, imprint, key
from alternat.languages import Language
from alternat.ledger import Ledger
from alternat.record import record
from alternat.render.errors import MissingFont, RenderError, TemplateAtFault, Unsignable
from alternat.review.case import Case
from alternat.review.checks.delivered import Delivered
from alternat.review.finding import Finding, blocks
from alternat.review.report import as_data
from alternat.workspace import FINAL, Workspace

File = Language | Literal["fr-ar"]
"""What a file holds: a text in one language, or both (`fr-ar`)."""
Copies = Literal["draft", "originals", "all"]
Outcome = Literal["written", "refused", "failed", "not-conformant", "would-overwrite"]
"""`refused`: a final text was asked for and something blocks; `not-conformant`: its finished files
were read back and are not fit to be signed."""

APART = "its layout is `separate`: there is no file with both texts; ask for fr and ar"


@dataclass(frozen=True)
class Step:
    """A file that stands, and how far the whole is."""

    file: str
    kept: bool
    """Whether it stood already and would have come out the same."""
    done: int
    total: int
    """As far as it is known: agreements not yet composed count as those before them."""


Tell = Callable[[Step], None]

AHEAD = 16
"""How many files wait for whoever makes them while the agreements before them are delivered."""


@dataclass(frozen=True)
class Order:
    """What to build."""

    agreements: tuple[str, ...]
    copies: Copies
    languages: tuple[File, ...]
    formats: tuple[Format, ...]
    final: bool
    output: Path
    as_of: date | None = None
    """Day of the review; by default the date of each agreement's version."""
    force: bool = False
    """Whether files that stand and would come out the same are made all the same."""
    line_numbers: bool = False
    """Whether the lines of drafts are numbered."""
    attach_spec: bool = False
    """Whether drafts in PDF carry the working spec, with its notes and open questions."""


@dataclass(frozen=True)
class Result:
    """What became of one agreement."""

    agreement: str
    findings: tuple[Finding, ...]
    folder: Path
    written: tuple[Path, ...]
    outcome: Outcome = "written"
    failure: str = ""
    """Why nothing was written, when it failed or would have overwritten a final text."""
    code: int = 0
    """The exit code of a failure."""
    kept: tuple[Path, ...] = ()
    """Those of the files written that stood already and would have come out the same."""


def build(
    workspace: Workspace, order: Order, tell: Tell, crew: Executor | None = None
) -> Iterator[Result]:
    """Build what was ordered; results come in the order of the agreements, whoever is first done.

    Args:
        workspace: Where specs and templates are.
        order: What to build and where.
        tell: Called with each file as it stands, in the order of the results.
        crew: Who makes the files: processes, other machines; by default this process.

    Raises:
        SpecError: A spec or the library cannot be read; nothing was written.
    """
    examiner = Examiner(workspace, order.as_of)
    bench = _Bench(examiner, order, House(workspace.house), crew or Here(), tell)
    under_way: deque[_Job] = deque()
    for examined in examiner.examine(order.agreements):
        under_way.append(bench.begin(examined))
        while sum(job.waiting for job in under_way) >= AHEAD:
            yield bench.finish(under_way.popleft())
    while under_way:
        yield bench.finish(under_way.popleft())


def documents(case: Case, order: Order) -> Iterator[Document | Edition]:
    """Give every copy that was ordered: each text, and both in one where they are signed so."""
    together = case.dossier.agreement.languages.layout != "separate"
    for copy in case.copies:
        if copy == DRAFT and (order.final or order.copies == "originals"):
            continue
        if copy != DRAFT and order.copies == "draft":
            continue
        for language in order.languages:
            if language != "fr-ar":
                yield case.document(language, copy, final=order.final)
            elif together:
                yield case.edition(copy, final=order.final)


@dataclass(frozen=True)
class _File:
    """A file that stands already, or is being made."""

    task: Task
    key: str
    printed: Printed | Future[Printed]

    @property
    def name(self) -> str:
        """Its name."""
        return self.task.name


@dataclass
class _Job:
    """One agreement between its review and its delivery."""

    examined: Examined
    folder: Path
    ledger: Ledger
    texts: tuple[Document | Edition, ...] = ()
    files: tuple[_File, ...] = ()
    ended: Result | None = None
    """What became of it, when nothing is to be made."""

    @property
    def waiting(self) -> int:
        """How many of its files are still to be made."""
        makings = (file.printed for file in self.files if isinstance(file.printed, Future))
        return sum(not making.done() for making in makings)


@dataclass
class _Bench:
    """Where agreements become files."""

    examiner: Examiner
    order: Order
    house: House
    crew: Executor
    tell: Tell
    begun: int = 0
    expected: int = 0
    done: int = 0

    def begin(self, examined: Examined) -> _Job:
        """Compose what was ordered of an agreement, and hand out what does not stand yet."""
        order, name = self.order, examined.filed.dossier.agreement.id
        folder = order.output / FINAL / name if order.final else order.output / name
        job = _Job(examined, folder, Ledger(order.output, folder))
        self.begun += 1
        try:
            findings = examined.findings
            if order.final and blocks(findings):
                job.ended = Result(name, findings, folder, (), "refused")
                return job
            job.texts = tuple(documents(examined.case, order))
        except WordingError as error:
            job.ended = Result(name, (), folder, (), "failed", str(error), error.exit_code)
            return job
        if order.line_numbers:
            job.texts = tuple(map(with_line_numbers, job.texts))
        if not job.texts:
            job.ended = Result(name, findings, folder, (), "failed", APART, RenderError.exit_code)
        job.files = tuple(file for text in job.texts for file in self._files(text, job))
        self.expected += len(job.files)
        return job

    def _files(self, text: Document | Edition, job: _Job) -> Iterator[_File]:
        """Give the files of a text, each standing or in the making."""
        printed = imprint(text)
        for form in self.order.formats:
            spec = self._spec(job) if form == "pdf" and self.order.attach_spec else None
            task = Task(text, form, self.house.folder, self.house.digest, spec)
            made_by = key(printed, form, self.house, spec)
            standing = None if self.order.force else job.ledger.standing(task.name, made_by)
            yield _File(task, made_by, standing or self.crew.submit(carry_out, task))

    def _spec(self, job: _Job) -> Enclosed:
        """Give the working spec of an agreement, as its author wrote it."""
        name = job.examined.filed.dossier.agreement.id
        written = self.examiner.workspace.agreement_files[name].read_bytes()
        return Enclosed(f"{name}.yaml", written, "Working spec", "Source")

    def finish(self, job: _Job) -> Result:
        """Deliver an agreement once its files are made."""
        if job.ended:
            return job.ended
        delivery: Folder = Final(job.folder) if self.order.final else Draft(job.folder)
        findings, name = job.examined.findings, job.examined.filed.dossier.agreement.id
        refused = partial(Result, name, findings, job.folder, ())
        try:
            with delivery:
                printed = dict(self._gathered(job, delivery))
                if self.order.final:
                    findings = (*findings, *self._inspected(job, delivery, printed))
                    if blocks(findings):
                        return Result(name, findings, job.folder, (), "not-conformant")
                delivery.close(self._record(job, findings, delivery, printed))
        except WouldOverwriteError as error:
            return refused("would-overwrite", str(error), error.exit_code)
        except (RenderError, MissingFont, TemplateAtFault, WorkerLostError) as error:
            return refused("failed", str(error), error.exit_code)
        job.ledger.write()
        written = tuple(job.folder / file for file in delivery.files)
        kept = tuple(file for file in written if file.name not in delivery.added)
        return Result(name, findings, job.folder, written, kept=kept)

    def _gathered(self, job: _Job, delivery: Folder) -> Iterator[tuple[str, Printed]]:
        """Take in each file."""
        for file in job.files:
            if isinstance(file.printed, Printed):
                printed = file.printed
                delivery.keep(file.name, printed.data)
            else:
                printed = file.printed.result()
                delivery.add(file.name, printed.data)
                job.ledger.note(file.name, file.key, printed)
            self.done += 1
            total = self.expected * len(self.order.agreements) // self.begun
            self.tell(Step(file.name, file.name not in delivery.added, self.done, total))
            yield file.name, printed

    def _inspected(
        self, job: _Job, delivery: Folder, printed: dict[str, Printed]
    ) -> Iterator[Finding]:
        """Read the files of each text back, and judge them.

        A signature page that does not stand the proof is laid out another way while there is one.
        """
        case = job.examined.case
        reading = [(text, self._read(text, delivery)) for text in job.texts]
        for text, read in reading:
            findings = judge(case, [read.result()])
            while unsignable(findings) and self._otherwise(text, job, delivery, printed):
                findings = judge(case, [self._read(text, delivery).result()])
            yield from findings

    def _otherwise(
        self,
        text: Document | Edition,
        job: _Job,
        delivery: Folder,
        printed: dict[str, Printed],
    ) -> bool:
        """Print a text again in a way that was not tried yet; tell whether there was one left."""
        (file,) = (one for one in job.files if one.name == file_name(text, "pdf"))
        if file.name not in delivery.added:  # on record, and perhaps signed
            return False
        task = replace(file.task, refused=printed[file.name].ways)
        try:
            other = printed[file.name] = self.crew.submit(carry_out, task).result()
        except Unsignable:
            return False
        delivery.add(file.name, other.data)
        job.ledger.note(file.name, file.key, other)
        return True

    def _read(self, text: Document | Edition, delivery: Folder) -> Future[Delivered]:
        names = (file_name(text, form) for form in self.order.formats)
        files = {name: delivery.files[name] for name in names}
        return self.crew.submit(read_back, text, files)

    def _record(
        self,
        job: _Job,
        findings: tuple[Finding, ...],
        delivery: Folder,
        printed: dict[str, Printed],
    ) -> bytes:
        filed, locate = job.examined.filed, self.examiner.locate
        told = [as_data(one, *locate(filed, one.path)) for one in findings]
        rooms = {name: one.rooms for name, one in printed.items() if one.rooms}
        return record(filed, self.examiner.workspace, told, job.texts, delivery.files, rooms)

"""The same documents through LibreOffice and through typst, beside our PDF press.

Run `python bench/others.py [COPIES]` with the project and the `tests` group installed, LibreOffice
too. Drafts of the examples, French, several copies of each: ours as PDF, warm; ours as Word turned
into PDF by one run of LibreOffice; the words alone set by typst, the limit of what typesetting can
cost: no isolates, no tags, no attachments. Processor time of this process and of those that it
starts; ratios to ours.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import typst

from alternat.compose.composition import compose
from alternat.document import Document
from alternat.document.reading import lines
from alternat.render.docx import DocxPress
from alternat.render.pdf import PdfPress
from alternat.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
PREAMBLE = '#set page(paper: "a4")\n#set par(justify: true)\n#set text(lang: "fr", size: 10.5pt)\n'


def drafts(copies: int) -> Iterator[Document]:
    workspace = Workspace.at(ROOT / "examples", ROOT)
    for filed in workspace.dossiers(workspace.agreement_files):
        yield from [compose(filed.dossier, "draft", "fr")] * copies


def seconds(work: Callable[[], None]) -> float:
    def spent() -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(one.ru_utime + one.ru_stime for one in used)

    start = spent()
    work()
    return spent() - start


def as_typst(document: Document) -> bytes:
    """Write the words of a document, a paragraph a line, nothing of them meant as markup."""
    said = (f"#text({line!r})".replace("'", '"') for line in map(plain_string, lines(document)))
    return (PREAMBLE + "\n\n".join(said)).encode()


def plain_string(line: str) -> str:
    return line.replace("\\", "").replace('"', "”").replace("'", "’")


def main(copies: int) -> None:
    documents = tuple(drafts(copies))
    house = ROOT / "templates" / "agreements" / "_house"
    paper, word = PdfPress(house), DocxPress(house)
    paper.render(documents[0])
    office = shutil.which("soffice")
    if office is None:
        sys.exit("LibreOffice (soffice) is not installed")
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, document in enumerate(documents):
            files.append(Path(folder) / f"{number}.docx")
            files[-1].write_bytes(word.render(document).data)
        convert = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        convert += ["--convert-to", "pdf", "--outdir", folder, *map(str, files)]

        def through_office() -> None:
            subprocess.run(convert, check=True, capture_output=True)  # noqa: S603 - our own files

        def through_typst() -> None:
            for document in documents:
                typst.compile(as_typst(document))

        def ours() -> None:
            for document in documents:
                paper.render(document)

        works = {
            "our press": ours,
            "LibreOffice": through_office,
            "typst, words only": through_typst,
        }
        base = 0.0
        print(f"{'':20}{'ms each':>9}{'ratio':>8}   {len(documents)} documents, one batch")
        for name, work in works.items():
            spent = seconds(work)
            base = base or spent
            print(f"{name:20}{spent / len(documents) * 1000:9.0f}{spent / base:8.2f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)

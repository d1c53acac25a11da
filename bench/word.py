"""How long one Word file takes, beside the naive use of docxtpl on the same content.

Run `python bench/word.py [ROUNDS]` with the project installed. Both sides print the same documents
with the same template; rounds alternate in one process, and least times are compared: trust the
ratios, not the times. An original carries its fonts and has sections that no template can say:
docxtpl does neither, so it is compared bare, and then with both added to its file, anew each time.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from alternat.document import Document
from alternat.render.docx import DocxPress
from alternat.render.docx.blocks import Typesetter
from alternat.render.docx.fonts import with_fonts
from alternat.render.docx.lists import STYLES, Lists, Numbering
from alternat.render.docx.namespaces import NS, val, w
from alternat.render.docx.sections import Marks, paged

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "templates" / "agreements" / "_house"


def naive(document: Document) -> bytes:
    """Print a document as docxtpl's tutorial does: open, render, save."""
    template = DocxTemplate(HOUSE / f"agreement.{document.language}.docx")
    parts = {part.partname: part.blob for part in template.get_docx().part.package.iter_parts()}
    styles = parts["/word/styles.xml"]
    ids = {
        val(style, "w:name") or "": style.get(w("styleId"), "")
        for style in etree.fromstring(styles).findall("w:style", NS)
    }
    lists = Lists(
        Numbering.of_template(parts["/word/numbering.xml"], styles, "naive", STYLES.values())
    )
    environment = jinja2.Environment(
        autoescape=True, finalize=Typesetter(document.language, ids, lists).set
    )
    template.render({"document": document}, environment)
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def whole(document: Document) -> bytes:
    """Print an original so, then add its fonts and its sections to the file."""
    with zipfile.ZipFile(io.BytesIO(naive(document))) as printed:
        parts = {name: printed.read(name) for name in printed.namelist()}
    marks = Marks(frozenset(("AnnexHeading",)), frozenset(("Closing",)), "Gap")
    _, text = parts["word/document.xml"].decode().split("?>", 1)
    parts["word/document.xml"] = paged(text, document.paper, (), marks, initialled=True).encode()
    families = ("Amiri",) if document.language == "ar" else ("Amiri", "Source Serif 4")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in with_fonts(parts, families, HOUSE / "fonts").items():
            file.writestr(name, part)
    return buffer.getvalue()


def milliseconds(work: Callable[[Document], object], document: Document) -> float:
    start = time.process_time()
    work(document)
    return (time.process_time() - start) * 1000


def main(rounds: int) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.documents import PARTIES, sample  # the tests' documents are not installed

    press = DocxPress(HOUSE)
    print(f"{'least of ' + str(rounds):32}{'ours':>10}{'docxtpl':>10}{'ratio':>8}")
    for language in ("fr", "ar"):
        draft, original = sample(language), sample(language, PARTIES[0], final=True)
        compare(press, f"{language} draft", draft, naive, rounds)
        compare(press, f"{language} original, docxtpl bare", original, naive, rounds)
        compare(press, f"{language} original, the same content", original, whole, rounds)


def compare(
    press: DocxPress, name: str, document: Document, naive: Callable[[Document], bytes], rounds: int
) -> None:
    press.render(document)  # once for the process: fonts and fixed parts are packed
    times = [
        (milliseconds(press.render, document), milliseconds(naive, document)) for _ in range(rounds)
    ]
    ours, theirs = (min(side) for side in zip(*times, strict=True))
    print(f"{name:32}{ours:8.2f}ms{theirs:8.2f}ms{theirs / ours:7.0f}×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)

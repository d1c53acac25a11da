"""How long one Word file takes, beside the naive use of docxtpl on the same content.

Run `python bench/word.py [ROUNDS]` with the project installed. Both sides print the same documents
with the same template; rounds alternate in one process, and least times are compared: trust the
ratios, not the times.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from alternat.document import Document
from alternat.render.docx import DocxPress
from alternat.render.docx.blocks import Typesetter
from alternat.render.docx.lists import STYLES, Lists, Numbering
from alternat.render.docx.namespaces import NS, val, w

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


def milliseconds(work: Callable[[Document], bytes], document: Document) -> float:
    start = time.process_time()
    work(document)
    return (time.process_time() - start) * 1000


def main(rounds: int) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.documents import PARTIES, sample  # the tests' documents are not installed

    press = DocxPress(HOUSE)
    print(f"{'least of ' + str(rounds):24}{'ours':>10}{'docxtpl':>10}{'ratio':>8}")
    for language in ("fr", "ar"):
        for copy in ("draft", PARTIES[0]):
            document = sample(language, copy, final=copy != "draft")
            press.render(document)  # once for the process: fonts and fixed parts are packed
            times = [
                (milliseconds(press.render, document), milliseconds(naive, document))
                for _ in range(rounds)
            ]
            ours, theirs = (min(side) for side in zip(*times, strict=True))
            name = f"{language} {'draft' if copy == 'draft' else 'original with fonts'}"
            print(f"{name:24}{ours:8.2f}ms{theirs:8.2f}ms{theirs / ours:7.0f}×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)

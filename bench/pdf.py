"""How long one PDF takes, beside the naive use of WeasyPrint on the same content.

Run `python bench/pdf.py [ROUNDS]` with the project installed. Both sides lay out the same page with
the same stylesheet; rounds alternate in one process, and medians are compared: trust the ratios,
not the times.
"""

from __future__ import annotations

import dataclasses
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from weasyprint import HTML

from alternat.document import Document, Edition
from alternat.render.pdf import PdfPress

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "templates" / "agreements" / "_house"


def naive(page: str) -> bytes:
    """Print a page as WeasyPrint's tutorial does: everything anew each time."""
    linked = page.replace("</head>", '<link rel="stylesheet" href="print.css"></head>')
    pdf: bytes = HTML(string=linked, base_url=f"{HOUSE}/").write_pdf(pdf_variant="pdf/a-3a")
    return pdf


def ordinary(document: Document) -> Document:
    """Give each party one signatory: such a signature page is laid out once, as most are."""
    blocks = (
        dataclasses.replace(block, signatories=block.signatories[:1])
        for block in document.signature_blocks
    )
    return dataclasses.replace(document, signature_blocks=tuple(blocks))


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main(rounds: int) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.documents import sample  # the tests' documents are not installed

    press = PdfPress(HOUSE)
    print(f"{'':12}{'press':>10}{'naive':>10}{'ratio':>8}   medians of {rounds} rounds in turn, ms")
    french, arabic = ordinary(sample("fr")), ordinary(sample("ar"))
    cases: dict[str, Document | Edition] = {
        "fr": french,
        "ar": arabic,
        "sequential": Edition("sequential", (french, arabic), common_signature=False),
        "parallel": Edition("parallel", (french, arabic), common_signature=False),
    }
    for name, document in cases.items():
        page = press.html(document)
        press.render(document)  # both sides warm
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(milliseconds(partial(press.render, document)))
            theirs.append(milliseconds(partial(naive, page)))
        mine, plain = statistics.median(ours), statistics.median(theirs)
        print(f"{name:12}{mine:10.0f}{plain:10.0f}{mine / plain:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)

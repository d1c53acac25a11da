"""How long one PDF takes, beside the naive use of WeasyPrint on a frozen page with the same words.

Run `python bench/pdf.py [ROUNDS]` with the project installed. `baseline/` holds the pages and the
stylesheet as they were before this was first made quicker, and is never made anew: leaner HTML and
CSS count. Rounds alternate in one process, and the least processor times of both sides are
compared, for whatever else a machine does can only add to them: trust the ratios, not the times.
"""

from __future__ import annotations

import dataclasses
import html
import re
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
BASELINE = Path(__file__).resolve().parent / "baseline"


def naive(page: str) -> bytes:
    """Print a page as WeasyPrint's tutorial does: everything anew each time."""
    pdf: bytes = HTML(string=page, base_url=f"{BASELINE}/").write_pdf(pdf_variant="pdf/a-3a")
    return pdf


def ordinary(document: Document) -> Document:
    """Give each party one signatory, as most have."""
    blocks = (
        dataclasses.replace(block, signatories=block.signatories[:1])
        for block in document.signature_blocks
    )
    return dataclasses.replace(document, signature_blocks=tuple(blocks))


def words(page: str) -> list[str]:
    """Read the words of a page, whatever its markup."""
    body = re.sub(r"<[^>]*>", "", page.partition("<body")[2].partition(">")[2])
    return html.unescape(body).replace("\u2060", "").split()


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def main(rounds: int) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.documents import sample  # the tests' documents are not installed

    press = PdfPress(HOUSE)
    print(f"{'':14}{'press':>8}{'naive':>8}{'ratio':>8}   least of {rounds} rounds in turn, ms")
    texts = ordinary(sample("fr")), ordinary(sample("ar"))
    cases: dict[str, Document | Edition] = {
        "fr": texts[0],
        "ar": texts[1],
        "sequential": Edition("sequential", texts, common_signature=False),
        "facing": Edition("parallel", texts, common_signature=True),
        "facing-apart": Edition("parallel", texts, common_signature=False),
    }
    for name, document in cases.items():
        page = (BASELINE / f"{name}.html").read_text(encoding="utf-8")
        if words(page) != words(press.html(document)):
            sys.exit(f"baseline/{name}.html has other words than the sample: not to be compared")
        press.render(document)  # both sides warm
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(milliseconds(partial(press.render, document)))
            theirs.append(milliseconds(partial(naive, page)))
        mine, plain = min(ours), min(theirs)
        print(f"{name:14}{mine:8.0f}{plain:8.0f}{mine / plain:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)

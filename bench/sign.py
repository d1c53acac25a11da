"""How long it takes to sign a file at B-LTA and to verify it, beside the plain use of pyHanko.

Run `python bench/sign.py [ROUNDS] [FILE]` with the project and its tests' dependencies installed;
FILE is a prepared original (`signing/AGREEMENT/…pdf`), a small made-up page unless given. The
authority runs on this machine. Rounds alternate in one process; medians of CPU time are compared:
trust the ratios, not the times. Plain pyHanko answers less: it does not compare revisions by the
strict rules, names no change, and keeps no verdict.
"""

from __future__ import annotations

import io
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from alternat.sign.assessment import Question
from alternat.sign.signature import all_fields
from alternat.sign.validation import validate
from alternat.sign.verification import verified

ROOT = Path(__file__).resolve().parent.parent


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Give CPU time of this process, and time on the clock."""
    cpu, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - clock


def main(rounds: int, file: Path | None) -> None:
    sys.path.insert(0, str(ROOT))
    logging.disable(logging.CRITICAL)
    from tests.signatures import animated, to_sign  # the tests' authority is not installed

    data = file.read_bytes() if file else to_sign()
    (field, *_) = all_fields(data)
    with tempfile.TemporaryDirectory() as folder, animated(Path(folder)) as authority:
        roots = [x509.Certificate.load(one) for one in authority.trust.roots]

        def context() -> ValidationContext:
            return ValidationContext(
                trust_roots=roots, allow_fetching=True, revocation_mode="require"
            )

        def plain_sign() -> None:
            metadata = PdfSignatureMetadata(
                field_name=field,
                subfilter=SigSeedSubFilter.PADES,
                embed_validation_info=True,
                use_pades_lta=True,
                validation_context=context(),
                signer_key_usage=set(),
            )
            stamper = HTTPTimeStamper(authority.tsa)
            signer = PdfSigner(metadata, authority.signer("camille"), timestamper=stamper)
            signer.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)))

        def plain_verify() -> None:
            reader = PdfFileReader(io.BytesIO(signed))
            validate_pdf_signature(reader.embedded_regular_signatures[0], context(), context())

        signed = authority.signed(data, "camille", field)
        question = Question(authority.trust)
        assert validate(signed, question).verdict.answer == "valid"
        works: dict[str, Callable[[], object]] = {
            "sign": lambda: authority.signed(data, "camille", field),
            "sign, plain": plain_sign,
            "verify": lambda: validate(signed, question),
            "verify, plain": plain_verify,
            "verify, in a process": lambda: verified(signed, authority.trust),
        }
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in works}
        for _ in range(rounds):
            for name, work in works.items():
                taken[name].append(seconds(work))
    print(f"{len(data)} bytes to sign, {len(signed)} signed; medians of {rounds} rounds in turn")
    print(f"{'':22}{'CPU s':>8}{'clock s':>9}")
    medians = {}
    for name, times in taken.items():
        cpu, clock = (statistics.median(column) for column in zip(*times, strict=True))
        medians[name] = cpu
        print(f"{name:22}{cpu:8.2f}{clock:9.2f}")
    for what in ("sign", "verify"):
        print(f"{what}: {medians[what] / medians[f'{what}, plain']:.2f} of plain pyHanko")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 5,
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
    )

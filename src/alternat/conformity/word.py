"""What we ask of a Word file ourselves, whoever saved it last.

Takes its bytes; gives steps.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from alternat.conformity.programs import open_xml
from alternat.conformity.verdict import Step, UnreadableError, step
from alternat.render.errors import RenderError
from alternat.render.readback_docx import word_facts
from alternat.review.checks.files import LAPSES
from alternat.review.finding import Bilingual

MAX_UNPACKED = 512 * 1024 * 1024
"""Bytes that a file may unpack to, pictures and all, before a validator is let loose on it."""


def word_steps(file: Path, data: bytes) -> tuple[Step, ...]:
    """Judge a Word file.

    Args:
        file: Its path, absolute.
        data: Its content.

    Raises:
        UnreadableError: It cannot be opened, or is one that no honest program writes.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
            raise UnreadableError(
                Bilingual(
                    f"se déplie en plus de {MAX_UNPACKED} octets ; refusé",
                    f"unpacks to more than {MAX_UNPACKED} bytes; refused",
                )
            )
    try:
        slips = word_facts(data).slips
    except RenderError as error:
        raise UnreadableError(Bilingual(str(error), str(error))) from error
    told = dict.fromkeys((slip.lapse, slip.part, slip.quote) for slip in slips)
    faults = tuple(
        Bilingual(
            f"{part} : {LAPSES[lapse].fr}{f' : « {quote} »' if quote else ''}",
            f"{part}: {LAPSES[lapse].en}{f': “{quote}”' if quote else ''}",
        )
        for lapse, part, quote in told
    )
    return open_xml(file), step("lint", faults)

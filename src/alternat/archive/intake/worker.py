"""The confined reader: `python -I -m alternat.archive.intake.worker FILE KIND FOLDER`.

Takes a file that a stranger may have made; writes the picture of every page and `reading.json`
into a folder. It runs in a process of its own, within limits, and may start nothing and call
nobody: an audit hook ends it if anything tries.

Source: preservation reference § 4.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, get_args

from alternat.archive.intake.arrivals import Kind
from alternat.archive.intake.reasons import Reason
from alternat.archive.intake.sheets import Reading, Sheet

READING = "reading.json"
_FORBIDDEN = ("subprocess.", "os.exec", "os.system", "os.posix_spawn", "os.fork", "socket.")
_QUALITY = 85


def confine() -> None:
    """Let this process start no other and reach no network."""

    def watch(event: str, _arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            os._exit(86)

    sys.addaudithook(watch)


def read(file: Path, kind: Kind, folder: Path) -> Reading:
    """Read every page of a file.

    Args:
        file: What was brought.
        kind: What it is by its first bytes.
        folder: Where pictures go.

    Returns:
        Never an exception of a library: a file that cannot be read says so in `refusal`.
    """
    import pikepdf

    from alternat.archive.intake import drawing
    from alternat.archive.intake.dangers import Contents

    found = Contents((), (), 0, 0)
    sheets: list[Sheet] = []
    refusal: Reason | None = None
    try:
        if kind == "pdf":
            found, _ = drawing.inspected(file)
        if not (harmful := set(found.dangers) - {"attachment", "remote"}):
            for number, drawn in enumerate(drawing.pages(file, kind), start=1):
                sheets.append(_sheet(number, drawn, folder))
        else:
            refusal = Reason("acts", tuple(sorted(harmful)))
        if not sheets and refusal is None:
            refusal = Reason("no-page")
    except drawing.TooMuchError as error:
        refusal = error.reason
    except pikepdf.PasswordError:
        refusal = Reason("locked")
    except Exception as error:  # noqa: BLE001 - a stranger's file; libraries raise what they like
        refusal = Reason("unreadable", (type(error).__name__,))
    return Reading(
        kind=kind,
        sheets=tuple(sheets),
        signatures=found.signatures,
        dangers=found.dangers,
        attachments=found.attachments,
        refusal=refusal,
    )


def _sheet(number: int, drawn: Any, folder: Path) -> Sheet:
    from alternat.archive.intake.codes import codes_in, is_blank, upright

    picture, dots = drawn
    seen = codes_in(picture)
    corners: tuple[tuple[float, float], ...] = ()
    turns, skew = 0, 0.0
    if len(seen) == 1:
        picture, standing, turns = upright(picture, seen[0])
        corners, skew = standing.corners, round(standing.angle, 2)
    name = f"page-{number:04d}.jpg"
    picture.save(folder / name, quality=_QUALITY, dpi=(dots, dots))
    return Sheet(
        number=number,
        picture=name,
        dots=dots,
        codes=tuple(one.text for one in seen),
        corners=corners,
        turned=turns,
        skew=skew,
        blank=not seen and is_blank(picture),
    )


def main() -> None:
    """Read the file named on the command line."""
    file, kind, folder = sys.argv[1:]
    assert kind in get_args(Kind)
    confine()
    reading = read(Path(file), kind, Path(folder))  # type: ignore[arg-type]  # asserted just above
    (Path(folder) / READING).write_bytes(reading.as_json())


if __name__ == "__main__":
    main()

"""The register: one line an agreement, as a table, CSV or a workbook.

Takes entries; gives rows, and files of rows. What is not on record stays blank.

Source: domain reference § 8.1.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from alternat.archive.entry import Entry, Words
from alternat.archive.retention import Retention
from alternat.archive.statuses import LABELS
from alternat.review.finding import Bilingual, Ui

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS: Final[dict[str, Bilingual]] = {
    "reference": Bilingual("n° d’enregistrement", "registration number"),
    "id": Bilingual("identifiant", "id"),
    "kind": Bilingual("nature", "kind"),
    "title_fr": Bilingual("titre (français)", "title (French)"),
    "title_ar": Bilingual("titre (arabe)", "title (Arabic)"),
    "parties": Bilingual("parties", "parties"),
    "status": Bilingual("état", "status"),
    "signed_on": Bilingual("signé le", "signed on"),
    "signed_at": Bilingual("lieu prévu", "place as the text says"),
    "signatories": Bilingual("signataires", "signatories"),
    "term": Bilingual("durée", "term"),
    "ends": Bilingual("échéance", "ends"),
    "amount": Bilingual("montant", "amount"),
    "deliberations": Bilingual("délibérations", "deliberations"),
    "receipt": Bilingual("transmission", "transmission"),
    "in_force_on": Bilingual("en vigueur le", "in force on"),
    "originals": Bilingual("originaux", "originals"),
    "digests": Bilingual("empreintes (SHA-512)", "digests (SHA-512)"),
    "retention": Bilingual("DUA", "retention"),
    "disposition": Bilingual("sort final", "final disposition"),
}
WIDTHS: Final[dict[str, int]] = {
    "reference": 16,
    "id": 26,
    "kind": 18,
    "title_fr": 36,
    "title_ar": 36,
    "parties": 30,
    "status": 13,
    "signed_on": 11,
    "signed_at": 14,
    "signatories": 26,
    "term": 9,
    "ends": 11,
    "amount": 14,
    "deliberations": 26,
    "receipt": 26,
    "in_force_on": 11,
    "originals": 38,
    "digests": 44,
    "retention": 14,
    "disposition": 14,
}
"""Of the columns of a workbook, in characters."""
_FINAL: Final = {
    "keep": Bilingual("conservation", "kept for good"),
    "destroy": Bilingual("destruction", "destroyed"),
}
_TITLE: Final = Bilingual("Registre des actes", "Register of agreements")
_BLUE: Final = "1F3A5F"
_SIZE: Final = 10
_LINE: Final = 14
"""Size of the letters and height of a line, in points."""
_BROAD: Final = 1.15
"""Words do not fill a line to its end."""
_LISTS: Final = frozenset(
    {"parties", "signatories", "amount", "deliberations", "receipt", "originals", "digests"}
)
"""Columns of several things: in a workbook each stands on a line of its own."""
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a cell."""

Row = Mapping[str, str]


def row(entry: Entry, retention: Retention | None, ui: Ui) -> Row:
    """Give the line of an agreement, by the names of `COLUMNS`.

    Args:
        entry: The agreement.
        retention: How long its kind is kept; None where nobody has said so.
        ui: Language of labels.
    """
    signed, in_force, ends = entry.day("signed"), entry.day("in-force"), entry.ends
    return {
        "reference": entry.reference,
        "id": entry.id,
        "kind": entry.kind,
        "title_fr": entry.title.fr,
        "title_ar": entry.title.ar,
        "parties": " ; ".join(one.name.fr for one in entry.parties),
        "status": LABELS[entry.status].get(ui),
        "signed_on": signed.isoformat() if signed else "",
        "signed_at": " ; ".join(
            dict.fromkeys(place.fr for _, place, _ in entry.planned if place is not None)
        ),
        "signatories": " ; ".join(name.fr for one in entry.parties for name in one.signatories),
        "term": _term(entry, ui),
        "ends": ends.isoformat() if ends else "",
        "amount": " ; ".join(f"{value} {currency}" for value, currency in entry.amounts),
        "deliberations": " ; ".join(one.deliberation for one in entry.parties if one.deliberation),
        "receipt": _receipt(entry),
        "in_force_on": in_force.isoformat() if in_force else "",
        "originals": " ; ".join(_originals(entry)),
        "digests": " ; ".join(
            f"{path}: {entry.files[path]}" for path in entry.scans if path in entry.files
        ),
        "retention": retention.rule if retention else "",
        "disposition": _FINAL[retention.final].get(ui) if retention else "",
    }


def _term(entry: Entry, ui: Ui) -> str:
    if entry.duration is None:
        return entry.term_label
    units = {
        "fr": {"day": "j", "week": "sem.", "month": "mois", "year": "an(s)"},
        "en": {"day": "d", "week": "wk", "month": "mo", "year": "yr"},
    }
    return f"{entry.duration.n} {units[ui][entry.duration.unit]}"


def _receipt(entry: Entry) -> str:
    return " ; ".join(
        f"{move.on.isoformat()}, {proof.name}"
        for move in entry.moves
        if move.status == "transmitted"
        for proof in move.evidence
    )


def _originals(entry: Entry) -> Iterable[str]:
    """Tell who holds which original, and the signed copies that are kept of it."""
    names: dict[str, Words] = {one.id: one.name for one in entry.parties}
    for one in entry.originals:
        if one["format"] == "pdf":
            stem = f"{one['holder']}.{one['language']}."
            copies = [path for path in entry.scans if path.rpartition("/")[2].startswith(stem)]
            holder = names[one["holder"]].fr if one["holder"] in names else one["holder"]
            if copies:
                yield f"{holder} ({one['language']}): {', '.join(copies)}"


def safe(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def as_csv(rows: Iterable[Row], ui: Ui) -> bytes:
    """Write rows as CSV: UTF-8 with its mark, as Excel wants it, and commas."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([label.get(ui) for label in COLUMNS.values()])
    for one in rows:
        writer.writerow([safe(one[name]) for name in COLUMNS])
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Iterable[Row], ui: Ui, made: datetime) -> bytes:
    """Write rows as a workbook: every cell a text, Arabic from right to left.

    Args:
        rows: What to write.
        ui: Language of the labels.
        made: What the file says of when it was made.
    """
    import openpyxl  # here: slow to load, and only this needs it
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = made.replace(tzinfo=None)
    book.properties.creator = "Alternat"
    book.properties.title = _TITLE.get(ui)
    sheet = book.active
    assert sheet is not None  # a new workbook has one
    sheet.title = "registre" if ui == "fr" else "register"
    sheet.append([label.get(ui) for label in COLUMNS.values()])
    for one in rows:
        sheet.append([_cell(name, one[name]) for name in COLUMNS])
    sheet.row_dimensions[1].height = 2 * _LINE + 4
    rule = Border(bottom=Side("thin", "BFC7D1"))
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_BLUE)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for line in sheet.iter_rows(min_row=2):
        for name, cell in zip(COLUMNS, line, strict=True):
            arabic = name == "title_ar"
            cell.data_type, cell.border = "s", rule
            cell.font = Font(size=7 if name == "digests" else _SIZE)
            cell.alignment = Alignment(
                wrap_text=True,
                vertical="top",
                horizontal="right" if arabic else None,
                readingOrder=2 if arabic else 0,
            )
        # Not every program fits the height of a row to its text by itself.
        lines = (
            _height(str(cell.value or ""), WIDTHS[name], cell.font.size / _SIZE)
            for name, cell in zip(COLUMNS, line, strict=True)
        )
        sheet.row_dimensions[line[0].row].height = _LINE * max(lines)
    for column, width in zip(sheet.columns, WIDTHS.values(), strict=True):
        sheet.column_dimensions[column[0].column_letter].width = width
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    _for_paper(sheet, _TITLE.get(ui))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(name: str, text: str) -> str:
    return safe(text).replace(" ; ", "\n") if name in _LISTS else safe(text)


def _height(text: str, width: int, size: float) -> float:
    """Give the number of lines that a text takes in a column, its letters of a size beside ours."""
    lines = (max(1, math.ceil(len(line) * size * _BROAD / width)) for line in text.split("\n"))
    return sum(lines) * size


def _for_paper(sheet: Worksheet, title: str) -> None:
    """Print on two A3 pages side by side, the numbers and the head of the table on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 2, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.oddHeader.left.text = title
    sheet.oddFooter.right.text = "&P / &N"
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header = 0.8, 0.6, 0.4

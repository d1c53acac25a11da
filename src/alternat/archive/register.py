"""The register: one line an agreement, as a table, CSV or a workbook.

Takes entries; gives rows, and files of rows. What is not on record stays blank.

Source: domain reference § 8.1.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from alternat.archive.entry import Entry, Words
from alternat.archive.retention import Retention
from alternat.archive.statuses import LABELS
from alternat.review.finding import Bilingual, Ui

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
        "disposition": retention.final if retention else "",
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
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = made.replace(tzinfo=None)
    book.properties.creator = "Alternat"
    sheet = book.active
    assert sheet is not None  # a new workbook has one
    sheet.title = "registre" if ui == "fr" else "register"
    sheet.append([label.get(ui) for label in COLUMNS.values()])
    for one in rows:
        sheet.append([safe(one[name]) for name in COLUMNS])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    arabic = list(COLUMNS).index("title_ar") + 1
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.data_type = "s"
            cell.alignment = Alignment(
                wrap_text=True,
                vertical="top",
                horizontal="right" if cell.column == arabic else None,
                readingOrder=2 if cell.column == arabic else 0,
            )
    for column in sheet.columns:
        sheet.column_dimensions[column[0].column_letter].width = 24
    sheet.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()

"""What a PDF carries inside: its canonical text, and the files that belong to it.

Takes what is printed and what is enclosed; gives the attachments of the layout engine, dated by the
version of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from weasyprint import Attachment
from weasyprint.pdf.anchors import MIMETYPES

from alternat.document import Document, Edition
from alternat.document.canonical import canonical
from alternat.document.enclosed import Enclosed

# The engine would ask the machine, and two machines would print two files.
MIMETYPES.add_type(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"
)
MIMETYPES.add_type("application/yaml", ".yaml")


def attachments(document: Document | Edition, enclosed: Sequence[Enclosed]) -> list[Attachment]:
    """Give what to attach, the canonical text first.

    Args:
        document: What is printed.
        enclosed: The other files.
    """
    first = document.texts[0] if isinstance(document, Edition) else document
    source = Enclosed(
        f"{stem(document)}.json",
        canonical(document),
        f"{first.reference}, {first.version}",
        "Source",
    )
    dated = datetime.fromisoformat(first.dated).replace(tzinfo=UTC)
    return [
        Attachment(
            string=one.data,
            name=one.name,
            description=one.description,
            created=dated,
            modified=dated,
            relationship=one.relationship,
        )
        for one in (source, *enclosed)
    ]


def stem(document: Document | Edition) -> str:
    """Name the file without its ending."""
    first = document.texts[0] if isinstance(document, Edition) else document
    return f"{first.agreement}.{first.copy}.{document.language}"

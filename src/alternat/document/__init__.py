"""The document: a neutral tree that every renderer prints and nobody else owns."""

from __future__ import annotations

from alternat.document.edition import Edition
from alternat.document.model import (
    Alignment,
    Alternatives,
    Annex,
    Article,
    Block,
    Document,
    Furniture,
    ItemList,
    ListItem,
    ListStyle,
    Option,
    Paper,
    Paragraph,
    PartyEntry,
    Run,
    Runs,
    Signatory,
    SignatureBlock,
    Table,
    Witness,
    Witnesses,
)

__all__ = [
    "Alignment",
    "Alternatives",
    "Annex",
    "Article",
    "Block",
    "Document",
    "Edition",
    "Furniture",
    "ItemList",
    "ListItem",
    "ListStyle",
    "Option",
    "Paper",
    "Paragraph",
    "PartyEntry",
    "Run",
    "Runs",
    "Signatory",
    "SignatureBlock",
    "Table",
    "Witness",
    "Witnesses",
]

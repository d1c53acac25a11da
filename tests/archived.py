"""Agreements put into an archive without building them: what a deposit says, and nothing more."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

from alternat.archive import statuses
from alternat.archive.entry import FILE
from alternat.archive.holdings import Holdings
from alternat.archive.statuses import Evidence, Move, Status

NOW = datetime(2026, 9, 15, 12, tzinfo=UTC)


def described(identifier: str, **changes: Any) -> dict[str, Any]:
    """Describe an agreement as a deposit does."""

    def party(key: str, fr: str, ar: str, person: tuple[str, str, str]) -> dict[str, Any]:
        return {
            "id": key,
            "name": {"fr": fr, "ar": ar},
            "nature": "region_fr",
            "country": "FR",
            "local_authority": True,
            "signatories": [
                {
                    "person": person[0],
                    "name": {"fr": person[1], "ar": person[2]},
                    "office": None,
                    "capacity": "executive",
                }
            ],
            "authority": {"kind": "none", "body": None, "number": None, "date": None},
        }

    azur = ("camille-exemple", "Camille Exemple", "كاميل إكزمبل")
    nour = ("salma-namoudaji", "Salma Namoudaji", "سلمى النموذجي")
    return {
        "schema": 1,
        "agreement": identifier,
        "kind": "cooperation_accord",
        "reference": f"EX-{identifier}",
        "version": {"number": "1.0", "date": "2026-03-16"},
        "title": {"fr": "Accord de coopération décentralisée", "ar": "اتفاقية تعاون لا مركزي"},
        "parties": [
            party("region-val-azur", "Région Val-d’Azur", "جهة الوادي الأزرق", azur),
            party("region-oued-nour", "Région Oued-Nour", "جهة وادي النور", nour),
        ],
        "closing": [],
        "term": {
            "start": None,
            "end": None,
            "duration": {"n": 3, "unit": "year"},
            "label": None,
        },
        "entry_into_force": "on_transmission_fr",
        "commitments": [{"amount": {"value": "90000", "currency": "EUR"}}],
        "prior_agreement": None,
        "formalities": [],
        "originals": [
            {
                "file": "final/a.pdf",
                "holder": "region-val-azur",
                "language": "fr-ar",
                "format": "pdf",
                "sha256": "0" * 64,
            }
        ],
        "texts": {},
        **changes,
    }


def keep(
    holdings: Holdings,
    identifier: str,
    moves: tuple[tuple[Status, str], ...] = (),
    french: str = "Les Parties développent leur coopération.",
    arabic: str = "يطور الطرفان تعاونهما.",
    **changes: Any,
) -> None:
    """Put an agreement into an archive."""
    proof = (Evidence("evidence/x.pdf", "récépissé.pdf", "0" * 64),)
    told = [Move("final", date(2026, 3, 16), "A. B.")]
    told += [Move(status, date.fromisoformat(day), "A. B.", proof) for status, day in moves]

    def text(words: str) -> bytes:
        return json.dumps({"articles": [{"runs": [{"text": words}]}]}).encode()

    files = {
        FILE: json.dumps(described(identifier, **changes)).encode(),
        statuses.FILE: statuses.as_bytes(told),
        "final/a.pdf": b"%PDF-1.7",
        "texts/region-val-azur.fr.json": text(french),
        "texts/region-val-azur.ar.json": text(arabic),
    }
    holdings.commit(identifier, files, "deposit", "A. B.", NOW)


IN_FORCE: tuple[tuple[Status, str], ...] = (
    ("signed", "2026-04-02"),
    ("transmitted", "2026-04-09"),
    ("in-force", "2026-04-10"),
)

"""Items of the intake's queue, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from alternat.archive.intake.queue import Item, Mark, Queue
from alternat.review.finding import Bilingual, Ui

WHY: dict[str, Bilingual] = {
    "no-code": Bilingual("page sans code lisible", "page without a readable code"),
    "several-codes": Bilingual("plusieurs codes sur une page", "several codes on one page"),
    "foreign": Bilingual("page d’un acte qui n’est pas déposé", "page of no agreement kept here"),
    "older-version": Bilingual(
        "page d’une version antérieure du texte", "page of an older version of the text"
    ),
    "other-text": Bilingual(
        "page d’un autre texte que celui qui est déposé", "page of another text than the one kept"
    ),
    "doubled": Bilingual("page en double", "page that came twice"),
    "incomplete": Bilingual("original incomplet", "original with pages missing"),
    "differs": Bilingual(
        "original qui diffère du texte imprimé", "original unlike what was printed"
    ),
    "refused": Bilingual("fichier refusé", "file refused"),
    "signed-unknown": Bilingual(
        "PDF signé qui n’est pas reconnu", "signed PDF that was not recognised"
    ),
    "signed-unverified": Bilingual(
        "PDF signé, signature non vérifiée", "signed PDF, its signature not verified"
    ),
}
MARKS: dict[str, Bilingual] = {
    "added": Bilingual("ajout ou rature", "written or struck by hand"),
    "gone": Bilingual("texte imprimé absent", "print is missing"),
    "unlike": Bilingual("ce n’est pas la page imprimée", "not the printed page"),
    "unsigned": Bilingual("emplacement de signature vide", "empty room for a signature"),
}
SEPARATOR: dict[Ui, str] = {"fr": " ; ", "en": "; "}
COLON: dict[Ui, str] = {"fr": " :", "en": ":"}
DECISIONS: dict[str, Bilingual] = {
    "accepted": Bilingual("accepté", "accepted"),
    "rejected": Bilingual("écarté", "rejected"),
    "assigned": Bilingual("attribué", "assigned"),
    "completed": Bilingual("complété", "completed"),
}
WORDS: dict[Ui, dict[str, str]] = {
    "fr": {
        "missing": "pages manquantes",
        "page": "page",
        "file": "fichier",
        "sheet": "feuille",
        "pictures": "images",
        "settled": "réglé",
        "by": "par",
        "empty": "Rien n’attend.",
    },
    "en": {
        "missing": "pages missing",
        "page": "page",
        "file": "file",
        "sheet": "sheet",
        "pictures": "pictures",
        "settled": "settled",
        "by": "by",
        "empty": "Nothing waits.",
    },
}


def line(item: Item, ui: Ui) -> str:
    """Tell an item in one line: id, why, of what, from which file."""
    words = WORDS[ui]
    parts = [WHY[item.why].get(ui)]
    if item.original is not None:
        original = item.original
        parts.append(f"{original['agreement']}, {original['holder']}.{original['language']}")
    if item.missing:
        parts.append(f"{words['missing']} {', '.join(map(str, item.missing))}")
    if item.marks:
        parts.append(", ".join(_counted(item.marks, ui)))
    if item.reason is not None:
        parts.append(item.reason.words(ui))
    if item.detail:
        parts.append(item.detail)
    if item.kind == "page":
        page = item.pages[0]
        parts.append(f"{item.names.get(page.file, '?')}, {words['sheet']} {page.number}")
    elif item.kind == "file":
        parts.append(", ".join(item.names.values()))
    return f"{item.id}  {SEPARATOR[ui].join(parts)}"


def _counted(marks: tuple[Mark, ...], ui: Ui) -> Iterator[str]:
    pages: dict[str, set[int]] = {}
    for mark in marks:
        pages.setdefault(mark.what, set()).add(mark.of)
    for what, numbers in pages.items():
        told = ", ".join(map(str, sorted(numbers)))
        yield f"{MARKS[what].get(ui)} ({WORDS[ui]['page']} {told})"


def lines(item: Item, queue: Queue, ui: Ui) -> Iterator[str]:
    """Tell an item in full, with the pictures to look at."""
    words = WORDS[ui]
    place = queue.place(item)
    yield line(item, ui)
    for mark in item.marks:
        where = (
            f", {mark.where[0]}-{mark.where[2]} × {mark.where[1]}-{mark.where[3]} mm"
            if mark.where
            else ""
        )
        who = f"{COLON[ui]} {mark.signatory}" if mark.signatory else ""
        yield f"  {words['page']} {mark.of}{COLON[ui]} {MARKS[mark.what].get(ui)}{who}{where}"
    for name in item.files.values():
        yield f"  {words['file']}  {queue.received / name}"
    shown: list[Path] = [place / one.picture for one in item.marks if one.picture]
    shown += [place / one.picture for one in item.pages]
    for picture in dict.fromkeys(shown):
        yield f"  {words['pictures']}  {picture}"
    if item.settled is not None:
        told = item.settled
        who = f"{words['by']} {told.by}, {told.at}"
        decision = DECISIONS[told.decision].get(ui)
        because = f"{COLON[ui]} {told.reason}" if told.reason else ""
        yield f"  {words['settled']}{COLON[ui]} {decision}, {who}{because}"


def as_data(item: Item, queue: Queue, ui: Ui) -> dict[str, Any]:
    """Give an item to a program."""
    return {
        **asdict(item),
        "message": line(item, ui),
        "missing": list(item.missing),
        "folder": str(queue.place(item)),
    }

"""Faults: what is wrong with an archive, by the code of the rule that is broken.

Takes nothing; gives the type and the words. E…: validation codes of OCFL 1.1; W…: what OCFL asks
and this archive demands; A…: rules of this archive.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from alternat.review.finding import Bilingual

Kind = Literal["damaged", "missing", "added", "out-of-order"]
"""Bytes that changed; a file that is gone; one that nobody deposited; a version or an event that
does not follow the one before."""

CLOCK: Final = "A001"
"""A version that says it is older than the one before: told, but no fault of the bytes."""

UNLOGGED: Final = "A014"
"""A version whose commit was cut short before its line in the log: the next opening writes it."""

KINDS: Final[dict[Kind, Bilingual]] = {
    "damaged": Bilingual("endommagé", "damaged"),
    "missing": Bilingual("manquant", "missing"),
    "added": Bilingual("ajouté", "added"),
    "out-of-order": Bilingual("hors séquence", "out of order"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, or odd."""

    kind: Kind
    code: str
    """Rule that is broken: `E092`."""
    place: str
    """Path, relative to the root of the archive or to the folder of the object."""
    detail: str = ""
    """Which digest, key or version."""

    @property
    def harmless(self) -> bool:
        """Whether it is to be known and breaks nothing."""
        return self.code in (CLOCK, UNLOGGED)

    @property
    def message(self) -> Bilingual:
        """What is wrong, in words."""
        return MESSAGES.get(self.code, _INVENTORY)

    def within(self, folder: str) -> Fault:
        """Give the same fault with its place told from the root."""
        return replace(self, place=f"{folder}/{self.place}".rstrip("/"))


_INVENTORY = Bilingual(
    "cet inventaire enfreint une règle d'OCFL", "this inventory breaks a rule of OCFL"
)
_FOREIGN = Bilingual("rien de tel n'a été déposé ici", "nothing of the kind was deposited here")

MESSAGES: Final[dict[str, Bilingual]] = {
    "E001": _FOREIGN,
    "E003": Bilingual("l'objet ne se déclare pas", "the object does not declare itself"),
    "E007": Bilingual("la déclaration a changé", "the declaration has changed"),
    "E015": _FOREIGN,
    "E023": Bilingual("l'inventaire n'en dit rien", "the inventory does not know it"),
    "E024": Bilingual("dossier vide", "empty folder"),
    "E037": Bilingual("l'objet dit porter un autre nom", "the object says it is another"),
    "E046": Bilingual("version sans suite", "version out of sequence"),
    "E058": Bilingual("l'empreinte de l'inventaire", "the digest of the inventory"),
    "E060": Bilingual(
        "l'empreinte de l'inventaire a changé, ou l'inventaire",
        "the inventory, or its digest, has changed",
    ),
    "E061": Bilingual(
        "l'empreinte de l'inventaire est illisible", "the digest of the inventory cannot be read"
    ),
    "E063": Bilingual("l'inventaire de l'objet", "the inventory of the object"),
    "E064": Bilingual(
        "deux inventaires de la même version diffèrent",
        "two inventories of the same version differ",
    ),
    "E066": Bilingual(
        "deux inventaires racontent autrement la même version",
        "two inventories tell the same version differently",
    ),
    "E067": _FOREIGN,
    "E069": Bilingual("fichier de la racine", "file of the root"),
    "E072": _FOREIGN,
    "E073": Bilingual("dossier vide", "empty folder"),
    "E090": Bilingual(
        "ni fichier ni dossier (un lien, peut-être)", "neither file nor folder (a link, perhaps)"
    ),
    "E092": Bilingual("ce n'est plus ce qui a été déposé", "it is no longer what was deposited"),
    "W010": Bilingual("l'inventaire de cette version", "the inventory of this version"),
    CLOCK: Bilingual(
        "l'horloge a reculé entre deux versions", "the clock went backwards between two versions"
    ),
    "A002": Bilingual("l'objet n'est pas à sa place", "the object is not in its place"),
    "A010": Bilingual(
        "le journal connaît cet objet, qui n'est plus là",
        "the log knows this object, which is no longer there",
    ),
    "A011": Bilingual(
        "le journal ne connaît pas cette version", "the log does not know this version"
    ),
    "A012": Bilingual(
        "le journal connaît cette version, qui n'est plus là",
        "the log knows this version, which is no longer there",
    ),
    "A013": Bilingual(
        "le journal garde une autre empreinte de cette version",
        "the log keeps another digest of this version",
    ),
    UNLOGGED: Bilingual(
        "version à inscrire au journal : dépôt interrompu, à répéter",
        "version still to be logged: its deposit was cut short, repeat it",
    ),
    "A020": Bilingual("ligne du journal illisible", "a line of the log cannot be read"),
    "A021": Bilingual("la chaîne du journal est rompue", "the chain of the log is broken"),
    "A022": Bilingual("le journal a été récrit", "the log was rewritten"),
    "A023": Bilingual(
        "l'horodatage ne vaut pas pour cette ligne", "the timestamp does not vouch for this line"
    ),
}
"""What each code stands for; other codes are broken rules of an inventory."""

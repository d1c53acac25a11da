"""Reasons: why intake refuses a file, or lets it wait, by a code and what belongs to it.

Takes nothing; gives the type, which travels as JSON from the confined reader to the queue, and its
words in both languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from alternat.review.finding import Bilingual, Ui


@dataclass(frozen=True, slots=True)
class Reason:
    """Why."""

    code: str
    """Key of `REASONS`."""
    values: tuple[str, ...] = ()
    """What fills its words, in order."""

    def words(self, ui: Ui) -> str:
        """Say it."""
        values = [DANGERS[one].get(ui) if one in DANGERS else one for one in self.values]
        return REASONS[self.code].get(ui).format(*values, all=", ".join(values))


def reason_of(told: Mapping[str, Any] | None) -> Reason | None:
    """Read a reason back from plain data.

    Raises:
        KeyError, IndexError, TypeError: It is none.
    """
    if told is None:
        return None
    reason = Reason(str(told["code"]), tuple(str(one) for one in told["values"]))
    reason.words("fr")  # with all that its words need
    return reason


DANGERS: Final[dict[str, Bilingual]] = {
    "script": Bilingual("un script", "a script"),
    "launch": Bilingual("le lancement d’un programme", "the launch of a program"),
    "attachment": Bilingual("des pièces jointes", "attachments"),
    "submit": Bilingual("l’envoi d’un formulaire", "the sending of a form"),
    "import": Bilingual("l’import de données", "an import of data"),
    "xfa": Bilingual("un formulaire XFA", "an XFA form"),
    "media": Bilingual("du son ou de la vidéo", "sound or video"),
    "encrypted": Bilingual("un chiffrement", "encryption"),
    "remote": Bilingual("un renvoi à un autre fichier", "a reference to another file"),
}

REASONS: Final[dict[str, Bilingual]] = {
    "no-file": Bilingual(
        "ni un fichier ni un dossier (un lien, un tube, un périphérique)",
        "neither a file nor a folder (a link, a pipe or a device)",
    ),
    "empty": Bilingual("fichier vide", "empty"),
    "too-large": Bilingual(
        "plus de {0} Go ; numérisez en plusieurs fichiers",
        "larger than {0} GB; scan in several files",
    ),
    "late-header": Bilingual(
        "quelque chose précède le PDF dans ce fichier ; faites-le envoyer à nouveau",
        "something stands before the PDF in this file; have it sent again",
    ),
    "other-kind": Bilingual(
        "ni PDF, ni TIFF, ni JPEG d’après son contenu ; il n’a pas été ouvert",
        "not a PDF, TIFF or JPEG by its content; it was not opened",
    ),
    "acts": Bilingual("il contient {all}", "it holds {all}"),
    "many-pages": Bilingual(
        "{0} pages ; {1} au plus par fichier, numérisez en plusieurs fois",
        "{0} pages; at most {1} in one file, scan in several",
    ),
    "more-pages": Bilingual(
        "plus de {0} pages dans un fichier, numérisez en plusieurs fois",
        "more than {0} pages in one file, scan in several",
    ),
    "large-picture": Bilingual(
        "une image de {0} millions de points ; numérisez à 300 points par pouce",
        "a picture of {0} million dots; scan at 300 dots an inch",
    ),
    "large-page": Bilingual("une page de {0} cm sur {1}", "a page of {0} by {1} cm"),
    "no-page": Bilingual("aucune page lisible", "it has no page that can be read"),
    "locked": Bilingual("verrouillé par un mot de passe", "it is locked by a password"),
    "unreadable": Bilingual("illisible ({0})", "it cannot be read ({0})"),
    "too-slow": Bilingual(
        "sa lecture a pris plus de {0} secondes", "reading it took more than {0} seconds"
    ),
    "beyond-limits": Bilingual(
        "sa lecture a dépassé les limites de temps, de mémoire ou de disque ({0})",
        "reading it went beyond the limits of time, memory or disk ({0})",
    ),
    "no-result": Bilingual("sa lecture n’a rien donné", "reading it left no result"),
    "not-one-original": Bilingual(
        "ses pages ne sont pas celles d’un seul original déposé, au complet",
        "its pages are not those of one original kept, all of them",
    ),
    "foreign-attachments": Bilingual(
        "il porte des pièces jointes que l’original n’a pas",
        "it holds attachments that the original does not",
    ),
    "came-before": Bilingual("la page {0} est déjà venue", "page {0} came before"),
}

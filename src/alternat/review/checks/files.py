"""Finished files, checks 85, 87, 88, 90 to 92 and 102: the paper says what the text says, and well.

Takes a composed document and what its files turned out to be; gives findings. The facts come from
readers that know nothing of the document.

Source: domain reference §§ 3.1, 3.6 and 7.1 G and H.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from alternat.document import Document, Edition
from alternat.document.finished import Lapse
from alternat.document.page_code import page_codes
from alternat.document.reading import lines, plain, words
from alternat.review.check import Flaw
from alternat.review.checks.delivered import Delivered, FileCheck, file_check
from alternat.review.checks.signature_pages import places_of_honour, signature_page
from alternat.review.finding import Bilingual


@file_check(88, "I")
def furniture(delivered: Delivered) -> Iterator[Flaw]:
    """Reference, version, copy and page x of y stand on every page."""
    if delivered.pdf is None:
        return
    count = len(delivered.pdf.furniture)
    facing = isinstance(delivered.document, Edition) and delivered.document.layout == "parallel"
    for number, told in enumerate(delivered.pdf.furniture, start=1):
        lacking = [_lacking(text, told, number, count) for text in delivered.texts]
        # A page of facing columns belongs to both texts, any other to one.
        missed = [one for text in lacking for one in text] if facing else min(lacking, key=len)
        for (fr, en), words_missing in missed:
            yield Flaw(
                ("files", f"{delivered.name}.pdf"),
                Bilingual(
                    f"page {number} : {fr} (« {words_missing} ») manque",
                    f"page {number}: {en} (« {words_missing} ») is missing",
                ),
                Bilingual(
                    "rétablir l’en-tête et le pied de page du gabarit",
                    "restore the header and footer of the template",
                ),
            )


def _lacking(
    text: Document, told: str, number: int, count: int
) -> list[tuple[tuple[str, str], str]]:
    """Give what the furniture of a page lacks: its name in both languages, and its words."""
    before, between = text.furniture.page
    wanted = {
        ("la référence", "the reference"): plain(text.furniture.reference),
        ("la destination de l’exemplaire", "whose copy it is"): plain(text.furniture.copy),
        ("le numéro de page", "the page number"): f"{before}{number}{between}{count}",
    }
    return [(name, one) for name, one in wanted.items() if words(one) not in words(told)]


@file_check(90, "B")
def same_words(delivered: Delivered) -> Iterator[Flaw]:
    """Word and PDF say what the composed text says, in logical order."""
    text = words("".join(lines(delivered.document)))
    for ending, facts in (("pdf", delivered.pdf), ("docx", delivered.word)):
        if facts is None or words(facts.text) == text:
            continue
        ours, theirs = _difference(text, words(facts.text))
        yield Flaw(
            ("files", f"{delivered.name}.{ending}"),
            Bilingual(
                f"le fichier ne dit pas ce que dit le texte : « {theirs} » au lieu de « {ours} »",
                f"the file does not say what the text says: « {theirs} » instead of « {ours} »",
            ),
            Bilingual(
                "le produire à nouveau ; ne jamais corriger un fichier à la main",
                "build it again; never mend a file by hand",
            ),
        )


@file_check(91, "B")
def sound_pdf(delivered: Delivered) -> Iterator[Flaw]:
    """The PDF embeds its fonts, joins its Arabic, claims its standards, says its language."""
    pdf = delivered.pdf
    if pdf is None:
        return
    path = ("files", f"{delivered.name}.pdf")
    again = Bilingual("le produire à nouveau", "build it again")
    if pdf.loose_fonts:
        named = ", ".join(pdf.loose_fonts)
        yield Flaw(
            path,
            Bilingual(f"polices non incorporées : {named}", f"fonts not embedded: {named}"),
            again,
        )
    if pdf.unreadable:
        yield Flaw(
            path,
            Bilingual(
                f"{pdf.unreadable} glyphe(s) ne correspondent à aucun caractère",
                f"{pdf.unreadable} glyph(s) stand for no character",
            ),
            again,
        )
    if "ar" in delivered.document.language and pdf.unjoined:
        letters = " ".join(pdf.unjoined)
        yield Flaw(
            path,
            Bilingual(
                f"des lettres arabes ne sont pas liées : {letters}",
                f"Arabic letters are not joined: {letters}",
            ),
            again,
        )
    missing = {"PDF/A-3A", "PDF/UA-1"} - pdf.claims
    if missing:
        named = ", ".join(sorted(missing))
        yield Flaw(
            path,
            Bilingual(f"le fichier ne se déclare pas {named}", f"the file does not claim {named}"),
            again,
            "B" if delivered.final else "W",
        )
    if not pdf.language.startswith(delivered.texts[0].language):
        yield Flaw(
            path,
            Bilingual(
                f"langue déclarée : « {pdf.language or 'aucune'} »",
                f"language declared: '{pdf.language or 'none'}'",
            ),
            again,
            "W",
        )


LAPSES: dict[Lapse, Bilingual] = {
    "paragraph-direction": Bilingual(
        "paragraphe arabe sans sens de droite à gauche", "Arabic paragraph not set right to left"
    ),
    "run-direction": Bilingual(
        "mots arabes sans sens de droite à gauche", "Arabic words not set right to left"
    ),
    "complex-size": Bilingual(
        "taille donnée au latin et non à l’arabe", "size given to Latin letters, not to Arabic"
    ),
    "complex-bold": Bilingual(
        "gras donné au latin et non à l’arabe", "bold given to Latin letters, not to Arabic"
    ),
    "language": Bilingual("mots arabes sans langue", "Arabic words without their language"),
    "table-direction": Bilingual(
        "tableau arabe dont la première colonne est à gauche",
        "Arabic table whose first column stands left",
    ),
    "section-direction": Bilingual(
        "section arabe sans sens de droite à gauche", "Arabic section not set right to left"
    ),
    "unisolated": Bilingual(
        "nombre ou mot latin non isolé dans l’arabe", "number or Latin word not isolated in Arabic"
    ),
    "tracked-change": Bilingual("modification suivie", "tracked change"),
    "comment": Bilingual("commentaire", "comment"),
    "hidden-text": Bilingual("texte masqué", "hidden text"),
    "personal-metadata": Bilingual("métadonnée personnelle", "personal metadata"),
}
"""What each kind of slip of a Word file is called."""


@file_check(92, "B")
def sound_word(delivered: Delivered) -> Iterator[Flaw]:
    """The Word file runs from right to left where it must, and tells nothing of who wrote it."""
    for slip in delivered.word.slips if delivered.word else ():
        lapse = LAPSES[slip.lapse]
        quote = f" : « {slip.quote} »" if slip.quote else ""
        yield Flaw(
            ("files", f"{delivered.name}.docx"),
            Bilingual(f"{lapse.fr} ({slip.part}){quote}", f"{lapse.en} ({slip.part}){quote}"),
            Bilingual(
                "le produire à nouveau ; si le gabarit a changé, le corriger",
                "build it again; if the template was changed, mend it",
            ),
            None if delivered.final else "W",
        )


@file_check(102, "B")
def page_codes_read(delivered: Delivered) -> Iterator[Flaw]:
    """Every page of an original shows its code, as squares and as characters, and no other."""
    if delivered.pdf is None:
        return
    around = delivered.pdf.furniture
    wanted = page_codes(delivered.document, len(around))
    for code, read, told in zip_longest(wanted, delivered.codes, around[: len(wanted)]):
        if code == read and "".join(code.groups) in words(told):
            continue
        shown = read.text if read else "—"
        expected = code.text if code else "—"
        number = code.page if code else len(wanted) + 1
        yield Flaw(
            ("files", f"{delivered.name}.pdf"),
            Bilingual(
                f"page {number} : le code dit « {shown} » au lieu de « {expected} »",
                f"page {number}: the code says « {shown} » instead of « {expected} »",
            ),
            Bilingual(
                "rétablir `codes.html.j2` et la place du code dans `print.css`",
                "restore `codes.html.j2` and the place of the code in `print.css`",
            ),
        )


FILE_CHECKS: tuple[FileCheck, ...] = (
    places_of_honour,
    signature_page,
    furniture,
    same_words,
    sound_pdf,
    sound_word,
    page_codes_read,
)


def _difference(ours: str, theirs: str) -> tuple[str, str]:
    """Quote two texts around the first place where they differ."""
    pairs = zip(ours, theirs, strict=False)
    at = next(
        (index for index, (one, other) in enumerate(pairs) if one != other),
        min(len(ours), len(theirs)),
    )
    begin = max(0, at - 15)
    return ours[begin : at + 25], theirs[begin : at + 25]

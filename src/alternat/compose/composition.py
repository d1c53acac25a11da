"""Composition: a dossier, a copy and a language in; a `Document` out.

The whole text is put together here in print order; the work lies in the modules it calls.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from alternat.compose import speech
from alternat.compose.articles import articles
from alternat.compose.dossier import Dossier
from alternat.compose.inline import blank, inline, literal, prose_blocks
from alternat.compose.names import Names
from alternat.compose.originals import DRAFT, order
from alternat.compose.outline import outline
from alternat.compose.signing import Signing
from alternat.compose.values import Marks, Said
from alternat.compose.wording import Wording
from alternat.document import (
    Annex,
    Block,
    Document,
    Edition,
    Emblem,
    Furniture,
    Paragraph,
    Runs,
)
from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Language
from alternat.languages.characters import NBSP
from alternat.spec.schema import AnnexSpec

SPACE: dict[Language, str] = {"fr": NBSP, "ar": " "}
"""Space around the page numbers: Arabic text takes no no-break space."""


HOME_LANGUAGE: dict[str, Language] = {"FR": "fr", "MA": "ar"}
"""The language that comes first in the original of a party, by its country."""


def edition(dossier: Dossier, copy: str, *, final: bool = False) -> Edition:
    """Compose both texts of one copy, for the one file that is signed.

    Args:
        dossier: The agreement; its layout is not `separate`.
        copy: `draft` or the id of the party that keeps the original.
        final: As in `compose`.

    Raises:
        WordingError: A text of the library is at fault.
    """
    texts = {one: compose(dossier, copy, one, final=final, alone=False) for one in LANGUAGES}
    return bound(dossier, copy, texts)


def bound(dossier: Dossier, copy: str, texts: Mapping[Language, Document]) -> Edition:
    """Bind both texts of one copy, in the order of their file.

    Args:
        dossier: As in `edition`.
        copy: As in `edition`.
        texts: The texts of that copy, which stand in no file of their own.
    """
    languages = dossier.agreement.languages
    layout: Literal["sequential", "parallel"] = (
        "parallel" if languages.layout == "parallel" else "sequential"
    )
    first: Language = "fr"
    if layout == "sequential" and copy != DRAFT:
        first = HOME_LANGUAGE[dossier.institution(copy).country]
    second: Language = "ar" if first == "fr" else "fr"
    return Edition(
        layout,
        (texts[first], texts[second]),
        common_signature=layout == "parallel" and languages.signatures == "common",
    )


def compose(
    dossier: Dossier, copy: str, language: Language, *, final: bool = False, alone: bool = True
) -> Document:
    """Compose one copy of an agreement in one language.

    Args:
        dossier: The agreement with the directory and the library.
        copy: `draft` or the id of the party that keeps the original.
        language: Language of the text.
        final: Whether the text is final; anything else carries the draft banner.
        alone: Whether the text stands in a file of its own; where both texts are signed in one
            file, such a copy of an original says that it is for reading.

    Raises:
        WordingError: A text of the library is at fault.
    """
    agreement = dossier.agreement
    names = Names(dossier, outline(dossier), language, order(dossier, copy, language))
    shared = names.shared()
    wording = Wording(language, shared)
    signing = Signing(dossier, names, wording)
    return Document(
        agreement=agreement.id,
        kind=agreement.kind,
        copy=copy,
        language=language,
        final=final,
        reference=agreement.reference,
        version=agreement.version.number,
        dated=agreement.version.date.isoformat(),
        title=_title(dossier, wording),
        between=signing.formula("between"),
        opening=Paragraph("opening", signing.formula("opening")),
        parties=signing.parties(),
        collective=Paragraph("collective", signing.formula("collective")),
        visas=_visas(dossier, signing),
        preamble_heading=signing.formula("preamble"),
        recitals=_recitals(dossier, language),
        operative=Paragraph(
            "operative", wording.runs(dossier.kind.operative.get(language), "kind.operative")
        ),
        articles=articles(dossier, names, shared),
        closing=Paragraph("closing", signing.closing()),
        signature_blocks=signing.blocks(),
        witnesses=signing.witnesses(),
        annexes=_annexes(dossier, signing),
        furniture=_furniture(dossier, signing, copy, final=final, alone=alone),
        paper=agreement.page,
        emblems=_emblems(dossier, signing),
        cover=signing.cover() if dossier.kind.cover else None,
    )


def recopied(
    text: Document, dossier: Dossier, copy: str, *, final: bool = False, alone: bool = False
) -> Document:
    """Make a copy of another one that names the parties in the same order.

    Args:
        text: The other copy; order is all that two copies differ in, but for their furniture.
        dossier: The agreement.
        copy: As in `compose`.
        final: As in `compose`.
        alone: As in `compose`.

    Raises:
        WordingError: A text of the library is at fault.
    """
    names = Names(dossier, outline(dossier), text.language, order(dossier, copy, text.language))
    signing = Signing(dossier, names, Wording(text.language, names.shared()))
    furniture = _furniture(dossier, signing, copy, final=final, alone=alone)
    return replace(text, copy=copy, final=final, furniture=furniture)


def _emblems(dossier: Dossier, signing: Signing) -> tuple[Emblem, ...]:
    """Give the logos: of all parties, or of none, as an act honours them alike."""
    order, language = signing.names.order, signing.wording.language
    if any(party not in dossier.logos for party in order):
        return ()
    return tuple(_emblem(dossier, party, language) for party in order)


def _emblem(dossier: Dossier, party: str, language: Language) -> Emblem:
    picture, logo = dossier.logos[party], dossier.institution(party).logo
    assert logo is not None  # no picture was read without it
    words, digest = logo.alt.get(language), hashlib.sha256(picture.data).hexdigest()
    return Emblem(party, words, picture.media, picture.width, picture.height, picture.data, digest)


def _title(dossier: Dossier, wording: Wording) -> Runs:
    own = dossier.agreement.title
    if own:
        return inline(own.get(wording.language), wording.language, Marks())
    return wording.runs(dossier.naming.title.get(wording.language), "kind.title")


def _visas(dossier: Dossier, signing: Signing) -> tuple[Paragraph, ...]:
    """Order the citations: the holder's law first, each group from the highest text down."""
    language = signing.wording.language
    home = dossier.institution(signing.names.order[0]).country
    records = {name: dossier.directory.citations[name] for name in dossier.agreement.citations}
    groups = ("both", home)
    cited = sorted(
        records.items(),
        key=lambda item: (
            groups.index(item[1].country) if item[1].country in groups else len(groups),
            item[1].level,
        ),
    )
    texts = [
        (f"citations.{name}", speech.localised(f"citations.{name}", record.text, language))
        for name, record in cited
    ]
    visas = [Paragraph(where, signing.formula("visa", text=text)) for where, text in texts]
    return (*visas, *signing.votes())


def _recitals(dossier: Dossier, language: Language) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(f"recitals.{recital.id}", inline(recital.text.get(language), language, Marks()))
        for recital in dossier.agreement.recitals
    )


def _annexes(dossier: Dossier, signing: Signing) -> tuple[Annex, ...]:
    language = signing.wording.language
    return tuple(
        Annex(
            annex.id,
            number,
            signing.formula(
                "annex_heading",
                number=number,
                title=speech.localised(f"annexes.{annex.id}", annex.title, language),
            ),
            _annex_text(annex, signing),
            annex.orientation == "landscape",
        )
        for number, annex in enumerate(dossier.agreement.annexes, start=1)
    )


def _annex_text(annex: AnnexSpec, signing: Signing) -> tuple[Block, ...]:
    language, where = signing.wording.language, f"annexes.{annex.id}"
    if annex.text.value is None:
        return (Paragraph(where, blank(signing.names.label("annex"), where, language)),)
    return prose_blocks(annex.text.value.get(language), language, where)


def _furniture(
    dossier: Dossier, signing: Signing, copy: str, *, final: bool, alone: bool
) -> Furniture:
    agreement = dossier.agreement
    for_reading = alone and agreement.languages.layout != "separate"
    reference = signing.formula(
        "reference",
        reference=Said("reference", agreement.reference),
        version=Said("version", agreement.version.number),
    )
    if copy == DRAFT:
        words = signing.formula("copy_draft")
    else:
        words = signing.formula("copy_original", party=signing.names.party(copy))
        if for_reading:
            dash = literal(" – ", signing.wording.language)
            words = (*words, *dash, *signing.formula("reading_copy"))
    space = SPACE[signing.wording.language]
    return Furniture(
        reference=reference,
        copy=words,
        banner=None if final else plain(signing.formula("banner")),
        page=(
            plain(signing.formula("page_before")) + space,
            space + plain(signing.formula("page_between")) + space,
        ),
        holder=_rank(dossier, copy) if final and not for_reading else None,
    )


def _rank(dossier: Dossier, holder: str) -> int:
    """Tell which party of the spec keeps a copy, from 1, whatever the order of its text."""
    return [entry.party for entry in dossier.agreement.parties].index(holder) + 1

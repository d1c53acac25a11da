"""Names for messages and comparisons: what a party and an article are called.

Takes a case; gives the words by which a drafter knows a party or an article, never an id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from alternat.compose import speech
from alternat.document import Article
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.finding import Bilingual, Path

SIDES: Mapping[Language, Bilingual] = {
    "fr": Bilingual("texte français", "French text"),
    "ar": Bilingual("texte arabe", "Arabic text"),
}
"""The two texts of an agreement."""


def party_name(case: Case, party: str, form: str = "def") -> Bilingual:
    """Name a party.

    Args:
        case: The case.
        party: Its id.
        form: French form: `def` « la Région », `of` « de la Région ».

    Returns:
        The name with its article in French, bare in English.
    """
    name = case.dossier.institution(party).name
    return Bilingual(speech.noun("", name, "fr")[form].text, name.fr)


def heading_of(case: Case, name: str) -> str:
    """Give the French heading of an article, printed or not, without its number."""
    for article in case.text("fr").articles:
        if article.id == name:
            return heading_words(article)
    clause = case.dossier.library.clauses.get(name)
    return next(iter(wordings(clause.heading.fr)), name) if clause else name


def heading_words(article: Article) -> str:
    """Give the words of a heading as printed, after its label and its dash."""
    return plain(article.heading).removeprefix(article.label).strip(" \u00a0—–-:")


def owners_of_headings(case: Case, language: Language) -> Mapping[str, frozenset[str]]:
    """Give the clauses of the kind by the headings that the library gives them."""
    found: dict[str, frozenset[str]] = {}
    for name in case.dossier.kind.matrix:
        for piece in wordings(case.dossier.library.clauses[name].heading.get(language)):
            heading = normal(piece)
            found[heading] = found.get(heading, frozenset()) | {name}
    return found


@cache
def wordings(template: str) -> tuple[str, ...]:
    """Give the wordings that a heading of the library may take: it may choose between several."""
    pieces = re.split(r"\{[{%].*?[%}]\}", template)
    return tuple(piece.strip() for piece in pieces if piece.strip())


@cache
def normal(heading: str) -> str:
    """Reduce a heading to its words, case aside."""
    return " ".join(re.findall(r"\w+", heading.casefold()))


def origin_of(case: Case, path: Path) -> tuple[str, str]:
    """Give the origin that runs made of a fact carry, and its owner's name in brackets.

    Args:
        case: The case.
        path: The fact, in the spec or in the directory.
    """
    agreement = case.dossier.agreement
    match path:
        case ("directory", "institutions", str(party), *rest):
            return _dotted("parties", party, *rest), _of(case, party)
        case ("parties", int(index), *rest):
            party = agreement.parties[index].party
            return _dotted("parties", party, *rest), _of(case, party)
        case ("commitments", int(index), *rest):
            commitment = agreement.commitments[index]
            origin = _dotted("commitments", commitment.id, *rest)
            return origin, f" ({commitment.purpose.fr})"
        case ("annexes", int(index), *_):
            annex = agreement.annexes[index]
            return _dotted("annexes", annex.id), f" ({annex.title.fr})"
        case ("closing", "places_dates", int(index), *rest):
            party = agreement.closing.places_dates[index].party
            if party == "all":
                return _dotted("closing", *rest), ""
            return _dotted("closing", party, *rest), _of(case, party)
    return _dotted(*path), ""


def _dotted(*path: str | int) -> str:
    return ".".join(map(str, path))


def _of(case: Case, party: str) -> str:
    return f" ({case.dossier.institution(party).name.fr})"

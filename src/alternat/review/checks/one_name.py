"""One name for one thing, for check 22: the terms that an agreement defines, on both sides.

Takes a case; gives the pairs where one language uses a defined term and the other does not, and the
bodies and parties that a text calls by a name it never gave them. Of a French plural, only the
strong letters are looked for: the Arabic one may look unlike its singular («فريق», «فرق»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from alternat.languages import Language
from alternat.languages.letters import runs_of_letters
from alternat.languages.slips import any_of
from alternat.review.case import Case
from alternat.review.check import Flaw, flaw_between, flaw_in
from alternat.review.checks.sides import AGREE, sides
from alternat.review.facts import value
from alternat.review.finding import Bilingual
from alternat.spec.facts import Fact, Item

FIRST_ACT = ("accord initial", "الاتفاق الأصلي")
"""What a renewal calls the act that it renews."""

_ATTACHED = re.compile(r"^[وف]?(?:[بك]?ال|لل|ل(?=\w{3})|ب(?=\w{3}))")


def one_name(case: Case) -> Iterator[Flaw]:
    """Find the defined terms that one language leaves for another word."""
    terms = [(fr, ar, [_ATTACHED.sub("", one) for one in ar.split()]) for fr, ar in _terms(case)]
    for pair, french, arabic in sides(case) if terms else ():
        if pair.article == "definitions" or pair.id.endswith(".heading"):
            continue
        if not any(fr in french or bare[0] in arabic for fr, _, bare in terms):
            continue
        left, right = " ".join(runs_of_letters(french.casefold())), _bare(arabic)
        for fr, ar, bare in terms:
            singular = re.search(rf"(?<!\w){re.escape(fr.casefold())}(?!\w)", left)
            used = all(word in right for word in bare)
            begun = all(any(one.startswith(word) for one in right) for word in bare)
            has = (ar, fr) if used and fr.casefold() not in left else None
            plural = re.search(rf"(?<!\w){re.escape(fr.casefold())}[sx](?!\w)", left)
            alike = begun or all(any(_alike(word, one) for one in right) for word in bare)
            has = (fr, ar) if (singular and not begun) or (plural and not alike) else has
            if has:
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"« {has[0]} » est un terme défini ; l’autre langue ne dit pas "
                        f"« {has[1]} »",
                        f"“{has[0]}” is a defined term; the other language does not say “{has[1]}”",
                    ),
                    AGREE,
                    "W",
                )


def _terms(case: Case) -> Iterator[tuple[str, str]]:
    if "definitions" in case.outline.numbers:
        defined: Fact[tuple[Item, ...]] | None = getattr(
            case.dossier.use("definitions"), "terms", None
        )
        for term in value(defined) or ():
            if term.title:
                yield term.title.fr, term.title.ar
    if "kept_changed" in case.outline.numbers:
        yield FIRST_ACT


_WEAK = re.compile("[اأإآىيةءئؤ]")


def _alike(word: str, other: str) -> bool:
    """Tell whether a word may be a form of another: it keeps its strong letters, in order."""
    strong = word[:1] + _WEAK.sub("", word[1:].replace("و", ""))
    rest = iter(other)
    return all(letter in rest for letter in _WEAK.sub("", strong))


_BODIES = ("comité", "commission", "groupe")
_PROPER = r"(?:permanente|européenne|nationale?|régionale?|municipale?|parlementaire)"
_ACTS_WORDS = """
    se s’ est sera peut doit statue examine établit propose arrête rend évalue adopte décide suit
    délibère tient prépare transmet désigne fixe classe donne émet
"""
_ACTS = any_of(_ACTS_WORDS.split())


def bodies(case: Case) -> Iterator[Flaw]:
    """Find a committee that acts under another name, « la commission », which no words set up."""
    texts = [unit.text.replace("\u00a0", " ") for unit in case.units("fr")]
    lower = [text.lower() for text in texts]
    named, set_up = {}, []
    for body in _BODIES:
        about = [at for at, text in enumerate(lower) if body in text]
        named[body] = sum(len(_named(body).findall(lower[at])) for at in about)
        if named[body] > sum(len(_alone(body).findall(texts[at])) for at in about):
            set_up.append(body)
    for body in named if set_up else ():
        for unit in case.units("fr") if named[body] and body not in set_up else ():
            if found := _alone(body).search(unit.text.replace("\u00a0", " ")):
                yield flaw_in(
                    case,
                    unit,
                    "fr",
                    Bilingual(
                        f"« {found[0]} » : le texte n’institue aucun organe de ce nom, mais un "
                        f"organe appelé « {set_up[0]} »",
                        f"“{found[0]}”: the text sets up no body of this name, but one called "
                        f"“{set_up[0]}”",
                    ),
                    Bilingual(
                        "garder le nom que le texte donne à l’organe",
                        "keep the name that the text gives the body",
                    ),
                    "W",
                )


@cache
def _named(body: str) -> re.Pattern[str]:
    return re.compile(rf"\b{body}s?\b(?! {_PROPER}\b)")


@cache
def _alone(body: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u|[Cc]ette?) {body}\b(?= (?:{_ACTS})\b|[.,;])")


_OTHER_NAMES: dict[Language, tuple[str, re.Pattern[str]]] = {
    "fr": (
        "ontractant",
        re.compile(r"(?<!Partie )(?<!Parties )\b(?:[Cc]oc|[Cc])ontractants?\b"),
    ),
    "ar": (
        "متعاقد",
        re.compile(
            r"(?<!طرفان )(?<!طرفين )(?<!طرف )(?<!أطراف )\b[ول]?(?:ال|ل)متعاقد(?:ان|ين|ون)?\b"
        ),
    ),
}
"""Letters that any such name has, and the name."""


def parties(case: Case) -> Iterator[Flaw]:
    """Find the Parties under a name that the text gives nobody, « les Contractants »."""
    for language, (letters, other) in _OTHER_NAMES.items():
        for unit in case.units(language):
            if letters not in unit.text:
                continue
            if found := other.search(unit.text.replace("\u00a0", " ")):
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {found[0]} » : le texte appelle ses parties autrement",
                        f"“{found[0]}”: the text calls its parties otherwise",
                    ),
                    Bilingual(
                        "écrire « les Parties », «الطرفان» ou «الأطراف»",
                        "write « les Parties », «الطرفان» or «الأطراف»",
                    ),
                    "W",
                )


def _bare(text: str) -> frozenset[str]:
    """Give the words of an Arabic text without what is attached before them."""
    words = runs_of_letters(text)
    return frozenset(words) | frozenset(_ATTACHED.sub("", word) for word in words)

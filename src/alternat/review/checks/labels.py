"""Labels, check 4: what the text calls itself, in its title and in its body.

Takes a case; compares the title and each « le présent … », «هذا …» with the label of the kind. The
pairs of labels (accord = اتفاق, convention = اتفاقية…) are the `act_…` entries of
`_house/formulas.yaml`. Source: domain reference §§ 1.4 and 7.1 A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from alternat.document.units import Unit
from alternat.languages import Language
from alternat.review.case import Case
from alternat.review.check import Flaw, check, flaw_in
from alternat.review.finding import Bilingual
from alternat.spec.facts import Localised

PREFIX = "act_"
CONSENT = re.compile(
    r"commun accord|accord (?:exprès|écrit|préalable|particulier|unanime)"
    r"|(?:avec|sous réserve de|sauf) l’accord"
)
"""« accord » that means consent, and is no instrument."""

SIDES: Mapping[Language, Bilingual] = {
    "fr": Bilingual("en français", "in French"),
    "ar": Bilingual("en arabe", "in Arabic"),
}


@check(4, "B")
def labels(case: Case) -> Iterator[Flaw]:
    """The title and the body give the text the label of its kind, in both languages."""
    acts = Acts.of(case)
    own = acts.at_start(case.dossier.naming.name.fr, "fr")
    if own is None:
        return
    yield from _title(case, acts, own)
    yield from _prior_title(case, acts)
    for language in SIDES:
        yield from _body(case, acts, own, language)


@dataclass(frozen=True)
class Acts:
    """The labels of acts, by key."""

    names: Mapping[str, Localised]

    @classmethod
    def of(cls, case: Case) -> Acts:
        """Take them from the formulas."""
        formulas = case.dossier.library.formulas
        return cls({key: text for key, text in formulas.items() if key.startswith(PREFIX)})

    @cached_property
    def beginnings(self) -> Mapping[Language, Mapping[str, frozenset[str]]]:
        """The keys of the labels that each run of words is, or begins, by language."""
        found: dict[Language, dict[str, frozenset[str]]] = {"fr": {}, "ar": {}}
        for language, table in found.items():
            for key, label in self.names.items():
                words = _bare(label.get(language), language).split()
                for length in range(1, len(words) + 1):
                    start = " ".join(words[:length])
                    table[start] = table.get(start, frozenset()) | {key}
        return found

    def at_start(self, text: str, language: Language) -> str | None:
        """Give the key of the longest label that a text begins with."""
        words = _bare(text[:60], language)
        found = (
            (len(label), key)
            for label, key in self._bare[language].items()
            if words.startswith(label) and not re.match(r"[\w-]", words[len(label) :])
        )
        return max(found, default=(0, None))[1]

    @cached_property
    def _bare(self) -> Mapping[Language, Mapping[str, str]]:
        """The key of each label; the first of two keys that share one."""
        pairs = list(self.names.items())[::-1]
        return {
            language: {_bare(label.get(language), language): key for key, label in pairs}
            for language in SIDES
        }

    def called(self, words: str, language: Language) -> frozenset[str]:
        """Give the keys of the labels that some words are, or begin."""
        return self.beginnings[language].get(_bare(words, language), frozenset())


def _bare(text: str, language: Language) -> str:
    """Make labels comparable: case in French, the article in Arabic, do not count."""
    if language == "fr":
        return text.casefold()
    return " ".join(word.removeprefix("ال") for word in text.split())


def _title(case: Case, acts: Acts, own: str) -> Iterator[Flaw]:
    expected = acts.names[own]
    for language, side in SIDES.items():
        title = case.units(language)[0]
        found = acts.at_start(title.text, language)
        if found == own:
            continue
        words = acts.names[found].get(language) if found else title.text
        yield flaw_in(
            case,
            title,
            language,
            Bilingual(
                f"{side.fr}, le titre dit « {words} » : l’acte est « {expected.fr} » "
                f"(«{expected.ar}»)",
                f"{side.en}, the title says « {words} »: the act is « {expected.fr} » "
                f"(«{expected.ar}»)",
            ),
            Bilingual(
                f"commencer le titre par « {expected.get(language)} », ou changer de type d’acte",
                f"begin the title with « {expected.get(language)} », or change the kind",
            ),
        )


def _prior_title(case: Case, acts: Acts) -> Iterator[Flaw]:
    """Compare the two titles of the act that this one renews."""
    prior = case.dossier.agreement.prior_agreement
    if prior is None:
        return
    french, arabic = (acts.at_start(prior.title.get(language), language) for language in SIDES)
    if french and arabic and french != arabic:
        yield Flaw(
            ("prior_agreement", "title"),
            Bilingual(
                f"le premier acte est « {prior.title.fr} » en français et «{prior.title.ar}» "
                "en arabe",
                f"the first act is « {prior.title.fr} » in French, «{prior.title.ar}» in Arabic",
            ),
            Bilingual(
                f"écrire «{acts.names[french].ar}» en arabe, ou corriger le français",
                f"write «{acts.names[french].ar}» in Arabic, or correct the French",
            ),
        )


_WORD = re.compile(r"[^\W\d_]+(?:[-’][^\W\d_]+)*")
_FRENCH_THIS = re.compile(r"\bprésente?s?\s+")
_ARABIC_THIS = re.compile(r"(?<!\w)[وفبلك]{0,2}هذ[اه]\s+(ال\w+)(?:\s+(ال\w+))?")
_ARABIC_AFTER = re.compile(r"(?<!\w)[وفبلك]?(\w+)\s+(ال\w+)\s+هذ[اه](?!\w)")
"""«مذكرة التفاهم هذه»: the demonstrative follows a name of two words."""


def _body(case: Case, acts: Acts, own: str, language: Language) -> Iterator[Flaw]:
    """Find the other labels that the body gives to this text; each is told once."""
    designation = case.dossier.naming.designation
    usual = designation.fr.this if language == "fr" else designation.ar.this
    expected = acts.names[own].get(language)
    wrong: dict[str, list[Unit]] = {}
    accepted = {*_forms(usual), expected}
    for unit in case.units(language):
        if unit.id == "title" or (unit.article or "").startswith("annexes."):
            continue  # an annex may be an act of its own
        for words in _designations(acts, unit.text, language):
            if words in accepted and own in acts.called(words, language):
                continue
            if language == "ar" and _another_act(case, acts, own, unit, words):
                continue
            wrong.setdefault(words, []).append(unit)
    for words, units in wrong.items():
        times = f" ({len(units)} fois)" if len(units) > 1 else ""
        often = f" ({len(units)} times)" if len(units) > 1 else ""
        short = own in acts.called(words, language)
        label = acts.names[own]
        yield flaw_in(
            case,
            units[0],
            language,
            Bilingual(
                f"{SIDES[language].fr}, le texte se nomme « {words} »{times} : l’acte est "
                f"« {label.fr} » («{label.ar}»)",
                f"{SIDES[language].en}, the text calls itself « {words} »{often}: the act is "
                f"« {label.fr} » («{label.ar}»)",
            ),
            Bilingual(
                f"écrire partout « {label.get(language)} »",
                f"write « {label.get(language)} » throughout",
            ),
            "W" if short else None,
        )


def _forms(usual: str) -> Iterator[str]:
    """Give the words that the self-designation of the kind leaves once its « this » is gone."""
    yield re.sub(r"^.*?présente?s?\s+", "", usual)
    yield re.sub(r"\s*هذ[اه]\s*", "", usual)


def _designations(acts: Acts, text: str, language: Language) -> Iterator[str]:
    """Give what a text calls itself, as long as the words make a known label."""
    if ("présent" if language == "fr" else "هذ") not in text:
        return
    if language == "fr":
        for found in _FRENCH_THIS.finditer(text):
            words = _WORD.findall(text[found.end() : found.end() + 40])[:2]
            yield from _longest(acts, words, language)
        return
    for found in (*_ARABIC_THIS.finditer(text), *_ARABIC_AFTER.finditer(text)):
        yield from _longest(acts, [word for word in found.groups() if word], language)


def _longest(acts: Acts, words: list[str], language: Language) -> Iterator[str]:
    for length in range(len(words), 0, -1):
        candidate = " ".join(words[:length])
        if acts.called(candidate, language):
            yield candidate
            return


def _another_act(case: Case, acts: Acts, own: str, unit: Unit, words: str) -> bool:
    """Tell whether «هذه الاتفاقية» may stand for « cette convention », another act.

    It may where the French of the article names such an act, unless the French of this very unit
    names the text itself and the Arabic does not.
    """
    if own in acts.called(words, "ar"):
        return False
    french = [
        one
        for one in case.units("fr")
        if one.id == unit.id or (unit.article and one.article == unit.article)
    ]
    beside = next((one.text for one in french if one.id == unit.id), "")
    this = any(own in acts.called(one, "fr") for one in _designations(acts, beside, "fr"))
    here = any(own in acts.called(one, "ar") for one in _designations(acts, unit.text, "ar"))
    if this and not here:
        return False
    text = CONSENT.sub("", " ".join(one.text for one in french)).casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(acts.names[key].fr.casefold().split()[0])}s?(?![\w-])", text)
        for key in acts.called(words, "ar")
    )


CHECKS = (labels,)

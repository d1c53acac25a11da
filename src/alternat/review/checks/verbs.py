"""Weight of the words, checks 24, 25, 68, 71 and 72: who intends, who agrees, who undertakes.

The words are those of `alternat.languages`: `verbs` and `negations`. Source: domain reference
§§ 1.4 and 7.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from alternat.document.reading import plain
from alternat.document.units import Pair, Unit
from alternat.languages import LANGUAGES, Language
from alternat.languages.negations import negations
from alternat.languages.permissions import exchanged
from alternat.languages.verbs import Verb, sentences, verbs
from alternat.review.case import Case
from alternat.review.check import Check, Flaw, check, flaw_between, flaw_in, non_binding
from alternat.review.checks.qualified import unqualified
from alternat.review.checks.sides import AGREE, sides
from alternat.review.finding import Bilingual, Severity, Ui
from alternat.spec.directory import Institution

BINDING_BY_NATURE = frozenset({"confidentiality", "ip", "data_protection", "languages", "duration"})
"""Clauses that bind in a memorandum too, without being listed (domain reference § 1.4)."""

LEVELS = (
    Bilingual("une intention", "an intention"),
    Bilingual("une conduite convenue", "a conduct agreed on"),
    Bilingual("un engagement", "an undertaking"),
)

NOTHING = Bilingual("aucun verbe de cette portée", "no verb of such weight")

MILDER = (
    "« souhaitent », « entendent », « pourront » (يرغب، يعتزم، يمكن)",
    "« conviennent de favoriser », « coopèrent » (يتفق على تشجيع، يتعاون)",
)
"""What to write, by ceiling of the kind."""

UNALIGNED = ("parties.", "signatures.", "witnesses.", "closing", "collective", "opening")
"""Units made of names and formulas, which other checks compare."""

COMMON: dict[Language, str] = {
    "fr": "entreprises?|sociétés?|start-up|communes?|associations?|ministères?|Gouvernement|État"
    "|banques?|investisseurs",
    "ar": "المقاولات|الشركات|الجماعات|الجمعيات|الحكومة|الدولة|الأبناك|المستثمرون|الوزارات?",
}
"""Third parties named by a common noun."""

BETWEEN = r" ?(?:ne |n’)?(?:s’|se |est |sont |sera |seront )?"
"""What may stand in French between a subject and the word that weighs."""

OPENINGS: dict[Language, tuple[str, str]] = {
    "fr": ("(?:[Ll]es? |[Ll]a |[Ll]’|[Cc]haque )?", r"\bqu(?:e |’)"),
    "ar": ("", r"(?<!\w)و?[أإ]ن "),
}
"""Articles of a name, and words after which a clause begins with its subject."""


@check(24, "W")
def weights(case: Case) -> Iterator[Flaw]:
    """Both languages give each sentence the same weight."""
    severity: Severity = "B" if non_binding(case) else "W"
    for pair, side_by_side in _aligned(case):
        for french, arabic in side_by_side:
            left, right = verbs(french, "fr"), verbs(arabic, "ar")
            # A recital may say by a noun what the other language says by a verb.
            if pair.id.startswith("recitals.") and not (left and right):
                continue
            if _differ(left, right):
                yield flaw_between(
                    case,
                    pair,
                    Bilingual(
                        f"portée différente : {_said(left, 'fr')} en français, "
                        f"{_said(right, 'fr')} en arabe",
                        f"different weight: {_said(left, 'en')} in French, "
                        f"{_said(right, 'en')} in Arabic",
                    ),
                    Bilingual(
                        "employer dans les deux langues des verbes de même portée "
                        "(pouvoir / يمكن، convenir / يتفق، s’engager / يلتزم)",
                        "use verbs of the same weight in both languages "
                        "(pouvoir / يمكن، convenir / يتفق، s’engager / يلتزم)",
                    ),
                    severity,
                )
                break


@check(25, "W")
def denials(case: Case) -> Iterator[Flaw]:
    """What one language denies, excepts or qualifies, the other does too."""
    for pair, french, arabic in sides(case):
        for fr, ar in exchanged(french, arabic):
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    f"« {fr} » interdit ou dispense, «{ar}» fait l’inverse",
                    f"“{fr}” forbids or exempts, «{ar}» does the reverse",
                ),
                AGREE,
            )
    for pair, side_by_side in _aligned(case):
        for french, arabic in side_by_side:
            yield from unqualified(case, pair, french, arabic)
        for french, arabic in side_by_side:
            left, right = negations(french, "fr"), negations(arabic, "ar")
            if left.agree(right):
                continue
            said = [", ".join(side.words) for side in (left, right)]
            yield flaw_between(
                case,
                pair,
                Bilingual(
                    "négation ou exception d’un seul côté : "
                    f"en français {said[0] or 'aucune'}, en arabe {said[1] or 'aucune'}",
                    "a negation or an exception stands on one side only: "
                    f"French {said[0] or 'none'}, Arabic {said[1] or 'none'}",
                ),
                Bilingual(
                    "relire les deux phrases côte à côte et rétablir la négation perdue",
                    "read both sentences side by side and restore what was lost",
                ),
            )
            break


@check(68, "W")
def third_parties(case: Case) -> Iterator[Flaw]:
    """Nobody who does not sign is given an obligation."""
    for language in LANGUAGES:
        for unit in operative(case, language):
            found = next(
                (
                    (verb, who)
                    for sentence in sentences(words(unit), language)
                    for verb in verbs(sentence, language)
                    if (who := _third(case, sentence, verb, language))
                ),
                None,
            )
            if found:
                verb, who = found
                yield flaw_in(
                    case,
                    unit,
                    language,
                    Bilingual(
                        f"« {verb.words} » charge d’une obligation {who}, qui n’est pas partie",
                        f"« {verb.words} » lays an obligation on {who}, which is not a party",
                    ),
                    Bilingual(
                        "faire de ce tiers une partie, ou écrire que les Parties prennent acte "
                        "de sa volonté",
                        "make it a party, or write that the Parties take note of its wish",
                    ),
                )


@check(71, "B", non_binding)
def french_undertakings(case: Case) -> Iterator[Flaw]:
    """No French verb undertakes anything in a text that binds nobody."""
    yield from _undertakings(case, "fr")


@check(72, "B", non_binding)
def arabic_undertakings(case: Case) -> Iterator[Flaw]:
    """No Arabic verb undertakes anything in a text that binds nobody."""
    yield from _undertakings(case, "ar")


def _undertakings(case: Case, language: Language) -> Iterator[Flaw]:
    """Report the heaviest verb of each unit that weighs more than the kind allows."""
    ceiling = case.dossier.kind.verb_ceiling
    exempt = BINDING_BY_NATURE.union(case.dossier.agreement.binding_clauses) if ceiling else set()
    for unit in operative(case, language):
        if unit.article in exempt:
            continue
        said = [verb for one in sentences(words(unit), language) for verb in verbs(one, language)]
        heaviest = max(said, key=lambda verb: verb.level, default=None)
        if heaviest is None or heaviest.level <= ceiling:
            continue
        weight = LEVELS[heaviest.level]
        name = case.dossier.kind.name.fr.lower()
        yield flaw_in(
            case,
            unit,
            language,
            Bilingual(
                f"« {heaviest.words} » exprime {weight.fr}, de trop dans un acte sans force "
                f"obligatoire ({name})",
                f"« {heaviest.words} » expresses {weight.en}, too much for an act that binds "
                f"nobody ({name})",
            ),
            Bilingual(
                f"préférer dans les deux langues {MILDER[ceiling]}",
                f"prefer in both languages {MILDER[ceiling]}",
            ),
            "B" if heaviest.level == 2 else "W",
        )


def operative(case: Case, language: Language) -> Iterator[Unit]:
    """What may oblige: title, recitals, articles and annexes; no name, no citation."""
    for unit in case.units(language):
        if unit.article or unit.id.startswith(("title", "recitals.", "operative")):
            yield unit


def words(unit: Unit) -> str:
    """The words of a unit, without those that stand for an unknown fact."""
    if "[" not in unit.text:  # every blank is printed in square brackets
        return unit.text
    return plain(tuple(run for run in unit.runs if not run.blank))


@lru_cache(maxsize=2)  # the checks of one case follow each other
def _aligned(case: Case) -> tuple[tuple[Pair, tuple[tuple[str, str], ...]], ...]:
    """The sentences of each pair side by side, or its whole texts where they are cut otherwise."""
    return tuple(
        (pair, _side_by_side(words(pair.fr), words(pair.ar)))
        for pair in case.pairs
        if pair.fr and pair.ar and not pair.id.startswith(UNALIGNED)
    )


def _side_by_side(french: str, arabic: str) -> tuple[tuple[str, str], ...]:
    left, right = sentences(french, "fr"), sentences(arabic, "ar")
    if len(left) == len(right):
        return tuple(zip(left, right, strict=True))
    return ((" ".join(left), " ".join(right)),)


def _differ(french: tuple[Verb, ...], arabic: tuple[Verb, ...]) -> bool:
    """Compare the weight of two sentences; silent where one side has no verb that is known.

    A verb that says nothing but its weight must be met by one of the same level all the same.
    """
    if not (french or arabic):
        return False
    lost = any(
        sum(verb.marked and verb.level == level for verb in one)
        > sum(verb.level == level for verb in other)
        for level in (0, 2)
        for one, other in ((french, arabic), (arabic, french))
    )
    highest = [max((verb.level for verb in side), default=None) for side in (french, arabic)]
    return lost or (None not in highest and highest[0] != highest[1])


def _said(side: tuple[Verb, ...], ui: Ui) -> str:
    quoted = [f"« {verb.words} » ({LEVELS[verb.level].get(ui)})" for verb in side]
    return ", ".join(quoted) or NOTHING.get(ui)


def _names(institutions: Iterable[Institution], language: Language) -> tuple[str, ...]:
    return tuple(one.name.fr if language == "fr" else one.name.ar for one in institutions)


@lru_cache(maxsize=8)
def _subjects(names: tuple[str, ...], language: Language) -> tuple[re.Pattern[str], ...]:
    """Patterns of an institution as the subject before its verb, and after it."""
    article, opening = OPENINGS[language]
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    who = rf"(?P<who>{article}(?:(?P<known>{known})|{COMMON[language]}))"
    before = rf"(?:^|[,;:،؛] |{opening}|(?P<with>(?<!\w)et )){who}(?:, [^,;.]*,)?{BETWEEN}$"
    after = rf"\w+ (?:كل من |جميع |أيضا |كذلك )?{who}(?!\w)"
    return tuple(map(re.compile, (before, after) if language == "ar" else (before,)))


def _third(case: Case, sentence: str, verb: Verb, language: Language) -> str | None:
    """The third party that a verb obliges, if any."""
    if verb.level == 0:
        return None
    everyone = case.dossier.directory.institutions
    parties = (everyone[spec.party] for spec in case.dossier.agreement.parties)
    before, *after = _subjects(_names(everyone.values(), language), language)
    found = before.search(sentence, 0, verb.start)
    if not found and after:
        found = after[0].match(sentence, verb.start)
    if not found or found["known"] in _names(parties, language):
        return None
    # « les échanges entre A et B favorisent … », « les entreprises participent … » oblige nobody.
    if (found.groupdict().get("with") and not verb.marked) or not (
        found["known"] or verb.level > 1
    ):
        return None
    return found["who"]


CHECKS: tuple[Check, ...] = (
    weights,
    denials,
    third_parties,
    french_undertakings,
    arabic_undertakings,
)

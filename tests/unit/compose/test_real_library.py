"""Every text of the real library, in every kind: it composes, pairs up and reads well.

Each kind is composed in five states, for two and for three parties, in both languages: `lean` only
what the kind requires; `bare` every clause, with what it requires; `full` every clause with
everything; `blank` the same with every fact unknown; `open` the same with every choice to make.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal, get_args

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.library import Clause, Library
from alternat.document import Alternatives, Block, Document, ItemList, Paragraph, Run, Runs
from alternat.document.reading import lines, plain
from alternat.languages import Language, arabic
from alternat.languages.ordinals import article_reference

State = Literal["lean", "bare", "full", "blank", "open"]
Case = tuple[str, State, int]

KINDS = (
    "cooperation_accord",
    "declaration_of_intent",
    "mou",
    "renewal",
    "univ_doctoral_grant",
    "univ_joint_call",
    "univ_mobility",
)
CASES: tuple[Case, ...] = tuple(
    (kind, state, count) for kind in KINDS for state in get_args(State) for count in (2, 3)
)
PARTIES = ("region-val-d-armor", "region-tizi-zahra", "conseil-des-oasis")

TEXT = {"fr": "le texte convenu", "ar": "النص المتفق عليه"}


@pytest.fixture(scope="module")
def dossier(
    library: Library,
    make: Callable[..., Dossier],
    party: Callable[..., dict[str, Any]],
    fill: Callable[..., dict[str, Any]],
    unknown: dict[str, Any],
) -> Callable[[Case], Dossier]:
    """Make the dossier of a case."""

    def clause(clause: Clause, state: State) -> dict[str, Any]:
        use = fill(clause, optional=state not in ("lean", "bare"))
        if state == "blank":
            return dict.fromkeys(use, unknown)
        return {**use, "variant": unknown} if clause.variants and state == "open" else use

    def made(case: Case) -> Dossier:
        name, state, count = case
        kind = library.kinds[name]
        say: Callable[[Any], Any] = lambda known: unknown if state == "blank" else known  # noqa: E731
        date, duration = say("2031-03-02"), say({"n": 3, "unit": "year"})
        prior = {
            "title": {"fr": "Accord de 2028", "ar": "اتفاق سنة 2028"},
            "signed_on": date,
            "signed_at": say("tizi-zahra"),
            "signatories_then": say(["solene-le-goffic"]),
            "duration": duration,
            "results": say({"fr": "dix projets", "ar": "عشرة مشاريع"}),
            "relation": {"mode": say("replacement")},
        }
        seeds = {
            "id": "seeds",
            "payer": PARTIES[0],
            "beneficiary": {"fr": "le jardin d’essai", "ar": "حديقة التجارب"},
            "amount": say({"value": "90000", "currency": "EUR"}),
            "nature": "firm",
            "year": say("2031"),
            "purpose": {"fr": "l’achat de graines", "ar": "اقتناء البذور"},
            "vote_ref": say("CP 2031-17"),
        }
        signatories = [{"person": say("solene-le-goffic"), "office": say("president")}]
        body = {"kind": "deliberation", "body": "commission-permanente"}
        first = {
            "signatories": signatories,
            "authority": {**body, "number": say("CP 2031-17"), "date": date},
        }
        rich = state != "lean"
        return make(
            kind=name,
            subject=TEXT if state not in ("lean", "bare") else None,
            parties=[party(PARTIES[0], **first), *map(party, PARTIES[1:count])],
            term={"start": date, "end": say("2034-03-01"), "duration": duration},
            prior_agreement=prior if rich or name == "renewal" else None,
            commitments=[seeds] if state not in ("lean", "bare") else [],
            entry_into_force={"rule": "on_date", "date": date}
            if rich
            else {"rule": "on_last_formality"},
            clauses={
                name: clause(library.clauses[name], state)
                for name in kind.order
                if rich or kind.matrix[name] == "R"
            },
            closing={"places_dates": [{"place": say("tizi-zahra"), "date": date}]},
        )

    return cache(made)


@pytest.fixture(scope="module")
def composed(dossier: Callable[[Case], Dossier]) -> Callable[[Case, Language], Document]:
    """Compose the draft of a case, once."""

    @cache
    def draft(case: Case, language: Language) -> Document:
        return compose(dossier(case), "draft", language)

    return draft


Composed = Callable[[Case, Language], Document]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(map(str, case)))


def texts(document: Document) -> Iterator[tuple[str, Runs]]:
    """Give the runs of every paragraph, heading and label of the articles, with an id."""
    for article in document.articles:
        yield article.id, article.heading
        yield from _texts(article.blocks)


def _texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Runs]]:
    for block in blocks:
        match block:
            case Paragraph(id=name, runs=runs):
                yield name, runs
            case ItemList(id=name, items=items):
                assert items, name
                for item in items:
                    yield from _texts(item.blocks)
            case Alternatives(id=name, intro=intro, options=options, closing=closing):
                yield f"{name}.intro", intro
                for option in options:
                    yield f"{name}.label", option.label
                    yield from _texts(option.blocks)
                yield f"{name}.closing", closing


def found(pattern: str, document: Document) -> list[str]:
    """Give the printed lines that match a pattern, with what matches."""
    return [
        f"{match[0]!r} in {line}"
        for line in lines(document)
        for match in [re.search(pattern, line)]
        if match
    ]


def test_the_kinds_of_the_library_are_all_here(library: Library) -> None:
    assert sorted(library.kinds) == sorted(KINDS)


@each_case
def test_both_languages_have_the_same_articles_and_units(case: Case, composed: Composed) -> None:
    french, other = composed(case, "fr"), composed(case, "ar")
    assert [(one.id, one.number) for one in french.articles] == [
        (one.id, one.number) for one in other.articles
    ]
    assert [name for name, _ in texts(french)] == [name for name, _ in texts(other)]


@each_case
def test_ids_of_units_are_unique(case: Case, composed: Composed) -> None:
    names = [name for name, _ in texts(composed(case, "fr")) if not name.endswith(".label")]
    assert len(names) == len(set(names))


@each_case
@pytest.mark.parametrize("language", get_args(Language))
def test_no_text_is_empty_or_unfinished(case: Case, language: Language, composed: Composed) -> None:
    document = composed(case, language)
    assert [name for name, runs in texts(document) if not plain(runs).strip()] == []
    assert found(r"[{}*\ue000-\uf8ff]|%}|\bNone\b", document) == []
    assert (
        found(r"[\s]{2,}|^\s|\s$|\( | \)|,,|\.\.|, ?[.,;]|،\s?[.،؛]|؛؛|;[ \u202f]?;", document)
        == []
    )
    units = {name: plain(runs) for name, runs in texts(document) if "." in name}
    ends = {name for name, text in units.items() if text[-1] not in ".:;؛"}
    assert {
        name for name in ends if name.split(".")[-1] not in {"intro", "label", "closing"}
    } == set()


@each_case
def test_french_reads_as_french(case: Case, composed: Composed) -> None:
    document = composed(case, "fr")
    vowel = "[aeiouyàâéèêëîïôùûAEIOUYÀÂÉÈÊËÎÏÔÙÛ]|h(?!uit|ors|aut|arc)"
    assert found(r"\b([dD]e|[àÀ]) (le\b|les\b(?! \w+[ei]r\b| \w+re\b))", document) == []
    assert found(rf"\b([ldLDnsqNSQ]e|[lL]a|[qQ]ue|jusque|lorsque) (?={vowel})", document) == []
    assert found(r" [.,)]| [;:!?»%]|« ", document) == []
    assert found("['\"\u0600-\u06ff]", document) == []


@each_case
def test_arabic_reads_as_arabic(case: Case, composed: Composed) -> None:
    document = composed(case, "ar")
    stray = [
        f"{run.text!r} in {name}"
        for name, runs in texts(document)
        for run in runs
        if run.language == "ar" and re.search("[A-Za-zÀ-ÿ]", run.text)
    ]
    assert stray == []
    assert found("[,;?'\u00a0\u202f٠-٩۰-۹]|,", document) == []
    assert found(r" [،؛.:»)]|« |\( ", document) == []
    assert found(r"[،؛](?=\S)(?![»)])", document) == []
    assert found("ـ(?! [«A-Za-z\\[])", document) == []
    assert found(r"\bلال(?!تزام)", document) == []
    assert found(r"(?<!\S)و (?=\S)", document) == []


@each_case
@pytest.mark.parametrize("language", get_args(Language))
def test_references_print_the_number_of_their_article(
    case: Case, language: Language, composed: Composed
) -> None:
    document = composed(case, language)
    numbers = {article.id: article.number for article in document.articles}
    told = 0
    for _, runs in texts(document):
        for origin, printed in _values(runs):
            if origin.startswith("article."):
                plainly = article_reference(numbers[origin.removeprefix("article.")], language)
                merged = {plainly, arabic.with_li(plainly), arabic.with_bi(plainly)}
                assert printed in merged
                told += 1
    assert told > 0


def _values(runs: Runs) -> Iterator[tuple[str, str]]:
    """Give the values printed in a text: where each comes from, and all its characters."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].origin != run.origin:
            yield joined[0].origin or "", plain(tuple(joined))
            joined = []
        joined.append(run)
    if joined:
        yield joined[0].origin or "", plain(tuple(joined))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", get_args(Language))
def test_the_number_of_parties_is_heard(kind: str, language: Language, composed: Composed) -> None:
    two, three = ("\n".join(lines(composed((kind, "full", count), language))) for count in (2, 3))
    if language == "fr":
        assert "l’autre Partie" not in three
        assert "autres Parties" not in two
    else:
        assert "الطرفان" in two
        assert "الطرفين" in two
        assert not re.search("الطرفان|الطرفين|للطرفين|الطرف الآخر|منهما", three)
        assert "الأطراف" in three
        assert "الأطراف" not in two


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", get_args(Language))
def test_unknown_facts_show_as_blanks_and_nothing_else_does(
    kind: str, language: Language, composed: Composed
) -> None:
    known = [run for _, runs in texts(composed((kind, "full", 2), language)) for run in runs]
    blank = [run for _, runs in texts(composed((kind, "blank", 2), language)) for run in runs]
    assert not any(run.blank for run in known)
    assert any(run.blank for run in blank)
    sign = "[à compléter" if language == "fr" else "[يستكمل"
    assert all(run.origin for run in blank if run.blank)
    assert sum(sign in run.text for run in blank) == sum(
        run.blank and run.text.startswith("[") for run in blank
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", get_args(Language))
def test_open_choices_show_every_variant(
    kind: str, language: Language, composed: Composed, library: Library
) -> None:
    document = composed((kind, "open", 2), language)
    for article in document.articles:
        variants = library.clauses[article.id].variants
        if variants:
            [choice] = article.blocks
            assert isinstance(choice, Alternatives)
            assert [plain(option.label).split()[-1] for option in choice.options] == [
                variant.label.get(language).split()[-1] for variant in variants.values()
            ]

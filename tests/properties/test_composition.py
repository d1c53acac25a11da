"""Whatever a spec asks for, originals differ by order alone and references tell true numbers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.compose.inline import inline, prose_blocks
from alternat.compose.library import Library
from alternat.compose.values import Marks
from alternat.document import Alternatives, Block, Document, ItemList, Paragraph, Run, Runs
from alternat.document.reading import plain, words
from alternat.languages import Language
from alternat.languages.arabic import with_bi, with_li
from alternat.languages.ordinals import article_reference
from alternat.languages.typography import typography

PARTIES = (
    "region-val-d-armor",
    "region-tizi-zahra",
    "universite-du-littoral",
    "conseil-des-oasis",
)
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["fr", "ar"])
KINDS = st.sampled_from(
    [
        "cooperation_accord",
        "declaration_of_intent",
        "mou",
        "univ_doctoral_grant",
        "univ_joint_call",
        "univ_mobility",
    ]
)

Made = Callable[..., Dossier]
few = settings(max_examples=25)  # each example composes whole agreements


# -- the alternat -------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def between(make: Made, party: Callable[..., dict[str, Any]]) -> Made:
    """Make an accord of some parties, in a neutral order of their own."""

    def made(parties: tuple[str, ...], order: tuple[str, ...] = (), **changes: Any) -> Dossier:
        return make(
            parties=[party(name) for name in parties],
            precedence={"order": order},
            commitments=[],
            **changes,
        )

    return made


def text_alone(document: Document) -> Document:
    """Leave out what names the copy itself."""
    furniture = dataclasses.replace(document.furniture, copy=())
    return dataclasses.replace(document, copy="", furniture=furniture)


@few
@given(parties=st.permutations(PARTIES).map(lambda all_: tuple(all_[:2])), language=LANGUAGES)
def test_the_alternat_applied_twice_is_the_identity_for_two_parties(
    between: Made, parties: tuple[str, str], language: Language
) -> None:
    dossier, swapped = between(parties), between(parties, parties[::-1])
    twice = between(parties, parties[::-1][::-1])
    draft = compose(dossier, "draft", language)
    assert compose(twice, "draft", language) == draft
    # One swap of the neutral text is the original of the other party, and back.
    other = compose(dossier, parties[1], language)
    assert text_alone(compose(swapped, "draft", language)) == text_alone(other)
    assert text_alone(compose(dossier, parties[0], language)) == text_alone(draft)
    assert compose(swapped, parties[0], language) == compose(dossier, parties[0], language)


@few
@given(
    parties=st.permutations(PARTIES).flatmap(
        lambda all_: st.integers(2, 4).map(lambda count: tuple(all_[:count]))
    ),
    language=LANGUAGES,
    holder=st.integers(0, 3),
)
def test_the_holder_is_first_whatever_the_order_of_the_spec(
    between: Made, parties: tuple[str, ...], language: Language, holder: int
) -> None:
    mine = parties[holder % len(parties)]
    documents = [
        compose(dossier, mine, language)
        for dossier in (between(parties), between(parties, parties[::-1]))
    ]
    assert documents[0] == documents[1]
    order = [entry.party for entry in documents[0].parties]
    assert order[0] == mine
    assert order == [block.party for block in documents[0].signature_blocks]
    assert sorted(order) == sorted(parties)


# -- numbers and references ---------------------------------------------------------------------


def runs(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    """Give the texts of blocks, lists and open choices included."""
    for block in blocks:
        match block:
            case Paragraph(runs=text):
                yield text
            case ItemList(items=items):
                for item in items:
                    yield from runs(item.blocks)
            case Alternatives(options=options):
                for option in options:
                    yield from runs(option.blocks)


def references(document: Document) -> Iterator[tuple[str, str]]:
    """Give each reference to an article: the article's id, and the words printed."""
    for article in document.articles:
        for text in runs(article.blocks):
            told: list[Run] = []
            for run in (*text, Run("", document.language)):
                if told and run.origin != told[0].origin:
                    origin = told[0].origin or ""
                    if origin.startswith("article."):
                        yield origin.removeprefix("article."), plain(tuple(told))
                    told = []
                told.append(run)


@few
@given(kind=KINDS, data=st.data())
def test_references_tell_the_number_of_their_article_in_both_languages(
    make: Made,
    library: Library,
    fill: Callable[..., dict[str, Any]],
    kind: str,
    data: st.DataObject,
) -> None:
    matrix = library.kinds[kind].matrix
    optional = sorted(name for name, presence in matrix.items() if presence in "OW")
    chosen = data.draw(st.sets(st.sampled_from(optional)))
    dossier = make(
        kind=kind,
        clauses={
            name: fill(library.clauses[name])
            for name, presence in matrix.items()
            if presence == "R" or name in chosen
        },
        term={"start": "2031-04-01", "end": "2034-03-31", "duration": {"n": "3", "unit": "year"}},
    )
    french, arabic = compose(dossier, "draft", "fr"), compose(dossier, "draft", "ar")
    numbers = {article.id: article.number for article in french.articles}
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    assert numbers == {article.id: article.number for article in arabic.articles}
    assert [name for name, _ in references(french)] or kind == "declaration_of_intent"
    for document in (french, arabic):
        for name, printed in references(document):
            told = article_reference(numbers[name], document.language)
            assert printed in {told, with_li(told), with_bi(told)}
    assert {name for name, _ in references(french)} == {name for name, _ in references(arabic)}


# -- text ---------------------------------------------------------------------------------------

PRINTABLE = st.characters(exclude_categories=["Cc", "Cs", "Co", "Zl", "Zp"])
PROSE = st.text(PRINTABLE | st.sampled_from(list("\n-*1. é«»;:,اب12{}<&")), max_size=80)
MARKUP = frozenset("*_\\-+.)0123456789")


@given(text=st.text(PRINTABLE, max_size=60), language=LANGUAGES)
def test_without_markup_the_runs_join_to_the_text_as_it_is_set(
    text: str, language: Language
) -> None:
    text = "".join(one for one in text if one not in MARKUP)
    assert plain(inline(text, language, Marks())) == typography(text, language)


@given(text=PROSE, language=LANGUAGES)
def test_prose_never_fails_and_loses_nothing_but_its_markup(text: str, language: Language) -> None:
    blocks = prose_blocks(text, language, "own")
    printed = "".join(plain(one) for one in runs(blocks))

    def kept(value: str) -> str:
        return "".join(one for one in words(value) if one not in MARKUP)

    assert kept(printed) == kept(typography(text, language))


@given(text=PROSE, language=LANGUAGES)
def test_units_of_prose_have_ids_of_their_own(text: str, language: Language) -> None:
    def names(blocks: tuple[Block, ...]) -> Iterator[str]:
        for block in blocks:
            yield block.id
            if isinstance(block, ItemList):
                for item in block.items:
                    yield from names(item.blocks)

    found = list(names(prose_blocks(text, language, "own")))
    assert found == [f"own.{number}" for number in range(1, len(found) + 1)]

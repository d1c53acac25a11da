from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.document import Alternatives, Article, Block, Document, ItemList, Paragraph
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.languages.characters import NBSP, NNBSP

Draft = Callable[..., Document]
Prior = Callable[[Any], dict[str, Any]]


def article(document: Document, name: str) -> Article:
    return next(one for one in document.articles if one.id == name)


def printed(blocks: tuple[Block, ...]) -> list[str]:
    """Give the text of paragraphs and items, each item with its marker."""
    texts = []
    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                texts.append(plain(runs))
            case ItemList(items=items):
                texts += [f"{item.marker} {' / '.join(printed(item.blocks))}" for item in items]
            case Alternatives():
                pytest.fail("an open choice")
    return texts


# -- variants -----------------------------------------------------------------------------------


def test_the_kind_gives_the_variant(draft: Draft) -> None:
    assert printed(article(draft("fr", clauses={"choice": {}}), "choice").blocks) == ["Texte two."]


def test_the_first_variant_when_the_kind_gives_none(draft: Draft) -> None:
    blocks = article(draft("fr", clauses={"route": {}}), "route").blocks
    assert printed(blocks) == ["Texte programme."]


def test_the_spec_overrides_the_kind(draft: Draft) -> None:
    blocks = article(draft("ar", clauses={"choice": {"variant": "three"}}), "choice").blocks
    assert printed(blocks) == ["نص three."]


def test_a_fact_gives_the_variant(draft: Draft, prior: Prior) -> None:
    document = draft("fr", clauses={"force": {}, "route": {}}, prior_agreement=prior("replacement"))
    assert printed(article(document, "force").blocks) == ["Texte on_last_signature."]
    assert printed(article(document, "route").blocks) == ["Texte replacement."]


def test_the_spec_overrides_the_fact(draft: Draft, prior: Prior) -> None:
    document = draft(
        "fr", clauses={"route": {"variant": "programme"}}, prior_agreement=prior("replacement")
    )
    assert printed(article(document, "route").blocks) == ["Texte programme."]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("fr", ["Rédaction A — texte one", "Rédaction B — texte two", "Rédaction C — texte three"]),
        ("ar", ["الصيغة أ: نص one", "الصيغة ب: نص two", "الصيغة ج: نص three"]),
    ],
)
def test_an_open_choice_prints_every_variant_marked(
    draft: Draft, unknown: dict[str, Any], language: Language, labels: list[str]
) -> None:
    document = draft(language, clauses={"choice": {"variant": unknown}})
    [choice] = article(document, "choice").blocks
    assert isinstance(choice, Alternatives)
    assert choice.id == "choice"
    assert [plain(option.label) for option in choice.options] == labels
    assert plain(choice.intro).startswith("[")
    assert plain(choice.closing).endswith("]")
    assert [
        block.id
        for option in choice.options
        for block in option.blocks
        if isinstance(block, Paragraph)
    ] == [
        "choice.one.one",
        "choice.two.two",
        "choice.three.three",
    ]


def test_an_open_choice_is_among_its_candidates(
    draft: Draft, unknown: dict[str, Any], prior: Prior
) -> None:
    open_mode = {**unknown, "candidates": ["replacement", "amendment_extension"]}
    document = draft("fr", clauses={"route": {}}, prior_agreement=prior(open_mode))
    [choice] = article(document, "route").blocks
    assert isinstance(choice, Alternatives)
    assert [plain(option.label) for option in choice.options] == [
        "Rédaction A — texte replacement",
        "Rédaction B — texte amendment_extension",
    ]


# -- lists --------------------------------------------------------------------------------------

TASKS = [
    {
        "id": "sow",
        "title": {"fr": "Semer", "ar": "الزرع"},
        "text": {"fr": "semer les graines.", "ar": "زرع البذور."},
    },
    {"id": "name", "text": {"fr": "citer VivaTech", "ar": "ذكر VivaTech"}},
    {"id": "rest", "text": {"fr": "arroser ; etc.", "ar": "السقي؛"}},
]


def test_items_are_punctuated_as_a_french_list(draft: Draft) -> None:
    document = draft("fr", clauses={"lists": {"tasks": TASKS}})
    assert printed(article(document, "lists").blocks) == [
        f"Trois choses{NBSP}:",
        f"a) la première{NNBSP};",
        f"b) l’article{NBSP}1er{NNBSP};",
        "c) le reste, etc.",
        f"Tâches{NBSP}:",
        f"1. Semer{NBSP}: semer les graines{NNBSP};",
        f"2. citer VivaTech{NNBSP};",
        f"3. arroser{NNBSP}; etc.",
        f"Parties{NBSP}:",
        f"– de la Région{NNBSP};",
        "– de la Région Tizi Zahra.",
    ]


def test_items_are_punctuated_as_an_arabic_list(draft: Draft) -> None:
    document = draft("ar", clauses={"lists": {"tasks": TASKS}})
    assert printed(article(document, "lists").blocks) == [
        "ثلاثة أمور:",
        "أ) الأول؛",
        "ب) المادة الأولى؛",
        "ج) الباقي.",
        "المهام:",
        "1. الزرع: زرع البذور؛",
        "2. ذكر VivaTech؛",
        "3. السقي.",
        "الأطراف:",
        "– للجهة؛",
        "– لجهة تيزي الزهراء.",
    ]


def test_punctuation_stays_out_of_values_and_of_isolates(draft: Draft) -> None:
    document = draft("ar", clauses={"lists": {"tasks": TASKS}})
    items = article(document, "lists").blocks[3]
    assert isinstance(items, ItemList)
    [named] = items.items[1].blocks
    assert isinstance(named, Paragraph)
    *_, isolated, end = named.runs
    assert (isolated.text, isolated.isolated, isolated.origin) == (
        "VivaTech",
        True,
        "clauses.lists.tasks.name",
    )
    assert (end.text, end.isolated, end.origin) == ("؛", False, None)


def test_ids_of_items(draft: Draft) -> None:
    fixed, given = (
        block
        for block in article(draft("fr", clauses={"lists": {"tasks": TASKS}}), "lists").blocks[
            1:4:2
        ]
        if isinstance(block, ItemList)
    )
    assert (fixed.id, given.id) == ("lists.fixed.list", "lists.tasks.list")
    assert [
        block.id for item in fixed.items for block in item.blocks if isinstance(block, Paragraph)
    ] == [
        "lists.fixed.list.a",
        "lists.fixed.list.b",
        "lists.fixed.list.d",
    ]
    assert [
        block.id for item in given.items for block in item.blocks if isinstance(block, Paragraph)
    ] == [
        "lists.tasks.list.1",
        "lists.tasks.list.2",
        "lists.tasks.list.3",
    ]


def test_an_unknown_list_is_one_blank_item(draft: Draft, unknown: dict[str, Any]) -> None:
    document = draft("fr", clauses={"lists": {"tasks": unknown}})
    assert f"1. [à compléter{NBSP}: tâches]." in printed(article(document, "lists").blocks)


def test_a_list_left_out_takes_its_paragraph_with_it(draft: Draft) -> None:
    names = [
        block.id
        for block in article(draft("fr", clauses={"lists": {}}), "lists").blocks
        if isinstance(block, Paragraph)
    ]
    assert names == ["lists.fixed", "lists.parties"]


# -- words of the spec --------------------------------------------------------------------------

HOSTILE = "{{ 7*7 }} R & D a < b <w:br/> {% endfor %}"


def test_words_of_the_spec_replace_those_of_the_library_and_are_no_template(draft: Draft) -> None:
    text = {"fr": f"Premier.\n\n- {HOSTILE}\n- **deux**", "ar": "نص."}
    blocks = article(draft("fr", clauses={"choice": {"text": text}}), "choice").blocks
    assert printed(blocks) == ["Premier.", f"– {HOSTILE}", "– deux"]


def test_an_own_article(draft: Draft) -> None:
    heading = {"fr": HOSTILE, "ar": "خاص"}
    own = {
        "id": "seal",
        "after": "object",
        "heading": heading,
        "text": {"fr": HOSTILE, "ar": "نص."},
    }
    seal = article(draft("fr", articles=[own]), "seal")
    assert (seal.number, seal.label) == (2, "Article 2")
    assert plain(seal.heading) == f"Article 2 — {HOSTILE}"
    assert printed(seal.blocks) == [HOSTILE]


def test_items_and_facts_of_the_spec_are_no_template(draft: Draft) -> None:
    task = {"id": "x", "title": {"fr": HOSTILE, "ar": "أ"}, "text": {"fr": HOSTILE, "ar": "أ"}}
    document = draft("fr", clauses={"lists": {"tasks": [task]}}, subject={"fr": HOSTILE, "ar": "أ"})
    assert f"1. {HOSTILE}{NBSP}: {HOSTILE}." in printed(article(document, "lists").blocks)
    assert plain(document.title) == f"Note sur {HOSTILE}"


# -- labels and headings ------------------------------------------------------------------------


def test_labels_in_both_languages(draft: Draft) -> None:
    clauses: dict[str, Any] = {"choice": {}}
    french, arabic = draft("fr", clauses=clauses), draft("ar", clauses=clauses)
    assert [one.label for one in french.articles] == ["Article 1er", "Article 2"]
    assert [one.label for one in arabic.articles] == ["المادة الأولى", "المادة الثانية"]
    assert plain(french.articles[0].heading) == "Article 1er — Object"
    assert plain(arabic.articles[1].heading) == "المادة الثانية: عنوان"
    assert [run.text for run in french.articles[0].heading if run.superscript] == ["er"]


def test_conditions_print_or_not(draft: Draft) -> None:
    without = article(
        draft("fr", clauses={"duration": {"notice": {"n": 2, "unit": "month"}}}), "duration"
    )
    assert printed(without.blocks) == ["Le préavis est de deux mois.", f"Voir l’article{NBSP}1er."]
    use = {"notice": {"n": 2, "unit": "month"}, "place": "le-rocher", "who": "solene-le-goffic"}
    given = article(draft("fr", clauses={"duration": use}), "duration")
    assert printed(given.blocks)[2:] == [f"Lieu{NBSP}: au Rocher.", "Solène Le Goffic."]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", f"Le préavis est de [à compléter{NBSP}: préavis]."),
        ("ar", "مدة الإشعار [يستكمل: مدة الإشعار]."),
    ],
)
def test_an_unknown_parameter_is_a_visible_blank(
    draft: Draft, unknown: dict[str, Any], language: Language, sentence: str
) -> None:
    document = draft(language, clauses={"duration": {"notice": unknown}})
    block = article(document, "duration").blocks[0]
    assert isinstance(block, Paragraph)
    assert plain(block.runs) == sentence
    assert {run.origin for run in block.runs if run.blank} == {"clauses.duration.notice"}

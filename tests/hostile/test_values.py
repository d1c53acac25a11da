"""Values that break careless templates print exactly, in both formats and both languages."""

from __future__ import annotations

import pytest
from tests.whole import Desk, same

from alternat.document.reading import words
from alternat.languages import LANGUAGES, Language
from alternat.languages.typography import typography
from alternat.render.readback_docx import docx_text
from alternat.render.readback_pdf import pdf_text

SPEC = "specs/agreements/accord.yaml"
LONG = "anticonstitutionnellement" * 8
assert len(LONG) == 200

VALUES = (
    "R & D",
    "a < b",
    "b > a",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# no #}",
    "<w:br/>",
    "<b>gras</b>",
    "&amp;",
    "&#x41;",
    "]]>",
    "<!-- x -->",
    "100 % $HOME",
    "l’“apostrophe”",
    LONG,
)

SENTENCE: dict[Language, str] = {"fr": "le mot {} ici", "ar": "الكلمة {} هنا"}
"""Prose: set by the typographic rules of its language, like any prose."""
NAME: dict[Language, str] = {"fr": "Région {}", "ar": "جهة {}"}
"""A name: printed as its record has it."""


def quoted(text: str) -> str:
    """Write a text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


def say_everywhere(desk: Desk, value: str) -> None:
    """Put a value wherever a spec has words of its own."""
    french, arabic = (quoted(SENTENCE[language].format(value)) for language in LANGUAGES)
    pair = f"{{fr: {french}, ar: {arabic}}}"
    desk.edit(SPEC, "{fr: l’achat de graines, ar: اقتناء البذور}", pair)
    desk.edit(SPEC, "{fr: Graines, ar: البذور}", pair)
    desk.edit(SPEC, "{fr: l’échange de graines, ar: تبادل البذور}", pair)
    desk.edit(
        SPEC,
        "      fr: Considérant que les jardins n’ont pas de frontière ;",
        f"      fr: {french}",
    )
    desk.edit(SPEC, "      ar: واعتبارا لكون الحدائق لا حدود لها؛", f"      ar: {arabic}")
    article = f"  - {{id: own, after: axes, heading: {pair}, text: {pair}}}"
    desk.edit(SPEC, "closing:\n", f"articles:\n{article}\nclosing:\n")
    name = "    fr: Région Tizi Zahra\n    ar: جهة تيزي الزهراء\n"
    parties = desk.root / "specs/directory/parties.yaml"
    told = parties.read_text(encoding="utf-8").replace(
        name,
        "".join(f"    {one}: {quoted(NAME[one].format(value))}\n" for one in LANGUAGES),
        1,
    )
    parties.write_text(told, encoding="utf-8")


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:12])
def test_a_value_prints_exactly(value: str, desk: Desk) -> None:
    say_everywhere(desk, value)
    ended = desk.run("build", "--copies", "draft")
    assert ended.code == 0, ended.err
    for language in LANGUAGES:
        stem = desk.output / "accord" / f"accord.draft.{language}"
        word = words(docx_text(stem.with_name(f"{stem.name}.docx")))
        page = words(pdf_text(stem.with_name(f"{stem.name}.pdf")))
        sentence = words(typography(SENTENCE[language].format(value), language))
        assert word.count(sentence) == 6, f"{language}: {word}"
        assert word.count(words(NAME[language].format(value))) >= 3, f"{language}: {word}"
        same(word, page, f"{value} in {language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_in_a_name_and_in_a_parameter(language: Language, desk: Desk) -> None:
    """Straight quotes in prose become guillemets; those of a name stay as its record has them."""
    name = 'Région "Tizi" d\'en haut'
    parties = desk.root / "specs/directory/parties.yaml"
    told = parties.read_text(encoding="utf-8")
    for bare in ("fr: Région Tizi Zahra", "ar: جهة تيزي الزهراء"):
        told = told.replace(bare, f"{bare[:4]}{quoted(name)}")
    parties.write_text(told, encoding="utf-8")
    desk.edit(SPEC, "{fr: Graines, ar: البذور}", """{fr: 'le "mot"', ar: 'ال "كلمة"'}""")
    assert desk.run("build", "--copies", "draft", "--language", language).code == 0
    stem = desk.output / "accord" / f"accord.draft.{language}"
    word = words(docx_text(stem.with_name(f"{stem.name}.docx")))
    same(word, words(pdf_text(stem.with_name(f"{stem.name}.pdf"))), language)
    assert words("le «mot»" if language == "fr" else "ال «كلمة»") in word
    assert any(
        words(form) in word for form in (name, "Région «Tizi» d’en haut", 'Région "Tizi" d’en haut')
    )


def test_the_message_of_a_strange_value_is_safe_to_print(desk: Desk) -> None:
    desk.edit(SPEC, "kind: cooperation_accord", r'kind: "\e]0;title\a\e[31mred"')
    ended = desk.run("check")
    assert ended.code == 4
    assert "\x1b" not in ended.err
    assert "\a" not in ended.err

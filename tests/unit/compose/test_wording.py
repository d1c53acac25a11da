from __future__ import annotations

import pytest

from alternat.compose.values import Absent, Blank, Composed, Said
from alternat.compose.wording import Wording, WordingError
from alternat.document import Run
from alternat.document.reading import plain
from alternat.languages.characters import NBSP

NAMES = {
    "subject": Said("subject", "la paix", {"of": "de la paix"}, prose=True),
    "end": Blank("term.end", "date de fin"),
    "label": Absent("term.label"),
    "parties": {"count": 2},
    "axes": [{"text": "a"}, {"text": "b"}],
    "has": lambda clause: clause == "ip",
    "article": {}.__getitem__,
}
WORDING = Wording("fr", NAMES)


def reason(template: str) -> str:
    with pytest.raises(WordingError) as caught:
        WORDING.runs(template, "termination.notice")
    return str(caught.value)


def test_a_template_prints_words_values_and_blanks() -> None:
    assert WORDING.runs("Objet {{ subject.of }} au {{ end }}", "a.b") == (
        Run("Objet ", "fr"),
        Run("de la paix", "fr", origin="subject"),
        Run(" au ", "fr"),
        Run(f"[à compléter{NBSP}: date de fin]", "fr", origin="term.end", blank=True),
    )


def test_spaces_and_line_ends_of_the_library_do_not_print() -> None:
    runs = WORDING.runs("  un\n   {% if has('ip') %} deux {% endif %}\n trois ", "a.b")
    assert plain(runs) == "un deux trois"


def test_names_for_one_text_alone() -> None:
    text = WORDING.runs("{{ item.text }} {{ who }}", "a.b", item={"text": "a"}, who=Composed(()))
    assert plain(text) == "a "


def test_conditions() -> None:
    assert WORDING.holds('has("ip")', "a.b")
    assert not WORDING.holds("label.given or parties.count > 2", "a.b")
    assert WORDING.holds("subject.given and not end.known", "a.b")


def test_lists_by_name() -> None:
    assert list(WORDING.members("axes", "a.b")) == NAMES["axes"]
    with pytest.raises(WordingError, match=r"a\.b \(fr\): there is no list `aces`"):
        WORDING.members("aces", "a.b")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ subjekt }}", "subjekt"),
        ("{{ subject.dative }}", "dative"),
        ("{{ label }}", "`term.label` is printed although the spec does not give it"),
        ("{{ parties }}", "a dict cannot be printed"),
        ("{{ has }}", "cannot be printed"),
        ("{{ axes }}", "a list cannot be printed"),
        ("{% if %}", "Expected an expression"),
        ("{{ subject", "unexpected end"),
        ("{% for x in subjekts %}{% endfor %}", "subjekts"),
        ("{% include 'x' %}", "no loader"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ subject.__class__ }}", "__class__"),
        ("{{ has.__globals__ }}", "unsafe"),
        ("{{ subject.__init__.__globals__ }}", "__init__"),
        ("{{ axes.append(1) }}", "unsafe"),
        ("{{ range(100000000) }}", "Range too big"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ 'a' + 1 }}", "concatenate"),
        ("{{ subject() }}", "not callable"),
    ],
)
def test_a_faulty_text_is_named_with_its_language_and_reason(template: str, said: str) -> None:
    told = reason(template)
    assert told.startswith("termination.notice (fr): ")
    assert said in told
    assert told.endswith("correct this text in templates/agreements/_clauses/termination.yaml")


@pytest.mark.parametrize("template", ["{{ subject|upper }}", "{{ 'l’' ~ subject }}"])
def test_a_value_is_printed_by_itself_never_joined(template: str) -> None:
    assert "subject" in reason(template)


@pytest.mark.parametrize(
    "condition",
    [
        "unknown_name",
        "subject.dative == 1",
        "1 +",
        "''.__class__",
        "1 / 0",
        "parties['x']",
        "article('x')",
    ],
)
def test_a_faulty_condition_is_named_too(condition: str) -> None:
    with pytest.raises(WordingError, match=r"^ip\.rule \(fr\): "):
        WORDING.holds(condition, "ip.rule")


def test_what_is_no_list_is_named_as_such() -> None:
    with pytest.raises(WordingError, match="there is no list `subject`"):
        WORDING.members("subject", "a.b")


def test_the_text_of_a_value_is_never_a_template() -> None:
    wording = Wording("fr", {"title": Said("title", "{{ subject }} {% raw %} **a** <w:br/> R & D")})
    assert (
        plain(wording.runs("{{ title }}", "a.b")) == "{{ subject }} {% raw %} **a** <w:br/> R & D"
    )

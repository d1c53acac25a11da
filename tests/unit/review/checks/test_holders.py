from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, MOU, THREE, found

CHAIR = "clauses/committee:variants.accord.paragraphs.2.fr"
FIRST = "{% for party in parties %}{% if loop.first %}{{ party.term.def }}{% endif %}{% endfor %}"
OTHERS = FIRST.replace("loop.first", "not loop.first")
LISTED = FIRST.replace("{% if loop.first %}", "{% if not loop.first %} et {% endif %}").replace(
    "{% endif %}{% endfor %}", "{% endfor %}"
)
MODES = ("alternat", "by_language", "fixed")


@pytest.mark.parametrize("number", [83, 84])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("agreement", ALL)
def test_the_originals_of_the_complete_examples(number: int, mode: str, agreement: str) -> None:
    assert found(number, agreement, {"agreement:precedence": {"mode": mode}}) == []


def test_83_a_title_that_names_the_parties_in_one_order() -> None:
    title = {
        "fr": "Accord entre la Région Val-d’Azur et la Région Jbel-Sahab",
        "ar": "اتفاق بين جهة الوادي الأزرق وجهة جبل السحاب",
    }
    findings = found(83, ACCORD, {"agreement:title": title})
    assert [finding.path for finding in findings] == [("title",)] * 2
    assert all("l’original de la Région Jbel-Sahab" in one.message.fr for one in findings)
    fixed = {"agreement:title": title, "agreement:precedence": {"mode": "fixed"}}
    assert found(83, ACCORD, fixed) == []


@pytest.mark.parametrize("agreement", [ACCORD, THREE])
def test_83_a_formula_that_puts_the_holder_last(agreement: str) -> None:
    words = "entre " + OTHERS.replace(".term.", ".name.") + " et " + FIRST.replace(".term", ".name")
    findings = found(83, agreement, {"formulas:between.fr": words})
    assert {finding.path for finding in findings} == {("library", "formulas", "between")}


def test_83_an_article_that_lists_the_holder_last() -> None:
    findings = found(83, ACCORD, {CHAIR: f"{OTHERS} et {FIRST} président le comité."})
    assert {finding.article for finding in findings} == {"committee"}
    assert found(83, ACCORD, {CHAIR: f"{LISTED} président le comité."}) == []


def test_83_the_page_names_the_holder() -> None:
    findings = found(83, ACCORD, {"formulas:copy_original.ar": "نظير أصلي"})
    assert len(findings) == 2  # one an original


def test_83_a_term_may_begin_the_name_of_another_party() -> None:
    term = {
        "fr": "Région",
        "ar": "الجهة",
        "fr_grammar": {"gender": "f", "article": "la"},
        "ar_grammar": {"gender": "f"},
    }
    assert found(83, THREE, {"agreement:parties.0.term": term}) == []
    assert found(83, ACCORD, {"agreement:parties.0.term": term}) == []


def test_84_a_text_that_depends_on_who_comes_first() -> None:
    [finding] = found(84, ACCORD, {CHAIR: f"{FIRST} préside le comité."})
    assert finding.severity == "B"
    assert "la Région Val-d’Azur préside" in finding.message.fr
    assert "la Région Jbel-Sahab préside" in finding.message.fr


def test_84_the_same_words_may_say_another_thing() -> None:
    paid = f"{FIRST} verse mille euros à {OTHERS}."
    assert len(found(84, ACCORD, {CHAIR: paid})) == 1


def test_84_an_enumeration_only_changes_order() -> None:
    assert found(84, ACCORD, {CHAIR: f"Le comité de {LISTED} a un président."}) == []
    assert found(84, THREE, {CHAIR: f"Le comité de {LISTED} a un président."}) == []


def test_84_nothing_changes_where_the_order_is_fixed() -> None:
    assert found(84, MOU, {CHAIR: f"{FIRST} préside le comité."}) == []

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from lxml import html
from tests.cases import ALL, REAL, THREE, case
from tests.reviewed import WAIVED, finding, shown

from alternat.review.finding import Bilingual, Ui
from alternat.review.report import placing
from alternat.review.report.page import page, prose

HOSTILE = '<script>alert("x")</script> & "é" \' `<b>` {{ 7 * 7 }}'


def words(text: str) -> str:
    return " ".join(text.split())


def tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_a_finding_stands_beside_its_article_and_the_others_on_top(ui: Ui) -> None:
    one = shown((finding(17, "B", article="disputes"), finding(99, "W")))
    found = tree(page([one], ui))
    assert found.get("lang") == ui
    (general,) = found.xpath("//section[contains(@class, 'general')]")
    assert [item.get("class") for item in general.xpath("./ul/li")] == ["finding W"]
    (aside,) = found.xpath("//aside")
    assert len(aside.xpath("./ul/li")) == 1
    article = words(aside.getparent().text_content())
    assert "Règlement des différends" in article or "différend" in article
    assert ("bloquant" if ui == "fr" else "blocking") in words(aside.text_content())


def test_both_languages_side_by_side_with_their_direction() -> None:
    found = tree(page([shown((finding(17, "B"),))], "fr"))
    rows = found.xpath("//div[@class='row']")
    assert len(rows) > 60
    for row in rows:
        left, right = row.xpath("./div")
        assert (left.get("lang"), left.get("dir")) == ("fr", "ltr")
        assert (right.get("lang"), right.get("dir")) == ("ar", "rtl")
        assert re.search("[\u0600-\u06ff]", right.text_content())


@pytest.mark.parametrize("agreement", ALL)
def test_every_word_of_the_text_is_there(agreement: str) -> None:
    found = tree(page([shown((), agreement)], "en"))
    for language in ("fr", "ar"):
        drawn = words(
            " ".join(one.text_content() for one in found.xpath(f"//*[@lang='{language}']"))
        )
        for unit in case(agreement).units(language):
            assert words(unit.text) in drawn


def test_a_text_that_a_finding_quotes_leads_to_it() -> None:
    pair = next(one for one in case(THREE).pairs if one.article == "disputes")
    assert pair.fr
    assert pair.ar
    quoted = finding(17, "B", article="disputes", texts=(pair.fr.text, pair.ar.text))
    found = tree(page([shown((quoted,), THREE)], "fr"))
    links = found.xpath("//a[contains(@class, 'flag')]/@href")
    assert links == [f"#{THREE}--1"] * 2
    assert found.get_element_by_id(f"{THREE}--1") is not None


def test_every_link_of_the_page_leads_somewhere() -> None:
    found = tree(page([shown((finding(17, "B"), finding(100, "B").waived(WAIVED)))], "en"))
    names = set(found.xpath("//@id"))
    assert {link.removeprefix("#") for link in found.xpath("//@href")} <= names
    assert len(names) == len(found.xpath("//@id"))


def test_findings_of_one_check_stand_together() -> None:
    alike = tuple(finding(99, "B", path=("term", str(index))) for index in range(4))
    other = finding(99, "B", todo=Bilingual("autre", "else"))
    found = tree(page([shown((*alike, finding(100, "B")))], "fr"))
    many, single = found.xpath("//section[contains(@class, 'general')]/ul/li")
    assert (many.get("class"), len(many.xpath("./ul/li"))) == ("finding B many", 4)
    assert len(many.xpath(".//p[@class='todo']")) == 1
    assert len(single.xpath("./ul/li")) == 1
    found = tree(page([shown((*alike, other))], "fr"))
    assert len(found.xpath("//p[@class='todo']")) == 5


def test_a_waiver_stays_visible() -> None:
    text = page([shown((finding(100, "B").waived(WAIVED),))], "fr")
    assert "levé par A. B. le 2026-03-17 : convenu" in words(tree(text).text_content())
    assert "bloquant, levé" in text


def test_nothing_an_author_writes_becomes_markup() -> None:
    texts = (HOSTILE, HOSTILE)
    message = Bilingual(HOSTILE, HOSTILE)
    one = finding(17, "B", message=message, todo=message, texts=texts)
    text = page([shown((one,), place=(f"{HOSTILE}.yaml", 1, 1))], "fr")
    found = tree(text)
    assert not found.xpath("//script | //*[@style] | //*[starts-with(name(@*), 'on')]")
    assert 'alert("x")' in found.text_content()
    assert "{{ 7 * 7 }}" in text


def test_the_page_needs_nothing_from_outside() -> None:
    text = page([shown((finding(17, "B"),))], "fr")
    assert not re.search(r"https?:|@import|url\(|src=", text)
    (policy,) = tree(text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_landmarks_and_headers() -> None:
    found = tree(page([shown((finding(17, "B", article="object"),))], "fr"))
    assert len(found.xpath("//main[@id='main']")) == len(found.xpath("//h1")) == 1
    assert found.xpath("//a[@class='skip']/@href") == ["#main"]
    assert found.xpath("//nav")
    assert not found.xpath("//th[not(@scope)]")
    levels = [int(heading.tag[1]) for heading in found.iter("h1", "h2", "h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_open_choices_and_blanks_show() -> None:
    one = case("idf-casablanca-settat-2025", workspace=REAL)
    found = tree(page([(one, placing.reviewed(one, (), lambda _: ("a", 1, 1)))], "fr"))
    assert found.xpath("//mark")
    assert found.xpath("//div[@class='choice']")


def test_sentences_mark_code_and_isolate_arabic() -> None:
    assert prose("a `b<c>` d") == "a <code>b&lt;c&gt;</code> d"
    assert prose("date 20 من رمضان 1436: x") == ('date <bdi lang="ar">20 من رمضان 1436</bdi>: x')
    assert prose("fait « lieu » : non `a : b` ; à lire") == (
        "fait «\u00a0lieu\u00a0»\u00a0: non <code>a : b</code>\u00a0; à lire"
    )

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.cases import ACCORD, AS_OF
from tests.trips import matter

from alternat.render.errors import MissingFont
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.open_points import points
from alternat.trip.pack.page import page
from alternat.trip.pack.paper import PackPress
from alternat.trip.pack.sittings import sittings
from alternat.trip.pack.summary import summary
from alternat.trip.pack.voice import Voice
from alternat.trip.pack.word import word


def html(made: Matter) -> str:
    return page(made, sittings(made), points(made), (), AS_OF)


def test_it_needs_nothing_from_outside_and_runs_nothing(real: Matter) -> None:
    text = html(real)
    assert "<script" not in text
    assert not re.search(r"(?:src|href)=.(?:https?:|//|data:)", text)
    assert not re.search(r"url\(.?(?:https?:|//|data:)", text)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text
    assert " style=" not in text, "the policy would stop it"


def test_both_languages_stand_in_the_page_each_in_its_direction(real: Matter) -> None:
    text = html(real)
    assert '<div class="side fr" lang="fr" dir="ltr">' in text
    assert '<div class="side ar" lang="ar" dir="rtl">' in text


def test_each_agreement_has_its_state_and_what_blocks(real: Matter, fictitious: Matter) -> None:
    assert html(real).count('class="state draft"') == 2 * len(real.acts)
    assert "Tous les constats bloquants" in html(real)
    assert html(fictitious).count('class="state final"') == 2 * len(fictitious.acts)
    assert "Tous les constats bloquants" not in html(fictitious)


def test_an_agreement_that_failed_is_named_with_the_reason(fictitious: Matter) -> None:
    acts = tuple(
        replace(act, state="failed", dossier=None, papers=(), failure="a.yaml:1:1: <bad> & broken")
        if act.id == ACCORD
        else act
        for act in fictitious.acts
    )
    text = html(replace(fictitious, acts=acts))
    assert "a.yaml:1:1: &lt;bad&gt; &amp; broken" in text
    assert f'id="fr-{ACCORD}"' in text


def test_what_an_author_types_is_never_markup() -> None:
    title = {"fr": "A & B <script>alert(1)</script>", "ar": "ألف & باء <b>"}
    made = matter(trip={"title": title})
    assert "<script" not in html(made)
    assert "A &amp; B &lt;script&gt;" in html(made)
    data = word(summary(made, sittings(made), Voice("fr", made.directory)), date(2026, 3, 16))
    assert data.startswith(b"PK")


def test_a_house_without_its_fonts_is_told(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    with pytest.raises(MissingFont, match=r"SourceSerif4-Regular\.ttf: font file missing"):
        PackPress(tmp_path, AS_OF)

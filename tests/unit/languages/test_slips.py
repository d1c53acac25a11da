from __future__ import annotations

import re

import pytest

from alternat.languages.slips import Rule, repeated, slips, unpaired


def rule(pattern: str, *clues: str) -> Rule:
    return Rule(re.compile(pattern), "x", "fr", "en", clues)


def test_rule_is_tried_only_on_lines_that_hold_a_clue() -> None:
    text = "un 3\ndeux 3 €\ntrois 3"
    assert [slip.start for slip in slips(text, [rule(r"\d", "€")])] == [10]
    assert list(slips(text, [rule(r"\d", "$")])) == []


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", "\u2007", "\u2009", "\u202f"])
def test_any_blank_of_a_text_is_the_space_of_a_clue(blank: str) -> None:
    text = f"un\nles{blank}deux{blank}3"
    assert [slip.start for slip in slips(text, [rule(r"\d", "les deux")])] == [len(text) - 1]


def test_addresses_are_left_alone() -> None:
    text = "voir www.a.fr/x,y puis a,b et m@x,y"
    assert [slip.start for slip in slips(text, [rule(r"[a-z],[a-z]")])] == [text.index("a,b")]


@pytest.mark.parametrize("line", ["a) un (deux)", "« un “deux” »", "1) [x]", "", "(a) (b)"])
def test_pairs_that_are_whole(line: str) -> None:
    assert not unpaired(line)


@pytest.mark.parametrize(
    "line", ["« un", "un »", "(un]", "“un”", "»un«", "un (deux", "« un “ deux »"]
)
def test_pairs_that_are_broken(line: str) -> None:
    assert unpaired(line)


def test_words_written_twice_in_arabic() -> None:
    found = repeated("نص في في الرباط، على على")
    assert sorted(slip.words for slip in found) == ["على على", "في في"]

from __future__ import annotations

from alternat.review.finding import Bilingual, Finding, blocks

FINDING = Finding(
    35,
    "B",
    ("parties", 0),
    Bilingual("rien n’habilite", "nothing empowers"),
    Bilingual("donner", "give"),
)


def test_a_sentence_in_the_language_asked_for() -> None:
    assert (FINDING.message.get("fr"), FINDING.message.get("en")) == (
        "rien n’habilite",
        "nothing empowers",
    )


def test_only_blocking_findings_block() -> None:
    words = Bilingual("a", "b")
    warning, information = (Finding(2, one, (), words, words) for one in ("W", "I"))
    assert blocks((warning, FINDING))
    assert not blocks((warning, information))
    assert not blocks(())

from __future__ import annotations

import pytest
from tests.cases import ACCORD, ALL, CALL, DELETE, RENEWAL, THREE, found

RENEWAL_CLAUSE = "agreement:clauses.renewal_clause"


@pytest.mark.parametrize("number", [31, 48])
@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize(
    ("agreement", "edits"),
    [
        (CALL, {"agreement:term.end": "2029-05-31"}),
        (CALL, {"agreement:term.start": "2026-06-01"}),
        (CALL, {"agreement:term.end": "2029-05-01"}),
        (RENEWAL, {"agreement:term.duration.n": "2"}),
    ],
)
def test_31_the_end_does_not_follow(agreement: str, edits: dict[str, str]) -> None:
    [finding] = found(31, agreement, edits)
    assert (finding.severity, finding.path) == ("B", ("term", "end"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Le secrétariat dure trois (4) ans."),
        ("fr", "Un délai de vingt et un (31) jours est laissé."),
        ("ar", "تدوم الكتابة ثلاث (4) سنوات."),
        ("ar", "تدوم الكتابة لمدة سنتين (3)."),
        ("ar", "يمنح أجل واحد وعشرين (31) يوما."),
    ],
)
def test_31_words_and_figures(language: str, words: str) -> None:
    [finding] = found(31, THREE, {f"agreement:articles.0.text.{language}": words})
    assert finding.article == "secretariat"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "Le secrétariat dure trois (3) ans et vingt et une (21) semaines."),
        ("fr", "Voir l’annexe de la Partie (3) ans après."),
        ("ar", "تدوم الكتابة ثلاث (3) سنوات أو سنتين (2)."),
        ("ar", "يمنح أجل أحد عشر (11) شهرا."),
    ],
)
def test_31_words_and_figures_that_agree(language: str, words: str) -> None:
    assert found(31, THREE, {f"agreement:articles.0.text.{language}": words}) == []


def test_48_a_tacit_renewal_without_limit() -> None:
    [finding] = found(48, ACCORD, {f"{RENEWAL_CLAUSE}.max": DELETE})
    assert finding.article == "renewal_clause"
    text = {"fr": "L’accord se renouvelle par tacite reconduction.", "ar": "يجدد الاتفاق ضمنيا."}
    [finding] = found(48, ACCORD, {RENEWAL_CLAUSE: {"text": text}})
    assert finding.article == "renewal_clause"


def test_48_a_notice_as_long_as_the_period() -> None:
    month = {"n": "12", "unit": "month"}
    edits = {f"{RENEWAL_CLAUSE}.notice": {"n": "2", "unit": "year"}}
    findings = found(48, ACCORD, edits)
    assert ("clauses", "renewal_clause", "notice") in {one.path for one in findings}
    shorter = {
        "agreement:clauses.termination.notice": month,
        "agreement:term.duration": {"n": "6", "unit": "month"},
        f"{RENEWAL_CLAUSE}.notice": DELETE,
    }
    [finding] = found(48, ACCORD, shorter)
    assert finding.path == ("clauses", "termination", "notice")


def test_48_two_notices_that_differ() -> None:
    [finding] = found(48, ACCORD, {"agreement:clauses.termination.notice.n": "6"})
    assert "six mois" in finding.message.fr
    words = "Une Partie se retire avec un préavis de {} mois."
    [finding] = found(48, THREE, {"agreement:articles.0.text.fr": words.format("trois")})
    assert finding.article == "secretariat"
    assert found(48, THREE, {"agreement:articles.0.text.fr": words.format("six")}) == []

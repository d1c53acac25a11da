from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.dossier import Dossier
from alternat.review.checks import CHECKS, review
from alternat.review.finding import Finding, blocks
from alternat.spec.directory import Transliteration

Make = Callable[..., Dossier]
CONFIRMED = {"by": "A. B.", "on": "2031-02-01", "evidence": "lettre"}
OMIT = {"reason": {"fr": "inutile", "ar": "لا فائدة"}, "by": "A. B.", "on": "2031-01-01"}


@pytest.fixture
def clauses(written: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    listed: dict[str, Any] = written()["clauses"]
    return listed


def told(findings: tuple[Finding, ...]) -> list[tuple[int, str, tuple[str | int, ...]]]:
    return [(finding.check, finding.severity, finding.path) for finding in findings]


def test_a_complete_agreement_has_no_finding(make: Make) -> None:
    findings = review(make())
    assert findings == ()
    assert not blocks(findings)


def test_1_a_required_clause_left_out(make: Make, clauses: dict[str, Any]) -> None:
    found = review(make(clauses={**clauses, "committee": {"frequency": "2", "omit": OMIT}}))
    assert told(found) == [(1, "B", ("clauses", "committee", "omit"))]


def test_1_an_optional_clause_may_be_left_out(make: Make, clauses: dict[str, Any]) -> None:
    assert review(make(clauses={**clauses, "confidentiality": {"omit": OMIT}})) == ()


def test_2_forbidden_and_ill_advised_clauses(make: Make, clauses: dict[str, Any]) -> None:
    found = review(make(clauses={**clauses, "non_binding": {}, "governing_law": {}}))
    assert told(found) == [
        (2, "B", ("clauses", "non_binding")),
        (2, "W", ("clauses", "governing_law")),
    ]
    assert review(make(clauses={**clauses, "confidentiality": {}})) == ()


def test_a_warning_alone_does_not_block(make: Make, clauses: dict[str, Any]) -> None:
    found = review(make(clauses={**clauses, "governing_law": {}}))
    assert found
    assert not blocks(found)


def test_3_unknown_facts(make: Make, clauses: dict[str, Any]) -> None:
    unknown = {"value": None, "todo": {"fr": "demander à la Région", "ar": "يطلب من الجهة"}}
    [finding] = review(make(clauses={**clauses, "committee": {"frequency": unknown}}))
    assert told((finding,)) == [(3, "B", ("clauses", "committee", "frequency"))]
    assert "clauses.committee.frequency" in finding.message.get("fr")
    assert "clauses.committee.frequency" in finding.message.get("en")
    assert finding.todo.get("fr") == "demander à la Région"
    assert finding.todo.get("en") == "demander à la Région"


def test_3_an_open_choice(make: Make, clauses: dict[str, Any], unknown: dict[str, Any]) -> None:
    found = review(make(clauses={**clauses, "disputes": {"variant": unknown}}))
    assert told(found) == [(3, "B", ("clauses", "disputes", "variant"))]


def test_35_nothing_empowers_a_signatory(make: Make, party: Callable[..., dict[str, Any]]) -> None:
    authority = {"kind": "unknown", "todo": {"fr": "voir le vote", "ar": "يطلب"}}
    parties = [party("region-val-d-armor"), party("region-tizi-zahra", authority=authority)]
    [finding] = review(make(parties=parties))
    assert told((finding,)) == [(35, "B", ("parties", 1, "authority"))]
    assert "region-tizi-zahra" in finding.message.en
    assert finding.todo.fr == "voir le vote"


def test_58_texts_whose_version_nobody_verified(make: Make) -> None:
    dossier = make()
    unread = dossier.directory.citations["loi-armor"].model_copy(update={"as_of": None})
    found = review(with_records(dossier, "citations", {"loi-armor": unread}))
    assert told(found) == [(58, "W", ("citations", 3))]
    assert "loi-armor" in found[0].message.fr


@pytest.mark.parametrize(
    "change",
    [{"latin_confirmed": False}, {"arabic": Transliteration(text="سولين", confidence="low")}],
)
def test_81_names_whose_spelling_is_not_certain(make: Make, change: dict[str, Any]) -> None:
    dossier = make()
    doubtful = dossier.directory.people["solene-le-goffic"].model_copy(update=change)
    found = review(with_records(dossier, "people", {"solene-le-goffic": doubtful}))
    assert [(one.check, one.severity) for one in found] == [(81, "W")]
    absent = dossier.directory.people["corentin-le-braz"].model_copy(update=change)
    assert review(with_records(dossier, "people", {"corentin-le-braz": absent})) == ()


def with_records(dossier: Dossier, part: str, records: dict[str, Any]) -> Dossier:
    """Change records of the directory of a dossier."""
    changed = {**getattr(dossier.directory, part), **records}
    directory = dossier.directory.model_copy(update={part: changed})
    return Dossier(dossier.agreement, directory, dossier.library)


@pytest.mark.parametrize("source", ["press", "assumed", "email"])
def test_99_facts_nobody_confirmed(make: Make, source: str) -> None:
    duration = {"value": {"n": 3, "unit": "year"}, "source": source}
    [finding] = review(make(term={"duration": duration}))
    assert told((finding,)) == [(99, "B", ("term", "duration"))]
    assert source in finding.message.fr
    assert review(make(term={"duration": {**duration, "confirmed": CONFIRMED}})) == ()


@pytest.mark.parametrize("source", ["drafter", "deliberation", "law"])
def test_99_sources_that_need_no_confirmation(make: Make, source: str) -> None:
    assert (
        review(make(term={"duration": {"value": {"n": 3, "unit": "year"}, "source": source}})) == ()
    )


def test_99_recitals_items_and_witnesses_too(make: Make, clauses: dict[str, Any]) -> None:
    words = {"fr": "a", "ar": "ب"}
    found = review(
        make(
            recitals=[{"id": "r", "text": words, "source": "press"}],
            clauses={**clauses, "axes": {"axes": [{"id": "x", "text": words, "source": "press"}]}},
            witnesses=[
                {
                    "person": "hiba-al-khayal",
                    "institution": "conseil-des-oasis",
                    "office": "director",
                    "source": "assumed",
                }
            ],
        )
    )
    assert told(found) == [
        (99, "B", ("recitals", 0)),
        (99, "B", ("witnesses", 0)),
        (99, "B", ("clauses", "axes", "axes", 0)),
    ]


def test_100_questions_await_an_answer(make: Make) -> None:
    text = {"fr": "Qui signe ?", "ar": "من يوقع؟"}
    answer = {"text": {"fr": "Elle.", "ar": "هي."}, "by": "A. B.", "on": "2031-02-01"}
    found = review(
        make(
            questions=[{"id": "done", "text": text, "answer": answer}, {"id": "open", "text": text}]
        )
    )
    assert told(found) == [(100, "B", ("questions", 1))]
    assert "Qui signe ?" in found[0].message.fr


def test_findings_come_in_the_order_of_the_checks(
    make: Make, clauses: dict[str, Any], unknown: dict[str, Any]
) -> None:
    found = review(
        make(
            clauses={**clauses, "non_binding": {}, "focal_points": {"omit": OMIT}},
            term={"duration": unknown},
            questions=[{"id": "q", "text": {"fr": "a", "ar": "ب"}}],
            commitments=[],
            recitals=[{"id": "r", "text": {"fr": "a", "ar": "ب"}, "source": "press"}],
        )
    )
    assert [finding.check for finding in found] == [1, 2, 3, 99, 100]
    assert len(CHECKS) == len({check.__name__ for check in CHECKS})

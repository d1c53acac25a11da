from __future__ import annotations

import pytest
from tests.cases import (
    ACCORD,
    ALL,
    CALL,
    DECLARATION,
    DELETE,
    GRANT,
    MOBILITY,
    REAL,
    RENEWAL,
    THREE,
    case,
    found,
    replaced,
)

from alternat.document.canonical import text_digest

UNKNOWN = {"value": None, "todo": {"fr": "à demander", "ar": "يطلب"}}
REASON = {"fr": "dépenses engagées", "ar": "نفقات منجزة"}
ENTRY = "clauses/entry_into_force:variants.on_last_formality.paragraphs.1"


@pytest.mark.parametrize("number", [32, 33, 36, 37, 46, 49])
@pytest.mark.parametrize("agreement", ALL)
def test_the_examples_raise_no_alarm(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("label", ["2025-2029", "2026-2028"])
def test_32_the_label_and_the_years(label: str) -> None:
    [finding] = found(32, CALL, {"agreement:term.label": label})
    assert (finding.severity, finding.path) == ("W", ("term", "label"))


def test_32_a_label_without_days() -> None:
    edits = {"agreement:term": {"label": "2026-2029", "duration": {"n": "3", "unit": "year"}}}
    [finding] = found(32, ACCORD, edits)
    assert finding.severity == "B"


def test_32_a_single_year_is_no_period() -> None:
    assert found(32, GRANT, {"agreement:term.label": "2027"}) == []


def test_32_days_that_a_rewritten_clause_does_not_print() -> None:
    text = {"fr": "L’accord dure trois ans.", "ar": "مدة الاتفاق ثلاث سنوات."}
    [finding] = found(32, CALL, {"agreement:clauses.duration": {"text": text}})
    assert finding.severity == "B"


def test_32_unknown_days_are_left_to_check_3() -> None:
    assert found(32, CALL, {"agreement:term.start": UNKNOWN}) == []


def test_33_a_period_that_starts_before_the_signature() -> None:
    [finding] = found(33, CALL, {"agreement:term.start": "2026-03-01"})
    assert finding.path == ("term", "start")
    assert "signature" in finding.message.fr


def test_33_a_period_that_starts_before_the_entry_into_force() -> None:
    term = {"start": "2026-06-01", "end": "2030-05-31"}
    dates = {"agreement:clauses.duration": {"variant": "dates"}}
    [finding] = found(33, MOBILITY, {"agreement:term": term, **dates})
    assert "entrée en vigueur" in finding.message.fr
    edits = {"agreement:term": {**term, "retroactive": REASON}, **dates}
    assert found(33, MOBILITY, edits) == []


def test_36_an_old_vote() -> None:
    edits = {"agreement:parties.0.authority.date": "2025-02-06"}
    [finding] = found(36, ACCORD, edits)
    assert finding.severity == "W"
    assert "420 jours" in finding.message.fr
    assert found(36, ACCORD, {"agreement:parties.0.authority.date": "2025-04-02"}) == []


def test_36_each_party_signs_on_its_own_day() -> None:
    edits = {"agreement:parties.0.authority.date": "2025-03-30"}
    assert found(36, THREE, edits) == []  # signs on 30 March 2026


def test_37_another_version_was_voted() -> None:
    edits = {"agreement:parties.1.authority.approves.version": "0.9"}
    [finding] = found(37, ACCORD, edits)
    assert finding.severity == "B"
    assert "0.9" in finding.message.fr


def test_37_nobody_knows_what_was_voted() -> None:
    [finding] = found(37, ACCORD, {"agreement:parties.1.authority.approves": DELETE})
    assert finding.severity == "W"
    edits = {
        "agreement:parties.1.authority.approves": DELETE,
        "agreement:parties.1.authority.date": UNKNOWN,
    }
    assert found(37, ACCORD, edits) == []  # check 3 tells that the vote is unknown


def test_37_the_digest_of_the_text() -> None:
    place = "agreement:parties.0.authority.approves.digest"
    whole = case(ACCORD)
    digest = text_digest(whole.text("fr"), whole.text("ar"))
    assert found(37, ACCORD, {place: digest, "agreement:version.number": "1.1"})[0].path[1] == 1
    [finding] = found(37, ACCORD, {place: digest, "agreement:clauses.committee.frequency": "2"})
    assert finding.path == ("parties", 0, "authority", "approves", "digest")


@pytest.mark.parametrize(
    "entry",
    [
        {"rule": "on_last_signature"},
        {"rule": "on_date", "date": "2026-03-31"},
    ],
)
def test_46_in_force_before_transmission(entry: dict[str, str]) -> None:
    [finding] = found(46, ACCORD, {"agreement:entry_into_force": entry})
    assert finding.severity == "B"


def test_46_a_date_before_the_recorded_transmission() -> None:
    sent = {"kind": "P-1", "done_on": "2026-04-20", "evidence": "accusé"}
    edits = {
        "agreement:entry_into_force": {"rule": "on_date", "date": "2026-04-10"},
        "agreement:formalities": [sent],
    }
    [finding] = found(46, ACCORD, edits)
    assert "20" in finding.message.fr


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "L’accord entre en vigueur dès sa signature."),
        ("fr", "Il prend effet à la date de la dernière signature."),
        ("ar", "يدخل هذا الاتفاق حيز التنفيذ بمجرد التوقيع عليه."),
        ("ar", "ويسري هذا الاتفاق ابتداء من تاريخ توقيعه."),
    ],
)
def test_46_words_that_let_the_signature_suffice(language: str, words: str) -> None:
    [finding] = found(46, DECLARATION, {f"{ENTRY}.{language}": words})
    assert finding.article == "entry_into_force"


def test_46_only_for_french_authorities() -> None:
    assert found(46, CALL) == []
    assert case(CALL).dossier.agreement.entry_into_force.rule == "on_last_signature"


HIJRI = "citations:loi-organique-111-14.hijri"


def test_49_a_hijri_date_without_source() -> None:
    [finding] = found(49, RENEWAL, {HIJRI: []})
    assert finding.severity == "B"
    assert finding.texts is not None
    assert "رمضان" in finding.message.fr


def test_49_a_date_that_is_not_the_one_on_record() -> None:
    edits = {"citations:loi-organique-111-14.text.ar": replaced("20 من", "21 من")}
    [finding] = found(49, RENEWAL, edits)
    assert "21 من رمضان 1436" in finding.message.fr


def test_49_the_civil_date_in_brackets() -> None:
    edits = {"citations:loi-organique-111-14.text.ar": replaced("(7 يوليوز", "(8 يوليوز")}
    [finding] = found(49, RENEWAL, edits)
    assert finding.severity == "B"


def test_49_far_from_the_arithmetical_calendar() -> None:
    edits = {
        f"{HIJRI}.0.gregorian": "2015-07-17",
        "citations:loi-organique-111-14.text.ar": replaced("(7 يوليوز", "(17 يوليوز"),
    }
    [finding] = found(49, RENEWAL, edits)
    assert finding.severity == "W"
    assert "10 jours" in finding.message.fr


def test_49_the_hijri_date_of_the_closing() -> None:
    given = {"text": "14 شوال 1447", "gregorian": "2026-04-03", "source": "invented"}
    [finding] = found(49, ACCORD, {"agreement:closing.places_dates.0.hijri": given})
    assert (finding.severity, finding.path) == ("B", ("closing",))


def test_49_an_official_date_needs_no_confirmation() -> None:
    given = {"text": "14 من شوال 1447", "gregorian": "2026-04-02", "source": "invented"}
    edits = {"agreement:closing.places_dates.0.hijri": given}
    assert found(49, ACCORD, edits) == []
    assert found(99, ACCORD, edits) == []


def test_49_the_law_whose_pair_nobody_has_found() -> None:
    [finding] = found(49, "idf-um6p-2025", workspace=REAL)
    assert "15 من صفر 1421" in finding.message.fr

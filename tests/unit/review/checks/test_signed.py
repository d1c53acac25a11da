from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.cases import ALL, CALL, case, found

from alternat.review.finding import Finding
from alternat.review.gate import CHECKS
from alternat.review.signings import Archive, Scan, Signed, Signing

PARTIES = ("universite-port-azur", "universite-al-mithal")
DAY = date(2026, 3, 31)
SIGNINGS = (
    Signing(PARTIES[0], "sacha-modele", DAY, "ain-khayal", "handwritten"),
    Signing(PARTIES[1], "hind-iftiradi", DAY, "ain-khayal", "handwritten"),
)
WHOLE = Signed(
    SIGNINGS,
    tuple(Scan(party, "fr", 12, 12, "ab", "ab") for party in PARTIES),
    Archive("2026-17", frozenset(PARTIES), True),
)
ELECTRONIC = replace(
    SIGNINGS[0],
    method="electronic",
    level="qualified",
    validation_report="report.xml",
    timestamp="token.tst",
)


def judged(number: int, signed: Signed) -> list[Finding]:
    one = next(check for check in CHECKS if check.number == number)
    return list(one.findings(replace(case(CALL), signed=signed)))


@pytest.mark.parametrize("number", [96, 97, 98])
@pytest.mark.parametrize("agreement", ALL)
def test_what_is_not_signed_gives_nothing(agreement: str, number: int) -> None:
    assert found(number, agreement) == []


@pytest.mark.parametrize("number", [96, 97, 98])
def test_what_is_whole_gives_nothing(number: int) -> None:
    assert judged(number, WHOLE) == []


def test_96_a_signature_is_missing() -> None:
    [finding] = judged(96, replace(WHOLE, signings=SIGNINGS[:1]))
    assert (finding.severity, finding.path) == ("B", ("parties", 1, "signatories", 0))
    assert "Hind Iftiradi" in finding.message.fr


@pytest.mark.parametrize(
    ("change", "lacks"),
    [({"on": None}, "la date"), ({"place": None}, "le lieu"), ({"method": None}, "le mode")],
)
def test_96_each_signature_has_day_place_and_method(change: dict[str, None], lacks: str) -> None:
    signing = replace(SIGNINGS[0], **change)  # type: ignore[arg-type]
    [finding] = judged(96, replace(WHOLE, signings=(signing, SIGNINGS[1])))
    assert lacks in finding.message.fr


def test_96_the_scan_is_the_final_text() -> None:
    scan = WHOLE.scans[0]
    [finding] = judged(96, replace(WHOLE, scans=(replace(scan, pages=11),)))
    assert "11 pages" in finding.message.fr
    [finding] = judged(96, replace(WHOLE, scans=(replace(scan, digest="cd"),)))
    assert "texte signé" in finding.message.fr
    assert judged(96, replace(WHOLE, scans=(replace(scan, digest=None),)))


def test_97_electronic_signatures() -> None:
    assert judged(97, replace(WHOLE, signings=(ELECTRONIC,))) == []
    for change, lacks in (
        ({"level": None}, "le niveau"),
        ({"validation_report": None}, "le rapport"),
        ({"timestamp": None}, "l’horodatage"),
    ):
        signing = replace(ELECTRONIC, **change)  # type: ignore[arg-type]
        [finding] = judged(97, replace(WHOLE, signings=(signing,)))
        assert lacks in finding.message.fr


def test_97_a_picture_is_no_signature() -> None:
    [finding] = judged(97, replace(WHOLE, signings=(replace(SIGNINGS[0], method="image"),)))
    assert finding.severity == "B"


def test_98_the_archives() -> None:
    archive = WHOLE.archive
    [finding] = judged(98, replace(WHOLE, archive=replace(archive, located=frozenset(PARTIES[:1]))))
    assert finding.severity == "W"
    assert "Al Mithal" in finding.message.fr
    assert judged(98, replace(WHOLE, archive=replace(archive, register=None)))
    for valid, words in ((None, "aucun paquet"), (False, "n’est pas valide")):
        [finding] = judged(98, replace(WHOLE, archive=replace(archive, seda_valid=valid)))
        assert words in finding.message.fr

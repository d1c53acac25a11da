"""The names a clause text may use, as the contract of clause authors lists them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.dossier import Dossier
from alternat.compose.names import Names
from alternat.compose.originals import order
from alternat.compose.outline import outline
from alternat.compose.wording import Wording, WordingError
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.languages.characters import NBSP, NNBSP

ARMOR, ZAHRA, OASIS = "region-val-d-armor", "region-tizi-zahra", "conseil-des-oasis"
Note = Callable[..., Dossier]
Party = Callable[..., dict[str, Any]]


def say(dossier: Dossier, language: Language, template: str, copy: str = "draft") -> str:
    """Compose one text of the library."""
    names = Names(dossier, outline(dossier), language, order(dossier, copy, language))
    return plain(Wording(language, names.shared()).runs(template, "test.text"))


@pytest.fixture(scope="module")
def two(note: Note) -> Dossier:
    return note(clauses={"choice": {}})


@pytest.fixture(scope="module")
def three(note: Note, party: Party) -> Dossier:
    return note(parties=[party(ARMOR), party(OASIS), party(ZAHRA)])


@pytest.mark.parametrize(
    ("language", "template", "printed"),
    [
        ("fr", "{{ act.this }} {{ act.This }}", "la présente note La présente note"),
        ("fr", "{{ act.of }} {{ act.to }}", "de la présente note à la présente note"),
        ("fr", "{{ act.pick('il', 'elle') }}", "elle"),
        ("ar", "{{ act.this }} {{ act.This }}", "هذه المذكرة هذه المذكرة"),
        ("ar", "{{ act.li }} {{ act.bi }}", "لهذه المذكرة بهذه المذكرة"),
        ("ar", "{{ act.pick('أبرم', 'أبرمت') }}", "أبرمت"),
    ],
)
def test_the_act(two: Dossier, language: Language, template: str, printed: str) -> None:
    assert say(two, language, template) == printed


def test_a_fact_may_rename_the_act(note: Note, prior: Callable[[Any], dict[str, Any]]) -> None:
    renamed = note(clauses={"route": {}}, prior_agreement=prior("programme"))
    kept = note(clauses={"route": {}}, prior_agreement=prior("replacement"))
    assert say(renamed, "fr", "{{ act.of }} {{ act.pick('m', 'f') }}") == "du présent programme m"
    assert say(renamed, "ar", "{{ act.li }}") == "لهذا البرنامج"
    assert say(kept, "fr", "{{ act.of }}") == "de la présente note"


def test_the_parties_together(two: Dossier, three: Dossier) -> None:
    assert say(two, "ar", "{{ parties.nom }} {{ parties.obl }}") == "الطرفان الطرفين"
    assert say(three, "ar", "{{ parties.nom }} {{ parties.obl }}") == "الأطراف الأطراف"
    assert say(two, "fr", "{{ for_two('deux', 'plus') }} {{ parties.count }}") == "deux 2"
    assert say(three, "fr", "{{ for_two('deux', 'plus') }} {{ parties.count }}") == "plus 3"


def test_the_parties_are_named_in_the_order_of_the_copy(three: Dossier) -> None:
    assert say(three, "fr", "{{ parties.names }}") == (
        "la Région Val d’Armor, le Conseil des Oasis et la Région Tizi Zahra"
    )
    assert say(three, "fr", "{{ parties.names }}", copy=ZAHRA) == (
        "la Région Tizi Zahra, le Conseil des Oasis et la Région Val d’Armor"
    )
    assert say(three, "ar", "{{ parties.names }}", copy=OASIS) == (
        "مجلس الواحات وجهة تيزي الزهراء وجهة فال دارمور"
    )
    assert (
        say(three, "fr", "{{ parties.terms }}") == "la Région, le Conseil et la Région Tizi Zahra"
    )


@pytest.mark.parametrize(
    ("language", "template", "printed"),
    [
        ("fr", "{{ p.name }}, {{ p.def }}, {{ p.of }}, {{ p.to }}",
         "Conseil des Oasis, le Conseil des Oasis, du Conseil des Oasis, au Conseil des Oasis"),
        ("fr", "{{ p.term }}, {{ p.term.Def }}, {{ p.term.of }}",
         "Conseil, Le Conseil, du Conseil"),
        ("fr", "{{ p.pick('doté', 'dotée') }}", "doté"),
        ("ar", "{{ p.nom }} {{ p.li }} {{ p.bi }}", "مجلس الواحات لمجلس الواحات بمجلس الواحات"),
        ("ar", "{{ p.term.nom }} {{ p.term.li }}", "المجلس للمجلس"),
    ],
)  # fmt: skip
def test_one_party(three: Dossier, language: Language, template: str, printed: str) -> None:
    loop = (
        f"{{% for p in parties %}}{{% if loop.index == 2 %}}{template}{{% endif %}}{{% endfor %}}"
    )
    assert say(three, language, loop) == printed


def test_articles_by_id(two: Dossier) -> None:
    assert say(two, "fr", "{{ article('choice') }}") == f"article{NBSP}2"
    assert say(two, "ar", "{{ article('choice') }}") == "المادة 2"
    assert (
        say(two, "ar", "{{ article('choice').li }} {{ article('choice').bi }}")
        == "للمادة 2 بالمادة 2"
    )
    assert say(two, "fr", "{% if has('choice') and not has('force') %}oui{% endif %}") == "oui"
    with pytest.raises(WordingError, match="it refers to the article `force`"):
        say(two, "fr", "{{ article('force') }}")


def test_terms(note: Note, unknown: dict[str, Any]) -> None:
    days = {"start": "2031-04-01", "end": "2034-03-31", "label": "2031-2034"}
    dated = note(term=days)
    assert say(dated, "fr", "{{ term.period }}") == (
        f"du 1er{NBSP}avril{NBSP}2031 au 31{NBSP}mars{NBSP}2034"
    )
    assert say(dated, "ar", "{{ term.start }} {{ term.label }}") == "فاتح أبريل 2031 2031-2034"
    half = note(term={"start": "2031-04-01", "end": unknown})
    assert say(half, "fr", "{{ term.period }}") == f"[à compléter{NBSP}: période]"
    bare = note(term={})
    assert say(bare, "fr", "{% if term.period.given %}oui{% else %}non{% endif %}") == "non"
    with pytest.raises(WordingError, match="`term` is printed although the spec does not give it"):
        say(bare, "fr", "{{ term.period }}")


def test_durations_in_the_oblique(note: Note) -> None:
    dossier = note(term={"duration": {"n": 2, "unit": "year"}})
    assert say(dossier, "ar", "لمدة {{ term.duration.obl }}") == "لمدة سنتين"
    assert say(dossier, "fr", "{{ term.duration.both }}") == "deux (2) ans"


def test_the_subject_keeps_its_article(two: Dossier) -> None:
    assert say(two, "fr", "{{ subject.of }} {{ subject.to }}") == (
        "de la promotion des jardins à la promotion des jardins"
    )
    assert say(two, "ar", "{{ subject.bi }} {{ subject.li }}") == "بالنهوض بالحدائق للنهوض بالحدائق"


def test_no_subject(note: Note) -> None:
    given = "{% if subject.given %}oui{% else %}non{% endif %}"
    assert say(note(subject=None), "fr", given) == "non"


def test_prior_agreement(note: Note, prior: Callable[[Any], dict[str, Any]]) -> None:
    assert say(note(), "fr", "{% if prior.given %}oui{% else %}non{% endif %}") == "non"
    signed = {**prior("programme"), "signatories_then": ["solene-le-goffic", "youssef-el-mithal"]}
    dossier = note(prior_agreement=signed)
    assert (
        say(dossier, "fr", "{{ prior.title }}, {{ prior.place.in }} le {{ prior.signed_on }}")
        == f"Accord de 2028, à Tizi Zahra le 2{NBSP}mars{NBSP}2028"
    )
    assert say(dossier, "fr", "{{ prior.signatories }} : {{ prior.results }}") == (
        f"Madame Solène Le Goffic et Monsieur Youssef El Mithal{NBSP}: dix projets"
    )
    assert say(dossier, "ar", "{{ prior.signatories }}، {{ prior.duration.obl }}") == (
        "السيدة سولين لو غوفيك والسيد يوسف المثال، ثلاث سنوات"
    )


def test_commitments(two: Dossier, note: Note) -> None:
    template = (
        "{% for item in commitments %}{{ item.payer.term.def }} : {{ item.amount }}, "
        "{{ item.year }}, {{ item.beneficiary.of }}{% if item.vote_ref.given %}!{% endif %}"
        "{% endfor %}"
    )
    assert say(two, "fr", template) == (
        f"la Région{NBSP}: quatre-vingt-dix mille euros (90{NNBSP}000{NBSP}€), 2031, "
        "du jardin d’essai"
    )
    bare = note(commitments=[])
    assert say(bare, "fr", "{% if commitments.given %}oui{% else %}non{% endif %}") == "non"


def test_the_date_of_entry_into_force(note: Note) -> None:
    dossier = note(entry_into_force={"rule": "on_date", "date": "2031-05-01"})
    assert say(dossier, "ar", "{{ entry.date }}") == "فاتح ماي 2031"


def test_nothing_else_exists(two: Dossier) -> None:
    for name in ("dossier", "agreement", "config", "request", "originals"):
        with pytest.raises(WordingError, match=name):
            say(two, "fr", f"{{{{ {name}.x }}}}")

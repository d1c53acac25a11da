from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from alternat.compose.composition import compose
from alternat.compose.dossier import Dossier
from alternat.document import Document, Runs, Signatory, SignatureBlock
from alternat.document.reading import plain
from alternat.languages import Language
from alternat.languages.characters import NBSP, NNBSP

ARMOR, ZAHRA = "region-val-d-armor", "region-tizi-zahra"
DELEGATED = {
    "person": "corentin-le-braz",
    "office": "vice-president",
    "capacity": "delegation",
    "delegation": {
        "office": "president",
        "person": "solene-le-goffic",
        "reference": "2031-4",
        "date": "2031-01-01",
    },
}
VOTE = {
    "kind": "deliberation",
    "body": "commission-permanente",
    "number": "CP 2031-17",
    "date": "2031-02-10",
}
STATUTE = {
    "kind": "statute",
    "text": {"fr": "le décret fictif n° 3 du 1er mai 2030", "ar": "المرسوم المتخيل رقم 3"},
}

Party = Callable[..., dict[str, Any]]
Sign = Callable[..., Document]


@pytest.fixture(scope="session")
def sign(make: Callable[..., Dossier], party: Party) -> Sign:
    """Compose the draft of an accord whose first party is changed."""

    def signed(
        language: Language, *, more: dict[str, Any] | None = None, **changes: Any
    ) -> Document:
        parties = [party(ARMOR, **changes), party(ZAHRA)]
        return compose(make(parties=parties, **(more or {})), "draft", language)

    return signed


def capacity(signatory: Signatory) -> list[str]:
    return [plain(line) for line in signatory.capacity]


def only(block: SignatureBlock) -> Signatory:
    [signatory] = block.signatories
    return signatory


def entry(document: Document) -> str:
    return plain(document.parties[0].text.runs).replace(NBSP, " ")


def told_in_order(text: str, *pieces: str) -> bool:
    """Tell whether pieces stand in a text one after the other."""
    for piece in pieces:
        before, found, text = text.partition(piece)
        assert found, f"no {piece!r} left in {before!r}"
    return True


def origins(runs: Runs) -> set[str | None]:
    return {run.origin for run in runs if run.blank}


# -- who signs ----------------------------------------------------------------------------------


def test_the_head_signs(sign: Sign) -> None:
    french, arabic = (sign(language).signature_blocks[0] for language in ("fr", "ar"))
    assert plain(french.heading) == "Pour la Région Val d’Armor,"
    assert capacity(only(french)) == ["La Présidente du Conseil régional,"]
    assert plain(only(french).room) == "(signature et cachet)"
    assert plain(only(french).name) == "Solène LE GOFFIC"
    assert (french.note, only(french).date_line) == (None, None)
    assert plain(arabic.heading) == "عن جهة فال دارمور،"
    assert capacity(only(arabic)) == ["رئيسة المجلس الجهوي،"]
    assert plain(only(arabic).room) == "(التوقيع والخاتم)"
    assert plain(only(arabic).name) == "السيدة سولين لو غوفيك"


def test_a_delegate_signs_for_the_head(sign: Sign) -> None:
    document = sign("fr", signatories=[DELEGATED])
    assert capacity(only(document.signature_blocks[0])) == [
        "Pour la Présidente du Conseil régional et par délégation,",
        "Le Vice-Président chargé des jardins,",
    ]
    assert plain(only(document.signature_blocks[0]).name) == "Corentin LE BRAZ"
    assert told_in_order(
        entry(document),
        "représentée par le Vice-Président chargé des jardins, Monsieur Corentin Le Braz,",
        "par délégation de la Présidente du Conseil régional",
        "arrêté n° 2031-4 du 1er janvier 2031",
    )


def test_a_delegate_signs_in_arabic(sign: Sign) -> None:
    document = sign("ar", signatories=[DELEGATED])
    assert capacity(only(document.signature_blocks[0])) == [
        "عن رئيسة المجلس الجهوي وبتفويض منها،",
        "نائب الرئيس المكلف بالحدائق،",
    ]
    assert told_in_order(
        entry(document),
        "نائب الرئيس المكلف بالحدائق، السيد كورنتان لو براز (Corentin Le Braz)،",
        "بتفويض من رئيسة المجلس الجهوي",
        "رقم 2031-4 بتاريخ فاتح يناير 2031",
    )


def test_the_order_of_delegation_may_be_unknown(sign: Sign, unknown: dict[str, Any]) -> None:
    delegation = {**DELEGATED["delegation"], "reference": unknown, "date": unknown}  # type: ignore[dict-item]
    document = sign("fr", signatories=[{**DELEGATED, "delegation": delegation}])
    path = f"parties.{ARMOR}.signatories.0.delegation"
    assert {f"{path}.reference", f"{path}.date"} <= origins(document.parties[0].text.runs)


@pytest.mark.parametrize(
    ("language", "office", "interim"),
    [
        ("fr", "a Présidente du Conseil régional", "par intérim"),
        ("ar", "رئيسة المجلس الجهوي", "بالنيابة"),
    ],
)
def test_an_interim_head_says_so(sign: Sign, language: Language, office: str, interim: str) -> None:
    who = {"person": "solene-le-goffic", "office": "president", "capacity": "interim"}
    document = sign(language, signatories=[who])
    [line] = capacity(only(document.signature_blocks[0]))
    assert told_in_order(line, office, interim)
    assert told_in_order(entry(document), office, interim, "Solène Le Goffic")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_unknown_signatories_are_blanks_and_no_gender_is_guessed(
    sign: Sign, unknown: dict[str, Any], language: Language
) -> None:
    document = sign(language, signatories=[{"person": unknown, "office": "president"}])
    path = f"parties.{ARMOR}.signatories.0"
    signatory = only(document.signature_blocks[0])
    assert origins(signatory.name) == {f"{path}.person"}
    assert origins(signatory.capacity[0]) == {f"{path}.office"}
    assert {f"{path}.person", f"{path}.office"} <= origins(document.parties[0].text.runs)
    assert "Président" not in plain(signatory.capacity[0])


def test_an_unknown_office_leaves_the_name(sign: Sign, unknown: dict[str, Any]) -> None:
    document = sign("fr", signatories=[{"person": "solene-le-goffic", "office": unknown}])
    signatory = only(document.signature_blocks[0])
    assert plain(signatory.name) == "Solène LE GOFFIC"
    assert capacity(signatory) == [f"[à compléter{NBSP}: qualité du signataire],"]
    assert "[à compléter : qualité du signataire], Solène Le Goffic" in entry(document)


@pytest.mark.parametrize(
    ("language", "note", "joined"),
    [
        ("fr", "(signature conjointe)", ("Madame Solène Le Goffic", "et", "le Vice-Président")),
        ("ar", "(توقيع مشترك)", ("(Solène Le Goffic)", "و", "نائب الرئيس المكلف بالحدائق")),
    ],
)
def test_joint_signatures(
    sign: Sign, language: Language, note: str, joined: tuple[str, ...]
) -> None:
    both = [
        {"person": "solene-le-goffic", "office": "president"},
        {"person": "corentin-le-braz", "office": "vice-president"},
    ]
    document = sign(language, signatories=both, joint="true")
    block = document.signature_blocks[0]
    assert plain(block.note or ()) == note
    assert len(block.signatories) == 2
    assert told_in_order(entry(document), *joined)
    assert sign(language, signatories=both).signature_blocks[0].note is None


# -- by what power ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("authority", "french", "arabic"),
    [
        (
            VOTE,
            ("en vertu de la délibération n° CP 2031-17", "du Conseil régional", "ci-après"),
            ("بمقتضى المقرر رقم CP 2031-17", "اللجنة الدائمة للمجلس الجهوي", "المشار إليها"),
        ),
        (
            STATUTE,
            ("en vertu du décret fictif n° 3 du 1er mai 2030", "ci-après"),
            ("بمقتضى المرسوم المتخيل رقم 3", "المشار إليها"),
        ),
        (
            {"kind": "unknown", "todo": {"fr": "à voir", "ar": "يطلب"}},
            ("en vertu de [à compléter", "ci-après"),
            ("بمقتضى [يستكمل", "المشار إليها"),
        ),
    ],
    ids=["deliberation", "statute", "unknown"],
)
def test_powers(
    sign: Sign, authority: dict[str, Any], french: tuple[str, ...], arabic: tuple[str, ...]
) -> None:
    assert told_in_order(entry(sign("fr", authority=authority)), "Solène Le Goffic,", *french)
    assert told_in_order(entry(sign("ar", authority=authority)), "(Solène Le Goffic)،", *arabic)


def test_a_vote_is_told_with_its_day_and_body(sign: Sign) -> None:
    for language, words in (
        (
            "fr",
            ("CP 2031-17", "de la commission permanente du Conseil régional", "du 10 février 2031"),
        ),
        ("ar", ("CP 2031-17", "عن اللجنة الدائمة للمجلس الجهوي", "بتاريخ 10 فبراير 2031")),
    ):
        document = sign(language, authority=VOTE)
        for text in (entry(document), plain(document.visas[-1].runs).replace(NBSP, " ")):
            assert [word for word in words if word not in text] == []


def test_no_power_is_told_when_none_is_needed(sign: Sign) -> None:
    assert "vertu" not in entry(sign("fr"))
    assert "بمقتضى" not in entry(sign("ar"))


def test_votes_close_the_visas_in_the_order_of_the_copy(make: Callable[..., Dossier]) -> None:
    """Citations first, the holder's law before the other's, from the highest text down."""
    visas = {
        copy: [visa.id for visa in compose(make(), copy, "fr").visas] for copy in (ARMOR, ZAHRA)
    }
    armor = ["citations.loi-armor", "citations.arrete-armor"]
    votes = [f"parties.{ARMOR}.authority.visa", f"parties.{ZAHRA}.authority.visa"]
    assert visas[ARMOR] == [
        "citations.convention-commune",
        *armor,
        "citations.charte-zahra",
        *votes,
    ]
    assert visas[ZAHRA] == [
        "citations.convention-commune",
        "citations.charte-zahra",
        *armor,
        *votes[::-1],
    ]


def test_visas_open_and_close_as_they_must(make: Callable[..., Dossier]) -> None:
    ends: dict[Language, tuple[str, str]] = {
        "fr": ("Vu ", f"{NNBSP};"),
        "ar": ("بناء على ", "؛"),
    }
    for language, (opening, end) in ends.items():
        texts = [plain(visa.runs) for visa in compose(make(), "draft", language).visas]
        assert all(text.startswith(opening) and text.endswith(end) for text in texts)


def test_an_unknown_vote_is_a_blank_in_the_visa_too(sign: Sign, unknown: dict[str, Any]) -> None:
    document = sign("fr", authority={**VOTE, "number": unknown, "date": unknown})
    path = f"parties.{ARMOR}.authority"
    assert origins(document.visas[-1].runs) == {f"{path}.number", f"{path}.date"}


# -- where and when -----------------------------------------------------------------------------

HERE = {"party": ARMOR, "place": "le-rocher", "date": "2031-03-01"}
THERE = {"party": ZAHRA, "place": "tizi-zahra", "date": "2031-03-14"}


def test_one_place_and_day(sign: Sign) -> None:
    french, arabic = sign("fr"), sign("ar")
    closing = plain(french.closing.runs).replace(NBSP, " ")
    assert closing.startswith("Fait à Tizi Zahra, le 14 mars 2031, en deux")
    assert plain(arabic.closing.runs).startswith("حُرِّر بتيزي الزهراء، بتاريخ 14 مارس 2031، في ")
    assert [only(block).date_line for block in french.signature_blocks] == [None, None]


@pytest.mark.parametrize(
    ("language", "closing", "lines"),
    [
        (
            "fr",
            "Fait au Rocher, le 1er mars 2031 (la Région) et à Tizi Zahra, le 14 mars 2031 "
            "(la Région Tizi Zahra), en deux",
            ["Au Rocher, le 1er mars 2031", "À Tizi Zahra, le 14 mars 2031"],
        ),
        (
            "ar",
            "حُرِّر بالصخرة، بتاريخ فاتح مارس 2031 (الجهة) وبتيزي الزهراء، بتاريخ 14 مارس 2031 (جهة "
            "تيزي الزهراء)، في",
            ["بالصخرة، بتاريخ فاتح مارس 2031", "بتيزي الزهراء، بتاريخ 14 مارس 2031"],
        ),
    ],
)
def test_several_places_give_each_block_its_date(
    sign: Sign, language: Language, closing: str, lines: list[str]
) -> None:
    document = sign(language, more={"closing": {"places_dates": [HERE, THERE]}})
    assert plain(document.closing.runs).replace(NBSP, " ").startswith(closing)
    dates = [plain(only(block).date_line or ()) for block in document.signature_blocks]
    assert [line.replace(NBSP, " ") for line in dates] == lines


def test_unknown_place_and_day_are_blanks(sign: Sign, unknown: dict[str, Any]) -> None:
    nowhere = {"place": unknown, "date": unknown}
    document = sign("fr", more={"closing": {"places_dates": [nowhere]}})
    assert origins(document.closing.runs) == {"closing.place", "closing.date"}


# -- in whose presence --------------------------------------------------------------------------


def test_nobody_witnesses_by_default(sign: Sign) -> None:
    assert sign("fr").witnesses is None


def test_witnesses_are_named_and_some_sign(sign: Sign) -> None:
    seen = [
        {
            "person": "anne-lise-kervran",
            "institution": "universite-du-littoral",
            "office": "president",
        },
        {
            "person": "hiba-al-khayal",
            "institution": "conseil-des-oasis",
            "office": "director",
            "signs": "true",
        },
    ]
    french, arabic = (
        sign(language, more={"witnesses": seen}).witnesses for language in ("fr", "ar")
    )
    assert french is not None
    assert arabic is not None
    assert plain(french.heading) == f"En présence de{NBSP}:"
    assert [plain(one.name).replace(NBSP, " ") for one in french.entries] == [
        "Mme Anne-Lise Kervran",
        "Mme Hiba Al Khayal",
    ]
    assert [plain(one.capacity) for one in french.entries] == ["Présidente", "Directrice"]
    assert [one.signs for one in french.entries] == [False, True]
    assert [plain(one.room or ()) for one in french.entries] == ["", "(signature)"]
    assert plain(arabic.heading) == "بحضور:"
    assert [plain(one.name) for one in arabic.entries] == [
        "السيدة آن ليز كيرفران (Anne-Lise Kervran)",
        "السيدة هبة الخيال (Hiba Al Khayal)",
    ]
    assert [plain(one.capacity) for one in arabic.entries] == ["رئيسة الجامعة", "مديرة المجلس"]


# -- the parties' clause ------------------------------------------------------------------------


def test_a_masculine_party_agrees(make: Callable[..., Dossier], party: Party) -> None:
    parties = [party("conseil-des-oasis"), party(ARMOR)]
    dossier = make(parties=parties)
    assert entry(compose(dossier, "draft", "fr")) == (
        "le Conseil des Oasis, personne morale de droit privé, dont le siège est situé allée des "
        "Palmes, Tizi Zahra, représenté par la Directrice, Madame Hiba Al Khayal, ci-après dénommé "
        "« le Conseil »,"
    )
    assert entry(compose(dossier, "draft", "ar")) == (
        "مجلس الواحات، شخص اعتباري خاضع للقانون الخاص، الكائن مقره بممر النخيل، تيزي الزهراء، "
        "الممثل في شخص مديرة المجلس، السيدة هبة الخيال (Hiba Al Khayal)، المشار إليه فيما يلي بـ "
        "«المجلس»،"
    )


def test_a_term_of_the_agreement_replaces_that_of_the_directory(sign: Sign) -> None:
    term = {
        "fr": "Armor",
        "ar": "أرمور",
        "fr_grammar": {"gender": "f", "article": "none"},
        "ar_grammar": {"gender": "f"},
    }
    assert entry(sign("fr", term=term)).endswith("ci-après dénommée « Armor »,")
    assert entry(sign("ar", term=term)).endswith("بـ «أرمور»،")


def test_the_name_of_a_party_is_strong(sign: Sign) -> None:
    for language, name in (("fr", "la Région Val d’Armor"), ("ar", "جهة فال دارمور")):
        runs = sign(language).parties[0].text.runs
        assert "".join(run.text for run in runs if run.strong) == name


def test_the_official_hijri_date_comes_first_in_arabic_alone(make: Callable[..., Dossier]) -> None:
    hijri = {"text": "20 من ذي القعدة 1452", "gregorian": "2031-03-14", "source": "invented"}
    entry = {"place": "tizi-zahra", "date": "2031-03-14", "hijri": hijri}
    dossier = make(closing={"places_dates": [entry]})
    arabic = plain(compose(dossier, "draft", "ar").closing.runs)
    assert "بتاريخ 20 من ذي القعدة 1452 (14 مارس 2031)" in arabic
    french = plain(compose(dossier, "draft", "fr").closing.runs)
    assert "le 14 mars 2031, " in french.replace(NBSP, " ")

"""What the form of two texts tells without reading a word."""

from __future__ import annotations

from alternat.languages.alignment import crossed, same_ending, sentence_lost

SHORT = ("Les Parties se concertent.", "يتشاور الطرفان.")
LONG = (
    "Le comité se réunit au moins deux fois par an, alternativement chez chaque Partie ou à "
    "distance, ainsi que sur demande écrite d’une Partie.",
    "وتجتمع اللجنة مرتين في السنة على الأقل، بالتناوب لدى كل طرف أو عن بعد، وكذا بطلب كتابي "
    "من أحد الطرفين.",
)


def test_exchanged_texts_are_seen() -> None:
    assert not crossed(SHORT, LONG)
    assert crossed((SHORT[0], LONG[1]), (LONG[0], SHORT[1]))


def test_a_lost_sentence() -> None:
    french, arabic = f"{LONG[0]} Elles décident par consensus.", LONG[1]
    assert not sentence_lost(*LONG)
    assert sentence_lost(f"{LONG[0]} {LONG[0]}", arabic)
    assert not sentence_lost(french, f"{arabic} وتتخذ قراراتها بالتوافق.")
    assert not sentence_lost("Vu l’article L. 1115-1 du code", "بناء على المادة L. 1115-1")


def test_endings() -> None:
    assert same_ending("les actions\u202f;", "الأعمال؛")
    assert same_ending("Objet", "الموضوع")
    assert not same_ending("les actions suivantes\u00a0:", "الأعمال.")

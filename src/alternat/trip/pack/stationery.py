"""Labels of the signing folders and name cards, in both languages, at their real sizes.

Takes a `Matter` and its sittings; gives what each label and each card says. A card stands folded
(« chevalet »): 210 × 99 mm open to 210 × 198, the name on both faces.
"""

from __future__ import annotations

from dataclasses import dataclass

from alternat.document import Runs
from alternat.document.reading import plain
from alternat.languages import LANGUAGES, Language
from alternat.trip.pack import parts
from alternat.trip.pack.matter import Matter
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice

Both = dict[Language, tuple[Runs, ...]]
"""Lines of each language."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one folder: an original, for whom, signed where and when."""

    number: str
    """« 3.1 »: agreement and original, in the order of signing."""
    holder: Both
    title: Both
    occasion: Both
    reference: str


@dataclass(frozen=True, slots=True)
class Card:
    """The name card of one person."""

    name: Both
    capacity: Both


def labels(matter: Matter, sittings: tuple[Sitting, ...]) -> tuple[Label, ...]:
    """Give a label for each original, in the order of signing.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
    """
    voices = [Voice(language, matter.directory) for language in LANGUAGES]
    made = []
    for act in matter.readable:
        assert act.dossier is not None
        mine = [one for one in sittings if one.act is act]
        for rank, holder in enumerate(act.dossier.neutral_order, start=1):
            made.append(
                Label(
                    f"{act.number}.{rank}",
                    {
                        voice.language: (
                            (
                                *voice.say("original"),
                                *voice.literal(" "),
                                *parts.original(holder, voice),
                            ),
                        )
                        for voice in voices
                    },
                    {
                        voice.language: (parts.title(act, voice), parts.between(act, voice))
                        for voice in voices
                    },
                    {
                        voice.language: tuple(
                            (*voice.place(one.place), *_gap(voice), *voice.day(one.day))
                            for one in mine
                        )
                        for voice in voices
                    },
                    act.dossier.agreement.reference,
                )
            )
    return tuple(made)


def _gap(voice: Voice) -> Runs:
    return voice.literal(", " if voice.language == "fr" else "، ")


def cards(matter: Matter, sittings: tuple[Sitting, ...]) -> tuple[Card, ...]:
    """Give a card for each person who sits at a table, each capacity once.

    Args:
        matter: What the pack is made of.
        sittings: Its ceremonies, in order.
    """
    french, arabic = (Voice(language, matter.directory) for language in LANGUAGES)
    made: dict[tuple[str, str], Card] = {}
    for sitting in sittings:
        act = sitting.act
        if act is None or act.dossier is None:
            continue
        for party in sitting.parties:
            people = act.dossier.party(party).signatories
            pairs = zip(
                people,
                parts.signatories(act, party, french),
                parts.signatories(act, party, arabic),
                strict=True,
            )
            for spec, fr, ar in pairs:
                if spec.person.value is None:
                    continue
                card = Card(
                    {"fr": (fr.name,), "ar": (ar.name,)},
                    {
                        "fr": tuple(map(parts.without_article, parts.capacity(fr))),
                        "ar": parts.capacity(ar),
                    },
                )
                made.setdefault((spec.person.value, _said(card.capacity["fr"])), card)
        for signs in (act.text("fr").witnesses,) if sitting.last else ():
            if signs is None:
                continue
            arabic_side = act.text("ar").witnesses
            assert arabic_side is not None
            for witness, other in zip(signs.entries, arabic_side.entries, strict=True):
                card = Card(
                    {
                        voice.language: (voice.signature(witness.person),)
                        for voice in (french, arabic)
                    },
                    {"fr": (witness.capacity,), "ar": (other.capacity,)},
                )
                made.setdefault((witness.person, _said(card.capacity["fr"])), card)
    return tuple(made.values())


def _said(lines: tuple[Runs, ...]) -> str:
    return " ".join(map(plain, lines))

"""What several sheets say alike: agreements, signatories, originals, pages, states."""

from __future__ import annotations

from dataclasses import replace

from alternat.document import Runs
from alternat.document.model import Signatory
from alternat.review.finding import Finding
from alternat.trip.pack.matter import Act, Matter, Paper
from alternat.trip.pack.sheets import Node, Sheet
from alternat.trip.pack.sittings import Sitting
from alternat.trip.pack.voice import Voice

ARTICLES = ("La ", "Le ", "L’")
"""How a French capacity begins in a signature block."""


def sheet(
    matter: Matter, voice: Voice, name: str, nodes: tuple[Node, ...], *, wide: bool = False
) -> Sheet:
    """Make a sheet with the title, the trip and the note that all of them bear."""
    return Sheet(
        name,
        voice.language,
        voice.say(name),
        voice.prose(matter.trip.title),
        None if matter.final else voice.say("draft_note"),
        nodes,
        wide,
    )


def title(act: Act | None, voice: Voice, fallback: str = "") -> Runs:
    """Name an agreement by its printed title; by its id if its spec cannot be read."""
    if act is None or act.dossier is None:
        return voice.literal(act.id if act else fallback)
    return act.text(voice.language).title


def between(act: Act, voice: Voice) -> Runs:
    """Say between whom an agreement is made."""
    return act.text(voice.language).between if act.dossier else ()


def reference(act: Act, voice: Voice) -> Runs:
    """Give its reference and version."""
    assert act.dossier is not None
    agreement = act.dossier.agreement
    return voice.say(
        "reference_version", reference=agreement.reference, version=agreement.version.number
    )


def signatories(act: Act, party: str, voice: Voice) -> tuple[Signatory, ...]:
    """Give those who sign for a party, as their signature block says."""
    blocks = act.text(voice.language).signature_blocks
    return next(block.signatories for block in blocks if block.party == party)


def capacity(signatory: Signatory) -> tuple[Runs, ...]:
    """Give the exact capacity of a signatory, without the comma that ends a line of a block."""
    return tuple(without_comma(line) for line in signatory.capacity)


def presented(signatory: Signatory, voice: Voice) -> Runs:
    """Present a signatory in one line: name, then capacity."""
    gap = voice.literal(", " if voice.language == "fr" else "، ")
    said: Runs = tuple(replace(run, strong=True) for run in signatory.name)
    for line in capacity(signatory):
        said = (*said, *gap, *_lowered(line))
    return said


def _lowered(runs: Runs) -> Runs:
    """Begin a French capacity in the middle of a sentence: « la Présidente … »."""
    if not runs or not runs[0].text.startswith(ARTICLES):
        return runs
    first = runs[0]
    return (replace(first, text=first.text[0].lower() + first.text[1:]), *runs[1:])


def without_article(runs: Runs) -> Runs:
    """Take the article from a French capacity: « Présidente du Conseil régional »."""
    article = next((one for one in ARTICLES if runs and runs[0].text.startswith(one)), "")
    if not article:
        return runs
    bare = runs[0].text.removeprefix(article)
    return (replace(runs[0], text=bare[0].upper() + bare[1:]), *runs[1:])


def without_comma(runs: Runs) -> Runs:
    """Take away the comma at the end of some words."""
    if not runs:
        return runs
    *before, last = runs
    text = last.text.rstrip(" ,،")
    return (*before, replace(last, text=text)) if text else tuple(before)


def original(holder: str, voice: Voice) -> Runs:
    """Say whose original it is: « destiné à la Région … », «المسلم لجهة …»."""
    return voice.say("original_for", party=voice.party(holder, "to"))


def papers_of(act: Act, holder: str) -> tuple[Paper, ...]:
    """Give the papers of one original: two where each language is a file."""
    return tuple(one for one in act.originals() if one.copy == holder)


def signed_pages(act: Act, holder: str, party: str, text: str) -> tuple[int, ...]:
    """Give the pages, from 1, on which a party signs a text of an original."""
    return tuple(
        sorted(
            {
                room.page + 1
                for paper in papers_of(act, holder)
                for room in paper.rooms
                if room.party == party and room.text == text
            }
        )
    )


def common(act: Act) -> bool:
    """Tell whether one signature is for both texts."""
    return any(room.text == "common" for paper in act.originals() for room in paper.rooms)


def when(sitting: Sitting, voice: Voice) -> Runs:
    """Say the day and the hour of a ceremony."""
    gap = voice.literal(", " if voice.language == "fr" else "، ")
    return (*voice.day(sitting.day), *gap, *voice.hour(sitting.hour))


def where(sitting: Sitting, voice: Voice) -> Runs:
    """Say the place and the room of a ceremony."""
    venue = sitting.ceremony.venue
    said = voice.prose(venue.value) if venue and venue.value else voice.blank("blank_venue")
    gap = voice.literal(", " if voice.language == "fr" else "، ")
    return (*voice.place(sitting.place), *gap, *said)


def blocking(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give the findings that block."""
    return tuple(one for one in findings if one.blocks)


def counted(act: Act, voice: Voice) -> Runs:
    """Count the findings of an agreement."""
    weights = {
        weight: sum(one.severity == weight and one.waiver is None for one in act.findings)
        for weight in ("B", "W", "I")
    }
    return voice.say(
        "findings_count",
        blocking=weights["B"],
        warnings=weights["W"],
        information=weights["I"],
    )

"""French verbs of agreements, by the weight they give a sentence (domain reference § 1.4).

Gives one entry for each verb or phrase: the word that betrays it in every form a drafter writes,
the words that must stand beside it, and those that take its weight away. Levels: 0 for an
intention, 1 for a conduct agreed on, 2 for an undertaking.
"""

from __future__ import annotations

from alternat.languages.verb_entry import Entry, Level

_CHARGE = r" (?:\w+ment )?(?:en|à (?:sa|leur)) charge\b"
_AID = r" (?:financièrement|à hauteur d)"
_GRANT = r" (?:une? |la |l’|le )?(?:budget|enveloppe|montant|somme|financement|aide|subvention)"


def _first_group(stem: str) -> str:
    """Present and future of a verb in -er, third person."""
    return " ".join(stem + end for end in ("e", "ent", "era", "eront"))


def _plain(level: Level, *stems: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(level=level, forms=_first_group(stem), unless_before=r"\b(?:s|d)’$|\bse $")
        for stem in stems
    )


INTENTIONS = (
    Entry(level=0, forms="peut peuvent pourra pourront pourrait pourraient", marked=True),
    Entry(level=0, forms="a ont aura auront", after=r" la (?:possibilité|faculté) d[e’]"),
    Entry(level=0, forms="possible loisible", before=r"\b(?:est|sera) $"),
    Entry(level=0, forms="prévoit prévoient projette projettent", after=r" d(?:e |’)"),
    Entry(level=0, forms=_first_group("souhait"), marked=True),
    Entry(
        level=0, forms="entend entendent entendra entendront", unless_before=r"\bs’$", marked=True
    ),
    Entry(level=0, forms=_first_group("envisag"), marked=True),
    Entry(
        level=0,
        forms="a ont",
        after=r" (?:vocation|l’intention|pour (?:ambition|intention))\b",
        marked=True,
    ),
    Entry(level=0, forms=_first_group("efforc"), before=r"\bs’$", marked=True),
    Entry(level=0, forms=_first_group("aspir") + " aspirent", after=r" à\b", marked=True),
    Entry(level=0, forms="veut veulent désire désirent", marked=True),
    Entry(
        level=0, forms="cherche cherchent cherchera chercheront tend tendent", after=r" (?:à|au)\b"
    ),
    Entry(level=0, forms=_first_group("propos"), before=r"\bse $", marked=True),
    Entry(level=0, forms=_first_group("ambitionn"), marked=True),
    Entry(
        level=0,
        forms=_first_group("exprim") + " manifeste manifestent",
        after=r" (?:ainsi )?(?:la|leur|une|le) (?:volonté|intention|souhait|désir)",
    ),
    Entry(level=0, forms=_first_group("déclar")),
    Entry(level=0, forms="prend prennent", after=r" acte\b"),
)
"""What the parties would like, or may do."""

AGREED_CONDUCT = (
    Entry(level=1, forms="convient conviennent conviendra conviendront", unless_before=r"\bil $"),
    Entry(
        level=1,
        forms="convenus convenues convenu",
        before=r"\b(?:sont|est) $",
        after=r" (?:d[e’]|que)",
    ),
    Entry(level=1, forms="accordent", before=r"\bs’$", after=r" (?:pour|à|sur)\b"),
    Entry(
        level=1, forms="coopère coopèrent coopérera coopéreront collabore collaborent collaboreront"
    ),
    Entry(level=1, forms="échangent échangeront", unless_before=r"\bs’$"),
    Entry(level=1, forms="promeut promeuvent soutient soutiennent soutiendra soutiendront"),
    *_plain(1, "favoris", "encourag", "organis", "étudi", "facilit", "développ"),
    *_plain(1, "particip", "contribu"),
)
"""What the parties agree to do, without owing it."""

UNDERTAKINGS = (
    Entry(level=2, forms=_first_group("engag"), before=r"\bs’$", marked=True),
    Entry(level=2, forms=_first_group("oblig"), before=r"\bs’$", marked=True),
    Entry(level=2, forms="engager obliger", before=r"\bs’$", marked=True, infinite=True),
    Entry(level=2, forms="engageant obligeant", before=r"\bs’$", marked=True),
    Entry(level=2, forms="doit doivent devra devront", marked=True, forbids=True),
    Entry(
        level=2,
        forms="tenu tenue tenus tenues",
        before=r"\b(?:est|sont|sera|seront)(?: \w+ment| également)? $",
        after=r" (?:d[e’]|(?:au|à) (?:paiement|versement|remboursement|secret))",
        unless_before=r"\b(?:n’|ne )\w+(?: \w+)? $",
        marked=True,
    ),
    Entry(
        level=2,
        forms="prend prennent prendra prendront souscrit souscrivent",
        after=r" (?:ici )?l[’e]s? ?engagements?\b",
        marked=True,
    ),
    Entry(level=2, forms="a ont aura auront", after=r" (?:l’|pour )?obligation d[e’]", marked=True),
    Entry(level=2, forms="incombe", before=r"\bil $", marked=True),
    Entry(level=2, forms="appartient revient importe", before=r"\bil (?:lui |leur )?$"),
    Entry(
        level=2,
        forms="engagement",
        before=r"\bl’$",
        after=r" (?:pris|souscrit) par\b",
        unless_before=r"\b(?:Considérant|Vu|Rappelant)\b[^,;.]*$",
    ),
    Entry(
        level=2,
        forms="engagements obligations",
        after=r" (?:financi\w+ )?(?:des Parties|de chaque Partie)",
        unless_before=r"\b(?:Considérant|Vu|Rappelant)\b[^,;.]*$|\bd’$",
    ),
    Entry(
        level=2,
        forms="convient conviennent",
        after=r" d[e’] ?(?:financer|verser|garantir|prendre en charge)",
    ),
    Entry(level=2, forms="garantit garantissent garantira garantiront"),
    Entry(
        level=2,
        forms=_first_group("assur"),
        unless_before=r"\bs’$",
        unless_after=r" (?:\w+ment )?(?:l[ea] |l’)"
        r"(?:suivi|secrétariat|présidence|coordination|animation|publicité)\b",
    ),
    Entry(level=2, forms="prend prennent prendra prendront", after=_CHARGE),
    Entry(
        level=2, forms="pris prise prises", before=r"\b(?:est|sont|sera|seront) $", after=_CHARGE
    ),
    Entry(
        level=2,
        forms="versé versée versés versées financé financée financés financées "
        "remboursé remboursée remboursés remboursées payé payée payés payées",
        before=r"\b(?:est|sont|sera|seront)(?: en outre| \w+ment)? $",
    ),
    Entry(level=2, forms=_first_group("vers")),
    Entry(level=2, forms=_first_group("financ"), unless_before=r"\b(?:la|de|en|une|cette) $|\bd’$"),
    Entry(level=2, forms=_first_group("cofinanc") + " " + _first_group("subventionn")),
    Entry(level=2, forms=_first_group("rembours") + " " + _first_group("indemnis")),
    Entry(level=2, forms="paie paient paiera paieront paye payent payera payeront"),
    Entry(
        level=2,
        forms=_first_group("support"),
        unless_after=r" (?:seule? )?(?:ses|leurs) (?:propres )?frais",
    ),
    Entry(level=2, forms=_first_group("contribu"), after=_AID),
    Entry(level=2, forms=_first_group("allou") + " " + _first_group("consacr"), after=_GRANT),
    Entry(
        level=2,
        forms="apporte apportent apportera apporteront",
        after=r" (?:un|son|leur) (?:financement|concours financier)",
    ),
    Entry(
        level=2,
        forms="met mettent mettra mettront",
        after=r"[^.;:]{0,80}? à (?:la |sa |leur )?disposition\b",
    ),
    Entry(
        level=2,
        forms="mis mise mises",
        before=r"\b(?:est|sont|sera|seront) $",
        after=r" à (?:la |sa |leur )?disposition\b",
    ),
)
"""What the parties owe."""

ENTRIES = (*INTENTIONS, *AGREED_CONDUCT, *UNDERTAKINGS)

"""Verdicts in plain French and English.

Takes codes of `verdict`; gives sentences. The indications of the standard (EN 319 102-1) keep their
code beside the words, so that another validator's report can be compared.
"""

from __future__ import annotations

from alternat.review.finding import Ui
from alternat.sign.identity import Identity
from alternat.sign.verdict import Answer, Part, Qualification, SignatureVerdict

Sentence = dict[Ui, str]

ANSWERS: dict[Answer, Sentence] = {
    "valid": {"fr": "VALIDE", "en": "VALID"},
    "invalid": {"fr": "NON VALIDE", "en": "INVALID"},
    "indeterminate": {"fr": "INDÉTERMINÉ", "en": "INDETERMINATE"},
}

CODES: dict[str, Sentence] = {
    # integrity
    "intact": {"fr": "le texte signé est intact", "en": "the signed text is intact"},
    "altered": {
        "fr": "le texte signé a été modifié : son empreinte ne correspond plus",
        "en": "the signed text was altered: its digest no longer matches",
    },
    "forged": {
        "fr": "la signature ne correspond pas au certificat",
        "en": "the signature does not match the certificate",
    },
    "unread": {"fr": "n’a pas pu être lu", "en": "could not be read"},
    # coverage
    "covers-file": {"fr": "couvre tout le fichier", "en": "covers the whole file"},
    "covers-revision": {
        "fr": "couvre le fichier tel qu’il était alors ; des ajouts ont suivi",
        "en": "covers the file as it then was; additions followed",
    },
    "covers-part": {
        "fr": "ne couvre qu’une partie du fichier",
        "en": "covers only a part of the file",
    },
    "covers-unclear": {
        "fr": "on ne peut dire ce que la signature couvre",
        "en": "what the signature covers cannot be told",
    },
    # changes
    "unchanged": {"fr": "rien n’a changé depuis", "en": "nothing changed since"},
    "evidence-added": {
        "fr": "depuis, seules des preuves ont été ajoutées (horodatage, révocation)",
        "en": "since then, only evidence was added (timestamps, revocation)",
    },
    "signatures-added": {
        "fr": "depuis, seules des signatures et leurs preuves ont été ajoutées",
        "en": "since then, only signatures and their evidence were added",
    },
    "changed": {
        "fr": "le fichier a été modifié après la signature ; une personne doit regarder",
        "en": "the file was changed after the signature; a person must look",
    },
    # the file
    "not-signed": {
        "fr": "le fichier ne porte aucune signature",
        "en": "the file carries no signature",
    },
    "encrypted": {"fr": "le fichier est chiffré", "en": "the file is encrypted"},
    "unreadable": {"fr": "le fichier ne peut être lu", "en": "the file cannot be read"},
    "list-refused": {
        "fr": "la liste de confiance européenne n’est pas signée par qui le doit",
        "en": "the European trusted list is not signed by whom it should be",
    },
    "crashed": {
        "fr": "le validateur s’est arrêté sur ce fichier",
        "en": "the validator broke down on this file",
    },
    "too-slow": {
        "fr": "la validation a dépassé le temps permis",
        "en": "the validation took longer than allowed",
    },
    # EN 319 102-1
    "OK": {"fr": "certificat et preuves en règle", "en": "certificate and evidence in order"},
    "FORMAT_FAILURE": {
        "fr": "la signature n’a pas la forme requise",
        "en": "the signature does not have the required form",
    },
    "HASH_FAILURE": {
        "fr": "l’empreinte signée n’est pas celle du texte",
        "en": "the signed digest is not that of the text",
    },
    "SIG_CRYPTO_FAILURE": {
        "fr": "la signature ne se vérifie pas avec la clé du certificat",
        "en": "the signature does not verify with the certificate’s key",
    },
    "REVOKED": {"fr": "le certificat est révoqué", "en": "the certificate is revoked"},
    "EXPIRED": {"fr": "le certificat avait expiré", "en": "the certificate had expired"},
    "NOT_YET_VALID": {
        "fr": "le certificat n’était pas encore valable",
        "en": "the certificate was not valid yet",
    },
    "SIG_CONSTRAINTS_FAILURE": {
        "fr": "une règle de signature n’est pas respectée",
        "en": "a rule of signing is not kept",
    },
    "CHAIN_CONSTRAINTS_FAILURE": {
        "fr": "la chaîne de certificats ne respecte pas une règle",
        "en": "the chain of certificates breaks a rule",
    },
    "CERTIFICATE_CHAIN_GENERAL_FAILURE": {
        "fr": "la chaîne de certificats ne peut être vérifiée : racine inconnue, ou état de "
        "révocation introuvable",
        "en": "the chain of certificates cannot be verified: unknown root, or no revocation status",
    },
    "CRYPTO_CONSTRAINTS_FAILURE": {
        "fr": "un algorithme n’est plus jugé sûr",
        "en": "an algorithm is no longer thought safe",
    },
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": {
        "fr": "un algorithme n’est plus jugé sûr, et rien ne prouve que la signature est d’avant",
        "en": "an algorithm is no longer thought safe, and nothing proves the signature older",
    },
    "POLICY_PROCESSING_ERROR": {
        "fr": "la politique de signature ne peut être lue",
        "en": "the signature policy cannot be read",
    },
    "SIGNATURE_POLICY_NOT_AVAILABLE": {
        "fr": "la politique de signature n’est pas disponible",
        "en": "the signature policy is not available",
    },
    "TIMESTAMP_ORDER_FAILURE": {
        "fr": "les horodatages se contredisent",
        "en": "the timestamps contradict each other",
    },
    "NO_SIGNING_CERTIFICATE_FOUND": {
        "fr": "le certificat du signataire manque",
        "en": "the signer’s certificate is missing",
    },
    "NO_CERTIFICATE_CHAIN_FOUND": {
        "fr": "aucune chaîne ne mène à une racine de confiance",
        "en": "no chain leads to a trusted root",
    },
    "REVOKED_NO_POE": {
        "fr": "le certificat est révoqué, et rien ne prouve que la signature est d’avant",
        "en": "the certificate is revoked, and nothing proves that the signature is older",
    },
    "REVOKED_CA_NO_POE": {
        "fr": "une autorité de la chaîne est révoquée, et rien ne prouve que la signature est d’avant",
        "en": "an authority of the chain is revoked, and nothing proves that the signature is older",
    },
    "OUT_OF_BOUNDS_NO_POE": {
        "fr": "le certificat n’est pas valable à cette date, et rien ne prouve quand la signature a "
        "été faite",
        "en": "the certificate is not valid at that time, and nothing proves when the signature was made",
    },
    "OUT_OF_BOUNDS_NOT_REVOKED": {
        "fr": "le certificat a expiré sans avoir été révoqué ; rien ne prouve quand la signature a "
        "été faite",
        "en": "the certificate expired unrevoked; nothing proves when the signature was made",
    },
    "REVOCATION_OUT_OF_BOUNDS_NO_POE": {
        "fr": "la preuve de non-révocation n’est plus valable, et rien ne prouve quand elle a été faite",
        "en": "the proof of non-revocation is no longer valid, and nothing proves when it was made",
    },
    "NO_POE": {
        "fr": "rien ne prouve que la signature existait quand le certificat était valable",
        "en": "nothing proves that the signature existed while the certificate was valid",
    },
    "TRY_LATER": {
        "fr": "il manque un état de révocation assez récent : réessayer avec --online, ou mettre une "
        "liste de révocation (.crl) ou une réponse OCSP (.ocsp) récente dans le dossier de --trust ; "
        "tant que le fichier est VALIDE, `sign renew` y dépose ces preuves sous un horodatage neuf",
        "en": "a recent enough revocation status is missing: try again with --online, or put a recent "
        "revocation list (.crl) or OCSP answer (.ocsp) into the folder of --trust; while the file "
        "is VALID, `sign renew` files such evidence under a new timestamp",
    },
    "SIGNED_DATA_NOT_FOUND": {"fr": "le texte signé manque", "en": "the signed text is missing"},
    "GENERIC": {"fr": "cause non précisée", "en": "no precise cause"},
}

_FACTS: dict[str, Sentence] = {
    "pages-removed": {"fr": "pages retirées", "en": "pages removed"},
    "pages-added": {"fr": "pages ajoutées", "en": "pages added"},
    "page-turned": {"fr": "page {0} tournée", "en": "page {0} turned"},
    "page-drawn": {"fr": "contenu de la page {0} modifié", "en": "content of page {0} changed"},
    "page-frame": {"fr": "cadre de la page {0} modifié", "en": "frame of page {0} changed"},
    "notes": {"fr": "annotations sur la page {0}", "en": "annotations on page {0}"},
    "field": {"fr": "champ « {0} » rempli ou modifié", "en": "field “{0}” filled or changed"},
    "layers": {"fr": "calques modifiés", "en": "layers changed"},
    "action": {"fr": "action à l’ouverture modifiée", "en": "action on opening changed"},
}

_TIMES: dict[str, Sentence] = {
    "claimed": {
        "fr": "heure déclarée par le signataire, sans preuve",
        "en": "as the signer claims, unproved",
    },
    "signature-timestamp": {
        "fr": "prouvé par un horodatage de la signature",
        "en": "proved by a signature timestamp",
    },
    "document-timestamp": {
        "fr": "prouvé par un horodatage du document",
        "en": "proved by a document timestamp",
    },
}

_QUALIFIED: dict[Qualification, Sentence] = {
    "qualified": {
        "fr": "signature qualifiée selon les listes de confiance",
        "en": "qualified signature, as the trusted lists say",
    },
    "qualified-certificate": {
        "fr": "certificat qualifié selon les listes de confiance, sans dispositif qualifié : "
        "signature avancée",
        "en": "qualified certificate, as the trusted lists say, but no qualified device: "
        "advanced signature",
    },
    "not-qualified": {
        "fr": "signature non qualifiée selon les listes de confiance",
        "en": "not a qualified signature, as the trusted lists say",
    },
}

_IDENTITY: dict[str, Sentence] = {
    "same-bytes": {
        "fr": "Texte signé = texte définitif conservé, octet pour octet : {0}.",
        "en": "Signed text = final text on record, byte for byte: {0}.",
    },
    "changed-before-signing": {
        "fr": "Le fichier part du texte définitif ({0}), mais il a été modifié avant la première signature.",
        "en": "The file starts from the final text ({0}), but was changed before the first signature.",
    },
    "same-words": {
        "fr": "Mêmes mots que le texte définitif ({0}) ; le fichier a été réécrit par un autre logiciel.",
        "en": "Same words as the final text ({0}); the file was rewritten by other software.",
    },
    "other-words": {
        "fr": "Ce n’est PAS le texte définitif ({0}) : les mots diffèrent.",
        "en": "This is NOT the final text ({0}): the words differ.",
    },
    "unknown": {
        "fr": "Ce fichier ne vient d’aucun texte définitif de cet espace de travail.",
        "en": "This file comes from no final text of this workspace.",
    },
}


def told(part: Part, ui: Ui) -> str:
    """Put a part into words, with the facts that it quotes."""
    sentence = CODES.get(part.code, {"fr": part.code, "en": part.code})[ui]
    code = f" [{part.code}]" if part.code.isupper() else ""
    details = ", ".join(fact(one, ui) for one in part.details)
    if not details:
        return f"{sentence}{code}"
    return f"{sentence}{code} ({details})"


def fact(detail: str, ui: Ui) -> str:
    """Put one fact into words; what is none is quoted as it stands."""
    what, _, where = detail.partition(":")
    return _FACTS[what][ui].format(where) if what in _FACTS else detail


def reasons(one: SignatureVerdict, ui: Ui) -> tuple[str, ...]:
    """Say why a signature is not valid; nothing if it is."""
    return tuple(told(part, ui) for part in one.parts if part.answer != "valid")


def qualified(one: SignatureVerdict, ui: Ui) -> str | None:
    """Say what the trusted lists make of a signature; nothing if they say nothing."""
    return _QUALIFIED[one.qualified][ui] if one.qualified else None


def time_known(one: SignatureVerdict, ui: Ui) -> str:
    """Say how the time of a signature is known."""
    return _TIMES[one.time_source][ui]


def identity(one: Identity, ui: Ui) -> str:
    """Say whether a file is one of ours."""
    names = (one.agreement, one.copy, one.language, one.version and f"version {one.version}")
    return _IDENTITY[one.likeness][ui].format(", ".join(name for name in names if name))

"""Characters that carry meaning without being seen: spaces, isolates, marks of values.

Takes nothing; gives the constants and regular-expression classes that typography and bidi share.
Source: domain reference §§ 4.1 and 4.3.
"""

from __future__ import annotations

NBSP = "\u00a0"
"""No-break space: before ``:``, ``%``, ``»`` and units, after ``«``, in French."""

NNBSP = "\u202f"
"""Narrow no-break space: before ``;``, ``!``, ``?`` and between groups of digits, in French."""

LRI = "\u2066"
"""Left-to-right isolate: opens a Latin or number token inside Arabic text."""

RLI = "\u2067"
"""Right-to-left isolate: opens an Arabic token inside French text."""

FSI = "\u2068"
"""First-strong isolate: never written by us, recognised when isolates are stripped."""

PDI = "\u2069"
"""Pop directional isolate: closes an isolate."""

BLANKS = " \t\u00a0\u2007\u2009\u202f"
"""Spaces that stay on the line, for use inside a regular-expression class."""

MARKS = "\ue000-\uf8ff"
"""Private-use characters, each standing for a value of the spec: opaque words."""

ARABIC_LETTERS = "\u0621-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff"
"""Letters, tatweel and vowel signs of the Arabic block, for use inside a class."""

LATIN_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f"
    "\u0370-\u052f\u1e00-\u1fff\u2d30-\u2d7f"
)
"""Letters read from left to right (Latin and, alike, Greek, Cyrillic, Tifinagh), for a class."""

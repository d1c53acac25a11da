"""Runs of characters as Word writes them: style, direction, language, isolates.

Takes `Run`s of the document and the style ids of a template, gives the XML of `w:r` elements.
Nothing here says how a text looks: each look is a character style, which a lawyer may restyle.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html import escape

from alternat.document import Run, Runs
from alternat.render.errors import RenderError

STYLES = ("Strong", "Emphasis", "Strong Emphasis", "Superscript", "Blank", "Value")
"""Character styles a template must have."""

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"

_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = re.compile("[^\x00-\x1f&<>\ud800-\udfff\ufffe\uffff]*")
"""What most texts are: nothing in them is to be refused, escaped or broken."""
_BREAK = re.compile("(\t|\r\n|\r|\n)")

_LANGUAGE = '<w:lang w:val="fr-FR" w:bidi="ar-MA"/>'
_PROPERTIES = {"fr": _LANGUAGE, "ar": f"<w:rtl/>{_LANGUAGE}"}
"""Last properties of a run by the language of its words; `w:rtl` may stand on runs only."""


def runs_xml(runs: Runs, style_ids: Mapping[str, str]) -> str:
    """Write runs as `w:r` elements.

    Args:
        runs: The runs of one paragraph.
        style_ids: The template's id of each style, by name.

    Returns:
        XML that may stand in a `w:p`.

    Raises:
        RenderError: A run holds a character that XML cannot carry.
    """
    return "".join(
        [
            f"<w:r><w:rPr>{_look(run, style_ids)}{_PROPERTIES[run.language]}</w:rPr>"
            f"{content_xml(_isolated(run))}</w:r>"
            for run in runs
        ]
    )


def content_xml(text: str) -> str:
    """Write text as the content of a run; tabs and line ends become Word's own.

    Raises:
        RenderError: The text holds a character that XML cannot carry.
    """
    if text and _PLAIN.fullmatch(text):
        return f'<w:t xml:space="preserve">{text}</w:t>'
    refuse_unprintable(text)
    return "".join(_piece(piece) for piece in _BREAK.split(text) if piece)


def refuse_unprintable(text: str) -> None:
    """Raise `RenderError` if the text holds a character that XML cannot carry."""
    if found := _UNPRINTABLE.search(text):
        around = text[max(0, found.start() - 20) : found.start()]
        raise RenderError(
            f"U+{ord(found[0]):04X} after “{around}” cannot be printed in Word; "
            "take this character out of the specification"
        )


def _piece(piece: str) -> str:
    match piece:
        case "\t":
            return "<w:tab/>"
        case "\n" | "\r" | "\r\n":
            return "<w:br/>"
        case _:
            return f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>'


def _isolated(run: Run) -> str:
    if not run.isolated:
        return run.text
    return f"{RLI if _holds_rtl_letter(run.text) else LRI}{run.text}{PDI}"


def _holds_rtl_letter(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def _look(run: Run, style_ids: Mapping[str, str]) -> str:
    """Write the character style of a run; what is raised within another style is so by hand."""
    name = _style_name(run)
    if name is None:
        return ""
    by_hand = run.superscript and name != "Superscript"
    raised = '<w:vertAlign w:val="superscript"/>' if by_hand else ""
    return f'<w:rStyle w:val="{style_ids[name]}"/>{raised}'


def _style_name(run: Run) -> str | None:
    if run.blank:
        return "Blank"
    if run.strong or run.emphasis:
        return " ".join(["Strong"] * run.strong + ["Emphasis"] * run.emphasis)
    if run.superscript:
        return "Superscript"
    return "Value" if run.origin else None

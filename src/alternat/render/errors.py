"""What can go wrong when a document is printed; every message says what to do.

The classes are grouped by cause, because the command gives each cause its own exit code.
"""

from __future__ import annotations


class RenderError(Exception):
    """The document could not be printed, although template and fonts are sound."""

    exit_code = 6


class Unsignable(RenderError):
    """No way to lay out a signature page gives one that may be signed; says what is wrong."""


class MissingFont(Exception):
    """A font file named by the stylesheet is not there."""

    exit_code = 3


class TemplateAtFault(Exception):
    """The template or its stylesheet is wrong."""

    exit_code = 5


class StyleMissing(TemplateAtFault):
    """The Word template lacks a named style that the document needs."""

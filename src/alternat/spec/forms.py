"""Strict forms of the types that pydantic reads too kindly from text.

`1_000` is no number here, `yes` no flag, and seconds since 1970 no date.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, LiteralString

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def _exactly(pattern: str, code: LiteralString) -> BeforeValidator:
    """Refuse every text but those of one form; what is no text is left to pydantic."""
    form = re.compile(pattern)

    def check(given: object) -> object:
        if isinstance(given, str) and not form.fullmatch(given):
            raise PydanticCustomError(code, "not in the right form")
        return given

    return BeforeValidator(check)


Flag = Annotated[bool, _exactly("true|false", "bad-flag")]
"""`true` or `false`; not `yes`, `on` or `1`."""

WholeNumber = Annotated[int, _exactly("0|[1-9][0-9]{0,14}", "bad-number")]
"""Plain digits, at most fifteen; not `1_000`, `3.0`, `+3` or `010`."""

Figure = Annotated[Decimal, _exactly(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?", "bad-amount")]
"""Plain digits with a decimal point; not `1e5`, `1_000`, `1,5` or digits of another script."""

Degrees = Annotated[Decimal, _exactly(r"-?[0-9]{1,3}(\.[0-9]{1,6})?", "bad-amount")]
"""Degrees of latitude or longitude, with a decimal point."""

Day = Annotated[date, _exactly("[0-9]{4}-[0-9]{2}-[0-9]{2}", "bad-date")]
"""Year-month-day; not seconds since 1970, nor a date with a time."""

"""The process in which a PDF is judged: reads a question, limits itself, writes the answer.

Takes from its input a line of JSON and the bytes of the file; gives JSON. `verification` starts it.
"""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import resource
import sys
from datetime import datetime
from typing import Any

from alternat.sign.trust import Trust


def main() -> None:
    """Answer one question."""
    asked: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    _limit(resource.RLIMIT_CPU, int(asked["seconds"]) + 1)
    _limit(resource.RLIMIT_AS, asked["memory"])
    logging.disable(logging.CRITICAL)
    from alternat.sign.assessment import Question
    from alternat.sign.validation import validate  # after the limits: heavy
    from alternat.sign.verification import as_data

    question = Question(
        Trust(
            **{
                name: tuple(map(base64.b64decode, pieces))
                for name, pieces in asked["trust"].items()
            }
        ),
        datetime.fromisoformat(asked["at"]) if asked["at"] else None,
        asked["online"],
        asked["report"],
        asked["words"],
    )
    answered = validate(sys.stdin.buffer.read(), question)
    print(json.dumps({"verdict": as_data(answered.verdict), "report": answered.report}))  # noqa: T201 - its answer


def _limit(what: int, most: int) -> None:
    with contextlib.suppress(ValueError, OSError):  # a system that has no such limit
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    main()

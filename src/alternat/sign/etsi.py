"""The report of a validation as ETSI TS 119 102-2 defines it, in XML.

Takes what the library says of each signature, and our verdicts; gives one report. Where a verdict
is more severe than the library's, as after a change that our policy does not allow, the report says
so with the indication `SIG_CONSTRAINTS_FAILURE`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree
from pyhanko.sign.ades.report import AdESIndeterminate, AdESStatus
from pyhanko.sign.validation.report.tools import generate_report

if TYPE_CHECKING:
    from alternat.sign.validation import Judged

_NAMESPACE = "{http://uri.etsi.org/19102/v1.2.1#}"


def validation_report(judged: Iterable[Judged]) -> str:
    """Write one report on all signatures of a file.

    Args:
        judged: The signatures that could be read; document timestamps are part of their evidence.
    """
    root: etree._Element | None = None
    for one in judged:
        result, signature = one.result, one.signature
        if result is None or signature is None or one.verdict.level == "timestamp":
            continue
        if result.ades_subindic.status == AdESStatus.PASSED and one.verdict.answer != "valid":
            result = replace(result, ades_subindic=AdESIndeterminate.SIG_CONSTRAINTS_FAILURE)
        written = etree.fromstring(generate_report(signature, result).encode())
        if root is None:
            root = written
        else:
            _join(root, written)
    if root is None:
        root = etree.Element(f"{_NAMESPACE}ValidationReport")
    return etree.tostring(root, encoding="unicode", pretty_print=True)


def _join(root: etree._Element, more: etree._Element) -> None:
    """Add the signatures of another report, and the objects that the first one lacks."""
    name = f"{_NAMESPACE}SignatureValidationReport"
    last = root.findall(name)[-1]
    for report in more.findall(name):
        last.addnext(report)
        last = report
    objects = root.find(f"{_NAMESPACE}SignatureValidationObjects")
    others = more.find(f"{_NAMESPACE}SignatureValidationObjects")
    if objects is not None and others is not None:
        known = {one.get("id") for one in objects}
        objects.extend([one for one in others if one.get("id") not in known])

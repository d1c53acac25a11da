"""Reports: findings as data, as SARIF, as a page to read and print.

Takes agreements with their findings and a function that locates these; gives data and texts.
"""

from __future__ import annotations

from alternat.review.report.data import Place, Reviewed, Tally, as_data

__all__ = ["Place", "Reviewed", "Tally", "as_data"]

"""Reports: findings as data, as SARIF, as a page to read and print.

Takes agreements with their findings in place; gives data and texts.
"""

from __future__ import annotations

from alternat.review.report.data import Place, Placed, Reviewed, Tally, as_data

__all__ = ["Place", "Placed", "Reviewed", "Tally", "as_data"]

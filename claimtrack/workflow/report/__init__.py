"""The report: one page that shows scores, pictures, ranking and every claim with its evidence, and asks no network.

The same database and version give the same bytes: no clock is read, and the as-of day is that of the latest
resolution.
"""

from __future__ import annotations

from claimtrack.workflow.report.writing import FORMATS, render_report, write_report

__all__ = ["FORMATS", "render_report", "write_report"]

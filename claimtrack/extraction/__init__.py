"""Reads forecasts out of comments: cues, rules, fields. Knows no file and no clock."""

from claimtrack.extraction.engine import Extractor

__all__ = ["Extractor"]

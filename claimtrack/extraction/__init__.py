"""Reads forecasts out of comments: cues, rules, fields. Knows no file and no clock."""

from claimtrack.extraction.cues import holds_cue
from claimtrack.extraction.engine import Extractor
from claimtrack.extraction.explain import explain_claim, explain_rejection
from claimtrack.extraction.frames import Reason
from claimtrack.extraction.parallel import read_pages

__all__ = ["Extractor", "Reason", "explain_claim", "explain_rejection", "holds_cue", "read_pages"]

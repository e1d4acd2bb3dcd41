"""claimtrack reads what people wrote, finds the forecasts in it, resolves them and keeps score.

A comment becomes claims, a claim gets a verdict, verdicts become scores.
"""

__version__ = "0.1.0"

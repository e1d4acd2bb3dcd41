"""Clauses in the present that something beside their verb makes forecasts: a day, an event, a condition, a denial."""

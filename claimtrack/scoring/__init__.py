"""Scores as pure arithmetic on arrays. Knows no claim, event or database."""

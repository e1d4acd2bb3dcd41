"""Forecasts that somebody's view makes of a clause or of a thing: "I bet", "I can see", "mark my words"."""

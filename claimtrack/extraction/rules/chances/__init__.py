"""Stated chances, odds and bets, with what they are the chance of."""

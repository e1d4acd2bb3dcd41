"""Forecasts without a finite verb, or that only their place gives away."""

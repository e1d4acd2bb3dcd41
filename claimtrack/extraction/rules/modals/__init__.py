"""Forecasts whose verb says that they are some: will, may, should, would, is to, plans to."""

"""From a claim and an event log to a verdict."""

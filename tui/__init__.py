"""The terminal UI: screens over the read models and verbs of `claimtrack.workflow`."""

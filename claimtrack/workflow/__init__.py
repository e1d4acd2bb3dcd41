"""The verbs: what the command line, the terminal UI and the features all call."""

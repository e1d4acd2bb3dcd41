"""The command line: parse, call a verb of workflow, render."""

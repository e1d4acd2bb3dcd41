"""The command line: parse, call a verb of workflow, render. Nothing heavy is imported before a verb runs."""

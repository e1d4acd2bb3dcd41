"""One module a screen; each shows read models of the workflow and runs the actions named for it."""

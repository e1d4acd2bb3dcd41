"""What the exit status says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit statuses; scripts may rely on them."""

    OK = 0
    """Done, though single rows or pages may have been reported and skipped."""
    REFUSED = 1
    """The operation was refused; stderr says why and what to do."""
    USAGE = 2
    """The command line could not be understood."""
    NOTHING_READ = 3
    """None of the inputs could be used."""
    CHECK_FAILED = 4
    """`verify` or `doctor` found something wrong."""
    INTERNAL = 70
    """A fault of claimtrack itself; --debug shows where."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""

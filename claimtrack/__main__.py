"""`python -m claimtrack` and the `claimtrack` command."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_INTERRUPTED = 130


def main() -> None:
    """Run the command line."""
    try:
        from claimtrack.cli.app import main as run

        status = run()
    except KeyboardInterrupt:
        sys.stderr.write("claimtrack: stopped before anything was done; give the same command again\n")
        status = _INTERRUPTED
    if status == _INTERRUPTED:
        # Python's own way out waits for what was stopped, and an interruption that passed through some library may make
        # it kill itself instead of giving the status.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(status)
    sys.exit(status)


if __name__ == "__main__":
    main()

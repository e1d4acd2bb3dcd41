"""`python -m claimtrack` and the `claimtrack` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    from claimtrack.cli.app import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()

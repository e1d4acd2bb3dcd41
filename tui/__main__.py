"""`python -m tui [DATABASE]`: what the server starts for each browser."""

from __future__ import annotations

import sys

from tui.app import main

if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)

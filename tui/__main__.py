"""`python -m tui [DATABASE [ACTOR]]`: what the server starts for each browser."""

from __future__ import annotations

import sys

from tui.app import main

if __name__ == "__main__":
    given = [word or None for word in sys.argv[1:3]]
    main(*given)

"""`python -m vbhc`."""

from __future__ import annotations

import sys

from vbhc._entry import main

if __name__ == "__main__":
    sys.exit(main())

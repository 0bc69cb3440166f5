"""How long the window may stand still on the machine that runs the tests."""

from __future__ import annotations

import os
from typing import Final

STALL_S: Final = int(os.environ.get("VANKIEN_STALL_MS", "100")) / 1000
"""How long the window may stand still: 100 ms by promise, more where CI says so."""

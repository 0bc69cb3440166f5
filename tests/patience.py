"""How much longer than promised things may take on a machine that is shared with others."""

from __future__ import annotations

import os
from typing import Final

STALL_S: Final = int(os.environ.get("VANKIEN_STALL_MS", "100")) / 1000
"""How long the window may stand still: 100 ms by promise, more where CI says so."""
SLACK: Final = STALL_S / 0.1
"""By what every other limit of time is multiplied."""

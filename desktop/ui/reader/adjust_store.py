"""How the images of each document were adjusted, remembered beside the window's state."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QSettings

from desktop.services.rendering import AS_IT_IS, Adjust

KEY = "reader/adjust"
MOST = 500
"""Documents that are remembered; those adjusted longest ago are forgotten first."""
INKS = ("", "red", "blue", "both")


class AdjustStore:
    """Reads and writes the window's memory; what is odd in it counts for nothing."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def of(self, sha256: str) -> Adjust:
        """How the images of an original are adjusted."""
        try:
            known = self._all()[sha256]
            made = Adjust(
                max(-100, min(100, int(known["brightness"]))),
                max(-100, min(100, int(known["contrast"]))),
                bool(known["invert"]),
                known["without"],
            )
        except (KeyError, TypeError, ValueError):
            return AS_IT_IS
        return made if made.without in INKS else AS_IT_IS

    def keep(self, sha256: str, adjust: Adjust) -> None:
        """Remember how the images of an original are adjusted."""
        known = self._all()
        known.pop(sha256, None)
        if adjust != AS_IT_IS:
            known[sha256] = asdict(adjust)
        self._memory.setValue(KEY, json.dumps(dict(list(known.items())[-MOST:])))

    def _all(self) -> dict[str, dict[str, Any]]:
        try:
            known = json.loads(str(self._memory.value(KEY, "{}")))
        except ValueError:
            return {}
        return known if isinstance(known, dict) else {}

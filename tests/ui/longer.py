"""Words that are two fifths longer than the English ones."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

SHARE = 0.4


class Longer(QTranslator):
    """Says everything in English with two fifths more letters."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt names it
        """It is not."""
        return False

    def translate(self, _context, source, _comment=None, _n=-1) -> str:
        """The source, made longer; what stands for a value stays."""
        source = source.replace("(s)", "s")
        if len(source) < 2 or "%1" in source:
            return source
        return source + "~" * max(1, round(len(source) * SHARE))

"""The job that puts a table on paper; a module-level function with picklable values."""

from __future__ import annotations

from pathlib import Path

from desktop.services.composing.task import Composed
from desktop.services.registers.sheet import Sheet


def sheet_job(sheet: Sheet, target: Path) -> Composed:
    """A table as PDF. Worker processes only; raises OSError when it cannot be written."""
    from desktop.services.registers.typeset import typeset  # heavy: MuPDF loads in workers only

    return typeset(sheet, target)

"""A table as comma-separated text that Excel opens with its Vietnamese letters whole."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

from desktop.services.registers.sheet import Cell, Sheet

_LEADS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet program may take for the beginning of a formula, wide forms included."""


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet program takes for a formula."""
    risky = isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(_LEADS)
    return f"'{cell}" if risky else cell


def write_csv(sheet: Sheet, target: Path) -> None:
    """Write headings and rows, in UTF-8 with the mark that Excel knows it by. Raises OSError."""
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in sheet.columns])
        writer.writerows([[harmless(cell) for cell in row] for row in sheet.rows])

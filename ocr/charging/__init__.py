"""Whom a directive charges with what, by when, and to whom they report."""

from ocr.charging.finding import find_assignments
from ocr.charging.grid import Row, task_rows
from ocr.charging.tabled import find_tabled
from ocr.charging.values import Assignment

__all__ = ["Assignment", "Row", "find_assignments", "find_tabled", "task_rows"]

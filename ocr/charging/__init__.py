"""Whom a directive charges with what, by when, and to whom they report."""

from ocr.charging.finding import find_assignments
from ocr.charging.values import Assignment

__all__ = ["Assignment", "find_assignments"]

"""What is printed, and what may go wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from db.records import PageSize

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class PrintSource:
    """A composed PDF with the sizes of its pages in points, as shown."""

    path: Path
    pages: tuple[PageSize, ...]


@dataclass(frozen=True, slots=True)
class PrintFailure:
    """Why nothing more was printed.

    `printer.missing`: no such printer; `printer.refused`: it took the first pages and then no
    more; otherwise the renderer's code for a page, with `page` counted from 1 in the values.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)

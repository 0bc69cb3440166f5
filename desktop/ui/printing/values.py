"""What is printed, and what may go wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

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

    `printer.missing`: no such printer; `printer.stopped`, `printer.refused`: it takes nothing, or,
    where some pages were `taken`, no more; otherwise the renderer's code for a page, with `page`
    counted from 1 in the values.
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    taken: bool = False


class Job(Protocol):
    """Something on its way to paper; GUI thread only.

    `progressed(done, total)` tells of pages where that is known; then comes one of
    `finished()`, `cancelled()` and `failed(PrintFailure)`, never before `start` has returned.
    """

    @property
    def progressed(self) -> Any:
        """A signal, as the others."""

    @property
    def finished(self) -> Any:
        """All pages are with the printer."""

    @property
    def cancelled(self) -> Any:
        """Given up as asked."""

    @property
    def failed(self) -> Any:
        """Given up for a reason."""

    def start(self) -> None:
        """Begin."""

    def cancel(self) -> None:
        """Give up soon."""

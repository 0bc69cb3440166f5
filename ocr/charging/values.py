"""What an assignment says."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.values import Box


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task: who has to do what, by when, and to whom they report.

    `who` is "" where the sentence leaves it open; `due` an ISO day, `due_text` the time as
    printed; `quote` the sentence; `page` 0-based; `box` in points around its words there.
    """

    who: str
    what: str
    due: str | None
    due_text: str | None
    report_to: str | None
    recurring: bool
    quote: str
    page: int
    box: Box | None

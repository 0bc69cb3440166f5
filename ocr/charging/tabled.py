"""Tasks in tables: a row says what is to be done, who does it with whose help, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from ocr.charging.deadlines import Deadline, deadlines_in, month_end
from ocr.charging.grid import Row
from ocr.charging.reporting import report_to
from ocr.charging.values import Assignment
from ocr.vntext import fold

_CUE: Final = "trước "
"""A time in a table limits by its column; in running text a word says so."""
_YEAR: Final = re.compile(r"^(?:trong )?nam ((?:19|20)\d\d)$")
_ALWAYS: Final = re.compile(
    r"\b(?:thuong xuyen|hang (?:ngay|tuan|thang|quy|nam)|dinh ky|lien tuc)\b"
)
_LEAST_WORDS, _MOST_WORDS, _MOST_WHEN = 2, 150, 16
_PARTS: Final = ("what", "who", "helps", "when")


def find_tabled(rows: Iterable[Row], issued: date | None = None) -> tuple[Assignment, ...]:
    """The tasks that the rows of tables give.

    Pure and fast; any thread may call it.

    Args:
        rows: of its tables, see `task_rows`.
        issued: day of issue, where known; a time before it limits nothing.
    """
    found = (_task(row, issued) for row in rows)
    return tuple(task for task in found if task is not None)


def _task(row: Row, issued: date | None) -> Assignment | None:
    what, who, when = (
        row.text("what").strip(" .;:"),
        row.text("who").strip(" .;:"),
        row.text("when"),
    )
    if not _LEAST_WORDS <= len(what.split()) <= _MOST_WORDS or len(when.split()) > _MOST_WHEN:
        return None
    limit = next(_limits(when, issued), None)
    recurring = _ALWAYS.search(fold(when).lower()) is not None
    if not who and limit is None and not recurring:
        return None  # the head of a group of rows
    return Assignment(
        who=who,
        what=what,
        due=limit.due.isoformat() if limit and limit.due else None,
        due_text=when or None,
        report_to=report_to(what),
        recurring=recurring,
        quote=" – ".join(text for part in _PARTS if (text := row.text(part))),
        page=row.page,
        box=row.box,
    )


def _limits(when: str, issued: date | None) -> Iterator[Deadline]:
    """What the cell of a time means: "15/11/2025", "Quý I/2026", "Năm 2026", "Trước ngày …"."""
    yield from deadlines_in(when, issued)
    yield from deadlines_in(_CUE + when, issued)
    year = _YEAR.match(" ".join(fold(when).lower().split()))
    if year is not None:
        yield Deadline(0, len(when), month_end(int(year[1]), 12))

"""Tasks as they stand on a day: what is overdue, in which order, and as a table to hand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from db.archive import Archive
from db.records import AssignmentRecord, DocumentRow, TaskCount
from db.repositories import assignments, documents
from desktop.services.messages import Messages
from desktop.services.registers.sheet import Align, Cell, Column, Sheet

Standing = Literal["suggested", "overdue", "todo", "doing", "done", "dismissed"]
OPEN: frozenset[Standing] = frozenset({"overdue", "todo", "doing"})
TAKEN_UP = ("todo", "doing")

_LAYOUT: tuple[tuple[str, float, Align], ...] = (
    ("ordinal", 5, "center"),
    ("due", 11, "center"),
    ("who", 20, "left"),
    ("what", 40, "left"),
    ("report_to", 14, "left"),
    ("state", 11, "left"),
    ("document", 16, "left"),
    ("note", 16, "left"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """A task with the document it comes from and how it stands."""

    task: AssignmentRecord
    document: DocumentRow
    standing: Standing

    @property
    def source(self) -> str:
        """The document's number, else its title."""
        return self.document.number or self.document.title


def standing_of(task: AssignmentRecord, today: date) -> Standing:
    """How a task stands: one taken up and not done is overdue once its day is over."""
    if task.state in TAKEN_UP and task.due is not None and task.due < today.isoformat():
        return "overdue"
    known: Mapping[str, Standing] = {
        "todo": "todo",
        "doing": "doing",
        "done": "done",
        "dismissed": "dismissed",
    }
    return known.get(task.state, "suggested")


class Dues:
    """Reads only; any thread.

    Args:
        archive: the open archive.
        messages: words the headings of tables.
    """

    def __init__(self, archive: Archive, messages: Messages) -> None:
        self._archive = archive
        self._messages = messages

    def today(self) -> date:
        """The day by the clerk's clock."""
        return self._archive.clock().astimezone().date()

    def all(self) -> tuple[Due, ...]:
        """Every task but dismissed ones, by due day, undated ones last."""
        today = self.today()
        with self._archive.database.reading() as conn:
            tasks = assignments.by_due(conn)
            rows = documents.rows(conn, sorted({task.document_id for task in tasks}))
        known = {row.id: row for row in rows}
        return tuple(
            Due(task, known[task.document_id], standing_of(task, today))
            for task in tasks
            if task.document_id in known
        )

    def count(self) -> TaskCount:
        """How many tasks are taken up and not done, overdue, or only suggested."""
        with self._archive.database.reading() as conn:
            return assignments.count_open(conn, self.today().isoformat())

    def sheet(self, dues: Iterable[Due]) -> Sheet:
        """Tasks as a table to print or to keep as a workbook."""
        rows: list[tuple[Cell, ...]] = [(at, *self._cells(due)) for at, due in enumerate(dues, 1)]
        columns = tuple(
            Column(self._say(f"tasks.{name}"), share, align) for name, share, align in _LAYOUT
        )
        note = self._messages.text("tasks.on", day=f"{self.today():%d/%m/%Y}", count=len(rows))
        return Sheet(self._say("tasks.title"), (note,), columns, tuple(rows))

    def _cells(self, due: Due) -> tuple[str, ...]:
        task = due.task
        day = f"{date.fromisoformat(task.due):%d/%m/%Y}" if task.due else task.due_text or ""
        return (
            day,
            task.who,
            task.what,
            task.report_to or "",
            self._say(f"tasks.{due.standing}"),
            due.source,
            task.note,
        )

    def _say(self, key: str) -> str:
        return self._messages.text(key)

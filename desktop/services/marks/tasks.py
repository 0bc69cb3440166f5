"""An instruction that was confirmed becomes a task, and stays in step with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from db.ids import NewId
from db.records import Annotation, AssignmentRecord
from desktop.services.marks.geometry import bounds
from desktop.services.marks.wording import contents, day_text, style_text

TASK: Final = "task"
"""Key of a style: the uuid of the task that an instruction became."""
_TAKEN_UP: Final = "todo"


def task_of(mark: Annotation, tasks: Sequence[AssignmentRecord]) -> AssignmentRecord | None:
    """The task an instruction became, where it is still there."""
    uuid = style_text(mark, TASK)
    return next((task for task in tasks if task.uuid == uuid), None) if uuid else None


def made_task(mark: Annotation, new_id: NewId) -> AssignmentRecord:
    """The task an instruction asks for, taken up at once: a person has said so."""
    due = style_text(mark, "due")
    return AssignmentRecord(
        uuid=new_id(),
        document_id=mark.document_id,
        who=style_text(mark, "to"),
        what=mark.body,
        due=due or None,
        due_text=day_text(due) or None,
        report_to=style_text(mark, "who") or None,
        recurring=False,
        quote=contents(mark),
        page=mark.page,
        box=bounds(mark),
        state=_TAKEN_UP,
    )


def followed(task: AssignmentRecord, mark: Annotation) -> AssignmentRecord:
    """The task as its instruction has it now; its state and note stay."""
    fresh = made_task(mark, lambda: task.uuid)
    return replace(fresh, state=task.state, note=task.note, recurring=task.recurring)


def instructed(mark: Annotation, style: Mapping[str, str | float | bool], body: str) -> Annotation:
    """An instruction with another who, to whom and by when, and other words."""
    return replace(mark, body=body, style={**mark.style, **style})

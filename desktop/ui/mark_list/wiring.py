"""Which part of the window listens to the lists of marks, and which they listen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.opening import OpenDocument

if TYPE_CHECKING:
    from db.records import Annotation
    from desktop.ui.main_window import MainWindow


def wire_marks(window: MainWindow) -> None:
    """Connect both lists of marks with what edits and shows them."""
    pane, marking, boards = window.all_marks, window.marking, window.boards
    for editor in (pane.editor, window.details.marks.editor):
        editor.instruction_asked.connect(marking.change_instruction)
        editor.task_asked.connect(marking.make_task)
    for part in (pane, window.details.marks):
        window.mark_office.colours_named.connect(part.name_colours)
    pane.left.connect(boards.leave)
    pane.counted.connect(lambda count: window.facets.places.show_counts({"marks": count}))
    _wire_opening(window)


def _wire_opening(window: MainWindow) -> None:
    """Go to a mark as soon as its document is open."""
    waiting: list[Annotation] = []

    def go(mark: Annotation) -> None:
        current = window.opening.current
        if current is not None and current.id == mark.document_id:
            window.reader.go_to_mark(mark)
        else:
            waiting[:] = [mark]
            window.opening.open(mark.document_id, mark.page)

    def arrive(document: OpenDocument, _page: int) -> None:
        if waiting and waiting[0].document_id == document.id:
            window.reader.go_to_mark(waiting[0])
        waiting.clear()

    window.all_marks.opened.connect(go)
    window.opening.opened.connect(arrive)

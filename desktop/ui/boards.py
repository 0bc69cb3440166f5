"""The places of the left pane with lists of their own: tasks, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from db.records import Box, ChangeSet, CitationRecord, TaskCount
from desktop.services.dues import Due
from desktop.services.lacking import Lacking, lacking
from desktop.services.registers.registers import FORMATS
from desktop.ui.assignments.board import TaskBoard
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.assignments.pane import TasksPane
from desktop.ui.assignments.words import count_words
from desktop.ui.desk import Desk
from desktop.ui.facets.panel import FacetPanel
from desktop.ui.missing.pane import MissingPane
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.tasks import LongTask

DELAY_MS = 400
UNSEEN_DELAY_MS = 5000
"""While nobody looks at the lists: pages are read several a second."""
GoTo = Callable[[int, Box | None, str], None]


class Boards(QObject):
    """Fetches tasks and gaps off the GUI thread, shows them in the middle, goes to their places.

    `go_to(page, Box, quote)` shows a place of the open document, and what it says.
    """

    def __init__(
        self,
        desk: Desk,
        opening: Opening,
        facets: FacetPanel,
        middle: QStackedWidget,
        go_to: GoTo,
    ) -> None:
        super().__init__(middle)
        self._desk = desk
        self._opening = opening
        self._facets = facets
        self._middle = middle
        self._go_to = go_to
        self._home = middle.currentWidget()
        self._told = False
        self._other_lacking = 0  # gaps and doubles, as they were last seen
        self._place: tuple[int, int, Box | None, str] | None = None
        self.deeds = TaskDeeds(desk.performer)
        self.tasks, self.missing = TasksPane(self.deeds), MissingPane()
        self._panes: dict[str, QWidget] = {"tasks": self.tasks, "missing": self.missing}
        self.board = TaskBoard(self.deeds, middle.window())
        self._dues: tuple[Due, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.refresh)
        for pane in self._panes.values():
            middle.addWidget(pane)
        self._connect()

    def show(self, name: str) -> None:
        """Show one of the lists in the middle."""
        self._facets.places.show_place(name)
        self._middle.setCurrentWidget(self._panes[name])
        self.refresh()
        self._panes[name].setFocus()

    def add(self, name: str, pane: QWidget) -> None:
        """Show this in the middle when the clerk goes to the place of that name."""
        self._panes[name] = pane
        self._middle.addWidget(pane)

    def show_tasks(self) -> None:
        """Show the tasks."""
        self.show("tasks")

    def show_missing(self) -> None:
        """Show what is missing."""
        self.show("missing")

    def show_board(self) -> None:
        """Show the board of tasks."""
        self.board.show()
        self.refresh()
        self.board.raise_()

    def leave(self) -> None:
        """Show documents again, where one of these lists is shown."""
        if self._middle.currentWidget() in self._panes.values():
            self._middle.setCurrentWidget(self._home)

    def _follow_middle(self) -> None:
        if self._middle.currentWidget() not in self._panes.values():
            self._facets.show_place_again()

    def refresh(self) -> None:
        """Fetch what is in view anew; of lists that nobody looks at only the counts."""
        work, tasks = self._desk.workspace, self._desk.tasks
        shown = self._middle.currentWidget()
        if shown is self.tasks or self.board.isVisible():
            tasks.read_aside("dues", work.dues.all, self._take_dues)
        if shown is self.missing:
            tasks.read_aside("lacking", lambda: lacking(work.following), self._take_lacking)
        tasks.read_aside(
            "board counts",
            lambda: (work.dues.count(), work.following.count_missing()),
            self._take_counts,
        )

    def save(self, dues: Sequence[Due]) -> None:
        """Ask where to write a list of tasks: workbook, PDF or plain table."""
        dialog = QFileDialog(self._middle.window(), self.tr("Save the list of tasks"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{ending}" for ending in (FORMATS[1], FORMATS[0], FORMATS[2])])
        dialog.setDefaultSuffix(FORMATS[1])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.lstrip("*.")))
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(self.tr("Tasks"))
        dialog.fileSelected.connect(lambda path: self.write(dues, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, dues: Sequence[Due], target: Path) -> LongTask:
        """Write a list of tasks in the format of the target's ending."""
        work, tell = self._desk.workspace, self._desk.presenter.tell
        sheet = work.dues.sheet(dues)
        return self._desk.tasks.long(
            lambda _progress, _cancelled: work.registers.save(sheet, target),
            lambda _: None,
            lambda _: tell(self.tr("Saved: {0}").format(target.name)),
        )

    def open_due(self, due: Due) -> None:
        """Show where a document gives a task."""
        task = due.task
        self.open_place(task.document_id, task.page, task.box, task.quote)

    def open_place(self, document_id: int, page: int, box: Box | None, quote: str) -> None:
        """Open a document, if it is not open yet, at a place of it that says `quote`."""
        current = self._opening.current
        if current is not None and current.id == document_id:
            self._go_to(page, box, quote)
            return
        self._place = (document_id, page, box, quote)
        self._opening.open(document_id, page)

    def _connect(self) -> None:
        self._facets.board_asked.connect(self.show)
        self._facets.place_asked.connect(self.leave)
        self._facets.tree.toggled.connect(lambda *_: self.leave())
        self._middle.currentChanged.connect(lambda _: self._follow_middle())
        for pane in (self.tasks, self.missing):
            pane.left.connect(self.leave)
        self.tasks.opened.connect(self.open_due)
        self.tasks.board_asked.connect(self.show_board)
        self.tasks.save_asked.connect(self.save)
        self.board.opened.connect(self.open_due)
        self.missing.located.connect(self._open_citation)
        self.missing.opened.connect(self._opening.show)
        self._opening.opened.connect(self._arrive)
        self._desk.tasks.library_changed.connect(self._follow)

    def _open_citation(self, citation: CitationRecord) -> None:
        self.open_place(citation.document_id, citation.page, citation.box, citation.quote)

    def _arrive(self, document: OpenDocument, _page: int) -> None:
        place, self._place = self._place, None
        if place is not None and place[0] == document.id:
            # Once all who hear of the document have put it where it was left.
            QTimer.singleShot(0, self, lambda: self._go_to(*place[1:]))

    def _follow(self, change: ChangeSet) -> None:
        seen = self.board.isVisible() or self._middle.currentWidget() in self._panes.values()
        delay = DELAY_MS if seen else UNSEEN_DELAY_MS
        if change.documents and (not self._timer.isActive() or delay < self._timer.interval()):
            self._timer.start(delay)

    def _take_counts(self, counts: tuple[TaskCount, int]) -> None:
        tasks, missing = counts
        self._facets.places.show_counts({"missing": missing + self._other_lacking})
        self._facets.places.show_shares(
            "tasks", (tasks.taken, tasks.suggested), count_words(tasks.taken, tasks.suggested)
        )
        if tasks.overdue and not self._told:  # once, at the start
            self._desk.presenter.tell(self.tr("%n task(s) overdue", "", tasks.overdue))
        self._told = True

    def _take_dues(self, dues: tuple[Due, ...]) -> None:
        self._dues = dues
        self.tasks.show_dues(dues, self._desk.workspace.dues.today())
        if self.board.isVisible():
            self.board.show_dues(dues)

    def _take_lacking(self, found: Lacking) -> None:
        self._other_lacking = len(found.gaps) + len(found.doubles)
        self.missing.show_lacking(found)
        self._facets.places.show_counts({"missing": found.count})

"""The tab with what a document cites and whom it charges, each with its place on the paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import AssignmentRecord, CitationRecord, DocumentRow
from desktop.ui import wording
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.opening import OpenDocument
from desktop.ui.scrolling import scrolling

DISMISSED = "dismissed"
RecordRole = Qt.ItemDataRole.UserRole
QUOTE_LETTERS = 160
RELATIONS: dict[str, str] = {
    "replaces": QT_TRANSLATE_NOOP("References", "replaces"),
    "amends": QT_TRANSLATE_NOOP("References", "amends"),
    "revokes": QT_TRANSLATE_NOOP("References", "revokes"),
    "answers": QT_TRANSLATE_NOOP("References", "answers"),
}
Record = CitationRecord | AssignmentRecord | DocumentRow
TASK_STATES = {
    "todo": QT_TRANSLATE_NOOP("References", "to do"),
    "doing": QT_TRANSLATE_NOOP("References", "under way"),
    "done": QT_TRANSLATE_NOOP("References", "done"),
}
TASK_SIGNS = {"todo": "waiting", "doing": "reading", "done": "done"}


def citation_text(citation: CitationRecord) -> str:
    """What is cited, and the words that cite it."""
    relation = RELATIONS.get(citation.relation)
    said = QCoreApplication.translate("References", relation) if relation else None
    what = " ".join(part for part in (citation.kind, citation.number) if part)
    head = (said, what, wording.day_text(citation.date), citation.body)
    return _lines(" · ".join(part for part in head if part), citation.quote)


def assignment_text(assignment: AssignmentRecord) -> str:
    """Who shall do what until when."""
    due = wording.day_text(assignment.due) or assignment.due_text
    state = TASK_STATES.get(assignment.state)
    said = QCoreApplication.translate("References", state) if state else None
    head = " · ".join(part for part in (said, assignment.who, due) if part)
    return _lines(head, assignment.what or assignment.quote)


def citing_text(row: DocumentRow) -> str:
    """A document that cites the open one."""
    return _lines(" · ".join(part for part in (row.number, row.issuer) if part), row.title)


def _lines(head: str, words: str) -> str:
    flat = " ".join(words.split())
    short = flat if len(flat) <= QUOTE_LETTERS else flat[: QUOTE_LETTERS - 1] + "…"
    return "\n".join(part for part in (head, short) if part)


LEAST_HEIGHT = 58
"""Pixels: two records are seen even on a small screen."""


class _RecordList(QListWidget):
    """Records in words; `chosen(record)` on a click or Enter."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setWordWrap(True)
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def add(self, record: Record, text: str, sign: str) -> None:
        """Add a record."""
        item = QListWidgetItem(icon(sign, QPalette.ColorRole.Text), text)
        item.setData(RecordRole, record)
        self.addItem(item)

    def current(self) -> Record | None:
        """The record the keyboard stands on."""
        item = self.currentItem()
        found: Record | None = item.data(RecordRole) if item is not None else None
        return found

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(RecordRole))


class ReferencesTab(QWidget):
    """`located(page, Box)` goes to a place, `opened(document id)` to a cited document.

    `traced(page, Box, quote)` outlines what a place says.
    """

    located = Signal(int, object)
    traced = Signal(int, object, str)
    opened = Signal(int)

    def __init__(self, deeds: TaskDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._document: OpenDocument | None = None
        self._cited, self._citing, self._charged = QLabel(), QLabel(), QLabel()
        self.undone = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.citing = _RecordList(self.tr("Cited by"))
        self.take = QPushButton(icon("add"), self.tr("Take up"))
        self.dismiss = QPushButton(icon("close"), self.tr("Dismiss"))
        self.edit = QPushButton(icon("edit"), self.tr("Edit…"))
        self.citations = _RecordList(self.tr("Cited documents"))
        self.assignments = _RecordList(self.tr("Assignments"))
        self.open = QPushButton(icon("open"), self.tr("Open the cited document"))
        self._lay_out()
        for records in (self.citations, self.assignments):
            records.chosen.connect(self._locate)
        self.citations.currentItemChanged.connect(lambda *_: self._allow())
        self.citations.itemDoubleClicked.connect(lambda _: self._open())
        self.open.clicked.connect(self._open)
        self.citing.chosen.connect(self._open_citing)
        self.assignments.currentItemChanged.connect(lambda *_: self._allow())
        self.take.clicked.connect(lambda: self._set_state("todo"))
        self.dismiss.clicked.connect(lambda: self._set_state(DISMISSED))
        self.edit.clicked.connect(self._edit)

    def show_document(self, document: OpenDocument) -> None:
        """Show what a document cites and charges."""
        if self._document is not None and self._shown(self._document) == self._shown(document):
            self._document = document
            return
        self._document = document
        self.citations.clear()
        self.assignments.clear()
        for citation in document.citations:
            known = citation.target_id is not None
            self.citations.add(citation, citation_text(citation), "open" if known else "kind")
        charged = [one for one in document.assignments if one.state != DISMISSED]
        for assignment in charged:
            sign = TASK_SIGNS.get(assignment.state, "person")
            self.assignments.add(assignment, assignment_text(assignment), sign)
        self._show_citing(document)
        self._cited.setText(self.tr("Cited documents: {0}").format(len(document.citations)))
        self._charged.setText(self.tr("Assignments: {0}").format(len(charged)))
        self._allow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(scrolling(self))
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.undone)
        for title, records, share in (
            (self._cited, self.citations, 2),
            (self._citing, self.citing, 1),
            (self._charged, self.assignments, 2),
        ):
            title.setFont(bold(title.font()))
            column.addWidget(title)
            column.addWidget(records, share)
            if records is self.citations:
                column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        for button in (self.take, self.dismiss, self.edit):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _show_citing(self, document: OpenDocument) -> None:
        self.citing.clear()
        for row in document.cited_by:
            self.citing.add(row, citing_text(row), "open")
        self._citing.setText(self.tr("Cited by: {0}").format(len(document.cited_by)))
        for widget in (self._citing, self.citing):
            widget.setVisible(bool(document.cited_by))
        others = ", ".join(row.number or row.title for row in document.undone_by)
        self.undone.setText(self.tr("⚠ Replaced or revoked by {0}").format(others))
        self.undone.setVisible(bool(others))

    @staticmethod
    def _shown(document: OpenDocument) -> tuple[object, ...]:
        return (
            document.id,
            document.citations,
            document.assignments,
            document.cited_by,
            document.undone_by,
        )

    def _target(self) -> int | None:
        record = self.citations.current()
        return record.target_id if isinstance(record, CitationRecord) else None

    def _allow(self) -> None:
        self.open.setEnabled(self._target() is not None)
        for button in (self.take, self.dismiss, self.edit):
            button.setEnabled(self._task() is not None)

    def _task(self) -> AssignmentRecord | None:
        record = self.assignments.current()
        return record if isinstance(record, AssignmentRecord) else None

    def _set_state(self, state: str) -> None:
        task = self._task()
        if task is not None:
            self._deeds.set_state([task], state)

    def _edit(self) -> None:
        task = self._task()
        if task is not None:
            self._deeds.edit(task, self.window())

    def _open_citing(self, record: Record) -> None:
        if isinstance(record, DocumentRow):
            self.opened.emit(record.id)

    def _open(self) -> None:
        target = self._target()
        if target is not None:
            self.opened.emit(target)

    def _locate(self, record: Record) -> None:
        if not isinstance(record, DocumentRow):
            self.located.emit(record.page, record.box)
            self.traced.emit(record.page, record.box, record.quote)

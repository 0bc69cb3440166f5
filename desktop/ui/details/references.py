"""The tab with what a document cites and whom it charges, each with its place on the paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import AssignmentRecord, CitationRecord
from desktop.ui import wording
from desktop.ui.documents.card import bold
from desktop.ui.icons import icon
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.opening import OpenDocument

DISMISSED = "dismissed"
RecordRole = Qt.ItemDataRole.UserRole
QUOTE_LETTERS = 160
RELATIONS: dict[str, str] = {
    "replaces": QT_TRANSLATE_NOOP("References", "replaces"),
    "amends": QT_TRANSLATE_NOOP("References", "amends"),
    "revokes": QT_TRANSLATE_NOOP("References", "revokes"),
    "answers": QT_TRANSLATE_NOOP("References", "answers"),
}
Record = CitationRecord | AssignmentRecord


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
    head = " · ".join(part for part in (assignment.who, due) if part)
    return _lines(head, assignment.what or assignment.quote)


def _lines(head: str, words: str) -> str:
    flat = " ".join(words.split())
    short = flat if len(flat) <= QUOTE_LETTERS else flat[: QUOTE_LETTERS - 1] + "…"
    return "\n".join(part for part in (head, short) if part)


class _RecordList(QListWidget):
    """Records in words; `chosen(record)` on a click or Enter."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
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
    """`located(page, Box)` goes to a place, `opened(document id)` to a cited document."""

    located = Signal(int, object)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: OpenDocument | None = None
        self._cited, self._charged = QLabel(), QLabel()
        self.citations = _RecordList(self.tr("Cited documents"))
        self.assignments = _RecordList(self.tr("Assignments"))
        self.open = QPushButton(icon("open"), self.tr("Open the cited document"))
        self._lay_out()
        for records in (self.citations, self.assignments):
            records.chosen.connect(self._locate)
        self.citations.currentItemChanged.connect(lambda *_: self._allow())
        self.citations.itemDoubleClicked.connect(lambda _: self._open())
        self.open.clicked.connect(self._open)

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
            self.assignments.add(assignment, assignment_text(assignment), "person")
        self._cited.setText(self.tr("Cited documents: {0}").format(len(document.citations)))
        self._charged.setText(self.tr("Assignments: {0}").format(len(charged)))
        self._allow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for title, records in ((self._cited, self.citations), (self._charged, self.assignments)):
            title.setFont(bold(title.font()))
            column.addWidget(title)
            column.addWidget(records, 1)
            if records is self.citations:
                column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _shown(document: OpenDocument) -> tuple[object, ...]:
        return document.id, document.citations, document.assignments

    def _target(self) -> int | None:
        record = self.citations.current()
        return record.target_id if isinstance(record, CitationRecord) else None

    def _allow(self) -> None:
        self.open.setEnabled(self._target() is not None)

    def _open(self) -> None:
        target = self._target()
        if target is not None:
            self.opened.emit(target)

    def _locate(self, record: Record) -> None:
        self.located.emit(record.page, record.box)

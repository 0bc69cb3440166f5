"""The details pane: what is known of the open document, in tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from db.records import Box
from desktop.ui.assignments.deeds import TaskDeeds
from desktop.ui.desk import Desk
from desktop.ui.details.crops import CropImages
from desktop.ui.details.fields import FieldsTab
from desktop.ui.details.marks import MarksTab
from desktop.ui.details.references import ReferencesTab
from desktop.ui.details.tags import TagsTab
from desktop.ui.details.text import TextTab
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.tagging import Tagger


class DetailsPanel(QWidget):
    """Follows what is open; `located(page, Box)` and `mark_chosen(Annotation)` go to places."""

    located = Signal(int, object)
    mark_chosen = Signal(object)

    def __init__(
        self, desk: Desk, opening: Opening, tagger: Tagger, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        work = desk.workspace
        images = CropImages(work.renderer, work.archive.store.readable_or_none)
        self.fields = FieldsTab(desk.performer, images)
        self.tags = TagsTab(tagger)
        self.marks = MarksTab(desk.workspace.annotating, desk.performer)
        self.text = TextTab(work.library, desk.tasks, desk.performer, images)
        self.references = ReferencesTab(TaskDeeds(desk.performer))
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(self.fields, self.tr("Details"))
        self.tabs.addTab(self.tags, self.tr("Tags"))
        self.tabs.addTab(self.marks, self.tr("Marks"))
        self.tabs.addTab(self.text, self.tr("Text"))
        self.tabs.addTab(self.references, self.tr("Citations"))
        self.tabs.setTabToolTip(2, self.tr("Marks and notes"))
        self.tabs.setTabToolTip(4, self.tr("Cited documents and assignments"))
        self.tabs.setUsesScrollButtons(True)
        self._lay_out()
        self.setFocusProxy(self.tabs)
        self.fields.located.connect(self.located)
        self.text.located.connect(self.located)
        self.references.located.connect(self.located)
        self.references.opened.connect(opening.show)
        self.marks.chosen.connect(self.mark_chosen)
        opening.opened.connect(lambda document, _page: self._show(document))
        opening.refreshed.connect(self._show)
        opening.closed.connect(lambda: self._stack.setCurrentIndex(1))

    def show_page(self, page: int) -> None:
        """Follow the reader to a 0-based page."""
        self.text.show_page(page)

    def show_hits(self, hits: Mapping[int, tuple[Box, ...]]) -> None:
        """Mark what a search found."""
        self.text.mark(hits)

    def next_doubtful(self) -> None:
        """Show the text with the next doubtful word to be corrected."""
        self.tabs.setCurrentWidget(self.text)
        self.text.next_doubtful()

    def go_to_fields(self) -> None:
        """Show the fields, the cursor in the first."""
        self.tabs.setCurrentWidget(self.fields)
        self.fields.begin_editing()

    def go_to_marks(self) -> None:
        """Show the marks with the keyboard in their list."""
        self.tabs.setCurrentWidget(self.marks)
        self.marks.list.setFocus()

    def begin_note(self, uuid: str) -> None:
        """Show the marks with the cursor in one's note."""
        self.tabs.setCurrentWidget(self.marks)
        self.marks.begin_note(uuid)

    def _lay_out(self) -> None:
        nothing = QLabel(self.tr("No document is open."), wordWrap=True)
        nothing.setContentsMargins(16, 16, 16, 16)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(nothing)
        column.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(holder)
        self._stack.setCurrentIndex(1)

    def _show(self, document: OpenDocument) -> None:
        for tab in (self.fields, self.tags, self.marks, self.text, self.references):
            tab.show_document(document)
        self._stack.setCurrentIndex(0)

"""The pages of a composed copy as they will come out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from db.records import PageRecord
from desktop.services.composing.task import Composed
from desktop.services.rendering import Renderer
from desktop.ui.icons import icon
from desktop.ui.printing.values import PDF
from desktop.ui.viewer.page_area import PageArea
from desktop.ui.viewer.pictures import Explain
from desktop.ui.viewer.values import ViewedDocument


class CopyPreview(QWidget):
    """Shows pages, of which the last ones may still be in the making; GUI thread only."""

    def __init__(self, renderer: Renderer, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = PageArea(renderer, explain=explain)
        self.area.setAccessibleName(self.tr("Preview of the printed pages"))
        self._where = QLabel()
        self._total = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(self._foot())
        self.area.page_changed.connect(lambda _: self._tell())
        self.area.fit_page()

    @property
    def page_count(self) -> int:
        """How many pages the whole copy has."""
        return self._total

    def show_copy(self, made: Composed) -> None:
        """Show what of a copy is made."""
        pages = tuple(
            PageRecord(index, 0, index, size.width, size.height, 0, "done")
            for index, size in enumerate(made.pages)
        )
        self.show_pages(ViewedDocument(0, made.path, PDF, pages), made.total)

    def show_pages(self, document: ViewedDocument, total: int) -> None:
        """Show the pages that are made, `total` being all there will be."""
        self._total = max(total, len(document.pages))
        first = self.area.document is None
        self.area.show_document(document)
        if first:
            self.area.fit_page()
        self._tell()

    def clear(self) -> None:
        """Show nothing."""
        self._total = 0
        self.area.clear()
        self._where.clear()

    def text(self) -> str:
        """Where the clerk is, in words."""
        return self._where.text()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        for sign, words, act in (
            ("zoom-out", self.tr("Smaller"), self.area.zoom_out),
            ("zoom-in", self.tr("Larger"), self.area.zoom_in),
            ("fit-page", self.tr("Whole page"), self.area.fit_page),
            ("fit-width", self.tr("Whole width"), self.area.fit_width),
        ):
            button = QToolButton(autoRaise=True)
            button.setIcon(icon(sign))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        return row

    def _tell(self) -> None:
        if self.area.document is None:
            return
        words = self.tr("Page {page} of {count}")
        self._where.setText(words.format(page=self.area.page + 1, count=self._total))

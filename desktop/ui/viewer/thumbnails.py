"""Small images of all pages beside the reader's view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPalette, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.services.rendering import Renderer
from desktop.ui.viewer.cache import ImageKey
from desktop.ui.viewer.images import PageImages
from desktop.ui.viewer.page_model import AnyIndex, PageModel
from desktop.ui.viewer.painting import PAPER, paint_message, paint_scaled
from desktop.ui.viewer.values import ViewedDocument
from desktop.ui.viewer.wanting import Wanted

CACHE_BYTES = 48 << 20
WIDTH = 92
HEIGHT = 130
"""Logical pixels a small page may take; A4 fills them."""
MARGIN = 8
PRIORITY = 6
"""After everything the reader's view asks for."""


class ThumbnailStrip(QListView):
    """A column of small pages; GUI thread only.

    `page_chosen(page)`: the clerk clicked a page, or went to it by keys; `image_shown(page)`:
    its small image arrived, or turned out to be impossible; `drag_begun(page)`: it is pulled out.
    """

    page_chosen = Signal(int)
    image_shown = Signal(int)
    drag_begun = Signal(int)

    def __init__(self, renderer: Renderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = PageImages(renderer, CACHE_BYTES)
        self._images.arrived.connect(self._on_arrived)
        self._model = PageModel(self)
        self._following = False
        self._turn = 0
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(self))
        self._set_up()

    def _set_up(self) -> None:
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Page thumbnails"))
        self.verticalScrollBar().valueChanged.connect(self._asking.start)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_document(self, document: ViewedDocument) -> None:
        """Show the pages of a document, the first one current; the same again stays in place."""
        before = self._model.document
        if before is not None and _same_rows(before, document):
            self._images.show_document(document)
            self._model.document = document
            self.viewport().update()
            self._asking.start()
        else:
            self._show(document)
            self.set_current_page(0)

    def clear(self) -> None:
        """Show nothing."""
        self._show(None)

    def set_current_page(self, page: int) -> None:
        """Follow the reader's view to a page (0-based); emits nothing."""
        self._following = True
        self.setCurrentIndex(self._model.index(page, 0))
        self._following = False

    def set_turn(self, turn: int) -> None:
        """Show the pages turned clockwise by a multiple of 90 degrees, as the view does."""
        if turn != self._turn:
            self._turn = turn
            self.viewport().update()
            self._asking.start()

    def sizeHint(self) -> QSize:
        """One column."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(WIDTH + 2 * MARGIN + bar + 6, 400)

    def image(self, page: int) -> QImage | None:
        """The small image of a page as it is to be seen, if it is there."""
        key = self._key(page)
        image = self._images.image(key) or self._images.stand_in(key)
        if image is None or not self._turn:
            return image
        return image.transformed(QTransform().rotate(self._turn))

    def has_failed(self, page: int) -> bool:
        """Whether a page turned out to be impossible to show."""
        return self._images.failure(page) is not None

    def place(self, page: int, cell: QRect) -> QRect:
        """Where in its cell a page is painted."""
        width, height = self._seen_size(page)
        share = min(WIDTH / width, HEIGHT / height)
        paper = QRect(0, 0, max(1, round(width * share)), max(1, round(height * share)))
        paper.moveCenter(cell.center())
        paper.moveBottom(cell.top() + MARGIN + HEIGHT)  # next to its number
        return paper

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is dragged is made ready by whoever listens."""
        if self.currentIndex().isValid():
            self.drag_begun.emit(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other pages come into view."""
        super().resizeEvent(event)
        self._asking.start()

    def _show(self, document: ViewedDocument | None) -> None:
        self._images.show_document(document)
        self._following = True
        self._model.show_document(document)
        self._following = False
        self._asking.start()

    def _size(self, page: int) -> tuple[float, float]:
        document = self._model.document
        if document is None:
            return 1.0, 1.0
        return document.pages[page].width, document.pages[page].height

    def _seen_size(self, page: int) -> tuple[float, float]:
        width, height = self._size(page)
        return (height, width) if self._turn in (90, 270) else (width, height)

    def _key(self, page: int) -> ImageKey:
        width, height = self._seen_size(page)
        share = min(WIDTH / width, HEIGHT / height)
        return ImageKey(page, share * self.devicePixelRatioF())

    def _ask(self) -> None:
        self._images.want([Wanted(self._key(page), PRIORITY) for page in self._seen()])

    def _seen(self) -> range:
        count = self._model.rowCount()
        if not self.isVisible() or not count:
            return range(0)
        step = max(1, self.sizeHintForRow(0))
        first = self.verticalScrollBar().value() // step
        return range(first, min(count, first + self.viewport().height() // step + 2))

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.page_chosen.emit(current.row())

    def _on_arrived(self, page: int) -> None:
        self.update(self._model.index(page, 0))
        self.image_shown.emit(page)


def _same_rows(one: ViewedDocument, other: ViewedDocument) -> bool:
    return one.document_id == other.document_id and len(one.pages) == len(other.pages)


class _PageDelegate(QStyledItemDelegate):
    """Paints one small page with its number; the current one has a frame."""

    def __init__(self, strip: ThumbnailStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """The same for all pages."""
        item: Any = option  # the type stubs lack its fields
        return QSize(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN + item.fontMetrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The page's image, or white paper while it is missing."""
        item: Any = option  # the type stubs lack its fields
        cell: QRect = item.rect
        paper = self._strip.place(index.row(), cell)
        painter.fillRect(paper, PAPER)
        image = self._strip.image(index.row())
        if image is not None:
            paint_scaled(painter, paper, image)
        elif self._strip.has_failed(index.row()):
            paint_message(painter, paper, "!")
        self._paint_frame(painter, item, paper)
        painter.setPen(item.palette.color(QPalette.ColorRole.Text))
        painter.drawText(
            cell.adjusted(0, 0, 0, -3),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            str(index.data()),
        )

    def _paint_frame(self, painter: QPainter, item: Any, paper: QRect) -> None:
        selected = bool(item.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Mid
        painter.setPen(QPen(item.palette.color(role), 3 if selected else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper.adjusted(-1, -1, 0, 0))

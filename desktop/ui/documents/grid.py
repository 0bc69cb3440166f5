"""The documents as pictures of their first pages, beside the list of the same documents."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import DocumentRow
from desktop.ui import wording
from desktop.ui.desk import Desk
from desktop.ui.documents.card import bold, small
from desktop.ui.documents.covers import Covers
from desktop.ui.documents.ink import draw_wrapped
from desktop.ui.documents.model import DocumentModel, IdRole, RowRole
from desktop.ui.icons import icon
from desktop.ui.theme import blend, quiet_text

WIDTH, HEIGHT = 84, 119
"""Logical pixels of a picture; A4 fills them."""
PAD = 4
LINES = 2
BATCH = 2000
SIGN = 16

Index = QModelIndex | QPersistentModelIndex


class DocumentGrid(QListView):
    """Shows the model of the list with its selection; `entered()` on Enter."""

    entered = Signal()
    drag_begun = Signal()

    def __init__(
        self,
        desk: Desk,
        model: DocumentModel,
        selection: QItemSelectionModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        ratio = self.devicePixelRatioF()
        self.covers = Covers(desk, round(WIDTH * ratio), round(HEIGHT * ratio))
        self.covers.arrived.connect(lambda _: self.viewport().update())
        model.outdated.connect(self.viewport().update)
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setItemDelegate(_PictureDelegate(self.covers, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        # A hundred thousand are laid out bit by bit, so that the window never stands still.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Documents as pictures"))

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """What is dragged is made ready by whoever listens."""
        self.drag_begun.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on into the document."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing does not jump about: rows that were not painted have no words yet."""


class _PictureDelegate(QStyledItemDelegate):
    def __init__(self, covers: Covers, parent: QWidget) -> None:
        super().__init__(parent)
        self._covers = covers

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same size for every document."""
        item: Any = option  # Qt's type stubs lack its fields
        line = item.fontMetrics.height()
        return QSize(WIDTH + 4 * PAD, HEIGHT + 4 * PAD + line * (1 + LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the picture, and below it number and title."""
        item: Any = option
        self.initStyleOption(item, index)
        item.text = ""
        style = item.widget.style() if item.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, item.widget)
        painter.save()
        painter.setClipRect(item.rect)
        area = item.rect.adjusted(2 * PAD, PAD, -2 * PAD, -PAD)
        _paint_picture(painter, area, self._covers.image(index.data(IdRole)), item.palette)
        row: DocumentRow | None = index.data(RowRole)
        if row is not None:
            _paint_words(painter, area.adjusted(0, HEIGHT + PAD // 2, 0, 0), row, item)
        painter.restore()


def _paint_picture(painter: QPainter, area: QRect, image: QImage | None, palette: QPalette) -> None:
    frame = QRect(area.left(), area.top(), area.width(), HEIGHT)
    faint = blend(
        palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), 0.12
    )
    if image is None:
        painter.fillRect(frame.adjusted(PAD, 0, -PAD, 0), faint)
        return
    size = image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(frame.center())
    painter.drawImage(place, image)
    painter.setPen(faint)
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def _paint_words(painter: QPainter, area: QRect, row: DocumentRow, option: Any) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    strong = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    painter.setPen(option.palette.color(strong))
    painter.setFont(bold(option.font))
    line = painter.fontMetrics().height()
    heading = row.number or row.kind or wording.moment_text(row.imported_at)
    room = area.width() - SIGN
    shown = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRect(area.left(), area.top(), room, line), 0, shown)
    spot = QRect(area.right() - SIGN + 1, area.top(), SIGN, SIGN)
    icon(wording.state_icon(row.state), strong).paint(painter, spot)
    painter.setFont(small(option.font))
    if not selected:
        painter.setPen(quiet_text(option.palette))
    draw_wrapped(painter, area.adjusted(0, line, 0, 0), row.title, LINES)

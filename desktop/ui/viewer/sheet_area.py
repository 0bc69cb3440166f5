"""Pages laid out one under the other and painted; where to look is up to its heirs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from db.records import Box, Turn
from desktop.services.rendering import Renderer
from desktop.ui.viewer.images import PageImages
from desktop.ui.viewer.layout import GAP, PageLayout, shown
from desktop.ui.viewer.painting import paint_paper
from desktop.ui.viewer.pictures import Explain, Pictures, Seen
from desktop.ui.viewer.values import ViewedDocument
from desktop.ui.viewer.zoom import Zoom

CACHE_BYTES = 256 << 20
JUMP_PAUSE_MS = 60
"""After a jump neighbours wait this long, lest they stand in the way of the next jump."""
LINE_STEP = 40


class SheetArea(QAbstractScrollArea):
    """Shows a document's pages, sharp at any zoom, asking for images as they come into view.

    GUI thread only. `page_changed(page)`: another page (0-based) is the one being looked at;
    `zoom_changed(factor)`: 1.0 is life size; `view_turned(degrees)`: clockwise, for a look;
    `image_shown(page)`: an image of a page arrived, or turned out to be impossible.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    view_turned = Signal(int)
    image_shown = Signal(int)

    def __init__(
        self,
        renderer: Renderer,
        parent: QWidget | None = None,
        *,
        cache_bytes: int = CACHE_BYTES,
        explain: Explain | None = None,
    ) -> None:
        super().__init__(parent)
        self._images = PageImages(renderer, cache_bytes)
        self._pictures = Pictures(self._images, explain or self._no_details)
        self._document: ViewedDocument | None = None
        self._zoom = Zoom()
        self._turn: Turn = 0
        self._page = 0
        self._told_zoom, self._told_turn = 0.0, 0
        self._fit_to = 0
        self._only: int | None = None  # the one page shown, where heirs show one at a time
        self._steered = False  # while going to a page, whichever pages pass by
        self._layout = PageLayout((), 1.0, 0)
        self._asking = QTimer(self, singleShot=True)
        self._asking.timeout.connect(self._ask)
        self._jumped = QTimer(self, singleShot=True, interval=JUMP_PAUSE_MS)
        self._jumped.timeout.connect(self._ask)
        self._images.arrived.connect(self._on_arrived)
        self._set_up()

    def _set_up(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.horizontalScrollBar().setSingleStep(LINE_STEP)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Pages"))

    def _no_details(self, _code: str, _values: Mapping[str, str]) -> str:
        return self.tr("This page cannot be shown.\nThe stored original is untouched.")

    # --- what is shown ---

    def show_document(self, document: ViewedDocument) -> None:
        """Show a document from its first page; the same one again stays where it is."""
        same = self._document is not None and self._document.document_id == document.document_id
        spot = self._spot_at(QPointF(0, 0)) if same else None
        self._document = document
        self._turn = self._turn if same else 0
        self._images.show_document(document)
        self._page = self._page if same and self._page < len(document.pages) else 0
        self._fit_to = self._fit_to if same and self._fit_to < len(document.pages) else 0
        if spot and spot[0] < len(document.pages):
            self._arrange(spot)
        else:
            self._arrange_at(0)
        self._tell_page()

    def clear(self) -> None:
        """Show nothing."""
        self._document = None
        self._images.show_document(None)
        self._page = self._fit_to = 0
        self._arrange(None)

    def reload(self) -> None:
        """Try the pages again that could not be shown."""
        self._images.forget_failures()
        self._changed()

    @property
    def document(self) -> ViewedDocument | None:
        """What is shown."""
        return self._document

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._layout)

    @property
    def page(self) -> int:
        """The page being looked at, 0-based."""
        return self._page

    def page_size(self, page: int) -> tuple[float, float]:
        """Width and height of a page as shown, in points."""
        if self._document is None:
            return 1.0, 1.0
        record = self._document.pages[page]
        return record.width, record.height

    def is_sharp(self, page: int) -> bool:
        """Whether what is in view of a page (0-based) is shown as sharply as it can be."""
        return self._pictures.is_sharp(page, self._seen())

    def is_there(self, page: int) -> bool:
        """Whether something of a page (0-based) is shown, be it coarse."""
        return self._pictures.is_there(page, self._seen())

    def _look_at(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._tell_page()

    def _tell_page(self) -> None:
        words = self.tr("Page {page} of {count}")
        self.setAccessibleDescription(words.format(page=self._page + 1, count=self.page_count))
        self.page_changed.emit(self._page)

    # --- geometry ---

    def _unit(self) -> float:
        """Logical pixels per point at factor 1."""
        return self.logicalDpiX() / 72

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _spot_at(self, at: QPointF) -> tuple[int, float, float] | None:
        """Page, and point of it, at a point of the viewport; None without pages."""
        if not self.page_count:
            return None
        content = at + QPointF(self._offset())
        page = self._layout.at(content.y())
        return (page, *self._layout.to_page(page, content))

    def _arrange(
        self, spot: tuple[int, float, float] | None, anchor: QPointF | None = None
    ) -> None:
        """Lay the pages out anew with a spot of a page at a point of the viewport."""
        if self.page_count or self._document:
            size, unit = shown(self.page_size(self._fit_to), self._turn), self._unit()
            self._zoom = self._zoom.fitted(size, self.viewport().size(), unit)
        pages = self._document.pages if self._document else ()
        sizes = [(page.width, page.height) for page in pages]
        scale = self._zoom.factor * self._unit()
        self._layout = PageLayout(sizes, scale, self.viewport().width(), self._only, self._turn)
        self._set_bars()
        if spot is not None:
            self._put(spot, anchor or QPointF(0, 0))
        self._changed()
        if self._zoom.factor != self._told_zoom:
            self._told_zoom = self._zoom.factor
            self.zoom_changed.emit(self._zoom.factor)
        if self._turn != self._told_turn:
            self._told_turn = self._turn
            self.view_turned.emit(self._turn)

    def _arrange_at(self, page: int) -> None:
        """Lay the pages out anew with the upper left of one, if there are any, in view."""
        self._arrange(None)
        if self.page_count:
            place = self._layout.rect(page)
            self.verticalScrollBar().setValue(place.top() - GAP)
            self.horizontalScrollBar().setValue(place.left() - GAP)

    def _put(self, spot: tuple[int, float, float], anchor: QPointF) -> None:
        page, x, y = spot
        there = self._layout.to_content(page, Box(x, y, x, y)).topLeft() - anchor
        self.verticalScrollBar().setValue(round(there.y()))
        self.horizontalScrollBar().setValue(round(there.x()))

    def _set_bars(self) -> None:
        view = self.viewport().size()
        for bar, content, seen in (
            (self.verticalScrollBar(), self._layout.height, view.height()),
            (self.horizontalScrollBar(), self._layout.width, view.width()),
        ):
            bar.setRange(0, max(0, content - seen))
            bar.setPageStep(max(1, seen - LINE_STEP))

    # --- images and painting ---

    def _seen(self) -> Seen:
        part = QRect(self._offset(), self.viewport().size())
        return Seen(self._layout, part, self.devicePixelRatioF())

    def _changed(self) -> None:
        """What is seen has changed: paint it, and ask for its images in a moment."""
        self.viewport().update()
        if not self._asking.isActive():
            self._asking.start(0)

    def _ask(self) -> None:
        seen = self._seen() if self.isVisible() else None
        self._pictures.ask(seen, ahead=not self._jumped.isActive())

    def _on_arrived(self, page: int) -> None:
        self.viewport().update()
        self.image_shown.emit(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible pages."""
        seen = self._seen()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window).darker(108))
        painter.translate(-seen.part.topLeft())
        for page in seen.pages():
            paint_paper(painter, self._layout.rect(page), self.palette())
            painter.save()
            painter.setClipRect(self._layout.rect(page))
            self._pictures.paint(painter, page, seen)
            painter.setTransform(self._layout.turning(page), combine=True)
            self.paint_over(painter, page)
            painter.restore()
        painter.end()

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Paint what lies over a page, in coordinates of the flat page; nothing here."""

    # --- events ---

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Repaint, and find out which page is being looked at."""
        self._changed()
        if self.page_count and not self._steered:
            line = self._offset().y() + self.viewport().height() / 3
            self._look_at(self._layout.at(line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, keeping the top of the view in place."""
        spot = self._spot_at(QPointF(0, 0))
        super().resizeEvent(event)
        page = self._page
        self._arrange(spot)
        self._look_at(page)

    def changeEvent(self, event: QEvent) -> None:
        """A screen of another density needs other images."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for images now; a hidden view asks for none."""
        super().showEvent(event)
        self._changed()
